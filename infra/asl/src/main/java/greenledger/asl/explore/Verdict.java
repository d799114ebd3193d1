package greenledger.asl.explore;

import java.util.List;

/// What a world says of itself when nothing moves any more.
///
/// @param ending how it ended, if nothing is violated
/// @param violations what is not as it must be, one sentence each
public record Verdict(Ending ending, List<String> violations) {

    public Verdict {
        violations = List.copyOf(violations);
    }
}
