package greenledger.laptop.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.engine.Outcome;
import greenledger.asl.explore.Ending;
import greenledger.asl.explore.Verdict;
import greenledger.asl.runtime.Run;
import greenledger.asl.time.VirtualTime;
import greenledger.core.Streams;
import greenledger.domain.lot.LotId;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferId;
import greenledger.local.Options;
import greenledger.local.Parcels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many transfers at once, of twenty lots between ten parties, while one call in ten of the
/// machine's fails: thirty, or two hundred with `-Dgreenledger.explore=whole`.
@Tag("proof")
class ConcurrentTransfersTest {

    private static final long SEED = Long.getLong("greenledger.explore.seed", 20_260_302);
    private static final int LOTS = 20;
    private static final int PARTIES = 10;
    private static final int TRANSFERS =
            "whole".equals(System.getProperty("greenledger.explore")) ? 200 : 30;
    private static final int ROUNDS = 5;
    private static final TenantId TENANT = new TenantId("market");

    private final Random chance = new Random(SEED);
    private final VirtualTime time = new VirtualTime(Instant.parse("2026-03-01T08:00:00Z"));
    private final Map<TransferId, People> people = new LinkedHashMap<>();
    private final Map<TransferId, LotId> lots = new HashMap<>();

    @Test
    void every_transfer_ends_one_way_or_the_other_and_nothing_is_lost() throws Exception {
        Path template = Path.of(System.getProperty("greenledger.root"), "template.yaml");
        try (TransferSaga saga = TransferSaga.start(Options.of(template, Parcels.engines()))) {
            Company company = saga.company(time);
            try (CrowdedStage stage = new CrowdedStage(saga.definition(), time, company, SEED)) {
                company.enter(stage);
                offer(company, stage);
                stage.runOut();
                settle(company, stage);

                check(company, stage);
            }
        }
    }

    private void offer(Company company, CrowdedStage stage) {
        for (int lot = 0; lot < LOTS; lot++) {
            people(cast(lot), company, Story.ACCEPTED).harvest();
        }
        for (int party = 0; party < PARTIES; party++) {
            people(cast(party + 1), company, Story.ACCEPTED).deposit(party(party));
        }
        for (int i = 0; i < TRANSFERS; i++) {
            Cast cast = cast(i % LOTS);
            PartyId to = cast.recipients().get(chance.nextInt(PARTIES - 1));
            Story story = chance.nextInt(5) == 0 ? Story.REJECTED : Story.ACCEPTED;
            Cast pair = new Cast(TENANT, cast.lot(), cast.farmer(), List.of(to));
            People both = people(pair, company, story);
            TransferId transfer = both.offer("offer-" + i, to).orElseThrow();
            people.put(transfer, both);
            lots.put(transfer, cast.lot());
            Duration thought = Duration.ofSeconds(60 + chance.nextInt(60));
            for (int time = 1; time < 5; time++) {
                stage.after(thought.multipliedBy(time), () -> both.answer(transfer, to));
            }
        }
    }

    /// The rules behind the outbox, and an operator.
    private void settle(Company company, CrowdedStage stage) throws InterruptedException {
        stage.repair();
        people.forEach((transfer, each) ->
                history(company, transfer).forEach(fact -> each.hear(transfer, fact)));
        stage.runOut();
        for (int round = 0; round < ROUNDS && retryParked(company); round++) {
            stage.runOut();
        }
    }

    private boolean retryParked(Company company) {
        List<TransferId> parked =
                people.keySet().stream()
                        .filter(transfer -> TransferWorld.isParked(history(company, transfer)))
                        .toList();
        parked.forEach(transfer ->
                Optional.ofNullable(people.get(transfer)).orElseThrow().retry(transfer));
        return !parked.isEmpty();
    }

    private void check(Company company, CrowdedStage stage) {
        Map<TransferId, Outcome> outcomes = new HashMap<>();
        for (Run run : stage.runs()) {
            outcomes.put(
                    new TransferId(run.spec().input().path("transferId").asText()),
                    run.outcome().orElseThrow(() -> new AssertionError(run.spec().name())));
        }
        List<String> violations = new ArrayList<>();
        Map<Ending, Integer> endings = new HashMap<>();
        for (int lot = 0; lot < LOTS; lot++) {
            Cast cast = cast(lot);
            List<TransferId> its =
                    people.keySet().stream()
                            .filter(transfer -> cast.lot().equals(lots.get(transfer)))
                            .toList();
            Verdict verdict =
                    new Promises(
                                    Story.ACCEPTED,
                                    Facts.read(company.real().log(), company.ledger(), cast, its),
                                    outcomes,
                                    company.notices())
                            .verdict();
            endings.merge(verdict.ending(), 1, Integer::sum);
            violations.addAll(verdict.violations());
        }
        assertEquals(TRANSFERS, people.size());
        assertTrue(violations.isEmpty(), () -> "seed " + SEED + ": " + violations);
        long completed =
                outcomes.values().stream().filter(Outcome.Succeeded.class::isInstance).count();
        assertTrue(
                completed > TRANSFERS / 4 && completed < TRANSFERS, () -> completed + " completed");
        System.out.printf("%d of %d transfers completed%n", completed, TRANSFERS);
    }

    private List<TransferEvent> history(Company company, TransferId transfer) {
        return Facts.read(company.real().log(), Streams.TRANSFERS.stream(TENANT, transfer.value()));
    }

    private static People people(Cast cast, Company company, Story story) {
        return new People(story, cast, new Deal("12", "120.00", "2000.00"), company);
    }

    /// A lot, whose farmer is one of the parties; the others may get it.
    private static Cast cast(int lot) {
        PartyId farmer = party(lot % PARTIES);
        return new Cast(
                TENANT,
                new LotId("lot-" + lot),
                farmer,
                IntStream.range(0, PARTIES)
                        .mapToObj(ConcurrentTransfersTest::party)
                        .filter(party -> !party.equals(farmer))
                        .toList());
    }

    private static PartyId party(int number) {
        return new PartyId("party-" + number);
    }
}
