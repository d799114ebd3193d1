package greenledger.aws;

import greenledger.core.CommandResult;
import greenledger.core.CommandResult.Already;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.KeyReused;
import greenledger.core.CommandResult.Refused;
import greenledger.core.CommandResult.Stale;

/// What became of a command, for HTTP.
public final class CommandAnswer {

    private CommandAnswer() {}

    /// The revision in which what was asked for is on record.
    ///
    /// @throws Problem that tells why it is not
    public static long revision(CommandResult result) {
        return switch (result) {
            case Done(long revision) -> revision;
            case Already(long revision) -> revision;
            case Refused(var why) -> throw Problem.of(why);
            case Stale(long actual) ->
                    throw new Problem(
                            412,
                            "revision-mismatch",
                            "It is at revision "
                                    + actual
                                    + " now. Read it again, and decide on what it says.");
            case KeyReused _ ->
                    throw new Problem(
                            422,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used before, for another request. Use a new one.");
        };
    }
}
