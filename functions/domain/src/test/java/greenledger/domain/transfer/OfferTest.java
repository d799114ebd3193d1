package greenledger.domain.transfer;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.transfer.Deliveries.ACCEPTED;
import static greenledger.domain.transfer.Deliveries.ACCEPT_BY;
import static greenledger.domain.transfer.Deliveries.AWAITED;
import static greenledger.domain.transfer.Deliveries.FARM;
import static greenledger.domain.transfer.Deliveries.NOON;
import static greenledger.domain.transfer.Deliveries.ONE;
import static greenledger.domain.transfer.Deliveries.PRICE;
import static greenledger.domain.transfer.Deliveries.REQUEST;
import static greenledger.domain.transfer.Deliveries.REQUESTED;
import static greenledger.domain.transfer.Deliveries.RETAILER;
import static greenledger.domain.transfer.Deliveries.T;
import static greenledger.domain.transfer.Deliveries.TERMS;
import static greenledger.domain.transfer.Deliveries.TURNED;
import static greenledger.domain.transfer.Deliveries.terms;
import static greenledger.domain.transfer.Deliveries.transfers;

import greenledger.domain.Reason;
import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Amounts;
import greenledger.domain.transfer.OfferRefusal.AcceptByOutOfRange;
import greenledger.domain.transfer.OfferRefusal.AlreadyAccepted;
import greenledger.domain.transfer.OfferRefusal.AlreadyRejected;
import greenledger.domain.transfer.OfferRefusal.NotAwaited;
import greenledger.domain.transfer.OfferRefusal.NotTheRecipient;
import greenledger.domain.transfer.OfferRefusal.OfferLapsed;
import greenledger.domain.transfer.OfferRefusal.TransferEmpty;
import greenledger.domain.transfer.OfferRefusal.TransferToOneself;
import greenledger.domain.transfer.TransferCommand.AcceptTransfer;
import greenledger.domain.transfer.TransferCommand.AwaitAcceptance;
import greenledger.domain.transfer.TransferCommand.LapseTransfer;
import greenledger.domain.transfer.TransferCommand.RejectTransfer;
import greenledger.domain.transfer.TransferCommand.RequestTransfer;
import greenledger.domain.transfer.TransferEvent.TransferLapsed;
import greenledger.domain.transfer.TransferEvent.TransferRejected;
import greenledger.domain.transfer.TransferRefusal.AlreadyRequested;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import greenledger.domain.transfer.TransferRefusal.TurnedBack;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the two parties may say to each other.
class OfferTest {

    private static final Reason TOO_DEAR = new Reason("Too dear.");
    private static final AcceptTransfer ACCEPT = new AcceptTransfer(T, RETAILER, ONE);
    private static final RejectTransfer REJECT = new RejectTransfer(T, TOO_DEAR, RETAILER, ONE);
    private static final LapseTransfer LAPSE = new LapseTransfer(T, ACCEPT_BY);
    private static final TransferRejected REJECTED =
            new TransferRejected(T, TOO_DEAR, RETAILER, ONE);
    private static final TransferLapsed LAPSED = new TransferLapsed(T, ACCEPT_BY);

    @Test
    void a_transfer_is_asked_for() {
        given(transfers()).when(REQUEST).then(REQUESTED);
    }

    @Test
    void an_id_stands_for_one_transfer_on_one_set_of_terms() {
        given(transfers(), REQUESTED).when(new RequestTransfer(T, TERMS, FARM, ONE)).thenNothing();
        given(transfers(), REQUESTED)
                .when(new RequestTransfer(T, terms(FARM, FARM), FARM, NOON))
                .thenRefused(new AlreadyRequested(T));
        given(transfers(), REQUESTED)
                .when(new RequestTransfer(T, TERMS, RETAILER, NOON))
                .thenRefused(new AlreadyRequested(T));
    }

    @Test
    void nobody_offers_to_themselves_or_offers_nothing() {
        given(transfers())
                .when(new RequestTransfer(T, terms(FARM, FARM), FARM, NOON))
                .thenRefused(new TransferToOneself(T));
        Terms nothing =
                new Terms(
                        new LotId("L-1"),
                        FARM,
                        RETAILER,
                        Amounts.quantity("0 KGM"),
                        Optional.of(PRICE),
                        ACCEPT_BY);
        given(transfers())
                .when(new RequestTransfer(T, nothing, FARM, NOON))
                .thenRefused(new TransferEmpty(T));
    }

