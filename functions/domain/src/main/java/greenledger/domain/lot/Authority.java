package greenledger.domain.lot;

/// On whose authority a lot is recalled, as the edge has verified it.
public enum Authority {
    /// The asker's own, as a party of the trade.
    PARTY,
    /// The state's.
    REGULATOR
}
