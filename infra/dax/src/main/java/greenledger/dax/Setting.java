package greenledger.dax;

/// An option of the command line that takes a value.
enum Setting {
    ENDPOINT("--endpoint"),
    REGION("--region"),
    PORT("--port"),
    NODES("--nodes"),
    RECORD_TTL("--record-ttl-millis"),
    QUERY_TTL("--query-ttl-millis"),
    REPLICATION_LAG("--replication-lag-millis"),
    ACCESS_KEY("--access-key"),
    SECRET_KEY("--secret-key"),
    KEY_STORE("--key-store"),
    KEY_STORE_PASSWORD("--key-store-password");

    private final String option;

    Setting(String option) {
        this.option = option;
    }

    String option() {
        return option;
    }

    static Setting of(String option) throws Mistake {
        for (Setting setting : values()) {
            if (setting.option.equals(option)) {
                return setting;
            }
        }
        throw new Mistake("There is no option " + option + ".");
    }
}
