package greenledger.domain.notice;

import java.util.regex.Pattern;

/// What a webhook's receiver and this ledger alone know, so that the one knows the other's notices.
public record WebhookSecret(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{16,128}");

    public WebhookSecret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A webhook's secret has 16 to 128 printable ASCII characters and no space.");
        }
    }

    /// Never in a log.
    @Override
    public String toString() {
        return "(secret)";
    }
}
