package greenledger.domain.lot;

import greenledger.domain.measure.Price;
import greenledger.domain.party.PartyId;
import java.time.Instant;

/// What can have happened to a lot. Stored forever: add components, never rename or reuse one.
public sealed interface LotEvent {

    LotId lot();

    PartyId by();

    Instant at();

    record LotRegistered(LotId lot, Produce produce, PartyId by, Instant at) implements LotEvent {}

    record LotGraded(LotId lot, Grade grade, PartyId by, Instant at) implements LotEvent {}

    record LotPriced(LotId lot, Price price, PartyId by, Instant at) implements LotEvent {}

    record LotMoved(LotId lot, Movement movement, PartyId by, Instant at) implements LotEvent {}
}