    @Test
    void an_offer_is_open_for_a_while_but_not_for_ever() {
        Duration longest = Duration.ofDays(90);
        Instant justInTime = ACCEPT_BY.minusMillis(1);
        given(transfers())
                .when(new RequestTransfer(T, TERMS, FARM, justInTime))
                .then(new TransferEvent.TransferRequested(T, TERMS, FARM, justInTime));
        given(transfers())
                .when(new RequestTransfer(T, TERMS, FARM, ACCEPT_BY))
                .thenRefused(new AcceptByOutOfRange(T, longest));
        Instant longAgo = ACCEPT_BY.minus(longest);
        given(transfers())
                .when(new RequestTransfer(T, TERMS, FARM, longAgo))
                .then(new TransferEvent.TransferRequested(T, TERMS, FARM, longAgo));
        given(transfers())
                .when(new RequestTransfer(T, TERMS, FARM, longAgo.minusMillis(1)))
                .thenRefused(new AcceptByOutOfRange(T, longest));
    }

    @Test
    void the_recipient_is_asked_once_and_not_on_the_way_back() {
        AwaitAcceptance ask = new AwaitAcceptance(T, NOON);
        given(transfers(), REQUESTED).when(ask).then(AWAITED);
        given(transfers(), REQUESTED, AWAITED, ACCEPTED).when(ask).thenNothing();
        given(transfers(), REQUESTED, TURNED).when(ask).thenRefused(new TurnedBack(T));
        given(transfers()).when(ask).thenRefused(new TransferNotFound(T));
    }

    @Test
    void the_recipient_accepts_or_rejects_and_nobody_else() {
        given(transfers(), REQUESTED, AWAITED).when(ACCEPT).then(ACCEPTED);
        given(transfers(), REQUESTED, AWAITED).when(REJECT).then(REJECTED);
        given(transfers(), REQUESTED, AWAITED)
                .when(new AcceptTransfer(T, FARM, ONE))
                .thenRefused(new NotTheRecipient(T));
        given(transfers(), REQUESTED, AWAITED)
                .when(new RejectTransfer(T, TOO_DEAR, FARM, ONE))
                .thenRefused(new NotTheRecipient(T));
        given(transfers()).when(ACCEPT).thenRefused(new TransferNotFound(T));
        given(transfers()).when(REJECT).thenRefused(new TransferNotFound(T));
    }

    @Test
    void the_first_answer_counts() {
        given(transfers(), REQUESTED, AWAITED, ACCEPTED)
                .when(REJECT)
                .thenRefused(new AlreadyAccepted(T));
        given(transfers(), REQUESTED, AWAITED, ACCEPTED)
                .when(LAPSE)
                .thenRefused(new AlreadyAccepted(T));
        given(transfers(), REQUESTED, AWAITED, REJECTED)
                .when(ACCEPT)
                .thenRefused(new AlreadyRejected(T));
        given(transfers(), REQUESTED, AWAITED, REJECTED).when(LAPSE).thenNothing();
        given(transfers(), REQUESTED, AWAITED, LAPSED).when(ACCEPT).thenRefused(new OfferLapsed(T));
        given(transfers(), REQUESTED, AWAITED, LAPSED).when(REJECT).thenRefused(new OfferLapsed(T));
    }

    @Test
    void nobody_answers_what_was_not_asked_or_no_longer_is() {
        given(transfers(), REQUESTED).when(ACCEPT).thenRefused(new NotAwaited(T));
        given(transfers(), REQUESTED).when(REJECT).thenRefused(new NotAwaited(T));
        given(transfers(), REQUESTED, AWAITED, TURNED).when(ACCEPT).thenRefused(new TurnedBack(T));
    }

    @Test
    void an_answer_is_in_time_until_the_last_moment() {
        given(transfers(), REQUESTED, AWAITED)
                .when(new AcceptTransfer(T, RETAILER, ACCEPT_BY))
                .then(new TransferEvent.TransferAccepted(T, RETAILER, ACCEPT_BY));
        given(transfers(), REQUESTED, AWAITED)
                .when(new AcceptTransfer(T, RETAILER, ACCEPT_BY.plusMillis(1)))
                .thenRefused(new OfferLapsed(T));
    }

    @Test
    void an_offer_lapses_whether_or_not_it_came_to_be_asked() {
        given(transfers(), REQUESTED, AWAITED).when(LAPSE).then(LAPSED);
        given(transfers(), REQUESTED).when(LAPSE).then(LAPSED);
        given(transfers()).when(LAPSE).thenRefused(new TransferNotFound(T));
    }
}
