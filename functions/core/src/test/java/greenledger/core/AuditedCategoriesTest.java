package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import greenledger.core.audit.Folds;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// No category is left out of an audit because it came later.
class AuditedCategoriesTest {

    @Test
    void the_snapshots_of_every_category_can_be_made_anew() throws IllegalAccessException {
        Set<String> names = new HashSet<>();
        for (Field field : Streams.class.getFields()) {
            if (field.get(null) instanceof Category<?> category) {
                names.add(category.name());
            }
        }
        assertFalse(names.isEmpty());
        assertEquals(names, Folds.categories());
    }
}
