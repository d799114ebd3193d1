package greenledger.caches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrefetchingSourceTest {

    private static final ViewKey OWNER = Rows.key(Larder.TENANT, "owner");
    private static final ViewKey LOT = Larder.KEY;

    private final HandSource dax =
            new HandSource(ReadLevel.DAX).put(LOT, Rows.row(1)).put(OWNER, Rows.row(1));
    private final RowSource source = new PrefetchingSource(dax, _ -> Set.of(LOT, OWNER));

    @Test
    void what_is_likely_goes_along_in_the_same_request_and_is_not_told() {
        assertEquals(Map.of(LOT, Rows.row(1)), source.findAll(List.of(LOT)));
        List<List<ViewKey>> questions = dax.questions();
        assertEquals(1, questions.size());
        assertEquals(Set.of(LOT, OWNER), Set.copyOf(questions.getFirst()));
    }

    @Test
    void it_is_as_far_away_and_as_well_as_what_it_asks() {
        assertEquals(ReadLevel.DAX, source.level());
        dax.fail();
        assertThrows(IllegalStateException.class, () -> source.findAll(List.of(LOT)));
    }
}
