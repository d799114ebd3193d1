package greenledger.core;

/// The far end of [Notices]: what each party chose, what it has heard, and the ways to it.
public record Post(Inbox inbox, ChannelBook channels, Webhooks webhooks, Mail mail) {}
