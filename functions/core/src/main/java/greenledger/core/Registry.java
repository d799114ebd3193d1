package greenledger.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Small notes that the system keeps of its own state, by name. Strongly consistent.
public interface Registry {

    <T> Map<String, Note<T>> findAll(Collection<String> names, Class<T> type);

    /// Stores `next` if the note is still as it was found (absent, or at that revision).
    ///
    /// @return false when somebody else was first
    <T> boolean replace(String name, Optional<Note<T>> found, T next);

    default <T> Optional<Note<T>> find(String name, Class<T> type) {
        return Optional.ofNullable(findAll(List.of(name), type).get(name));
    }

    /// @param revision how often it was replaced
    record Note<T>(T value, long revision) {}
}
