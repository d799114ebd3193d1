package greenledger.bench.policy;

/// A cache of limited size, told of each read in turn.
interface Cache {

    /// Whether the key is there. Leaves all as it is.
    boolean holds(int key);

    /// Reads the key; what is not there is loaded.
    ///
    /// @return whether it was there
    boolean read(int key);

    /// Loads the key without anybody having asked for it.
    void load(int key);
}
