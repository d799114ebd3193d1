package greenledger.asl.lint.graph;

/// A place in a definition, as RFC 6901 writes it and as the service writes it.
///
/// @param json the JSON pointer, `/States/Pick/Choices/0/Next`; empty for the whole document
/// @param location the service's form, `/States/Pick/Choices[0]/Next`; empty for the whole document
public record Pointer(String json, String location) {
    private static final Pointer ROOT = new Pointer("", "");

    /// The whole document.
    public static Pointer root() {
        return ROOT;
    }

    /// The member of that name.
    public Pointer field(String name) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        return new Pointer(json + "/" + escaped, location + "/" + name);
    }

    /// The element at that index.
    public Pointer item(int index) {
        return new Pointer(json + "/" + index, location + "[" + index + "]");
    }

    @Override
    public String toString() {
        return json.isEmpty() ? "/" : json;
    }
}
