package greenledger.domain.transfer;

import java.util.Optional;

/// What a transfer has to do with operators.
///
/// @param parked where it stopped, while they have to see to it
/// @param retries how often they let it go on
/// @param writtenOff whether they left it as it was, for good
public record Intervention(Optional<Parking> parked, int retries, boolean writtenOff) {

    static final Intervention NONE = new Intervention(Optional.empty(), 0, false);

    Intervention park(Parking where) {
        return new Intervention(Optional.of(where), retries, writtenOff);
    }

    Intervention retry() {
        return new Intervention(Optional.empty(), retries + 1, writtenOff);
    }

    Intervention writeOff() {
        return new Intervention(Optional.empty(), retries, true);
    }
}
