package greenledger.core;

import java.util.List;

/// Where streams wait that a view cannot follow, until somebody has seen to the cause. All other
/// streams go on.
public interface Parking {

    /// Notes one more attempt that failed. The first one is made known, at least once.
    void park(Stuck stuck);

    /// The stream is followed again.
    void release(StreamKey stream);

    /// Those that wait, the latest first.
    List<Parked> parked(int most);
}
