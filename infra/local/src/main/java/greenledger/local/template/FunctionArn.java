package greenledger.local.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ARN of a function, alone or inside an API Gateway integration URI, qualified or not.
public final class FunctionArn {

    private static final Pattern ARN =
            Pattern.compile("arn:aws[^:]*:lambda:[^:]*:[^:]*:function:([A-Za-z0-9_-]+)");

    private FunctionArn() {}

    public static Optional<String> functionName(String text) {
        Matcher found = ARN.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
