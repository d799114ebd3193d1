package greenledger.core;

import greenledger.core.Notices.Notice;
import greenledger.domain.notice.EmailAddress;
import java.util.Optional;

/// The way to parties' mailboxes.
public interface Mail {

    /// Sends a notice as a mail.
    ///
    /// @return why it was not taken, or why nobody knows; empty when it was
    Optional<String> send(EmailAddress to, Notice notice);
}
