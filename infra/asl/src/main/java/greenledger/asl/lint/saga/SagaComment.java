package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.State;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part that a state plays in a saga, as its `Comment` says it.
///
/// @param undoneBy the state that undoes this one
/// @param undoes the state that this one undoes
/// @param pivot whether there is only forward after it
public record SagaComment(Optional<String> undoneBy, Optional<String> undoes, boolean pivot) {
    private static final Pattern UNDONE_BY = Pattern.compile("\\bUndone by (.+?)\\.(?=\\s|$)");
    private static final Pattern UNDOES = Pattern.compile("\\bUndoes (.+?)\\.(?=\\s|$)");
    private static final Pattern PIVOT = Pattern.compile("(^|\\s)Pivot\\.(?=\\s|$)");

    /// Reads the comment of a state.
    public static SagaComment of(State state) {
        String comment = state.text("Comment");
        return new SagaComment(
                name(UNDONE_BY.matcher(comment)),
                name(UNDOES.matcher(comment)),
                PIVOT.matcher(comment).find());
    }

    private static Optional<String> name(Matcher sentence) {
        return sentence.find() ? Optional.of(sentence.group(1)) : Optional.empty();
    }
}
