package greenledger.laptop.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.CommandResult;
import greenledger.core.Streams;
import greenledger.domain.Reason;
import greenledger.domain.lot.Authority;
import greenledger.domain.lot.LotCommand.RecallLot;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountCommand.DepositMoney;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.DepositId;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferId;
import greenledger.local.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// What people do around a transfer, by the API that everybody has.
final class People {

    /// How often somebody tries to be heard, a minute apart, before they give up.
    static final int MOST_TRIES = 10;

    private static final PartyId OPERATOR = new PartyId("operator-1");
    private static final String WHOLE = "100";
    private static final int OK = 200;
    private static final int REDIRECTED = 300;

    private final Story story;
    private final Cast cast;
    private final Deal deal;
    private final Company company;
    private int requests;

    People(Story story, Cast cast, Deal deal, Company company) {
        this.story = story;
        this.cast = cast;
        this.deal = deal;
        this.company = company;
    }

    /// The farmer registers 100 kg.
    void harvest() {
        ObjectNode lot =
                Json.object()
                        .put("lotId", cast.lot().value())
                        .put("commodity", "tomato")
                        .put("farmerId", cast.farmer().value());
        lot.set("quantity", quantity(WHOLE));
        lot.putObject("origin")
                .put("latitude", 36.7378)
                .put("longitude", -119.7871)
                .put("address", "Field 7, Fresno")
                .put("country", "US");
        mustBeOk(
                call(
                        "RegisterLot",
                        "POST /lots",
                        cast.farmer(),
                        "farmer",
                        "register-" + cast.lot(),
                        lot,
                        ""));
    }

    void deposit(PartyId recipient) {
        AccountId account = new AccountId(recipient, Cast.CURRENCY);
        Instant now = company.time().instant();
        must(
                Streams.accounts(company.real())
                        .handle(
                                Streams.ACCOUNTS.stream(cast.tenant(), account.toString()),
                                new DepositMoney(
                                        account,
                                        new DepositId("deposit-1"),
                                        new Money(new BigDecimal(deal.funds()), Cast.CURRENCY),
                                        recipient,
                                        now),
                                metadata("deposit", recipient, now),
                                OptionalLong.empty()));
    }

    /// The farmer offers a part of it.
    ///
    /// @return the transfer that comes of it, once the offer was heard
    Optional<TransferId> offer(PartyId recipient) {
        return offer("offer-to-" + recipient, recipient);
    }

    /// @param key under which it is one offer however often it is made
    Optional<TransferId> offer(String key, PartyId recipient) {
        ObjectNode offer =
                Json.object()
                        .put("lotId", cast.lot().value())
                        .put("from", cast.farmer().value())
                        .put("to", recipient.value())
                        .put("acceptWithin", "PT1H");
        offer.set("quantity", quantity(deal.quantity()));
        if (story != Story.GIFT) {
            offer.putObject("price").put("amount", deal.price()).put("currency", "USD");
        }
        JsonNode reply = Json.object();
        for (int time = 0; time < story.times(); time++) {
            reply =
                    call(
                            "RequestTransfer",
                            "POST /transfers",
                            cast.farmer(),
                            "farmer",
                            key,
                            offer,
                            "");
        }
        String location = reply.at("/headers/location").asText();
        return isOk(reply)
                ? Optional.of(new TransferId(location.substring(location.lastIndexOf('/') + 1)))
                : Optional.empty();
    }

    /// The recipient says yes or no, by their story.
    ///
    /// @return whether they were heard
    boolean answer(TransferId transfer, PartyId recipient) {
        if (story == Story.RECALLED) {
            recall();
        }
        boolean heard = false;
        for (int time = 0; time < story.times(); time++) {
            heard = story == Story.REJECTED ? reject(transfer) : accept(transfer, recipient);
        }
        return heard;
    }

    /// An operator lets a parked transfer go on.
    void retry(TransferId transfer) {
        mustBeOk(
                call(
                        "RetryTransfer",
                        "POST /operations/transfers/{id}/retry",
                        OPERATOR,
                        "operator",
                        "retry-" + transfer + "-" + nextRequest(),
                        Json.object().put("reason", "It works again."),
                        transfer.value()));
    }

