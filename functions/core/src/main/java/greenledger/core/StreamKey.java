package greenledger.core;

import greenledger.domain.party.TenantId;

/// The name of a stream as it is stored: `<tenant>#<Category>#<id>`.
public record StreamKey(TenantId tenant, String category, String id) {

    public StreamKey {
        if (id.isBlank() || id.contains("#")) {
            throw new IllegalArgumentException("A stream id is not blank and has no '#': " + id);
        }
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException when `text` is no stream's name
    public static StreamKey parse(String text) {
        String[] parts = text.split("#", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not the name of a stream: " + text);
        }
        return new StreamKey(new TenantId(parts[0]), parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return tenant.value() + "#" + category + "#" + id;
    }
}
