package greenledger.core.audit;

import greenledger.core.Hash;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The stored streams as an auditor reads them: raw, strongly consistent, and only reading.
public interface StoredChains {

    /// About how many items [#scan] and [#witnesses] have to look at.
    long size();

    /// Hands over a share of all items, a page at a time; those of one stream together and in the
    /// order of their keys.
    void scan(Share share, Consumer<Page<Entry>> reader);

    /// Hands over a share of all witnesses, a page at a time.
    void witnesses(Share share, Consumer<Page<Witness>> reader);

    /// Hands over all items of one stream, in the order of their keys.
    void read(String stream, Consumer<Entry> reader);

    /// What remembers the head of one stream.
    List<Witness> witnesses(String stream);

    /// The hashes that the commits there bear; a place without a commit is left out.
    Map<Position, Hash> hashes(List<Position> positions);

    /// One of `of` equal parts of a table, so that several can be read at once.
    ///
    /// @param number from 0
    record Share(int number, int of) {}

    /// What was found among `looked` items.
    record Page<T>(List<T> found, long looked) {
        public Page {
            found = List.copyOf(found);
        }
    }
}
