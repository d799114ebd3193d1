package greenledger.core.audit;

/// What an audit looked at, and how much of it was wrong.
///
/// @param witnesses how often what is stored was held to what a view remembers of it
public record Totals(long streams, long commits, long snapshots, long witnesses, long breaks) {

    public boolean isSound() {
        return breaks == 0;
    }
}
