package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import greenledger.domain.lot.Gtin;
import greenledger.domain.lot.Lots;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.place.Latitude;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// What a mapper knows of the domain by this module alone.
class RecordsModuleTest {

    private static final String GTIN = "\"09506000134352\"";

    /// Outside the domain.
    record Wrapped(String text) {}

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .addModule(new RecordsModule())
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .build();

    @Test
    void a_record_of_one_text_is_that_text() throws JsonProcessingException {
        assertEquals(GTIN, mapper.writeValueAsString(new Gtin("09506000134352")));
        assertEquals(new Gtin("09506000134352"), mapper.readValue(GTIN, Gtin.class));
    }

    @Test
    void a_record_of_one_decimal_is_that_number() throws JsonProcessingException {
        Latitude latitude = new Latitude(new BigDecimal("36.7378"));
        assertEquals("36.7378", mapper.writeValueAsString(latitude));
        assertEquals(latitude, mapper.readValue("36.7378", Latitude.class));
    }

    @Test
    void any_other_record_is_an_object() throws JsonProcessingException {
        Money money = new Money(BigDecimal.TEN, new CurrencyCode("USD"));
        assertEquals("{\"amount\":10.00,\"currency\":\"USD\"}", mapper.writeValueAsString(money));
        assertEquals("{\"text\":\"a\"}", mapper.writeValueAsString(new Wrapped("a")));
        assertEquals(new Wrapped("a"), mapper.readValue("{\"text\":\"a\"}", Wrapped.class));
    }

    @Test
    void a_text_is_a_text() {
        refused("1", TransferId.class);
        refused("{\"value\":\"T-1\"}", TransferId.class);
        refused("[\"T-1\"]", TransferId.class);
    }

    @Test
    void what_a_record_refuses_is_refused() {
        refused("\"09506000134353\"", Gtin.class);
        refused("200", Latitude.class);
        refused("\"\"", Latitude.class);
    }

    @Test
    void a_state_of_the_domain_says_which_record_it_is() throws JsonProcessingException {
        Class<?> state = Lots.decider().stateType();
        Object initial = Lots.decider().initial();
        String json = mapper.writerFor(state).writeValueAsString(initial);
        assertEquals("{\"@\":\"%s\"}".formatted(initial.getClass().getSimpleName()), json);
        assertEquals(initial, mapper.readValue(json, state));
    }

    private void refused(String json, Class<?> type) {
        assertThrows(JsonMappingException.class, () -> mapper.readValue(json, type));
    }
}
