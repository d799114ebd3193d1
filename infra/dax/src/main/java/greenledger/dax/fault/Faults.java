package greenledger.dax.fault;

import java.time.Duration;

/// Decides what goes wrong. Asked at every call from many threads at once; chance, if any, is its
/// own.
public interface Faults {

    Fault at(Moment moment, Call call);

    /// How long what one node has cached takes to reach another.
    Duration replicationLag(int fromNode, int toNode);

    /// How long after its answer a transaction's items reach the cache.
    Duration transactionFillLag();

    static Faults none() {
        return new FaultSwitches();
    }
}
