package greenledger.traces;

import java.util.List;
import java.util.Optional;

/// How the versions of a view stand, and how far the one that is being built has come.
///
/// @param commits how many there are to fold, roughly
record RebuiltView(
        String view,
        int live,
        Optional<Integer> previous,
        Optional<Integer> building,
        List<Integer> kept,
        List<BuiltSegment> segments,
        long commits) {}
