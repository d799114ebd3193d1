package greenledger.traces;

import greenledger.caches.CachedBackplane;
import greenledger.caches.warming.Anticipation;
import greenledger.caches.warming.WarmingPolicy;
import greenledger.core.Backplane;
import java.util.Random;

/// An environment that listens to its readers, and tells what it heard.
final class Listening {

    private Listening() {}

    static Backplane to(Backplane backplane) {
        return new CachedBackplane(
                backplane,
                new Anticipation(WarmingPolicy.USUAL, backplane, new Random(1))
                        .over(backplane.reader()));
    }
}
