package greenledger.core;

import java.nio.charset.StandardCharsets;

/// A fact as it lies in the table.
///
/// @param type its name, for good
/// @param version of the shape of `json`, from 1
/// @param json its content, as it was written
public record StoredEvent(String type, int version, String json) {

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
