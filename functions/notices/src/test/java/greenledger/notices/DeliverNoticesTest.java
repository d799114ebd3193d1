package greenledger.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.WebhookReceiver;
import greenledger.aws.fixture.WebhookReceiver.Received;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What reaches a party, by which channels and how often.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DeliverNoticesTest {

    private static final List<String> NONE = List.of();

    private final Ledger ledger;
    private final PostOffice office;
    private final WebhookReceiver receiver = new WebhookReceiver();

    DeliverNoticesTest(Ledger ledger) throws IOException {
        this.ledger = ledger;
        this.office = PostOffice.of(ledger);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void without_a_choice_the_inbox_has_it() {
        assertEquals(NONE, office.deliver(office.notice("n-1")));

        assertEquals("n-1", office.letters().getFirst().path("id").asText());
        assertEquals(
                "You have received 20 KGM.", office.letters().getFirst().path("text").asText());
        assertEquals("t-1", office.letters().getFirst().at("/about/transferId").asText());
        assertEquals(NONE, received());
        assertEquals(List.of(), ledger.mail().sent());
    }

    @Test
    void each_chosen_channel_has_it_signed_for_its_receiver() {
        chooseBoth();

        assertEquals(NONE, office.deliver(office.notice("n-1"), office.notice("n-2")));

        assertEquals(List.of("n-1", "n-2"), received());
        assertTrue(receiver.received().getFirst().isSignedWith(PostOffice.SECRET));
        assertEquals(2, ledger.mail().sent().size());
        assertEquals("buyer@shop.example", ledger.mail().sent().getFirst().to().value());
        assertEquals(2, office.letters().size());
    }

    @Test
    void a_notice_that_comes_again_goes_nowhere_again() {
        chooseBoth();
        assertEquals(NONE, office.deliver(office.notice("n-1"), office.notice("n-1")));
        assertEquals(NONE, PostOffice.of(ledger).deliver(office.notice("n-1")));

        assertEquals(List.of("n-1"), received());
        assertEquals(1, ledger.mail().sent().size());
        assertEquals(1, office.letters().size());
    }

    @Test
    void a_channel_that_fails_is_told_in_the_inbox_and_tried_again_alone() {
        chooseBoth();
        receiver.answers(503);

        assertEquals(List.of("m-0"), office.deliver(office.notice("n-1")));
        assertEquals("it answered 503", undelivered("WEBHOOK"));
        assertEquals(1, ledger.mail().sent().size());

        receiver.answers(204);
        assertEquals(NONE, office.deliver(office.notice("n-1")));
        assertEquals("", undelivered("WEBHOOK"));
        assertEquals(List.of("n-1", "n-1"), received());
        assertEquals(1, ledger.mail().sent().size());
    }

    @Test
    void a_failing_mail_does_not_hold_the_webhook_up() {
        chooseBoth();
        ledger.mail().fail("SES answered 429");

        assertEquals(List.of("m-0"), office.deliver(office.notice("n-1")));
        assertEquals(List.of("n-1"), received());
        assertEquals("SES answered 429", undelivered("EMAIL"));

        ledger.mail().recover();
        assertEquals(NONE, office.deliver(office.notice("n-1")));
        assertEquals(List.of("n-1"), received());
        assertEquals(1, ledger.mail().sent().size());
    }

    @Test
    void a_poisonous_message_fails_alone() {
        assertEquals(
                List.of("m-1", "m-2"),
                office.deliver(
                        office.notice("n-1"),
                        "not JSON",
                        "{\"id\":\"n-0\"}",
                        office.notice("n-2")));

        assertEquals(2, office.letters().size());
    }

    @Test
    void what_the_table_did_not_take_is_sent_by_no_channel_before_it_does() {
        chooseBoth();
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_REQUEST));
        assertEquals(List.of("m-0"), office.deliver(office.notice("n-1")));
        assertEquals(NONE, received());

        ledger.plan(Fault.Plan.none());
        assertEquals(NONE, office.deliver(office.notice("n-1")));
        assertEquals(List.of("n-1"), received());
    }

    @Test
    void a_delivery_that_could_not_be_noted_is_made_again_rather_than_lost() {
        chooseBoth();
        ledger.plan(Fault.Plan.always("UpdateItem", Fault.LOST_REQUEST));
        assertEquals(List.of("m-0"), office.deliver(office.notice("n-1")));
        ledger.plan(Fault.Plan.none());

        assertEquals(NONE, office.deliver(office.notice("n-1")));
        assertEquals(List.of("n-1", "n-1"), received());
        assertEquals(1, office.letters().size());
    }

    @Test
    void a_notice_for_the_inbox_alone_costs_a_look_and_a_write() {
        ledger.meter().reset();
        office.deliver(office.notice("n-1"));

        assertEquals(Map.of("GetItem", 1L, "PutItem", 1L), ledger.meter().requests());
    }

    private void chooseBoth() {
        assertEquals(
                200,
                office.choose(
                                """
                                {"webhook":{"url":"%s","secret":"%s"},"email":"buyer@shop.example"}\
                                """
                                        .formatted(receiver.url(), PostOffice.SECRET))
                        .status());
    }

    private List<String> received() {
        return receiver.received().stream().map(Received::id).toList();
    }

    private String undelivered(String channel) {
        return office.letters().getFirst().path("undelivered").path(channel).asText();
    }
}
