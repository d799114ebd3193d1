package greenledger.aws.payment;

import greenledger.domain.Refusal;

/// The provider will not have it, for a reason of its own.
public record ProviderRefused(String reason) implements Refusal {

    @Override
    public String code() {
        return "payment-refused-by-provider";
    }

    @Override
    public String detail() {
        return "The provider of payments refused: " + reason;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICTING;
    }
}
