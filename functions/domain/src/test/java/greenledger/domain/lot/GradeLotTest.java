package greenledger.domain.lot;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NUMBER_ONE;
import static greenledger.domain.lot.Tomatoes.NUMBER_TWO;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.TWO;

import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.party.PartyId;
import org.junit.jupiter.api.Test;

class GradeLotTest {

    private static final LotGraded GRADED = new LotGraded(LOT, NUMBER_ONE, PACKER, ONE);

    @Test
    void a_grade_is_recorded() {
        given(Lots.decider(), REGISTERED)
                .when(new GradeLot(LOT, NUMBER_ONE, PACKER, ONE))
                .then(GRADED);
    }

    @Test
    void what_does_not_exist_has_no_grade() {
        given(Lots.decider())
                .when(new GradeLot(LOT, NUMBER_ONE, PACKER, ONE))
                .thenRefused(new LotNotFound(LOT));
    }

    @Test
    void the_current_grade_again_is_no_second_fact() {
        given(Lots.decider(), REGISTERED, GRADED)
                .when(new GradeLot(LOT, NUMBER_ONE, PACKER, TWO))
                .thenNothing();
    }

    @Test
    void another_grade_is() {
        given(Lots.decider(), REGISTERED, GRADED)
                .when(new GradeLot(LOT, NUMBER_TWO, PACKER, TWO))
                .then(new LotGraded(LOT, NUMBER_TWO, PACKER, TWO));
    }

    @Test
    void the_same_grade_by_another_inspector_is_a_second_opinion() {
        Grade second = new Grade(NUMBER_ONE.scheme(), NUMBER_ONE.code(), new PartyId("insp-10"));
        given(Lots.decider(), REGISTERED, GRADED)
                .when(new GradeLot(LOT, second, PACKER, TWO))
                .then(new LotGraded(LOT, second, PACKER, TWO));
    }

    @Test
    void a_former_grade_can_be_given_again() {
        given(Lots.decider(), REGISTERED, GRADED, new LotGraded(LOT, NUMBER_TWO, PACKER, ONE))
                .when(new GradeLot(LOT, NUMBER_ONE, PACKER, TWO))
                .then(new LotGraded(LOT, NUMBER_ONE, PACKER, TWO));
    }
}
