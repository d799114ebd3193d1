package greenledger.core;

import greenledger.core.Notices.Notice;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What each party has heard, and by which channels.
public interface Inbox {

    /// How long a notice is kept, and recognised when it comes again.
    Duration KEPT = Duration.ofDays(90);

    /// Puts a notice in, unless one of that id is there.
    ///
    /// @return the channels that have taken it already
    Set<Channel> put(Notice notice);

    /// Notes that a channel has taken it.
    void delivered(Notice notice, Channel channel);

    /// Notes why a channel has not taken it yet.
    void failed(Notice notice, Channel channel, String cause);

    /// What a party has heard, newest first.
    ///
    /// @param after where the page before ended
    Page page(TenantId tenant, PartyId party, Optional<Position> after, int limit);

    /// Where a page ended: the notice's epoch milliseconds in 15 digits, `#`, and its id.
    record Position(String value) {

        private static final Pattern FORM = Pattern.compile("\\d{15}#.+");

        public Position {
            if (!FORM.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "Give the \"next\" of the page before, as it was.");
            }
        }

        public static Position of(Notice notice) {
            return new Position(
                    String.format(
                            Locale.ROOT, "%015d#%s", notice.at().toEpochMilli(), notice.id()));
        }

        public String noticeId() {
            return value.substring(value.indexOf('#') + 1);
        }
    }

    /// A notice as its party reads it.
    ///
    /// @param undelivered why a channel has not taken it, if one has not
    record Letter(
            String id,
            String subject,
            String text,
            Map<String, String> about,
            Instant at,
            Map<Channel, String> undelivered) {

        public Letter {
            about = Map.copyOf(about);
            undelivered = Map.copyOf(undelivered);
        }
    }

    /// Letters, and where the next page begins, if there is one.
    record Page(List<Letter> letters, Optional<Position> next) {
        public Page {
            letters = List.copyOf(letters);
        }
    }
}
