package greenledger.local.template;

import java.util.Map;

/// What `Ref` and `Fn::GetAtt` say of one resource, known before the resource exists.
record Identity(String ref, Map<String, String> attributes) {

    Identity {
        attributes = Map.copyOf(attributes);
    }
}
