package greenledger.domain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentCaptured;
import greenledger.domain.payment.AccountEvent.PaymentReceived;
import greenledger.domain.payment.AccountEvent.PaymentRefunded;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.DepositId;
import greenledger.domain.transfer.TransferId;
import greenledger.domain.view.AccountEntry.Booking;
import greenledger.domain.view.AccountView.Hold;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountViewsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PartyId SHOP = new PartyId("shop-2");
    private static final AccountId ACCOUNT = new AccountId(SHOP, new CurrencyCode("USD"));
    private static final TransferId FIRST = new TransferId("t-1");
    private static final TransferId OTHER = new TransferId("t-2");
    private static final MoneyDeposited HUNDRED =
            new MoneyDeposited(ACCOUNT, new DepositId("d-1"), dollars("100"), SHOP, NOON);
    private static final PaymentAuthorized SIXTY_HELD =
            new PaymentAuthorized(ACCOUNT, FIRST, dollars("60"), NOON);

    @Test
    void a_deposit_is_available() {
        assertShows("100", "100", HUNDRED);
    }

    @Test
    void what_is_held_is_there_and_not_available() {
        assertShows("100", "40", HUNDRED, SIXTY_HELD);
        assertEquals(List.of(new Hold(FIRST, dollars("60"))), view(HUNDRED, SIXTY_HELD).holds());
    }

    @Test
    void what_is_voided_is_available_again() {
        assertShows("100", "100", HUNDRED, SIXTY_HELD, new PaymentVoided(ACCOUNT, FIRST, NOON));
        assertEquals(
                List.of(Booking.DEPOSITED, Booking.HELD, Booking.RELEASED),
                bookings(HUNDRED, SIXTY_HELD, new PaymentVoided(ACCOUNT, FIRST, NOON)));
    }

    @Test
    void a_void_of_what_was_never_held_shows_nothing() {
        assertShows("100", "40", HUNDRED, SIXTY_HELD, new PaymentVoided(ACCOUNT, OTHER, NOON));
        assertShows("0", "0", new PaymentVoided(ACCOUNT, OTHER, NOON));
    }

    @Test
    void what_is_paid_is_gone_and_what_is_refunded_back() {
        PaymentCaptured paid = new PaymentCaptured(ACCOUNT, FIRST, dollars("60"), NOON);
        assertShows("40", "40", HUNDRED, SIXTY_HELD, paid);
        assertShows(
                "100",
                "100",
                HUNDRED,
                SIXTY_HELD,
                paid,
                new RefundReceived(ACCOUNT, FIRST, dollars("60"), NOON));
    }

    @Test
    void what_is_received_is_there_until_it_is_refunded() {
        PaymentReceived received = new PaymentReceived(ACCOUNT, FIRST, dollars("60"), NOON);
        assertShows("60", "60", received);
        assertShows("0", "0", received, new PaymentRefunded(ACCOUNT, FIRST, dollars("60"), NOON));
    }

    @Test
    void a_statement_has_the_last_fifty_lines() {
        AccountView account = view(Collections.nCopies(70, HUNDRED).toArray(AccountEvent[]::new));
        assertEquals(50, account.entries().size());
        assertEquals(dollars("7000"), account.balance());
    }

    private static void assertShows(String balance, String available, AccountEvent... events) {
        AccountView account = view(events);
        assertEquals(dollars(balance), account.balance());
        assertEquals(dollars(available), account.available());
    }

    private static List<Booking> bookings(AccountEvent... events) {
        return view(events).entries().stream().map(AccountEntry::booking).toList();
    }

    private static AccountView view(AccountEvent... events) {
        return Folded.by(new AccountViews(), List.of(events));
    }

    private static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), new CurrencyCode("USD"));
    }
}
