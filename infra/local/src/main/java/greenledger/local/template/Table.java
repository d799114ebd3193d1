package greenledger.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A DynamoDB table.
///
/// @param attributes attribute name → `S`, `N` or `B`
/// @param streamView the view type of its stream, where it has one
/// @param expiry the attribute that holds the time to live, where it has one
public record Table(
        String name,
        Map<String, String> attributes,
        Key key,
        List<Index> globalIndexes,
        List<Index> localIndexes,
        Optional<String> streamView,
        Optional<String> expiry)
        implements StackPart {

    /// A partition key, and a sort key where there is one.
    public record Key(String partition, Optional<String> sort) {}

    /// A secondary index.
    ///
    /// @param projection `ALL`, `KEYS_ONLY` or `INCLUDE`
    /// @param included what `INCLUDE` adds
    public record Index(String name, Key key, String projection, List<String> included) {
        public Index {
            included = List.copyOf(included);
        }
    }

    public Table {
        attributes = Map.copyOf(attributes);
        globalIndexes = List.copyOf(globalIndexes);
        localIndexes = List.copyOf(localIndexes);
    }
}
