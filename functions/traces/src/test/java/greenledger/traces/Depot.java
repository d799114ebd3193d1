package greenledger.traces;

import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.aws.fixture.StreamBatch;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.CommandResult.Done;
import greenledger.core.StatefulCommands;
import greenledger.core.StreamId;
import greenledger.core.Streams;
import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Amounts;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.Transfer;
import greenledger.domain.transfer.TransferCommand;
import greenledger.domain.transfer.TransferCommand.RequestTransfer;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;

/// Puts facts about transfers into the ledger and the views, and lets people look at them.
record Depot(
        Ledger ledger,
        StatefulCommands<TransferCommand, Transfer, TransferEvent> transfers,
        ProjectFactsHandler projector) {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final PartyId FARM = new PartyId("farm-1");
    static final PartyId RETAILER = new PartyId("retailer-8");

    static Depot in(Ledger ledger) {
        return new Depot(
                ledger,
                Streams.transfers(ledger.backplane()),
                new ProjectFactsHandler(ledger.backplane()));
    }

    static RequestTransfer request(String id, PartyId from, PartyId to, Instant at) {
        Terms terms =
                new Terms(
                        new LotId("L-<1>"),
                        from,
                        to,
                        Amounts.quantity("5 KGM"),
                        Optional.empty(),
                        at.plus(Duration.ofDays(1)));
        return new RequestTransfer(new TransferId(id), terms, from, at);
    }

    static RequestTransfer request(String id) {
        return request(id, FARM, RETAILER, NOON);
    }

    /// Records what each command asks for, and projects it.
    void put(TransferCommand... commands) {
        for (TransferCommand command : commands) {
            long revision = record(command);
            StreamId<TransferEvent> stream = stream(command.transfer());
            Assertions.assertEquals(
                    List.of(),
                    StreamBatch.ofInserted(
                                    List.of(ledger.items(stream.key()).get((int) revision - 1)))
                            .to(projector));
        }
    }

    /// Records it only, and tells in which revision.
    long record(TransferCommand command) {
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId(UUID.randomUUID().toString(), ""),
                        FARM,
                        command.at(),
                        "request-1",
                        Optional.empty());
        return Assertions.assertInstanceOf(
                        Done.class,
                        transfers.handle(
                                stream(command.transfer()),
                                command,
                                metadata,
                                OptionalLong.empty()))
                .revision();
    }

    Reply get(String id, String party, String... role) {
        return on("GET /transfers/{id}", party, role)
                .path("id", id)
                .to(new GetTransferHandler(ledger.backplane()));
    }

    Reply draw(String id, String party, String... role) {
        return on("GET /transfers/{id}/picture", party, role)
                .path("id", id)
                .to(new DrawTransferHandler(ledger.backplane()));
    }

    Reply list(Map<String, ?> query, String party, String... role) {
        Call call = on("GET /transfers", party, role);
        query.forEach(call::query);
        return call.to(new ListTransfersHandler(ledger.backplane()));
    }

    Reply parked(Map<String, ?> query, String party, String... role) {
        Call call = on("GET /operations/transfers", party, role);
        query.forEach(call::query);
        return call.to(new ListParkedTransfersHandler(ledger.backplane()));
    }

    private Call on(String route, String party, String... role) {
        return Call.on(route).by(ledger.tenant(), new PartyId(party), String.join(",", role));
    }

    private StreamId<TransferEvent> stream(TransferId transfer) {
        return Streams.TRANSFERS.stream(ledger.tenant(), transfer.value());
    }
}
