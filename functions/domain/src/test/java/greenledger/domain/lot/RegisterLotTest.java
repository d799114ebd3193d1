package greenledger.domain.lot;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.lot.Tomatoes.BATCH;
import static greenledger.domain.lot.Tomatoes.CHEAP;
import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.GTIN;
import static greenledger.domain.lot.Tomatoes.HARVEST;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.NUMBER_ONE;
import static greenledger.domain.lot.Tomatoes.NUMBER_TWO;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.TWO;
import static greenledger.domain.lot.Tomatoes.produce;
import static greenledger.domain.lot.Tomatoes.register;
import static greenledger.domain.measure.Amounts.price;
import static greenledger.domain.measure.Amounts.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotRefusal.HarvestInFuture;
import greenledger.domain.lot.LotRefusal.LotAlreadyRegistered;
import greenledger.domain.lot.LotRefusal.LotEmpty;
import greenledger.domain.lot.LotRefusal.LotIdMismatch;
import greenledger.domain.lot.LotRefusal.UnitMismatch;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Places;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterLotTest {

    @Test
    void a_registration_is_recorded() {
        given(Lots.decider()).when(register(PRODUCE)).then(REGISTERED);
    }

    @Test
    void grade_and_price_are_facts_of_their_own_in_the_same_decision() {
        given(Lots.decider())
                .when(graded(NUMBER_ONE, DEAR))
                .then(
                        REGISTERED,
                        new LotGraded(LOT, NUMBER_ONE, FARM, NOON),
                        new LotPriced(LOT, DEAR, FARM, NOON));
    }

    @Test
    void a_packer_may_register_for_a_farmer() {
        given(Lots.decider())
                .when(by(PACKER, NOON))
                .then(new LotRegistered(LOT, PRODUCE, PACKER, NOON));
    }

    @Test
    void the_same_again_by_whomever_and_whenever_is_no_second_fact() {
        given(Lots.decider(), REGISTERED).when(by(PACKER, TWO)).thenNothing();
    }

    @Test
    void the_same_again_is_no_second_fact_after_gradings_and_prices_either() {
        given(
                        Lots.decider(),
                        REGISTERED,
                        new LotGraded(LOT, NUMBER_ONE, FARM, NOON),
                        new LotPriced(LOT, DEAR, FARM, NOON),
                        new LotGraded(LOT, NUMBER_TWO, FARM, ONE),
                        new LotPriced(LOT, CHEAP, FARM, TWO))
                .when(graded(NUMBER_ONE, DEAR))
                .thenNothing();
    }

    @ParameterizedTest
    @MethodSource("otherContents")
    void the_same_id_with_other_content_is_refused(RegisterLot other) {
        given(
                        Lots.decider(),
                        REGISTERED,
                        new LotGraded(LOT, NUMBER_ONE, FARM, NOON),
                        new LotPriced(LOT, DEAR, FARM, NOON),
                        new LotGraded(LOT, NUMBER_TWO, FARM, ONE),
                        new LotPriced(LOT, CHEAP, FARM, TWO))
                .when(other)
                .thenRefused(new LotAlreadyRegistered(LOT));
    }

    private static Stream<RegisterLot> otherContents() {
        return Stream.of(
                graded(NUMBER_TWO, DEAR),
                graded(NUMBER_ONE, CHEAP),
                register(produce(quantity("1250 KGM"), Places.FRESNO, Optional.of(HARVEST))),
                register(produce(quantity("1250.5 KGM"), Places.NOGALES, Optional.of(HARVEST))),
                register(produce(quantity("1250.5 KGM"), Places.FRESNO, Optional.empty())));
    }

    @Test
    void a_grade_that_was_never_recorded_is_other_content() {
        given(Lots.decider(), REGISTERED, new LotPriced(LOT, DEAR, FARM, ONE))
                .when(graded(NUMBER_ONE, DEAR))
                .thenRefused(new LotAlreadyRegistered(LOT));
    }

    @Test
    void a_lot_of_nothing_is_refused() {
        given(Lots.decider())
                .when(register(produce(quantity("0 KGM"), Places.FRESNO, Optional.empty())))
                .thenRefused(new LotEmpty(LOT));
        Produce least = produce(quantity("0.000001 KGM"), Places.FRESNO, Optional.empty());
        given(Lots.decider()).when(register(least)).then(new LotRegistered(LOT, least, FARM, NOON));
    }

    /// The day begins on the Line Islands, fourteen hours before it does in Greenwich.
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-19T10:00:00Z", "2026-11-21T00:00:00Z"})
    void a_harvest_may_be_of_today_wherever_it_is_today(Instant now) {
        given(Lots.decider()).when(by(FARM, now)).then(new LotRegistered(LOT, PRODUCE, FARM, now));
    }

    @Test
    void a_harvest_of_tomorrow_is_refused() {
        given(Lots.decider())
                .when(by(FARM, Instant.parse("2026-11-19T09:59:59.999Z")))
                .thenRefused(new HarvestInFuture(LOT, HARVEST));
    }

    @Test
    void a_price_per_litre_does_not_fit_kilograms() {
        Price perLitre = price("1.85", "USD", "LTR");
        given(Lots.decider())
                .when(graded(NUMBER_ONE, perLitre))
                .thenRefused(new UnitMismatch(LOT, new UnitCode("KGM"), new UnitCode("LTR")));
        Price perPound = price("0.84", "USD", "LBR");
        given(Lots.decider())
                .when(graded(NUMBER_ONE, perPound))
                .then(
                        REGISTERED,
                        new LotGraded(LOT, NUMBER_ONE, FARM, NOON),
                        new LotPriced(LOT, perPound, FARM, NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIELD-7", "09506000134352.L-2026-118", "06291041500213.L-2026-117"})
    void an_id_that_contradicts_gtin_and_batch_is_refused(LotId other) {
        given(Lots.decider())
                .when(called(other, Optional.of(GTIN), Optional.of(BATCH)))
                .thenRefused(new LotIdMismatch(other));
    }

    @Test
    void an_id_of_gtin_and_batch_says_as_much_as_the_two_do() {
        given(Lots.decider())
                .when(called(LOT, Optional.empty(), Optional.empty()))
                .then(REGISTERED);
        given(Lots.decider(), REGISTERED)
                .when(called(LOT, Optional.of(GTIN), Optional.empty()))
                .thenNothing();
    }

    @Test
    void before_packing_a_lot_goes_by_a_code_of_the_growers_own() {
        LotId field = new LotId("FIELD-7");
        for (Optional<Gtin> gtin : Stream.of(Optional.of(GTIN), Optional.<Gtin>empty()).toList()) {
            RegisterLot unpacked = called(field, gtin, Optional.empty());
            assertEquals(gtin, unpacked.produce().gtin());
            given(Lots.decider())
                    .when(unpacked)
                    .then(new LotRegistered(field, unpacked.produce(), FARM, NOON));
        }
    }

    private static RegisterLot graded(Grade grade, Price price) {
        return new RegisterLot(LOT, PRODUCE, Optional.of(grade), Optional.of(price), FARM, NOON);
    }

    private static RegisterLot by(PartyId party, Instant at) {
        return new RegisterLot(LOT, PRODUCE, Optional.empty(), Optional.empty(), party, at);
    }

    private static RegisterLot called(LotId lot, Optional<Gtin> gtin, Optional<Batch> batch) {
        Produce produce =
                new Produce(
                        gtin,
                        batch,
                        PRODUCE.commodity(),
                        PRODUCE.variety(),
                        PRODUCE.farmer(),
                        PRODUCE.quantity(),
                        PRODUCE.origin(),
                        PRODUCE.harvestedOn());
        return new RegisterLot(lot, produce, Optional.empty(), Optional.empty(), FARM, NOON);
    }
}
