package greenledger.core;

import java.time.InstantSource;

/// Everything a handler may reach for. One is built per execution environment.
public interface Backplane {

    EventStore events();

    /// The same streams, to be read only.
    CommitLog log();

    ViewStore views();

    Parking parking();

    Metrics metrics();

    Bus bus();

    Issuer issuer();

    InstantSource clock();

    Backoff backoff();
}
