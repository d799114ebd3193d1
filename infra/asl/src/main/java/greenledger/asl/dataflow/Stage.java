package greenledger.asl.dataflow;

/// A point of a state's data flow at which TestState lets one look.
public enum Stage {
    INPUT("input"),
    AFTER_ARGUMENTS("afterArguments"),
    AFTER_INPUT_PATH("afterInputPath"),
    AFTER_PARAMETERS("afterParameters"),
    AFTER_ITEMS_PATH("afterItemsPath"),
    AFTER_ITEM_SELECTOR("afterItemSelector"),
    AFTER_ITEM_BATCHER("afterItemBatcher"),
    RESULT("result"),
    AFTER_RESULT_SELECTOR("afterResultSelector"),
    AFTER_RESULT_PATH("afterResultPath"),
    MAX_CONCURRENCY("maxConcurrency"),
    TOLERATED_FAILURE_COUNT("toleratedFailureCount"),
    TOLERATED_FAILURE_PERCENTAGE("toleratedFailurePercentage");

    private final String field;

    Stage(String field) {
        this.field = field;
    }

    /// Its name in the answer of TestState.
    public String field() {
        return field;
    }
}
