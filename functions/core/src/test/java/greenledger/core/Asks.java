package greenledger.core;

import static greenledger.core.Facts.FARM;
import static greenledger.core.Facts.LOT;
import static greenledger.core.Facts.NOON;
import static greenledger.core.Facts.PRODUCE;
import static greenledger.core.Facts.STREAM;
import static greenledger.core.Facts.metadata;
import static greenledger.core.Facts.price;

import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent;
import java.util.Optional;
import java.util.OptionalLong;

/// What tests ask of the lot.
final class Asks {

    static final RegisterLot REGISTER =
            new RegisterLot(LOT, PRODUCE, Optional.empty(), Optional.empty(), FARM, NOON);

    private Asks() {}

    static PriceLot priced(String amount) {
        return new PriceLot(LOT, price(amount), FARM, NOON);
    }

    static CommandResult ask(
            Commands<LotCommand, LotEvent> commands, LotCommand command, String key) {
        return commands.handle(STREAM, command, metadata(key), OptionalLong.empty());
    }
}
