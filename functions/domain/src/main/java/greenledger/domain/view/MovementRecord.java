package greenledger.domain.view;

import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.Movement;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import java.time.Instant;
import java.util.Optional;

/// A line of the list of a lot's movements.
public record MovementRecord(
        Place to,
        Optional<PartyId> custodian,
        Optional<Instant> departedAt,
        Optional<Instant> arrivedAt,
        PartyId by,
        Instant at) {

    static MovementRecord of(LotMoved e) {
        Movement movement = e.movement();
        return new MovementRecord(
                movement.to(),
                movement.custodian(),
                movement.departedAt(),
                movement.arrivedAt(),
                e.by(),
                e.at());
    }
}
