package greenledger.core;

import greenledger.core.Notices.Notice;
import greenledger.domain.notice.Webhook;
import java.util.Optional;

/// The way to parties' own servers.
public interface Webhooks {

    /// Posts a notice, signed.
    ///
    /// @return why it was not taken, or why nobody knows; empty when it was
    Optional<String> post(Webhook webhook, Notice notice);
}
