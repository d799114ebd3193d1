package greenledger.laptop.explore;

import greenledger.local.meter.Usage;

/// What a transfer uses of AWS, and what that costs: prices on demand in us-east-1, in US dollars,
/// as of January 2025, without any free tier.
///
/// @param transitions of a Standard workflow
/// @param calls of the HTTP API
/// @param invocations of functions, those behind the API among them
/// @param messages that are handed to a queue
/// @param storage what is asked of DynamoDB
record Bill(int transitions, int calls, int invocations, int messages, Usage storage) {

    private static final double MILLION = 1_000_000;
    private static final double TRANSITION = 25.00 / MILLION;
    private static final double CALL = 1.00 / MILLION;
    private static final double INVOCATION = 0.20 / MILLION;
    private static final double ARM_GIGABYTE_SECOND = 0.0000133334;
    private static final double MESSAGE = 0.40 / MILLION;
    private static final double READ_UNIT = 0.125 / MILLION;
    private static final double WRITE_UNIT = 0.625 / MILLION;

    /// What a warm function of 1 GB takes in the cloud, generously.
    private static final double SECONDS = 0.050;

    double workflow() {
        return transitions * TRANSITION;
    }

    double functions() {
        return invocations * (INVOCATION + SECONDS * ARM_GIGABYTE_SECOND);
    }

    double database() {
        return storage.read() * READ_UNIT + storage.write() * WRITE_UNIT;
    }

    double total() {
        return workflow() + functions() + database() + calls * CALL + messages * MESSAGE;
    }

    /// A million of them, in dollars.
    @Override
    public String toString() {
        return ("%.0f USD: workflow %.0f, functions %.0f, DynamoDB %.0f, API %.0f, queue %.0f"
                        + " (us-east-1, January 2025)")
                .formatted(
                        total() * MILLION,
                        workflow() * MILLION,
                        functions() * MILLION,
                        database() * MILLION,
                        calls * CALL * MILLION,
                        messages * MESSAGE * MILLION);
    }
}
