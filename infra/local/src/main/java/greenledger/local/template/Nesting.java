package greenledger.local.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a stack names another one inside it.
final class Nesting {

    private static final Set<String> TYPES =
            Set.of("AWS::Serverless::Application", "AWS::CloudFormation::Stack");

    private Nesting() {}

    static boolean isNested(String type) {
        return TYPES.contains(type);
    }

    /// Where the nested template lies, and what its parameters are given.
    record Call(String location, Map<String, String> arguments, Source source) {}

    static Call call(Resource resource, Properties properties) {
        boolean isSam = resource.type().equals("AWS::Serverless::Application");
        properties.withoutEffect("Tags", "NotificationARNs", "TimeoutInMinutes");
        return new Call(
                properties.need(isSam ? "Location" : "TemplateURL"),
                properties.textsByName("Parameters"),
                resource.source());
    }

    static List<String> types() {
        return TYPES.stream().sorted().toList();
    }
}
