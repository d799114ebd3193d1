package greenledger.asl.service;

import java.util.regex.Pattern;

/// What the service takes as a name or an ARN.
final class Names {

    private static final int LONGEST = 80;
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]");

    private Names() {}

    static void check(String name) throws ServiceException {
        if (name.isEmpty() || name.length() > LONGEST || FORBIDDEN.matcher(name).find()) {
            throw new ServiceException("InvalidName", "Invalid Name: '%s'".formatted(name));
        }
    }

    /// @param resources the types of resource that the ARN may be of, as a pattern
    static void checkArn(String arn, String resources) throws ServiceException {
        if (!arn.matches("arn:[\\w-]+:states:[\\w-]*:\\d*:(" + resources + "):.+")) {
            throw new ServiceException("InvalidArn", "Invalid Arn: '%s'".formatted(arn));
        }
    }
}
