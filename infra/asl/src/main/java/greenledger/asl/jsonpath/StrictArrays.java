package greenledger.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;

/// The library's view of JSON values, in which an index beyond the end finds nothing, not null.
final class StrictArrays extends JacksonJsonNodeJsonProvider {

    @Override
    public Object getArrayIndex(Object array, int index) {
        if (index < 0 || index >= ((JsonNode) array).size()) {
            throw new IndexOutOfBoundsException(index);
        }
        return super.getArrayIndex(array, index);
    }
}
