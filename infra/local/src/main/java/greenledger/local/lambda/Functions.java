package greenledger.local.lambda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every function there is, by any of the names that the Lambda API takes.
public final class Functions {

    /// A function, and what becomes of its asynchronous invocations.
    public record Entry(LambdaFunction function, AsynchronousPolicy asynchronous) {}

    /// `name`, `account:function:name` or the whole ARN, each with a qualifier or without.
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9:_-]*:?function:)?([A-Za-z0-9_-]+)(?::[$A-Za-z0-9_-]+)?");

    private final Map<String, Entry> byName;

    public Functions(Map<String, Entry> byName) {
        this.byName = Map.copyOf(byName);
    }

    public Optional<Entry> find(String nameOrArn) {
        Matcher name = NAME.matcher(nameOrArn);
        return name.matches() ? Optional.ofNullable(byName.get(name.group(1))) : Optional.empty();
    }

    public Collection<Entry> all() {
        return List.copyOf(byName.values());
    }
}
