package greenledger.local.lambda;

/// The largest payloads that Lambda takes and gives, in bytes.
final class PayloadLimit {

    static final int REQUEST = 6_291_456;
    static final int ANSWER = 6_291_556;
    static final int EVENT = 1_048_576;

    private PayloadLimit() {}
}
