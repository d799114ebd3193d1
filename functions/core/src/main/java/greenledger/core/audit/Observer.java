package greenledger.core.audit;

/// Hears what an audit finds, while it runs; called by several threads, one at a time for breaks.
public interface Observer {

    /// So many more items have been looked at.
    void looked(long items);

    void found(Break found);
}
