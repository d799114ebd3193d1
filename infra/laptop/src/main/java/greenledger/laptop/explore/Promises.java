package greenledger.laptop.explore;

import greenledger.asl.engine.Outcome;
import greenledger.asl.explore.Ending;
import greenledger.asl.explore.Verdict;
import greenledger.core.Notices.Notice;
import greenledger.domain.ledger.TradeEvent;
import greenledger.domain.ledger.TradeEvent.TradeRecorded;
import greenledger.domain.ledger.TradeEvent.TradeReversed;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferEvent.TransferAccepted;
import greenledger.domain.transfer.TransferEvent.TransferCompensated;
import greenledger.domain.transfer.TransferEvent.TransferCompleted;
import greenledger.domain.transfer.TransferEvent.TransferFailed;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import greenledger.domain.transfer.TransferEvent.TransferStepSucceeded;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What transfers promise whatever happens to them, checked on the facts.
final class Promises {

    private static final int PARTIES = 2;

    private final Story story;
    private final Facts facts;
    private final Goods goods;
    private final Purses purses;
    private final Map<TransferId, Outcome> outcomes;
    private final List<Notice> notices;
    private final List<String> violations = new ArrayList<>();

    /// @param outcomes how the last execution of each transfer ended
    Promises(Story story, Facts facts, Map<TransferId, Outcome> outcomes, List<Notice> notices) {
        this.story = story;
        this.facts = facts;
        this.goods = new Goods(facts.lot());
        this.purses = new Purses(facts.accounts());
        this.outcomes = Map.copyOf(outcomes);
        this.notices = List.copyOf(notices);
    }

    Verdict verdict() {
        violations.addAll(goods.violations());
        violations.addAll(purses.violations());
        facts.transfers().forEach(this::check);
        return new Verdict(ending(), violations);
    }

    private Ending ending() {
        if (any(TransferFailed.class)) {
            return Ending.PARKED;
        }
        return any(TransferCompleted.class) ? Ending.DONE : Ending.UNDONE;
    }

    private void check(TransferId transfer, List<TransferEvent> history) {
        boolean completed = has(history, TransferCompleted.class);
        boolean compensated = has(history, TransferCompensated.class);
        if (completed == compensated) {
            violations.add(
                    "%s is %s; its last execution says %s"
                            .formatted(
                                    transfer,
                                    completed ? "completed and taken back" : "never finished",
                                    outcomes.get(transfer)));
            return;
        }
        if (goods.hasTransferred(transfer) != completed) {
            violations.add(
                    "%s says it is %s, but the lot was %stransferred"
                            .formatted(
                                    transfer,
                                    completed ? "completed" : "taken back",
                                    completed ? "not " : ""));
        }
        if (completed && (!has(history, TransferAccepted.class) || !story.canComplete())) {
            violations.add(transfer + " is completed against somebody's will or means");
        }
        checkMoney(transfer, history, completed);
        checkLedger(transfer, completed);
        checkOrder(transfer, history);
        checkNotices(transfer, completed);
        checkMachine(transfer, completed);
    }

    private void checkMoney(TransferId transfer, List<TransferEvent> history, boolean completed) {
        BigDecimal due =
                completed
                        ? history.stream()
                                .filter(TransferRequested.class::isInstance)
                                .map(TransferRequested.class::cast)
                                .flatMap(asked -> asked.terms().price().stream())
                                .map(price -> price.amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                        : BigDecimal.ZERO;
        if (due.compareTo(purses.paid(transfer)) != 0) {
            violations.add(
                    "%s was due for %s, but %s was paid"
                            .formatted(due, transfer, purses.paid(transfer)));
        }
    }

    /// What was done last is undone first, unless an operator had to see to it.
    private void checkOrder(TransferId transfer, List<TransferEvent> history) {
        List<Step> undone =
                history.stream()
                        .filter(TransferStepSucceeded.class::isInstance)
                        .map(fact -> ((TransferStepSucceeded) fact).step())
                        .filter(step -> step.kind() == Step.Kind.UNDO)
                        .toList();
        if (!has(history, TransferFailed.class)
                && !undone.equals(undone.stream().sorted().toList())) {
            violations.add("%s was undone in the order %s".formatted(transfer, undone));
        }
    }

    private void checkLedger(TransferId transfer, boolean completed) {
        int recorded = 0;
        Optional<TradeEvent> last = Optional.empty();
        for (TradeEvent entry : facts.trades()) {
            if (entry.transfer().equals(transfer)) {
                last = Optional.of(entry);
                recorded += entry instanceof TradeRecorded ? 1 : 0;
            }
        }
        boolean inForce = last.filter(TradeRecorded.class::isInstance).isPresent();
        if (recorded > 1 || inForce != completed) {
            violations.add(
                    "The ledger has %d entries of %s, the last %s"
                            .formatted(
                                    recorded,
                                    transfer,
                                    last.filter(TradeReversed.class::isInstance).isPresent()
                                            ? "a reversal"
                                            : "in force or none"));
        }
    }

    /// Sent again under the same id, a notice arrives once.
    private void checkNotices(TransferId transfer, boolean completed) {
        long told =
                notices.stream()
                        .filter(notice -> transfer.value().equals(notice.about().get("transferId")))
                        .map(Notice::id)
                        .distinct()
                        .count();
        if (told != (completed ? PARTIES : 0)) {
            violations.add("%d parties were told of %s".formatted(told, transfer));
        }
    }

    /// What was stopped after all was on record has nothing more to say; and what was parked may be
    /// completed by its last step all the same, should that land later.
    private void checkMachine(TransferId transfer, boolean completed) {
        Optional<Outcome> outcome = Optional.ofNullable(outcomes.get(transfer));
        boolean green = outcome.filter(Outcome.Succeeded.class::isInstance).isPresent();
        boolean stopped = outcome.filter(Outcome.Aborted.class::isInstance).isPresent();
        boolean overtaken =
                completed
                        && outcome.filter(Outcome.Failed.class::isInstance)
                                .map(failed -> ((Outcome.Failed) failed).error())
                                .equals(Optional.of(Optional.of("TransferParked")));
        if (green != completed && !stopped && !overtaken) {
            violations.add(
                    "%s is %s, but its last execution says %s"
                            .formatted(
                                    transfer,
                                    completed ? "completed" : "taken back",
                                    outcome.map(Outcome::toString).orElse("nothing")));
        }
    }

    private boolean any(Class<? extends TransferEvent> type) {
        return facts.transfers().values().stream().anyMatch(history -> has(history, type));
    }

    private static boolean has(List<TransferEvent> history, Class<? extends TransferEvent> type) {
        return history.stream().anyMatch(type::isInstance);
    }
}
