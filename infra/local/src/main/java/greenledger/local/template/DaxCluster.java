package greenledger.local.template;

import java.util.Optional;

/// A cluster of DAX.
///
/// @param nodes how many it has
/// @param parameterGroup the name of the group that says how long it keeps what
public record DaxCluster(String name, int nodes, Optional<String> parameterGroup)
        implements StackPart {}
