package greenledger.asl.draw.layout;

import java.util.List;

/// The way of one line: out of a side of one box, along tracks, into a side of another.
record Plan(Link link, Side out, List<Track> tracks, Side in) {
    Plan {
        tracks = List.copyOf(tracks);
    }
}
