package greenledger.caches.warming;

import greenledger.caches.RowSource;
import greenledger.core.Backplane;
import greenledger.core.ViewReader;
import java.util.random.RandomGenerator;

/// What one environment does so that rows are there before they are asked for: it learns, begins
/// with the hot set, and has fetched ahead what is likely to be next.
public final class Anticipation {

    private final WarmingPolicy policy;
    private final Backplane backplane;
    private final Expectations expectations = new Expectations();
    private final ReadingHabits habits;

    /// @param chance not to be copied with a snapshot of the environment, as all that are restored
    ///   from it would sample alike
    public Anticipation(WarmingPolicy policy, Backplane backplane, RandomGenerator chance) {
        this.policy = policy;
        this.backplane = backplane;
        this.habits =
                new ReadingHabits(
                        policy,
                        backplane.registry(),
                        backplane.metrics(),
                        chance,
                        backplane.clock().instant());
    }

    /// The same source, asked for more than is wanted. Of use where it is shared and keeps what it
    /// is asked for.
    public RowSource over(RowSource source) {
        return new PrefetchingSource(source, expectations, policy.budget());
    }

    /// The same reader, listened to.
    public ViewReader over(ViewReader reader) {
        return new AnticipatingReader(
                reader,
                new WarmStart(backplane.registry(), reader, expectations, backplane.metrics()),
                habits,
                backplane.clock());
    }
}
