package greenledger.payments;

import static greenledger.aws.Role.OPERATOR;
import static greenledger.core.Streams.ACCOUNTS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpCommands;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.IdempotencyKey;
import greenledger.aws.Problem;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.core.Streams;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountCommand;
import greenledger.domain.payment.AccountCommand.DepositMoney;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.DepositId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /accounts/{party}/deposits`: an operator pays a party's money in.
public final class DepositMoneyHandler implements RequestStreamHandler {

    private final HttpCommands<AccountCommand, AccountEvent> accounts;
    private final InstantSource clock;

    public DepositMoneyHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    DepositMoneyHandler(Backplane backplane) {
        this.accounts = new HttpCommands<>(Streams.accounts(backplane), backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::deposit);
    }

    private HttpResponse deposit(HttpRequest request) {
        request.caller().mustBe(OPERATOR);
        PartyId party = request.path("party", PartyId::new);
        DepositId deposit =
                request.idempotencyKey()
                        .map(IdempotencyKey::digest)
                        .map(DepositId::new)
                        .orElseThrow(DepositMoneyHandler::unnamed);
        Money amount = request.body(Money.class);
        AccountId account = new AccountId(party, amount.currency());
        CommandMetadata metadata = request.metadata(clock.instant());
        return accounts.handle(
                request,
                metadata,
                ACCOUNTS.stream(request.caller().tenant(), account.toString()),
                new DepositMoney(account, deposit, amount, metadata.actor(), metadata.at()),
                revision -> AccountAnswer.created(account, revision));
    }

    /// Without a name, nobody could tell a repeated deposit from a second one.
    private static Problem unnamed() {
        return Problem.invalid("Idempotency-Key", "Give each deposit an Idempotency-Key.");
    }
}
