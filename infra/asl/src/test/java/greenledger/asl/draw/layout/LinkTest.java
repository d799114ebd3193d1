package greenledger.asl.draw.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.asl.draw.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTest {

    @Test
    void a_step_has_one_line_for_all_that_leads_to_its_undo() {
        assertEquals(
                List.of(
                        new Link("ReserveLot", "UpdateSearchIndex", false, ""),
                        new Link(
                                "ReserveLot",
                                "ReleaseLot",
                                true,
                                "greenledger.transfers.StepRefused | States.ALL")),
                from("ReserveLot"));
    }

    @Test
    void one_line_stands_for_success_and_failure_that_lead_to_the_same_state() {
        assertEquals(
                List.of(new Link("ReleaseLot", "CancelTransferRecord", false, "or ✗ States.ALL")),
                from("ReleaseLot"));
    }

    @Test
    void a_choice_has_a_line_for_each_way() {
        assertEquals(
                List.of(
                        new Link("IsEverythingDone", "ParkTransfer", false, "$count($parked) > 0"),
                        new Link("IsEverythingDone", "TransferCompleted", false, "else")),
                from("IsEverythingDone"));
    }

    private static List<Link> from(String state) {
        return Link.of(Samples.transfer()).stream().filter(l -> l.from().equals(state)).toList();
    }
}
