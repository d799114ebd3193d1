package greenledger.domain.notice;

/// A party's own server, and how it recognises what comes from here.
public record Webhook(WebhookUrl url, WebhookSecret secret) {}
