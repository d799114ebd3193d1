package greenledger.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.core.Category;
import greenledger.core.Registry;
import greenledger.core.StreamKey;
import greenledger.core.ViewVersions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which rows bear witness to a stream.
class WatchedViewsTest {

    private final PaperRegistry registry = new PaperRegistry(new HashMap<>());

    @ParameterizedTest
    @CsvSource({
        "lot, Lot",
        "lot-card, Lot",
        "ownership, Lot",
        "transfer, Transfer",
        "transfer-card, Transfer",
        "account, Account"
    })
    void a_watched_view_is_folded_from_streams_of_one_category(String view, String category) {
        assertEquals(Optional.of(category), WatchedViews.category(view).map(Category::name));
    }

    @Test
    void a_view_that_nobody_watches_has_no_category() {
        assertEquals(Optional.empty(), WatchedViews.category("weather"));
    }

    @Test
    void a_stream_has_a_row_in_each_view_of_its_category() {
        assertEquals(List.of("t#lot#L-1", "t#lot-card#L-1", "t#ownership#L-1"), rows("t#Lot#L-1"));
        assertEquals(List.of("t#account#a.USD"), rows("t#Account#a.USD"));
        assertEquals(List.of(), rows("t#Weather#today"));
    }

    @Test
    void every_version_that_is_kept_bears_witness() {
        registry.notes().put(ViewVersions.alias("account"), ViewVersions.only(7).building(4));
        assertEquals(
                List.of(7, 8),
                WatchedViews.rows(StreamKey.parse("t#Account#a.USD"), registry).stream()
                        .map(row -> row.version())
                        .toList());
    }

    /// But for the versions, which grow.
    private List<String> rows(String stream) {
        return WatchedViews.rows(StreamKey.parse(stream), registry).stream()
                .map(row -> row.toString().replaceFirst("@\\d+", ""))
                .toList();
    }

    /// Notes in memory.
    private record PaperRegistry(Map<String, Object> notes) implements Registry {

        @Override
        public <T> Map<String, Note<T>> findAll(Collection<String> names, Class<T> type) {
            Map<String, Note<T>> found = new HashMap<>();
            for (String name : names) {
                Optional.ofNullable(notes.get(name))
                        .ifPresent(note -> found.put(name, new Note<>(type.cast(note), 1)));
            }
            return found;
        }

        @Override
        public <T> boolean replace(String name, Optional<Note<T>> found, T next) {
            return notes.putIfAbsent(name, next) == null;
        }
    }
}
