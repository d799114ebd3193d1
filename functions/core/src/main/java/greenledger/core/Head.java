package greenledger.core;

/// How far a stream has come.
///
/// @param revision of the last commit, from 1; 0 is the empty stream
/// @param events how many facts there are up to it
/// @param hash of the last commit
public record Head(long revision, long events, Hash hash) {

    public static final Head EMPTY = new Head(0, 0, Hash.NONE);
}
