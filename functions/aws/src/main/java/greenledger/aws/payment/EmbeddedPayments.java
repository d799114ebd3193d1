package greenledger.aws.payment;

import greenledger.aws.telemetry.Telemetry;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.CommandResult.Already;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.KeyReused;
import greenledger.core.CommandResult.Refused;
import greenledger.core.CommandResult.Repeated;
import greenledger.core.CommandResult.Stale;
import greenledger.core.Commands;
import greenledger.core.Payments;
import greenledger.core.StreamId;
import greenledger.core.Streams;
import greenledger.domain.Refusal;
import greenledger.domain.party.TenantId;
import greenledger.domain.payment.AccountCommand;
import greenledger.domain.payment.AccountCommand.AuthorizePayment;
import greenledger.domain.payment.AccountCommand.CapturePayment;
import greenledger.domain.payment.AccountCommand.ReceivePayment;
import greenledger.domain.payment.AccountCommand.ReceiveRefund;
import greenledger.domain.payment.AccountCommand.RefundPayment;
import greenledger.domain.payment.AccountCommand.VoidPayment;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.Payment;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/// Payments between accounts that are streams of ours.
///
/// Money that goes from one account to another leaves the first before it reaches the second; when
/// it got lost in between, asking again brings it there.
public final class EmbeddedPayments implements Payments {

    private final Commands<AccountCommand, AccountEvent> accounts;
    private final InstantSource clock;

    public EmbeddedPayments(Commands<AccountCommand, AccountEvent> accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> authorize(TenantId tenant, Payment payment) {
        return ask(
                tenant,
                payment,
                new AuthorizePayment(AccountId.payerOf(payment), payment, clock.instant()));
    }

    @Override
    public Optional<Refusal> voidPayment(TenantId tenant, Payment payment) {
        return ask(
                tenant,
                payment,
                new VoidPayment(AccountId.payerOf(payment), payment, clock.instant()));
    }

    @Override
    public Optional<Refusal> capture(TenantId tenant, Payment payment) {
        return ask(
                        tenant,
                        payment,
                        new CapturePayment(AccountId.payerOf(payment), payment, clock.instant()))
                .or(() ->
                        ask(
                                tenant,
                                payment,
                                new ReceivePayment(
                                        AccountId.payeeOf(payment), payment, clock.instant())));
    }

    @Override
    public Optional<Refusal> refund(TenantId tenant, Payment payment) {
        return ask(
                        tenant,
                        payment,
                        new RefundPayment(AccountId.payeeOf(payment), payment, clock.instant()))
                .or(() ->
                        ask(
                                tenant,
                                payment,
                                new ReceiveRefund(
                                        AccountId.payerOf(payment), payment, clock.instant())));
    }

    /// What took effect before may have been undone since, so that a repeated command is asked for
    /// as things stand now.
    private Optional<Refusal> ask(TenantId tenant, Payment payment, AccountCommand command) {
        StreamId<AccountEvent> stream =
                Streams.ACCOUNTS.stream(tenant, command.account().toString());
        return switch (accounts.handle(
                stream, command, metadata(payment, command), OptionalLong.empty())) {
            case Done _, Already _ -> Optional.empty();
            case Repeated _ -> accounts.consider(stream, command);
            case Refused(var why) -> Optional.of(why);
            case Stale _, KeyReused _ ->
                    throw new IllegalStateException(
                            "No payment insists on a revision, or has a key");
        };
    }

    private static CommandMetadata metadata(Payment payment, AccountCommand command) {
        return new CommandMetadata(
                new CommandId(payment.transfer() + ":" + command.getClass().getSimpleName(), ""),
                payment.payer(),
                command.at(),
                payment.transfer().value(),
                Optional.empty(),
                Telemetry.here());
    }
}
