package greenledger.domain.payment;

import static greenledger.domain.payment.Wallets.PAYER;
import static greenledger.domain.payment.Wallets.T1;
import static greenledger.domain.payment.Wallets.dollars;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Permitted;
import greenledger.domain.Refusal.Kind;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.payment.PaymentRefusal.CurrencyMismatch;
import greenledger.domain.payment.PaymentRefusal.InsufficientFunds;
import greenledger.domain.payment.PaymentRefusal.NothingDeposited;
import greenledger.domain.payment.PaymentRefusal.PaymentCapturedAlready;
import greenledger.domain.payment.PaymentRefusal.PaymentNotAuthorized;
import greenledger.domain.payment.PaymentRefusal.PaymentNotCaptured;
import greenledger.domain.payment.PaymentRefusal.PaymentUndone;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentRefusalTest {

    /// Clients match on the codes, and the kind chooses the status: changing one breaks them. How
    /// much there is in an account none of them tells.
    private static Stream<Arguments> all() {
        return Stream.of(
                said(
                        new CurrencyMismatch(PAYER, new CurrencyCode("EUR")),
                        Kind.UNACCEPTABLE,
                        "account-currency-mismatch",
                        "Account retailer-8.USD is in USD; EUR cannot be paid into or out of it."),
                said(
                        new InsufficientFunds(PAYER, dollars("70")),
                        Kind.CONFLICTING,
                        "account-insufficient-funds",
                        "Account retailer-8.USD has less than 70.00 USD to spend."),
                said(
                        new NothingDeposited(PAYER),
                        Kind.UNACCEPTABLE,
                        "account-nothing-deposited",
                        "A deposit into account retailer-8.USD must be more than nothing."),
                said(
                        new PaymentUndone(T1),
                        Kind.CONFLICTING,
                        "payment-undone",
                        "The payment for transfer T-1 was taken back."),
                said(
                        new PaymentCapturedAlready(T1),
                        Kind.CONFLICTING,
                        "payment-captured-already",
                        "The payment for transfer T-1 was made; refund it instead."),
                said(
                        new PaymentNotAuthorized(T1),
                        Kind.CONFLICTING,
                        "payment-not-authorized",
                        "No money was set aside for transfer T-1."),
                said(
                        new PaymentNotCaptured(T1),
                        Kind.CONFLICTING,
                        "payment-not-captured",
                        "No payment was made for transfer T-1."));
    }

    private static Arguments said(PaymentRefusal refusal, Kind kind, String code, String sentence) {
        return Arguments.of(refusal, kind, code, sentence);
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_refusal_keeps_its_code_and_says_its_rule(
            PaymentRefusal refusal, Kind kind, String code, String sentence) {
        assertEquals(kind, refusal.kind());
        assertEquals(code, refusal.code());
        assertEquals(sentence, refusal.detail());
    }

    @Test
    void none_is_left_out_here() {
        Set<Class<?>> told =
                all().map(arguments -> arguments.get()[0].getClass()).collect(Collectors.toSet());
        assertEquals(Permitted.by(PaymentRefusal.class), told);
    }
}
