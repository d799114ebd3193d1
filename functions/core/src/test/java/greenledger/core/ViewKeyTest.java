package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.domain.party.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewKeyTest {

    @Test
    void a_name_is_read_as_it_was_written() {
        ViewKey key = new ViewKey(new TenantId("acme"), "lot", 12, "04012345678901.B#7@2");
        assertEquals("acme#lot@12#04012345678901.B#7@2", key.toString());
        assertEquals(key, ViewKey.parse(key.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", "acme#lot#7", "acme#lot@x#7", "acme#lot@1", "acme#lot@1#"})
    void what_is_no_name_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ViewKey.parse(text));
    }
}
