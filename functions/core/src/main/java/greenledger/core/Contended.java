package greenledger.core;

/// Every look lost its race. Nothing was stored; safe to ask again later.
public final class Contended extends RuntimeException {

    Contended(StreamKey stream, int looks) {
        super(stream + " was changed by others " + looks + " times in a row");
    }
}
