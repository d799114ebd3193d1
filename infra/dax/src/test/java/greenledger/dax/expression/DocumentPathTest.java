package greenledger.dax.expression;

import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.list;
import static greenledger.dax.support.Values.map;
import static greenledger.dax.support.Values.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dax.dynamodb.AttributeValueEncoder;

/// Ways into an item, and where they end.
class DocumentPathTest {

    private static final Map<String, AttributeValue> ITEM =
            item("v", 1, "m", map("l", list(number(7), map("z", 9))));

    @Test
    void a_path_leads_through_maps_and_lists() throws IOException {
        assertEquals(
                List.of(Optional.of(number(1)), Optional.of(number(7)), Optional.of(number(9))),
                ends("v, m.l[0], m.l[1].z"));
    }

    @Test
    void a_path_that_leads_nowhere_ends_in_nothing() throws IOException {
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                ends("gone, v.x, m.l[2], m[0]"));
    }

    private static List<Optional<AttributeValue>> ends(String projection) throws IOException {
        byte[] sent = AttributeValueEncoder.encodeProjection(projection, null);
        return Projection.read(Optional.of(SdkBytes.fromByteArray(sent)))
                .orElseThrow()
                .paths()
                .stream()
                .map(path -> path.in(ITEM))
                .toList();
    }
}
