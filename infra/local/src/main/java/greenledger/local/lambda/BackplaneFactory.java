package greenledger.local.lambda;

import java.util.Map;

/// Makes what a handler's `(Backplane)` constructor takes, from the environment of its function.
@FunctionalInterface
public interface BackplaneFactory {

    Object backplane(Map<String, String> environment);
}
