package greenledger.local.template;

import java.time.Duration;
import java.util.Optional;

/// How long a cluster of DAX keeps what; its own default where that is absent.
///
/// @param records of items
/// @param queries of the answers to queries and scans
public record DaxParameterGroup(String name, Optional<Duration> records, Optional<Duration> queries)
        implements StackPart {}
