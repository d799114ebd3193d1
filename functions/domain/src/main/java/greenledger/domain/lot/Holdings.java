package greenledger.domain.lot;

import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Who has how much of a lot, in the order in which they came by it. The parts always add up to the
/// whole lot; none is empty.
///
/// @param farmer whose the whole lot was at first
public record Holdings(PartyId farmer, List<Holding> parts) {

    public Holdings {
        parts = List.copyOf(parts);
    }

    public static Holdings of(LotRegistered event) {
        Produce produce = event.produce();
        return new Holdings(
                produce.farmer(),
                List.of(
                        new Holding(
                                produce.farmer(),
                                produce.quantity(),
                                produce.farmer(),
                                produce.origin(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    public Holding first() {
        return parts.getFirst();
    }

    public Holdings after(LotPriced event) {
        Price price = event.price();
        return each(holder(event.by()), part -> part.priced(price));
    }

    public Holdings after(LotMoved event) {
        Movement movement = event.movement();
        return each(holder(event.by()), part -> part.moved(movement));
    }

    /// What was acquired first goes first, and stays where it is and in whose hands it is.
    public Holdings after(LotTransferred event) {
        List<Holding> kept = new ArrayList<>();
        List<Holding> passed = new ArrayList<>();
        Quantity due = event.quantity();
        for (Holding part : parts) {
            Quantity taken =
                    part.owner().equals(event.from()) ? least(part.quantity(), due) : none(due);
            due = due.minus(taken);
            kept.add(part.of(part.quantity().minus(taken)));
            passed.add(part.of(taken).passedTo(event.to()));
        }
        if (!due.isZero()) {
            throw new IllegalStateException("More than there was: " + event);
        }
        return new Holdings(farmer, joined(Stream.concat(kept.stream(), passed.stream())));
    }

    /// All that a party has of the lot; empty when it has nothing.
    Optional<Quantity> of(PartyId party) {
        return parts.stream()
                .filter(part -> part.owner().equals(party))
                .map(Holding::quantity)
                .reduce(Quantity::plus);
    }

    boolean all(PartyId owner, Predicate<Holding> property) {
        return parts.stream().filter(part -> part.owner().equals(owner)).allMatch(property);
    }

    /// For whom a party acts: itself when it has a part of the lot, else the farmer, whose agent it
    /// then is.
    PartyId holder(PartyId by) {
        return of(by).isPresent() ? by : farmer;
    }

    private Holdings each(PartyId owner, UnaryOperator<Holding> change) {
        return new Holdings(
                farmer,
                joined(
                        parts.stream()
                                .map(part ->
                                        part.owner().equals(owner) ? change.apply(part) : part)));
    }

    private static List<Holding> joined(Stream<Holding> parts) {
        List<Holding> joined = new ArrayList<>();
        parts.filter(part -> !part.quantity().isZero()).forEach(part -> join(joined, part));
        return joined;
    }

    private static void join(List<Holding> joined, Holding part) {
        for (int i = 0; i < joined.size(); i++) {
            Holding other = joined.get(i);
            if (other.resembles(part)) {
                joined.set(i, other.of(other.quantity().plus(part.quantity())));
                return;
            }
        }
        joined.add(part);
    }

    private static Quantity least(Quantity one, Quantity other) {
        return one.exceeds(other) ? other : one;
    }

    private static Quantity none(Quantity like) {
        return like.minus(like);
    }
}
