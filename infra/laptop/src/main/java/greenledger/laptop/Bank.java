package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import greenledger.core.Payments;
import greenledger.domain.Refusal;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.payment.Payment;
import greenledger.domain.transfer.TransferId;
import greenledger.local.http.JsonAnswer;
import greenledger.local.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// An outside provider of payments, played on this machine: it keeps the money on the accounts of
/// the ledger itself, but as banks do it pays a large sum out only once it has been reviewed.
///
/// | request | does |
/// |---|---|
/// | `POST /payments/{tenant}/{transfer}/{authorize,void,capture,refund}` | what is asked of a payment |
/// | `POST /reviews/{tenant}/{transfer}` | reviews one, so that it can be captured |
final class Bank implements HttpHandler {

    /// In whichever currency.
    private static final BigDecimal LARGE = new BigDecimal("10000");

    private static final int UNAUTHORIZED = 401;
    private static final int REFUSED = 402;
    private static final int NOT_FOUND = 404;
    private static final int HELD_BACK = 409;
    private static final int PARTS = 5;

    private final String token;
    private final Supplier<Payments> accounts;
    private final Set<String> reviewed = ConcurrentHashMap.newKeySet();

    /// What was asked: `/payments/orchard/t-1/capture` in parts.
    private record Ask(String what, String tenant, String transfer, String verb) {

        static Optional<Ask> of(HttpExchange exchange) {
            String[] parts = exchange.getRequestURI().getPath().split("/", -1);
            return exchange.getRequestMethod().equals("POST")
                            && (parts.length == PARTS || parts.length == PARTS - 1)
                    ? Optional.of(
                            new Ask(
                                    parts[1],
                                    parts[2],
                                    parts[3],
                                    parts.length == PARTS ? parts[4] : ""))
                    : Optional.empty();
        }

        String name() {
            return tenant + "/" + transfer;
        }
    }

    /// One of the things to be done with a payment.
    @FunctionalInterface
    private interface Request {
        Optional<Refusal> of(TenantId tenant, Payment payment);
    }

    /// @param token which whoever has payments made must bear
    Bank(String token, Supplier<Payments> accounts) {
        this.token = token;
        this.accounts = accounts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Ask> ask = Ask.of(exchange);
            switch (ask.map(Ask::what).orElse("")) {
                case "payments" -> pay(exchange, ask.orElseThrow());
                case "reviews" -> {
                    reviewed.add(ask.orElseThrow().name());
                    JsonAnswer.REST.send(exchange, 200, Json.object().put("status", "reviewed"));
                }
                default -> refuse(exchange, NOT_FOUND, "The bank has no such counter.");
            }
        }
    }

    private void pay(HttpExchange exchange, Ask ask) throws IOException {
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, UNAUTHORIZED, "The bank does not know who is asking.");
            return;
        }
        JsonNode order =
                Json.read(exchange.getRequestBody().readAllBytes()).orElseGet(Json::object);
        Payment payment = payment(order, ask);
        switch (ask.verb()) {
            case "authorize" -> does(exchange, ask, payment, accounts.get()::authorize);
            case "void" -> does(exchange, ask, payment, accounts.get()::voidPayment);
            case "capture" -> capture(exchange, ask, payment);
            case "refund" -> does(exchange, ask, payment, accounts.get()::refund);
            default -> refuse(exchange, NOT_FOUND, "The bank has no such counter.");
        }
    }

    private void capture(HttpExchange exchange, Ask ask, Payment payment) throws IOException {
        if (payment.amount().amount().compareTo(LARGE) >= 0 && !reviewed.contains(ask.name())) {
            refuse(
                    exchange,
                    HELD_BACK,
                    ("A payment of %s or more is made once the bank has reviewed it:"
                                    + " POST http://%s/reviews/%s")
                            .formatted(
                                    LARGE,
                                    exchange.getRequestHeaders().getFirst("Host"),
                                    ask.name()));
            return;
        }
        does(exchange, ask, payment, accounts.get()::capture);
    }

    private static void does(HttpExchange exchange, Ask ask, Payment payment, Request request)
            throws IOException {
        Optional<Refusal> refusal = request.of(new TenantId(ask.tenant()), payment);
        if (refusal.isPresent()) {
            refuse(exchange, REFUSED, refusal.get().detail());
        } else {
            JsonAnswer.REST.send(exchange, 200, Json.object().put("status", outcome(ask.verb())));
        }
    }

    private static String outcome(String verb) {
        return switch (verb) {
            case "void" -> "voided";
            case "refund" -> "refunded";
            default -> verb + "d";
        };
    }

    private static Payment payment(JsonNode order, Ask ask) {
        JsonNode amount = order.path("amount");
        return new Payment(
                new TransferId(ask.transfer()),
                new PartyId(order.path("payer").asText()),
                new PartyId(order.path("payee").asText()),
                new Money(
                        new BigDecimal(amount.path("amount").asText()),
                        new CurrencyCode(amount.path("currency").asText())));
    }

    private static void refuse(HttpExchange exchange, int status, String detail)
            throws IOException {
        JsonAnswer.REST.send(exchange, status, Json.object().put("detail", detail));
    }
}
