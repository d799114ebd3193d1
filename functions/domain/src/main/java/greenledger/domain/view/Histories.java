package greenledger.domain.view;

import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotOfferWithdrawn;
import greenledger.domain.lot.LotEvent.LotOffered;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotEvent.LotReleased;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.lot.LotEvent.LotTransferred;
import java.util.List;

/// What was said of a lot in the course of time, oldest line first.
record Histories(
        List<PriceRecord> prices,
        List<GradeRecord> grades,
        List<MovementRecord> movements,
        List<RecallRecord> recalls) {

    static final Histories NONE = new Histories(List.of(), List.of(), List.of(), List.of());

    Histories after(LotEvent event) {
        return switch (event) {
            case LotGraded e ->
                    new Histories(
                            prices, Entries.append(grades, GradeRecord.of(e)), movements, recalls);
            case LotPriced e ->
                    new Histories(
                            Entries.append(prices, PriceRecord.of(e)), grades, movements, recalls);
            case LotMoved e ->
                    new Histories(
                            prices,
                            grades,
                            Entries.append(movements, MovementRecord.of(e)),
                            recalls);
            case LotRecalled e ->
                    new Histories(
                            prices, grades, movements, Entries.append(recalls, RecallRecord.of(e)));
            case LotRegistered _,
                    LotReserved _,
                    LotOffered _,
                    LotOfferWithdrawn _,
                    LotReleased _,
                    LotTransferred _ ->
                    this;
        };
    }
}
