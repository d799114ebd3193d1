package greenledger.domain.lot;

import static greenledger.domain.lot.Tomatoes.HARVEST;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Refusal.Kind;
import greenledger.domain.lot.LotRefusal.HarvestInFuture;
import greenledger.domain.lot.LotRefusal.LotAlreadyRegistered;
import greenledger.domain.lot.LotRefusal.LotEmpty;
import greenledger.domain.lot.LotRefusal.LotIdMismatch;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.MovedBeforeHarvest;
import greenledger.domain.lot.LotRefusal.MovementInFuture;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.lot.LotRefusal.UnitMismatch;
import greenledger.domain.measure.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LotRefusalTest {

    private static final String ID = "09506000134352.L-2026-117";

    private static final List<LotRefusal> ALL =
            List.of(
                    new LotNotFound(LOT),
                    new LotAlreadyRegistered(LOT),
                    new NotTheOwner(LOT),
                    new LotEmpty(LOT),
                    new LotIdMismatch(LOT),
                    new UnitMismatch(LOT, new UnitCode("KGM"), new UnitCode("LTR")),
                    new HarvestInFuture(LOT, HARVEST),
                    new MovementInFuture(LOT, NOON),
                    new MovedBeforeHarvest(LOT, HARVEST));

    /// Clients match on the codes: changing one breaks them.
    @Test
    void each_refusal_keeps_its_code_and_says_its_rule() {
        Map<String, String> said =
                ALL.stream().collect(Collectors.toMap(LotRefusal::code, LotRefusal::detail));
        assertEquals(
                Map.of(
                        "lot-not-found",
                        "There is no lot " + ID + ".",
                        "lot-already-registered",
                        "Lot " + ID + " was registered before, with other details.",
                        "lot-not-the-owner",
                        "Only who owns a part of lot "
                                + ID
                                + ", or registered it for its farmer, may price, move or transfer"
                                + " that part.",
                        "lot-empty",
                        "The quantity of lot " + ID + " must be more than nothing.",
                        "lot-id-mismatch",
                        "Lot id "
                                + ID
                                + " contradicts the GTIN and batch; leave it out, or make it GTIN,"
                                + " dot, batch.",
                        "lot-unit-mismatch",
                        "Lot "
                                + ID
                                + " is counted in KGM, a unit of mass; a price per LTR, a unit of"
                                + " volume, does not fit.",
                        "lot-harvest-in-future",
                        "Lot " + ID + " cannot have been harvested on 2026-11-20 already.",
                        "lot-movement-in-future",
                        "Lot " + ID + " cannot have moved at 2026-11-21T12:00:00Z already.",
                        "lot-moved-before-harvest",
                        "Lot " + ID + " was harvested on 2026-11-20; it cannot move earlier."),
                said);
    }

    /// The kind chooses the status that the caller gets.
    @Test
    void each_refusal_says_what_the_caller_can_do_about_it() {
        Map<String, Kind> kinds =
                ALL.stream().collect(Collectors.toMap(LotRefusal::code, LotRefusal::kind));
        assertEquals(
                Map.of(
                        "lot-not-found", Kind.ABSENT,
                        "lot-already-registered", Kind.CONFLICTING,
                        "lot-not-the-owner", Kind.NOT_YOURS,
                        "lot-empty", Kind.UNACCEPTABLE,
                        "lot-id-mismatch", Kind.UNACCEPTABLE,
                        "lot-unit-mismatch", Kind.UNACCEPTABLE,
                        "lot-harvest-in-future", Kind.UNACCEPTABLE,
                        "lot-movement-in-future", Kind.UNACCEPTABLE,
                        "lot-moved-before-harvest", Kind.UNACCEPTABLE),
                kinds);
    }

    @Test
    void none_is_left_out_here() {
        assertEquals(
                Set.of(LotRefusal.class.getPermittedSubclasses()),
                ALL.stream().map(Object::getClass).collect(Collectors.toSet()));
    }
}
