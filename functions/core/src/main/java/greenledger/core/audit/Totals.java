package greenledger.core.audit;

/// What an audit looked at, and how much of it was wrong.
///
/// @param witnesses how often what is stored was held to what a view remembers of it
public record Totals(long streams, long commits, long snapshots, long witnesses, long breaks) {

    public static final Totals NOTHING = new Totals(0, 0, 0, 0, 0);

    public Totals and(Totals other) {
        return new Totals(
                streams + other.streams,
                commits + other.commits,
                snapshots + other.snapshots,
                witnesses + other.witnesses,
                breaks + other.breaks);
    }

    public boolean isSound() {
        return breaks == 0;
    }
}
