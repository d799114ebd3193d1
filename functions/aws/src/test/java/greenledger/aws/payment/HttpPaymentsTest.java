package greenledger.aws.payment;

import static greenledger.aws.payment.ProviderServer.cuts;
import static greenledger.aws.payment.ProviderServer.hangs;
import static greenledger.aws.payment.ProviderServer.hangsHalfway;
import static greenledger.aws.payment.ProviderServer.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import greenledger.aws.payment.ProviderServer.Asked;
import greenledger.core.Json;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.payment.Payment;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is believed of an outside provider, and what is not.
@Tag("slow")
class HttpPaymentsTest {

    private static final TenantId TENANT = new TenantId("orchard");
    private static final Payment PAYMENT =
            new Payment(
                    new TransferId("t-1"),
                    new PartyId("shop-2"),
                    new PartyId("farm-1"),
                    new Money(new BigDecimal("18.50"), new CurrencyCode("USD")));
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final ProviderServer provider = new ProviderServer();
    private final HttpPayments payments = payments(provider.url());

    HttpPaymentsTest() throws IOException {}

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void each_verb_is_asked_under_a_key_of_its_own() throws JsonProcessingException {
        assertEquals(Optional.empty(), payments.authorize(TENANT, PAYMENT));
        assertEquals(Optional.empty(), payments.capture(TENANT, PAYMENT));
        assertEquals(Optional.empty(), payments.refund(TENANT, PAYMENT));
        assertEquals(Optional.empty(), payments.voidPayment(TENANT, PAYMENT));

        assertEquals(
                List.of(
                        "orchard/t-1/authorize",
                        "orchard/t-1/capture",
                        "orchard/t-1/refund",
                        "orchard/t-1/void"),
                provider.asked().stream().map(asked -> asked.headers().get("key")).toList());
        Asked first = provider.asked().getFirst();
        assertEquals("/v1/orchard/t-1/authorize", first.path());
        assertEquals("Bearer secret", first.headers().get("token"));
        assertEquals(
                Json.STORED.readTree(
                        """
                        {"tenant":"orchard","transfer":"t-1","payer":"shop-2","payee":"farm-1",
                         "amount":{"amount":"18.50","currency":"USD"}}\
                        """),
                Json.STORED.readTree(first.body()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_with_its_reason_is_a_refusal(int status) {
        provider.mood(says(status, "{\"detail\":\"The card has expired.\"}"));

        assertEquals(
                Optional.of(new ProviderRefused("The card has expired.")),
                payments.authorize(TENANT, PAYMENT));
    }

    static Stream<Integer> refusals() {
        return Stream.of(402, 409, 422);
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void what_is_not_clear_is_unknown_and_asking_again_does_it_once(ProviderServer.Mood mood) {
        provider.mood(mood);
        assertThrows(PaymentUnknown.class, () -> payments.authorize(TENANT, PAYMENT));

        provider.mood(ProviderServer.KIND);
        assertEquals(Optional.empty(), payments.authorize(TENANT, PAYMENT));
        assertEquals(2, provider.asked().size());
        assertEquals(Map.of("authorize", 1), provider.effects());
    }

    static Stream<Named<ProviderServer.Mood>> unclear() {
        return Stream.of(
                Named.of("it hangs", hangs()),
                Named.of("it hangs halfway", hangsHalfway()),
                Named.of("it cuts the line", cuts()),
                Named.of("500", says(500, "{\"detail\":\"No idea.\"}")),
                Named.of("502 in HTML", says(502, "<html>Bad gateway</html>")),
                Named.of("401", says(401, "{\"detail\":\"Who are you?\"}")),
                Named.of("404", says(404, "")),
                Named.of("a redirect", says(302, "", "location", "http://127.0.0.1:9/")),
                Named.of("accepted, not done", says(202, "{\"status\":\"authorized\"}")),
                Named.of("another outcome", says(200, "{\"status\":\"pending\"}")),
                Named.of("no JSON", says(200, "authorized")),
                Named.of("nothing at all", says(200, "")),
                Named.of("no end of it", says(200, "{\"status\":\"" + "a".repeat(70_000) + "\"}")),
                Named.of("a refusal without a reason", says(409, "{}")));
    }

    @Test
    void nobody_listening_is_unknown() {
        HttpPayments nobody = payments(URI.create("http://127.0.0.1:9"));

        assertThrows(PaymentUnknown.class, () -> nobody.capture(TENANT, PAYMENT));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void who_asks_to_be_left_alone_is(int status, String wait) {
        provider.mood(says(status, "{}", "retry-after", wait));
        assertThrows(PaymentUnknown.class, () -> payments.authorize(TENANT, PAYMENT));
        provider.mood(ProviderServer.KIND);

        turn(Duration.ofSeconds(29));
        assertThrows(PaymentUnknown.class, () -> payments.authorize(TENANT, PAYMENT));
        assertEquals(1, provider.asked().size());
        turn(Duration.ofSeconds(2));
        assertEquals(Optional.empty(), payments.authorize(TENANT, PAYMENT));
    }

    static Stream<Object[]> waits() {
        return Stream.of(
                new Object[] {429, "30"},
                new Object[] {503, "30"},
                new Object[] {429, "Sat, 21 Nov 2026 12:00:30 GMT"});
    }

    @Test
    void a_wait_without_measure_is_not_waited_out() {
        provider.mood(says(429, "{}", "retry-after", "999999999"));
        assertThrows(PaymentUnknown.class, () -> payments.authorize(TENANT, PAYMENT));
        provider.mood(ProviderServer.KIND);

        turn(Duration.ofMinutes(3));
        assertEquals(Optional.empty(), payments.authorize(TENANT, PAYMENT));
    }

    @Test
    void who_fails_again_and_again_is_left_alone_and_tried_again_later() {
        provider.mood(says(500, "{}"));
        for (int i = 0; i < 20; i++) {
            assertThrows(PaymentUnknown.class, () -> payments.authorize(TENANT, PAYMENT));
        }
        assertEquals(5, provider.asked().size());

        provider.mood(ProviderServer.KIND);
        turn(Duration.ofSeconds(11));
        assertEquals(Optional.empty(), payments.authorize(TENANT, PAYMENT));
        assertEquals(Optional.empty(), payments.capture(TENANT, PAYMENT));
        assertEquals(7, provider.asked().size());
    }

    @Test
    void refusals_are_no_failures_of_the_provider() {
        provider.mood(says(402, "{\"detail\":\"Not enough money.\"}"));
        for (int i = 0; i < 12; i++) {
            assertEquals(
                    Optional.of(new ProviderRefused("Not enough money.")),
                    payments.authorize(TENANT, PAYMENT));
        }
        assertEquals(12, provider.asked().size());
    }

    private HttpPayments payments(URI url) {
        return new HttpPayments(new PaymentProvider(url, "secret", PATIENCE, PATIENCE), now::get);
    }

    private void turn(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }
}
