package greenledger.core;

/// A value that at most one stream of a tenant may ever have, because its first fact says so.
///
/// @param kind what is unique, such as `Batch`
public record UniqueValue(String kind, String value) {

    public UniqueValue {
        if (kind.isBlank() || kind.contains("#") || value.isBlank() || value.contains("#")) {
            throw new IllegalArgumentException(
                    "Neither part of a unique value is blank or has a '#': " + kind + " " + value);
        }
    }
}
