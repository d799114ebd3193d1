package greenledger.laptop.client.rebuild;

import java.io.Serial;

/// The ledger does not take a step of a rebuild, and says why.
public final class StepRefused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    StepRefused(String why) {
        super(why);
    }
}
