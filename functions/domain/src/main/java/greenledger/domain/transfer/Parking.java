package greenledger.domain.transfer;

import java.util.List;

/// Where a transfer stopped.
///
/// @param pending the steps that have to be done yet and failed for good
public record Parking(Direction direction, List<Step> pending) {
    public Parking {
        pending = List.copyOf(pending);
    }
}
