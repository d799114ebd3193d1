package greenledger.domain.lot;

import greenledger.domain.InvalidComponent;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import java.time.Instant;
import java.util.Optional;

/// A lot's way to another place, and who has it in hand there.
///
/// @param custodian who possesses the lot from now on; whoever did before when empty
public record Movement(
        Place to,
        Optional<PartyId> custodian,
        Optional<Instant> departedAt,
        Optional<Instant> arrivedAt) {

    public Movement {
        if (departedAt.isPresent()
                && arrivedAt.isPresent()
                && arrivedAt.get().isBefore(departedAt.get())) {
            throw new InvalidComponent(
                    "arrivedAt",
                    "A lot arrives after it departed, not at %s when it departed at %s."
                            .formatted(arrivedAt.get(), departedAt.get()));
        }
    }
}
