package greenledger.domain.lot;

import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How far each transfer of a lot has come, as far as the lot is concerned. What was undone or done
/// is remembered for ever, so that no late step of it can land.
record Deals(
        List<Reservation> reserved,
        List<TransferId> offered,
        List<TransferId> withdrawn,
        List<TransferId> released,
        List<TransferId> transferred) {

    static final Deals NONE = new Deals(List.of(), List.of(), List.of(), List.of(), List.of());

    Deals {
        reserved = List.copyOf(reserved);
        offered = List.copyOf(offered);
        withdrawn = List.copyOf(withdrawn);
        released = List.copyOf(released);
        transferred = List.copyOf(transferred);
    }

    Optional<Reservation> reservation(TransferId transfer) {
        return reserved.stream().filter(r -> r.transfer().equals(transfer)).findFirst();
    }

    /// What of a party's is set aside.
    Optional<Quantity> reservedOf(PartyId party) {
        return reserved.stream()
                .filter(r -> r.from().equals(party))
                .map(Reservation::quantity)
                .reduce(Quantity::plus);
    }

    boolean isReserved(TransferId transfer) {
        return reservation(transfer).isPresent();
    }

    boolean isOffered(TransferId transfer) {
        return offered.contains(transfer);
    }

    boolean isWithdrawn(TransferId transfer) {
        return withdrawn.contains(transfer);
    }

    boolean isReleased(TransferId transfer) {
        return released.contains(transfer);
    }

    boolean isUndone(TransferId transfer) {
        return isWithdrawn(transfer) || isReleased(transfer);
    }

    boolean isDone(TransferId transfer) {
        return transferred.contains(transfer);
    }

    Deals reserve(Reservation reservation) {
        return new Deals(and(reserved, reservation), offered, withdrawn, released, transferred);
    }

    Deals offer(TransferId transfer) {
        return new Deals(reserved, and(offered, transfer), withdrawn, released, transferred);
    }

    Deals withdraw(TransferId transfer) {
        return new Deals(
                reserved,
                without(offered, transfer::equals),
                and(withdrawn, transfer),
                released,
                transferred);
    }

    Deals release(TransferId transfer) {
        return new Deals(
                without(reserved, r -> r.transfer().equals(transfer)),
                offered,
                withdrawn,
                and(released, transfer),
                transferred);
    }

    Deals transfer(TransferId transfer) {
        if (!isReserved(transfer)) {
            throw new IllegalStateException("Transferred, but never reserved: " + transfer);
        }
        return new Deals(
                without(reserved, r -> r.transfer().equals(transfer)),
                without(offered, transfer::equals),
                withdrawn,
                released,
                and(transferred, transfer));
    }

    private static <T> List<T> and(List<T> list, T entry) {
        return Stream.concat(list.stream(), Stream.of(entry)).toList();
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }
}
