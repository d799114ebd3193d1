package greenledger.traces;

import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.StreamBatch;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.CommandResult;
import greenledger.core.CommandResult.Done;
import greenledger.core.Commands;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Puts facts about lots into the ledger and, when told so, into the views.
record Shelf(Ledger ledger, Commands<LotCommand, LotEvent> lots, ProjectFactsHandler projector) {

    static Shelf in(Ledger ledger) {
        return new Shelf(
                ledger,
                Streams.lots(ledger.backplane()),
                new ProjectFactsHandler(ledger.backplane()));
    }

    /// Records what the command asks for, and projects it.
    void put(LotCommand command) {
        long revision = record(command);
        List<Map<String, AttributeValue>> commit = List.of(commit(command.lot(), revision));
        Assertions.assertEquals(List.of(), StreamBatch.ofInserted(commit).to(projector));
    }

    /// Records it only, and tells in which revision.
    long record(LotCommand command) {
        CommandResult result =
                lots.handle(
                        Streams.LOTS.stream(ledger.tenant(), command.lot().value()),
                        command,
                        metadata(command),
                        OptionalLong.empty());
        return Assertions.assertInstanceOf(Done.class, result).revision();
    }

    static CommandMetadata metadata(LotCommand command) {
        return new CommandMetadata(
                new CommandId(UUID.randomUUID().toString(), ""),
                command.by(),
                command.at(),
                "request-1",
                Optional.empty());
    }

    StreamKey stream(LotId lot) {
        return Streams.LOTS.stream(ledger.tenant(), lot.value()).key();
    }

    /// The commit as it lies in the table.
    Map<String, AttributeValue> commit(LotId lot, long revision) {
        return ledger.items(stream(lot)).get((int) revision - 1);
    }
}
