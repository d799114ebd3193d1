package greenledger.dax.comparison;

/// An operation whose answer through DAX is not DynamoDB's own: both answers, and the reason.
record Difference(String operation, String reason, String straight, String throughDax) {}
