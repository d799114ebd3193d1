package greenledger.local.template;

import java.util.Optional;

/// What `Ref` and `Fn::GetAtt` find in a stack; empty is `AWS::NoValue`.
interface References {

    Optional<Value> ref(String name, Source source);

    Value attribute(String logicalId, String attribute, Source source);

    boolean condition(String name, Source source);

    Value mapping(String map, String first, String second, Source source);
}
