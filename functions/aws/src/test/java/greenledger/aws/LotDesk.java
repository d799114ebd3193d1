package greenledger.aws;

import greenledger.aws.fixture.Ledger;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.CommandResult;
import greenledger.core.Commands;
import greenledger.core.Streams;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.Tomatoes;
import java.util.Optional;
import java.util.OptionalLong;

/// One execution environment that takes commands on the lot of tomatoes: its memory is its own, the
/// table is everybody's.
record LotDesk(Ledger ledger, Commands<LotCommand, LotEvent> lots) {

    static LotDesk cold(Ledger ledger) {
        return new LotDesk(ledger, Streams.lots(ledger.backplane()));
    }

    CommandResult register() {
        return ask("register", Tomatoes.register(Tomatoes.PRODUCE));
    }

    /// A command that records one more fact each time it has another name.
    CommandResult grade(String name) {
        return ask(
                name,
                new GradeLot(Tomatoes.LOT, Tomatoes.grade(name), Tomatoes.FARM, Tomatoes.NOON));
    }

    CommandResult ask(String key, LotCommand command) {
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId(key, "f"), command.by(), command.at(), key, Optional.empty());
        return lots.handle(
                Streams.LOTS.stream(ledger.tenant(), Tomatoes.LOT.value()),
                command,
                metadata,
                OptionalLong.empty());
    }
}
