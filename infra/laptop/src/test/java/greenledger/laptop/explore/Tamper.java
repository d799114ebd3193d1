package greenledger.laptop.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.Head;
import greenledger.core.StreamId;
import greenledger.core.Streams;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.party.TenantId;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.payment.AccountId;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.TransferCommand.SucceedStep;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/// What a wrong function does to the streams, past all deciders if it must.
///
/// @param call what the machine has given to the function
record Tamper(Company company, JsonNode call) {

    boolean isReserved() {
        StreamId<LotEvent> lot = Streams.LOTS.stream(tenant(), terms().lot().value());
        return Facts.read(company.real().log(), lot).stream()
                .anyMatch(LotReserved.class::isInstance);
    }

    /// Says that something is undone, and does nothing about it.
    void reportUndone(Step step) {
        Instant now = company.time().instant();
        Streams.transfers(company.real())
                .handle(
                        stream(),
                        new SucceedStep(transfer(), step, 1, now, now),
                        metadata("undone-" + step, now),
                        OptionalLong.empty());
    }

    /// Gives the recipient money that nobody has lost.
    void refund() {
        Instant now = company.time().instant();
        AccountId account = new AccountId(terms().to(), Cast.CURRENCY);
        StreamId<AccountEvent> stream = Streams.ACCOUNTS.stream(tenant(), account.toString());
        RefundReceived refund =
                new RefundReceived(account, transfer(), terms().price().orElseThrow(), now);
        AtomicReference<Head> head = new AtomicReference<>(Head.EMPTY);
        company.real()
                .log()
                .read(
                        stream.key(),
                        0,
                        commit -> {
                            head.set(commit.head());
                            return true;
                        });
        company.real()
                .events()
                .append(
                        Commit.after(
                                head.get(),
                                stream.key(),
                                metadata("refund", now),
                                List.of(Streams.ACCOUNTS.write(refund))));
    }

    private Terms terms() {
        return Facts.read(company.real().log(), stream()).stream()
                .filter(TransferRequested.class::isInstance)
                .map(fact -> ((TransferRequested) fact).terms())
                .findFirst()
                .orElseThrow();
    }

    private StreamId<TransferEvent> stream() {
        return Streams.TRANSFERS.stream(tenant(), transfer().value());
    }

    private TenantId tenant() {
        return new TenantId(call.path("tenant").asText());
    }

    private TransferId transfer() {
        return new TransferId(call.path("transferId").asText());
    }

    private CommandMetadata metadata(String what, Instant at) {
        return new CommandMetadata(
                new CommandId(what, ""), terms().from(), at, what, Optional.empty());
    }
}
