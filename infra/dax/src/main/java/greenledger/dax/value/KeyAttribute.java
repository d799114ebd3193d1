package greenledger.dax.value;

/// One attribute of a table's primary key.
public record KeyAttribute(String name, ScalarType type) {}