    /// The outbox and the rules behind it tell of a fact.
    ///
    /// @return whether whoever must know was told; if not, they tell it again
    boolean hear(TransferId transfer, TransferEvent fact) {
        return switch (fact) {
            case TransferEvent.TransferRequested _ -> tell(transfer, "TransferRequested");
            case TransferEvent.TransferAccepted _ -> tell(transfer, "TransferAccepted");
            case TransferEvent.TransferRejected _ -> tell(transfer, "TransferRejected");
            case TransferEvent.TransferRetried _ -> tell(transfer, "TransferRetried");
            case TransferEvent.TransferLapsed _,
                    TransferEvent.TransferBegun _,
                    TransferEvent.TransferStepSucceeded _,
                    TransferEvent.TransferStepFailed _,
                    TransferEvent.AcceptanceAwaited _,
                    TransferEvent.TransferTurned _,
                    TransferEvent.TransferCancelled _,
                    TransferEvent.TransferCompleted _,
                    TransferEvent.TransferCompensated _,
                    TransferEvent.TransferFailed _,
                    TransferEvent.TransferWrittenOff _ ->
                    true;
        };
    }

    private boolean tell(TransferId transfer, String type) {
        ObjectNode event = Json.object().put("detail-type", type);
        event.putObject("detail")
                .put("tenant", cast.tenant().value())
                .put("stream", transfer.value())
                .put("type", type);
        return company.invoke(name("ContinueTransfer"), event) instanceof Result.Returned;
    }

    private boolean accept(TransferId transfer, PartyId recipient) {
        return isOk(
                call(
                        "AcceptTransfer",
                        "POST /transfers/{id}/acceptance",
                        recipient,
                        "retailer",
                        "accept-" + transfer + "-" + nextRequest(),
                        Json.object(),
                        transfer.value()));
    }

    private boolean reject(TransferId transfer) {
        return isOk(
                call(
                        "RejectTransfer",
                        "POST /transfers/{id}/rejection",
                        cast.recipients().getFirst(),
                        "retailer",
                        "reject-" + transfer + "-" + nextRequest(),
                        Json.object().put("reason", "Too green."),
                        transfer.value()));
    }

    private void recall() {
        Instant now = company.time().instant();
        must(
                Streams.lots(company.real())
                        .handle(
                                Streams.LOTS.stream(cast.tenant(), cast.lot().value()),
                                new RecallLot(
                                        cast.lot(),
                                        new Reason("Salmonella."),
                                        Authority.PARTY,
                                        cast.farmer(),
                                        now),
                                metadata("recall", cast.farmer(), now),
                                OptionalLong.empty()));
    }

    private JsonNode call(
            String function,
            String route,
            PartyId party,
            String role,
            String key,
            JsonNode body,
            String id) {
        HttpEvent event =
                new HttpEvent(
                        route,
                        HttpEvent.caller(cast.tenant().value(), party.value(), role),
                        cast.tenant() + "-" + key,
                        body);
        return switch (company.invoke(name(function), event.json(id))) {
            case Result.Returned(JsonNode reply) -> reply;
            case Result.Raised(JsonNode error) ->
                    throw new IllegalStateException(function + " failed: " + error);
            case Result.Refused(String code, String message) ->
                    throw new IllegalStateException(function + ": " + code + ": " + message);
            case Result.NotFound(String arn) ->
                    throw new IllegalStateException("There is no function " + arn);
        };
    }

    private int nextRequest() {
        return ++requests;
    }

    private static String name(String function) {
        return "local-" + function + "Function";
    }

    private static ObjectNode quantity(String value) {
        return Json.object().put("value", value).put("unit", "KGM");
    }

    private static boolean isOk(JsonNode reply) {
        int status = reply.path("statusCode").asInt();
        return status >= OK && status < REDIRECTED;
    }

    private static JsonNode mustBeOk(JsonNode reply) {
        if (!isOk(reply)) {
            throw new IllegalStateException("Refused: " + reply);
        }
        return reply;
    }

    private static void must(CommandResult result) {
        switch (result) {
            case CommandResult.Done _, CommandResult.Repeated _, CommandResult.Already _ -> {}
            case CommandResult.Refused _, CommandResult.Stale _, CommandResult.KeyReused _ ->
                    throw new IllegalStateException("Refused: " + result);
        }
    }

    private static CommandMetadata metadata(String what, PartyId by, Instant at) {
        return new CommandMetadata(new CommandId(what, ""), by, at, what, Optional.empty());
    }
}
