package greenledger.laptop.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.explore.Stage;
import greenledger.asl.explore.Verdict;
import greenledger.asl.explore.World;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.asl.runtime.Run;
import greenledger.core.Streams;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferId;
import greenledger.local.execution.StatusChange;
import greenledger.local.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One scenario: a lot, those who want it, and everybody's doing around their transfers.
final class TransferWorld implements World {

    private static final Duration RULE = Duration.ofSeconds(1);
    private static final Duration OUTBOX = Duration.ofSeconds(2);
    private static final Duration THOUGHT = Duration.ofMinutes(1);

    /// How the machine fails on purpose.
    private static final Set<String> ENDS =
            Set.of("TransferCompensated", "TransferParked", "TransferStranded");

    private final Story story;
    private final Cast cast;
    private final Company company;
    private final People people;
    private final List<TransferId> transfers = new ArrayList<>();
    private final Map<TransferId, Outcome> outcomes = new LinkedHashMap<>();

    /// How many of the facts on record have been told.
    private final Map<TransferId, Integer> published = new HashMap<>();

    private final List<String> unforeseen = new ArrayList<>();

    TransferWorld(Story story, Cast cast, Company company) {
        this.story = story;
        this.cast = cast;
        this.company = company;
        this.people = new People(story, cast, Deal.of(story), company);
    }

    Company company() {
        return company;
    }

    @Override
    public void begin(Stage stage) {
        company.enter(stage);
        people.harvest();
        for (PartyId recipient : cast.recipients()) {
            people.deposit(recipient);
        }
        for (PartyId recipient : cast.recipients()) {
            offer(recipient, 1);
        }
    }

    @Override
    public Result invoke(String function, JsonNode payload) {
        return company.invoke(function, payload);
    }

    @Override
    public void invokeMidway(String function, JsonNode payload) {
        company.invokeMidway(function, payload);
    }

    @Override
    public Runnable invokeUntilWriting(String function, JsonNode payload) {
        return company.invokeUntilWriting(function, payload);
    }

    /// The rule on executions that have ended unfinished.
    @Override
    public void ended(Run run, Outcome outcome) {
        TransferId transfer = new TransferId(run.spec().input().path("transferId").asText());
        outcomes.put(transfer, outcome);
        if (outcome instanceof Outcome.Failed(var error, _) && !ENDS.contains(error.orElse(""))) {
            unforeseen.add(
                    "%s failed with %s, which the machine should have caught"
                            .formatted(run.spec().name(), error));
        }
        if (!(outcome instanceof Outcome.Succeeded)) {
            JsonNode event =
                    Json.object()
                            .put("source", StatusChange.SOURCE)
                            .put("detail-type", StatusChange.DETAIL_TYPE)
                            .set("detail", new StatusChange(run, Optional.of(outcome)).detail());
            company.stage()
                    .after(RULE, () -> company.invoke("local-RecoverTransferFunction", event));
        }
    }

    /// An operator lets go on what is parked.
    @Override
    public boolean settle() {
        transfers.forEach(transfer -> publish(transfer, People.MOST_TRIES));
        List<TransferId> parked =
                transfers.stream().filter(transfer -> isParked(history(transfer))).toList();
        parked.forEach(people::retry);
        return !parked.isEmpty();
    }

    @Override
    public Verdict judge() {
        Verdict promised =
                new Promises(
                                story,
                                Facts.read(company.real().log(), company.ledger(), cast, transfers),
                                outcomes,
                                company.notices())
                        .verdict();
        return new Verdict(
                promised.ending(),
                Stream.concat(unforeseen.stream(), promised.violations().stream()).toList());
    }

    /// Whoever is not heard asks again, now and then.
    private void offer(PartyId recipient, int time) {
        Optional<TransferId> heard = people.offer(recipient);
        if (heard.isEmpty() && time < People.MOST_TRIES) {
            company.stage().after(THOUGHT, () -> offer(recipient, time + 1));
        }
        heard.ifPresent(transfer -> {
            transfers.add(transfer);
            company.stage().after(OUTBOX, () -> publish(transfer, 1));
            if (story != Story.LAPSED) {
                company.stage().after(THOUGHT, () -> answer(transfer, recipient, 1));
            }
        });
    }

    private void answer(TransferId transfer, PartyId recipient, int time) {
        if (!people.answer(transfer, recipient) && time < People.MOST_TRIES) {
            company.stage().after(THOUGHT, () -> answer(transfer, recipient, time + 1));
        } else {
            company.stage().after(OUTBOX, () -> publish(transfer, 1));
        }
    }

    /// What the outbox and the rules behind it do: they tell of each fact until it is heard.
    private void publish(TransferId transfer, int time) {
        boolean told = true;
        List<TransferEvent> history = history(transfer);
        int from = published.getOrDefault(transfer, 0);
        for (TransferEvent fact : history.subList(from, history.size())) {
            told &= people.hear(transfer, fact);
            published.merge(transfer, told ? 1 : 0, Integer::sum);
        }
        if (!told && time < People.MOST_TRIES) {
            company.stage().after(OUTBOX, () -> publish(transfer, time + 1));
        }
    }

    private List<TransferEvent> history(TransferId transfer) {
        return Facts.read(
                company.real().log(), Streams.TRANSFERS.stream(cast.tenant(), transfer.value()));
    }

    static boolean isParked(List<TransferEvent> history) {
        boolean parked = false;
        for (TransferEvent fact : history) {
            parked |= fact instanceof TransferEvent.TransferFailed;
            parked &=
                    !(fact instanceof TransferEvent.TransferRetried
                            || fact instanceof TransferEvent.TransferCompleted
                            || fact instanceof TransferEvent.TransferCompensated);
        }
        return parked;
    }
}
