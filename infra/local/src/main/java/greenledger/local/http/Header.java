package greenledger.local.http;

/// One line of an HTTP message's head.
public record Header(String name, String value) {

    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
