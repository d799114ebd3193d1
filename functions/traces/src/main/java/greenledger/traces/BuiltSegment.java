package greenledger.traces;

import java.util.Optional;

/// How far one segment of a version that is being built has come.
///
/// @param total how many segments there are
/// @param cursor where it goes on; absent at its beginning, and at its end
/// @param commits how many were folded
/// @param parked how many streams could not be followed to their end
record BuiltSegment(
        String view,
        int version,
        int segment,
        int total,
        Optional<String> cursor,
        long commits,
        long parked,
        boolean finished) {

    static BuiltSegment begun(String view, int version, int segment, int total) {
        return new BuiltSegment(view, version, segment, total, Optional.empty(), 0, 0, false);
    }

    BuiltSegment with(long more, long stuck, Optional<String> next) {
        return new BuiltSegment(
                view,
                version,
                segment,
                total,
                next,
                commits + more,
                parked + stuck,
                next.isEmpty());
    }

    String note() {
        return note(view, version, segment);
    }

    static String note(String view, int version, int segment) {
        return "SEGMENT#" + view + "@" + version + "#" + segment;
    }
}
