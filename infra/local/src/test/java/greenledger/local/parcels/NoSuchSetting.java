package greenledger.local.parcels;

import java.io.Serial;

/// A setting was asked for that the function does not have.
public final class NoSuchSetting extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    NoSuchSetting(String name) {
        super("There is no setting " + name);
    }
}
