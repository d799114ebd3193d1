package greenledger.domain;

/// A rule of a record that one of its components breaks.
public final class InvalidComponent extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String component;

    /// @param component its name, as in the record
    /// @param rule one sentence for whoever gave it
    public InvalidComponent(String component, String rule) {
        super(rule);
        this.component = component;
    }

    public String component() {
        return component;
    }
}
