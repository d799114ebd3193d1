package greenledger.caches.warming;

/// What a warming has done for one view.
///
/// @param chosen how many rows are in its hot set
/// @param warmed how many of them were read, and so are in the caches now
/// @param absent how many are not there any more
/// @param failed how many could not be read; they are loaded when they are asked for
public record WarmedView(String view, int chosen, int warmed, int absent, int failed) {

    static WarmedView begun(String view, int chosen) {
        return new WarmedView(view, chosen, 0, 0, 0);
    }

    WarmedView with(int asked, int found) {
        return new WarmedView(view, chosen, warmed + found, absent + asked - found, failed);
    }

    WarmedView without(int asked) {
        return new WarmedView(view, chosen, warmed, absent, failed + asked);
    }

    int done() {
        return warmed + absent + failed;
    }
}
