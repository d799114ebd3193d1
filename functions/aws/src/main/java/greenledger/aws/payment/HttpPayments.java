package greenledger.aws.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Json;
import greenledger.core.Payments;
import greenledger.domain.Refusal;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.payment.Payment;
import greenledger.domain.transfer.TransferId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Payments by an outside provider, asked over JSON and HTTP: `POST
/// <url>/<tenant>/<transfer>/<verb>`, where each verb has one `Idempotency-Key` for good.
///
/// | it answers | which means |
/// |---|---|
/// | 200 or 201, and `{"status": …}` as asked for | so it is |
/// | 402, 409 or 422, and a problem document | refused, for the reason in its `detail` |
/// | anything else, half of it, or nothing in time | unknown |
///
/// Unknown is never taken for done or for failed: the caller asks again under the same key, or
/// undoes. `Retry-After` is heeded.
public final class HttpPayments implements Payments {

    /// Far more than a status or a reason.
    private static final long MOST_BYTES = 64L * 1024;

    private final PaymentProvider provider;
    private final InstantSource clock;
    private final ProviderBreaker breaker;
    private final HttpClient client;

    /// What the provider has to know of a payment.
    private record Order(
            TenantId tenant, TransferId transfer, PartyId payer, PartyId payee, Money amount) {}

    /// What it is asked for, and what it calls the outcome.
    private enum Verb {
        AUTHORIZE("authorize", "authorized"),
        VOID("void", "voided"),
        CAPTURE("capture", "captured"),
        REFUND("refund", "refunded");

        private final String path;
        private final String outcome;

        Verb(String path, String outcome) {
            this.path = path;
            this.outcome = outcome;
        }
    }

    public HttpPayments(PaymentProvider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
        this.breaker = new ProviderBreaker(clock);
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(provider.connecting())
                        .build();
    }

    @Override
    public Optional<Refusal> authorize(TenantId tenant, Payment payment) {
        return ask(Verb.AUTHORIZE, tenant, payment);
    }

    @Override
    public Optional<Refusal> voidPayment(TenantId tenant, Payment payment) {
        return ask(Verb.VOID, tenant, payment);
    }

    @Override
    public Optional<Refusal> capture(TenantId tenant, Payment payment) {
        return ask(Verb.CAPTURE, tenant, payment);
    }

    @Override
    public Optional<Refusal> refund(TenantId tenant, Payment payment) {
        return ask(Verb.REFUND, tenant, payment);
    }

    private Optional<Refusal> ask(Verb verb, TenantId tenant, Payment payment) {
        TransferId transfer = payment.transfer();
        HttpRequest request = request(verb, tenant, payment);
        try {
            return breaker.call(() -> outcome(verb, transfer, send(request, transfer)));
        } catch (CallNotPermittedException e) {
            throw new PaymentUnknown(transfer, provider + " is left alone for a while", e);
        }
    }

    private HttpRequest request(Verb verb, TenantId tenant, Payment payment) {
        String name = tenant + "/" + payment.transfer() + "/" + verb.path;
        Order order =
                new Order(
                        tenant,
                        payment.transfer(),
                        payment.payer(),
                        payment.payee(),
                        payment.amount());
        return HttpRequest.newBuilder(URI.create(provider.url() + "/" + name))
                .header("Authorization", "Bearer " + provider.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", name)
                .POST(BodyPublishers.ofString(Json.write(order)))
                .build();
    }

    /// The client's own timeout ends with the headers; this one covers the body.
    private HttpResponse<String> send(HttpRequest request, TransferId transfer) {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), MOST_BYTES));
        try {
            return answer.get(provider.answering().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PaymentUnknown(transfer, provider + " did not answer in time", e);
        } catch (ExecutionException e) {
            throw new PaymentUnknown(transfer, provider + " cannot be heard", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PaymentUnknown(transfer, "interrupted while it was made", e);
        }
    }

    private Optional<Refusal> outcome(
            Verb verb, TransferId transfer, HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201 -> confirmed(verb, transfer, body(response, transfer));
            case 402, 409, 422 -> refused(transfer, body(response, transfer));
            default -> {
                response.headers()
                        .firstValue("retry-after")
                        .map(header -> RetryAfter.from(header, clock.instant()))
                        .ifPresent(breaker::pause);
                throw new PaymentUnknown(transfer, provider + " answered " + response.statusCode());
            }
        };
    }

    private Optional<Refusal> confirmed(Verb verb, TransferId transfer, JsonNode body) {
        String status = body.path("status").asText();
        if (!status.equals(verb.outcome)) {
            throw new PaymentUnknown(
                    transfer,
                    "%s was to say \"%s\" and said \"%s\""
                            .formatted(provider, verb.outcome, status));
        }
        return Optional.empty();
    }

    private Optional<Refusal> refused(TransferId transfer, JsonNode body) {
        String reason = body.path("detail").asText();
        if (reason.isBlank()) {
            throw new PaymentUnknown(transfer, provider + " refused without a reason");
        }
        return Optional.of(new ProviderRefused(reason));
    }

    private JsonNode body(HttpResponse<String> response, TransferId transfer) {
        try {
            return Json.STORED.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new PaymentUnknown(transfer, provider + " answered what is no JSON", e);
        }
    }
}
