package greenledger.local;

import greenledger.local.execution.AslEngine;
import java.io.PrintStream;

/// The system that a local cloud runs, where it wants more than its template says.
public interface Application {

    /// Adds what the template cannot say: plugins, parameters of the stack.
    Options prepare(Options options);

    /// Tells whoever started it what to do next.
    void started(LocalCloud cloud, PrintStream out);

    /// A system that is all in its template.
    static Application ofTemplate() {
        return new Application() {
            @Override
            public Options prepare(Options options) {
                return options.with(options.plugins().with(new AslEngine()));
            }

            @Override
            public void started(LocalCloud cloud, PrintStream out) {}
        };
    }
}
