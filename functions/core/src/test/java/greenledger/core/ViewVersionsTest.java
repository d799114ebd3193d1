package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.core.ViewVersions.Build;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A view is built anew beside the old one, put live, taken back and cleared away.
class ViewVersionsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ViewVersions THREE = ViewVersions.only(3);
    private static final ViewVersions BUILDING = THREE.building(8);
    private static final ViewVersions CUT_OVER = BUILDING.reading(4, NOON);

    @Test
    void a_view_begins_with_one_version() {
        assertEquals(
                new ViewVersions(
                        3, List.of(3), Optional.empty(), Optional.empty(), 3, Instant.EPOCH),
                THREE);
    }

    @Test
    void one_that_is_built_is_kept_and_not_read() {
        assertEquals(
                new ViewVersions(
                        3,
                        List.of(3, 4),
                        Optional.empty(),
                        Optional.of(new Build(4, 8)),
                        4,
                        Instant.EPOCH),
                BUILDING);
    }

    @Test
    void one_that_is_put_live_is_built_no_more_and_the_other_is_kept() {
        assertEquals(
                new ViewVersions(4, List.of(3, 4), Optional.of(3), Optional.empty(), 4, NOON),
                CUT_OVER);
    }

    @Test
    void reading_the_old_one_again_does_not_end_another_build() {
        assertEquals(Optional.of(new Build(5, 2)), CUT_OVER.building(2).reading(3, NOON).build());
    }

    @Test
    void one_that_is_cleared_away_is_neither_kept_nor_the_previous_one() {
        assertEquals(
                new ViewVersions(4, List.of(4), Optional.empty(), Optional.empty(), 4, NOON),
                CUT_OVER.without(3));
        assertEquals(THREE.live(), BUILDING.without(4).live());
        assertEquals(Optional.empty(), BUILDING.without(4).build());
        assertEquals(Optional.of(3), CUT_OVER.building(1).without(5).previous());
    }

    @Test
    void a_number_is_not_used_twice() {
        assertEquals(List.of(3, 5), BUILDING.without(4).building(8).kept());
    }

    @Test
    void the_alias_bears_the_views_name() {
        assertEquals("ALIAS#lot", ViewVersions.alias("lot"));
    }
}
