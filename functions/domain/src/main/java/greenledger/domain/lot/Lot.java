package greenledger.domain.lot;

import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.measure.Price;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import java.util.Optional;

/// What has become of a lot so far; seen only by [LotDecider].
sealed interface Lot {

    record Unknown() implements Lot {}

    /// A lot that exists.
    ///
    /// @param agent who registered it for its first owner, such as their packer
    /// @param firstGrade the grade it was registered with, or the first it was given afterwards
    /// @param firstPrice likewise
    /// @param arrival the last movement, empty while the lot is where it grew
    record Registered(
            Produce produce,
            PartyId owner,
            PartyId agent,
            PartyId possessor,
            Optional<Grade> firstGrade,
            Optional<Grade> grade,
            Optional<Price> firstPrice,
            Optional<Price> price,
            Optional<Movement> arrival)
            implements Lot {

        static Registered of(LotRegistered event) {
            Produce produce = event.produce();
            PartyId farmer = produce.farmer();
            return new Registered(
                    produce,
                    farmer,
                    event.by(),
                    farmer,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Registered graded(Grade next) {
            return new Registered(
                    produce,
                    owner,
                    agent,
                    possessor,
                    firstGrade.or(() -> Optional.of(next)),
                    Optional.of(next),
                    firstPrice,
                    price,
                    arrival);
        }

        Registered priced(Price next) {
            return new Registered(
                    produce,
                    owner,
                    agent,
                    possessor,
                    firstGrade,
                    grade,
                    firstPrice.or(() -> Optional.of(next)),
                    Optional.of(next),
                    arrival);
        }

        Registered moved(Movement next) {
            return new Registered(
                    produce,
                    owner,
                    agent,
                    next.custodian().orElse(possessor),
                    firstGrade,
                    grade,
                    firstPrice,
                    price,
                    Optional.of(next));
        }

        boolean mayTrade(PartyId party) {
            return party.equals(owner) || party.equals(agent);
        }

        /// Whether a registration of this asks for nothing that is not on record already.
        boolean comprises(RegisterLot asked) {
            return produce.equals(asked.produce())
                    && (asked.grade().isEmpty() || asked.grade().equals(firstGrade))
                    && (asked.price().isEmpty() || asked.price().equals(firstPrice));
        }

        /// Whether the movement is the last one again, or says no more than where the lot is and
        /// who has it.
        boolean underwent(Movement movement) {
            return arrival.equals(Optional.of(movement)) || rests(movement);
        }

        private boolean rests(Movement movement) {
            return movement.to().equals(location())
                    && movement.custodian().orElse(possessor).equals(possessor)
                    && movement.departedAt().isEmpty()
                    && movement.arrivedAt().isEmpty();
        }

        private Place location() {
            return arrival.map(Movement::to).orElse(produce.origin());
        }
    }
}
