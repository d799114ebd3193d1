package greenledger.asl.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a Task asks for, taken apart.
///
/// @param service such as `sqs` or `aws-sdk:dynamodb`
/// @param action such as `sendMessage`, without the suffix of its pattern
public record Resource(
        String arn, Kind kind, String service, String action, IntegrationPattern pattern) {

    /// The kinds of resource, each with events of its own.
    public enum Kind {
        FUNCTION,
        ACTIVITY,
        SERVICE
    }

    private static final Pattern FUNCTION =
            Pattern.compile("arn:[^:]+:lambda:[^:]*:[^:]*:function:.+");
    private static final Pattern ACTIVITY =
            Pattern.compile("arn:[^:]+:states:[^:]*:[^:]*:activity:.+");
    private static final Pattern SERVICE =
            Pattern.compile(
                    "arn:[^:]+:states:[^:]*:[^:]*:((?:aws-sdk:)?[\\w-]+):(\\w+)(\\.\\w+(?::2)?)?");

    public static Optional<Resource> parse(String arn) {
        if (FUNCTION.matcher(arn).matches()) {
            return Optional.of(
                    new Resource(arn, Kind.FUNCTION, "lambda", "", IntegrationPattern.RESPONSE));
        }
        if (ACTIVITY.matcher(arn).matches()) {
            return Optional.of(
                    new Resource(arn, Kind.ACTIVITY, "activity", "", IntegrationPattern.RESPONSE));
        }
        Matcher service = SERVICE.matcher(arn);
        if (!service.matches()) {
            return Optional.empty();
        }
        String suffix = service.group(3) == null ? "" : service.group(3);
        return IntegrationPattern.find(suffix)
                .map(pattern ->
                        new Resource(
                                arn, Kind.SERVICE, service.group(1), service.group(2), pattern));
    }

    /// The action together with its pattern, as history events have it.
    public String operation() {
        return action + pattern.suffix();
    }
}
