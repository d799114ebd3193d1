package greenledger.suites.axon;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/// Says of a case that its authors have switched off that they have, and why.
final class PrintedReason implements TestWatcher {

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        System.out.printf(
                "Axon Framework has switched %s off: %s%n",
                context.getDisplayName(), reason.orElse("it does not say why"));
    }
}
