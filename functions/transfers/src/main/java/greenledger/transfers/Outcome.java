package greenledger.transfers;

import greenledger.core.CommandResult;
import greenledger.core.CommandResult.Already;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.KeyReused;
import greenledger.core.CommandResult.Refused;
import greenledger.core.CommandResult.Repeated;
import greenledger.core.CommandResult.Stale;
import greenledger.domain.Refusal;
import java.util.Optional;

/// What became of a command that a step gave: it is on record, now or from an earlier try, or it
/// was refused.
final class Outcome {

    private Outcome() {}

    static Optional<Refusal> refusal(CommandResult result) {
        return switch (result) {
            case Done _, Already _, Repeated _ -> Optional.empty();
            case Refused(var why) -> Optional.of(why);
            case Stale _, KeyReused _ ->
                    throw new IllegalStateException(
                            "A step insists on no revision and has its name for itself: " + result);
        };
    }
}
