package greenledger.domain.lot;

import static greenledger.domain.lot.Handovers.T1;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.HARVEST;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.measure.Amounts.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Permitted;
import greenledger.domain.Refusal.Kind;
import greenledger.domain.lot.HandoverRefusal.AlreadyTransferred;
import greenledger.domain.lot.HandoverRefusal.NotEnough;
import greenledger.domain.lot.HandoverRefusal.NotReserved;
import greenledger.domain.lot.HandoverRefusal.NothingToTransfer;
import greenledger.domain.lot.HandoverRefusal.QuantityMismatch;
import greenledger.domain.lot.HandoverRefusal.ToItsOwner;
import greenledger.domain.lot.HandoverRefusal.TransferUndone;
import greenledger.domain.lot.LotRefusal.HarvestInFuture;
import greenledger.domain.lot.LotRefusal.LotAlreadyRegistered;
import greenledger.domain.lot.LotRefusal.LotEmpty;
import greenledger.domain.lot.LotRefusal.LotIdMismatch;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.MovedBeforeHarvest;
import greenledger.domain.lot.LotRefusal.MovementInFuture;
import greenledger.domain.lot.LotRefusal.NotItsGrower;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.lot.LotRefusal.UnderRecall;
import greenledger.domain.lot.LotRefusal.UnitMismatch;
import greenledger.domain.measure.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LotRefusalTest {

    private static final String ID = "09506000134352.L-2026-117";

    private static final List<LotRefusal> ALL =
            List.of(
                    new LotNotFound(LOT),
                    new LotAlreadyRegistered(LOT),
                    new NotTheOwner(LOT),
                    new NotItsGrower(LOT),
                    new UnderRecall(LOT),
                    new LotEmpty(LOT),
                    new LotIdMismatch(LOT),
                    new UnitMismatch(LOT, new UnitCode("KGM"), new UnitCode("LTR")),
                    new HarvestInFuture(LOT, HARVEST),
                    new MovementInFuture(LOT, NOON),
                    new MovedBeforeHarvest(LOT, HARVEST),
                    new NotEnough(LOT, quantity("3 KGM"), quantity("4 KGM")),
                    new NothingToTransfer(LOT),
                    new QuantityMismatch(LOT, new UnitCode("KGM"), new UnitCode("H87")),
                    new ToItsOwner(LOT, FARM),
                    new NotReserved(LOT, T1),
                    new TransferUndone(LOT, T1),
                    new AlreadyTransferred(LOT, T1));

    /// Clients match on the codes: changing one breaks them.
    @Test
    void each_refusal_keeps_its_code_and_says_its_rule() {
        Map<String, String> said =
                ALL.stream().collect(Collectors.toMap(LotRefusal::code, LotRefusal::detail));
        assertEquals(
                Map.ofEntries(
                        Map.entry("lot-not-found", "There is no lot " + ID + "."),
                        Map.entry(
                                "lot-already-registered",
                                "Lot " + ID + " was registered before, with other details."),
                        Map.entry(
                                "lot-not-the-owner",
                                "Only who owns a part of lot "
                                        + ID
                                        + ", or registered it for its farmer, may price,"
                                        + " move or transfer that part."),
                        Map.entry(
                                "lot-not-its-grower",
                                "Only the farmer of lot "
                                        + ID
                                        + ", who registered it for them, or a regulator may"
                                        + " recall it."),
                        Map.entry(
                                "lot-under-recall",
                                "Lot " + ID + " was recalled; it is out of the trade."),
                        Map.entry(
                                "lot-empty",
                                "The quantity of lot " + ID + " must be more than nothing."),
                        Map.entry(
                                "lot-id-mismatch",
                                "Lot id "
                                        + ID
                                        + " contradicts the GTIN and batch; leave it out, or make it GTIN,"
                                        + " dot, batch."),
                        Map.entry(
                                "lot-unit-mismatch",
                                "Lot "
                                        + ID
                                        + " is counted in KGM, a unit of mass; a price per LTR, a unit of"
                                        + " volume, does not fit."),
                        Map.entry(
                                "lot-harvest-in-future",
                                "Lot " + ID + " cannot have been harvested on 2026-11-20 already."),
                        Map.entry(
                                "lot-movement-in-future",
                                "Lot "
                                        + ID
                                        + " cannot have moved at 2026-11-21T12:00:00Z already."),
                        Map.entry(
                                "lot-moved-before-harvest",
                                "Lot "
                                        + ID
                                        + " was harvested on 2026-11-20; it cannot move earlier."),
                        Map.entry(
                                "lot-not-enough",
                                "Of lot " + ID + " 3 KGM are free; 4 KGM were asked for."),
                        Map.entry(
                                "lot-nothing-to-transfer",
                                "The quantity of lot "
                                        + ID
                                        + " to transfer must be more than nothing."),
                        Map.entry(
                                "lot-quantity-mismatch",
                                "Lot "
                                        + ID
                                        + " is counted in KGM, a unit of mass; ask for it in such a unit, not"
                                        + " in H87."),
                        Map.entry(
                                "lot-to-its-owner",
                                "What farm-1 has of lot "
                                        + ID
                                        + " cannot be transferred to farm-1 again."),
                        Map.entry(
                                "lot-not-reserved",
                                "Nothing of lot " + ID + " is set aside for transfer T-1."),
                        Map.entry(
                                "lot-transfer-undone",
                                "Transfer T-1 of lot " + ID + " was taken back."),
                        Map.entry(
                                "lot-already-transferred",
                                "Transfer T-1 of lot " + ID + " has changed the owner already.")),
                said);
    }

    /// The kind chooses the status that the caller gets.
    @Test
    void each_refusal_says_what_the_caller_can_do_about_it() {
        Map<String, Kind> kinds =
                ALL.stream().collect(Collectors.toMap(LotRefusal::code, LotRefusal::kind));
        assertEquals(
                Map.ofEntries(
                        Map.entry("lot-not-found", Kind.ABSENT),
                        Map.entry("lot-already-registered", Kind.CONFLICTING),
                        Map.entry("lot-not-the-owner", Kind.NOT_YOURS),
                        Map.entry("lot-not-its-grower", Kind.NOT_YOURS),
                        Map.entry("lot-under-recall", Kind.CONFLICTING),
                        Map.entry("lot-empty", Kind.UNACCEPTABLE),
                        Map.entry("lot-id-mismatch", Kind.UNACCEPTABLE),
                        Map.entry("lot-unit-mismatch", Kind.UNACCEPTABLE),
                        Map.entry("lot-harvest-in-future", Kind.UNACCEPTABLE),
                        Map.entry("lot-movement-in-future", Kind.UNACCEPTABLE),
                        Map.entry("lot-moved-before-harvest", Kind.UNACCEPTABLE),
                        Map.entry("lot-not-enough", Kind.CONFLICTING),
                        Map.entry("lot-nothing-to-transfer", Kind.UNACCEPTABLE),
                        Map.entry("lot-quantity-mismatch", Kind.UNACCEPTABLE),
                        Map.entry("lot-to-its-owner", Kind.UNACCEPTABLE),
                        Map.entry("lot-not-reserved", Kind.CONFLICTING),
                        Map.entry("lot-transfer-undone", Kind.CONFLICTING),
                        Map.entry("lot-already-transferred", Kind.CONFLICTING)),
                kinds);
    }

    @Test
    void none_is_left_out_here() {
        assertEquals(
                Permitted.by(LotRefusal.class),
                ALL.stream().map(Object::getClass).collect(Collectors.toSet()));
    }
}
