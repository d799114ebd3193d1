package greenledger.notices;

import greenledger.aws.HttpResponse;
import greenledger.domain.notice.Channels;
import greenledger.domain.notice.EmailAddress;
import greenledger.domain.notice.Webhook;
import greenledger.domain.notice.WebhookUrl;
import java.util.Optional;

/// What a party has chosen, as it is told: the secret stays where it is.
record ChannelsAnswer(Optional<Url> webhook, Optional<EmailAddress> email) {

    record Url(WebhookUrl url) {}

    static HttpResponse of(Channels channels) {
        return HttpResponse.json(
                200,
                new ChannelsAnswer(
                        channels.webhook().map(Webhook::url).map(Url::new), channels.email()));
    }
}
