package greenledger.domain.ledger;

import static greenledger.domain.Decision.accept;
import static greenledger.domain.Decision.already;
import static greenledger.domain.Decision.refuse;

import greenledger.domain.Decider;
import greenledger.domain.Decision;
import greenledger.domain.ledger.TradeChain.Entry;
import greenledger.domain.ledger.TradeCommand.RecordTrade;
import greenledger.domain.ledger.TradeCommand.ReverseTrade;
import greenledger.domain.ledger.TradeEvent.TradeRecorded;
import greenledger.domain.ledger.TradeEvent.TradeReversed;
import greenledger.domain.ledger.TradeRefusal.TradeUndone;
import java.util.Optional;

/// A trade is entered once, reversed once, and not entered any more after its reversal.
final class TradeDecider implements Decider<TradeCommand, TradeChain, TradeEvent> {

    @Override
    public Class<TradeChain> stateType() {
        return TradeChain.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public TradeChain initial() {
        return TradeChain.EMPTY;
    }

    @Override
    public Decision<TradeEvent> decide(TradeCommand command, TradeChain chain) {
        Optional<Entry> last = chain.last(command.transfer());
        return switch (command) {
            case RecordTrade c -> record(c, last);
            case ReverseTrade c -> reverse(c, last);
        };
    }

    private static Decision<TradeEvent> record(RecordTrade c, Optional<Entry> last) {
        if (last.isPresent()) {
            return last.get().isReversal() ? refuse(new TradeUndone(c.transfer())) : already();
        }
        return accept(
                new TradeRecorded(c.lot(), c.transfer(), c.from(), c.to(), c.quantity(), c.at()));
    }

    private static Decision<TradeEvent> reverse(ReverseTrade c, Optional<Entry> last) {
        if (last.filter(Entry::isReversal).isPresent()) {
            return already();
        }
        return accept(
                new TradeReversed(
                        c.lot(),
                        c.transfer(),
                        c.from(),
                        c.to(),
                        c.quantity(),
                        last.map(Entry::number),
                        c.at()));
    }

    @Override
    public TradeChain evolve(TradeChain chain, TradeEvent event) {
        return switch (event) {
            case TradeRecorded e -> chain.and(e.transfer(), false);
            case TradeReversed e -> chain.and(e.transfer(), true);
        };
    }
}
