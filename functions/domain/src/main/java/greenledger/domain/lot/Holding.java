package greenledger.domain.lot;

import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import java.time.Instant;
import java.util.Optional;

/// A part of a lot that one owner has, in one hand and at one place.
///
/// @param price what its owner asks for it; a new owner has yet to say
public record Holding(
        PartyId owner,
        Quantity quantity,
        PartyId possessor,
        Place place,
        Optional<Instant> departedAt,
        Optional<Instant> arrivedAt,
        Optional<Price> price) {

    Holding priced(Price next) {
        return new Holding(
                owner, quantity, possessor, place, departedAt, arrivedAt, Optional.of(next));
    }

    Holding moved(Movement to) {
        return new Holding(
                owner,
                quantity,
                to.custodian().orElse(possessor),
                to.to(),
                to.departedAt(),
                to.arrivedAt(),
                price);
    }

    Holding of(Quantity amount) {
        return new Holding(owner, amount, possessor, place, departedAt, arrivedAt, price);
    }

    Holding passedTo(PartyId next) {
        return next.equals(owner)
                ? this
                : new Holding(
                        next, quantity, possessor, place, departedAt, arrivedAt, Optional.empty());
    }

    /// Whether the two differ in nothing but how much they are.
    boolean resembles(Holding other) {
        return other.of(quantity).equals(this);
    }

    /// Whether the movement is the last one again, or says no more than where this is and who has
    /// it.
    boolean underwent(Movement movement) {
        return movement.to().equals(place)
                && movement.custodian().orElse(possessor).equals(possessor)
                && tellsNothingOfTimeBut(movement);
    }

    private boolean tellsNothingOfTimeBut(Movement movement) {
        boolean silent = movement.departedAt().isEmpty() && movement.arrivedAt().isEmpty();
        boolean same =
                movement.departedAt().equals(departedAt) && movement.arrivedAt().equals(arrivedAt);
        return silent || same;
    }
}
