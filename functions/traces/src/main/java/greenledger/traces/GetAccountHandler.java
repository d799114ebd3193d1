package greenledger.traces;

import static greenledger.aws.Role.AUDITOR;
import static greenledger.aws.Role.OPERATOR;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.Caller;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Problem;
import greenledger.caches.CachedBackplane;
import greenledger.core.Backplane;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewReader;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountId;
import greenledger.domain.view.AccountView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/// `GET /accounts/{party}`: what a party has in one currency.
public final class GetAccountHandler implements RequestStreamHandler {

    private final LiveView<AccountView, AccountEvent> accounts;
    private final ViewReader views;

    public GetAccountHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    GetAccountHandler(Backplane backplane) {
        this.accounts = new LiveView<>(Views.ACCOUNTS, backplane);
        this.views = backplane.reader();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        PartyId party = request.path("party", PartyId::new);
        CurrencyCode currency =
                request.query("currency", CurrencyCode::new)
                        .orElseThrow(() ->
                                Problem.invalid(
                                        "currency", "Name the account's currency, such as USD."));
        AccountId account = new AccountId(party, currency);
        if (!maySee(request.caller(), party)) {
            throw notFound(account);
        }
        StreamKey stream =
                Streams.ACCOUNTS.stream(request.caller().tenant(), account.toString()).key();
        return views.find(
                        accounts.get().key(stream),
                        request.consistencyToken(),
                        request.caller().party())
                .map(row ->
                        RowAnswer.of(
                                request,
                                Views.ACCOUNTS.open(row).row().orElseThrow(),
                                row.head().revision()))
                .orElseThrow(() -> notFound(account));
    }

    private static boolean maySee(Caller caller, PartyId party) {
        return caller.party().equals(party)
                || caller.roles().stream().anyMatch(Set.of(OPERATOR, AUDITOR)::contains);
    }

    /// In the same words for whom it is none of their business.
    private static Problem notFound(AccountId account) {
        return new Problem(404, "account-not-found", "There is no account " + account + ".");
    }
}
