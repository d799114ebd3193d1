package greenledger.domain.lot;

import greenledger.domain.Reason;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import java.util.Optional;

/// What has become of a lot so far; seen only by [LotDecider].
sealed interface Lot {

    record Unknown() implements Lot {}

    /// A lot that exists.
    ///
    /// @param agent who registered it for its farmer, such as their packer
    /// @param firstGrade the grade it was registered with, or the first it was given afterwards
    /// @param firstPrice likewise
    /// @param recall why it was recalled
    record Registered(
            Produce produce,
            PartyId agent,
            Optional<Grade> firstGrade,
            Optional<Grade> grade,
            Optional<Price> firstPrice,
            Holdings holdings,
            Deals deals,
            Optional<Reason> recall)
            implements Lot {

        static Registered of(LotRegistered event) {
            return new Registered(
                    event.produce(),
                    event.by(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Holdings.of(event),
                    Deals.NONE,
                    Optional.empty());
        }

        Registered graded(Grade next) {
            return new Registered(
                    produce,
                    agent,
                    firstGrade.or(() -> Optional.of(next)),
                    Optional.of(next),
                    firstPrice,
                    holdings,
                    deals,
                    recall);
        }

        Registered priced(LotPriced event) {
            return new Registered(
                    produce,
                    agent,
                    firstGrade,
                    grade,
                    firstPrice.or(() -> Optional.of(event.price())),
                    holdings.after(event),
                    deals,
                    recall);
        }

        Registered moved(LotMoved event) {
            return now(holdings.after(event), deals);
        }

        Registered transferred(LotTransferred event) {
            return now(holdings.after(event), deals.transfer(event.transfer()));
        }

        Registered with(Deals next) {
            return now(holdings, next);
        }

        Registered recalled(Reason reason) {
            return new Registered(
                    produce,
                    agent,
                    firstGrade,
                    grade,
                    firstPrice,
                    holdings,
                    deals,
                    Optional.of(reason));
        }

        private Registered now(Holdings holdings, Deals deals) {
            return new Registered(
                    produce, agent, firstGrade, grade, firstPrice, holdings, deals, recall);
        }

        /// Whether a party may price and move a part of the lot: its own, or as agent the farmer's.
        boolean mayTrade(PartyId party) {
            PartyId holder = holdings.holder(party);
            return holdings.of(holder).isPresent() && actsFor(party, holder);
        }

        boolean actsFor(PartyId party, PartyId owner) {
            return party.equals(owner) || (party.equals(agent) && owner.equals(produce.farmer()));
        }

        boolean mayRecall(PartyId party) {
            return actsFor(party, produce.farmer());
        }

        boolean isRecalled() {
            return recall.isPresent();
        }

        /// What a party has that is not set aside; empty when it has nothing at all.
        Optional<Quantity> free(PartyId party) {
            return holdings.of(party)
                    .map(held -> deals.reservedOf(party).map(held::minus).orElse(held));
        }

        /// Whether a registration of this asks for nothing that is not on record already.
        boolean comprises(RegisterLot asked) {
            return produce.equals(asked.produce())
                    && (asked.grade().isEmpty() || asked.grade().equals(firstGrade))
                    && (asked.price().isEmpty() || asked.price().equals(firstPrice));
        }

        boolean isPriced(PriceLot asked) {
            return holdings.all(
                    holdings.holder(asked.by()),
                    part -> part.price().equals(Optional.of(asked.price())));
        }

        boolean underwent(MoveLot asked) {
            return holdings.all(
                    holdings.holder(asked.by()), part -> part.underwent(asked.movement()));
        }
    }
}
