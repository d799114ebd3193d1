package greenledger.domain.notice;

import java.util.Optional;

/// What a party has chosen to hear by, besides its inbox.
public record Channels(Optional<Webhook> webhook, Optional<EmailAddress> email) {

    public static final Channels INBOX_ONLY = new Channels(Optional.empty(), Optional.empty());
}
