package greenledger.domain.view;

import greenledger.domain.lot.GradeCode;
import greenledger.domain.lot.GradeScheme;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.party.PartyId;
import java.time.Instant;

/// A line of a lot's grade history.
public record GradeRecord(
        GradeScheme scheme, GradeCode code, PartyId inspector, PartyId by, Instant at) {

    static GradeRecord of(LotGraded e) {
        return new GradeRecord(
                e.grade().scheme(), e.grade().code(), e.grade().inspector(), e.by(), e.at());
    }
}
