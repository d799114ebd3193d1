package greenledger.local.parcels;

import java.io.Serial;

/// A parcel weighs more than is carried.
public final class ParcelTooHeavy extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    ParcelTooHeavy(int grams) {
        super(grams + " g are too heavy");
    }
}
