package greenledger.notices;

import greenledger.core.Channel;
import greenledger.core.Inbox;
import greenledger.core.Mail;
import greenledger.core.Notices.Notice;
import greenledger.core.Post;
import greenledger.core.Webhooks;
import greenledger.domain.notice.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Brings one notice to its party's inbox, and by each channel that the party chose at least once:
/// what a channel has taken, it does not get again.
final class Delivery {

    private final Inbox inbox;
    private final Webhooks webhooks;
    private final Mail mail;

    Delivery(Post post) {
        this.inbox = post.inbox();
        this.webhooks = post.webhooks();
        this.mail = post.mail();
    }

    /// @throws Undelivered when a channel has not taken it; each has been tried
    void deliver(Notice notice, Channels channels) {
        Set<Channel> delivered = inbox.put(notice);
        List<String> failures = new ArrayList<>();
        attempts(notice, channels)
                .forEach((channel, attempt) -> {
                    if (!delivered.contains(channel)) {
                        attempt(notice, channel, attempt)
                                .ifPresent(cause -> failures.add(channel + ": " + cause));
                    }
                });
        if (!failures.isEmpty()) {
            throw new Undelivered(notice, failures);
        }
    }

    private Map<Channel, Supplier<Optional<String>>> attempts(Notice notice, Channels channels) {
        Map<Channel, Supplier<Optional<String>>> attempts = new TreeMap<>();
        channels.webhook()
                .ifPresent(webhook ->
                        attempts.put(Channel.WEBHOOK, () -> webhooks.post(webhook, notice)));
        channels.email().ifPresent(to -> attempts.put(Channel.EMAIL, () -> mail.send(to, notice)));
        return attempts;
    }

    private Optional<String> attempt(
            Notice notice, Channel channel, Supplier<Optional<String>> attempt) {
        Optional<String> failure = attempt.get();
        failure.ifPresentOrElse(
                cause -> inbox.failed(notice, channel, cause),
                () -> inbox.delivered(notice, channel));
        return failure;
    }

    /// Not every channel has taken it; it has to come again.
    static final class Undelivered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undelivered(Notice notice, List<String> failures) {
            super("Notice " + notice.id() + ": " + String.join("; ", failures));
        }
    }
}
