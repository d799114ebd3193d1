package greenledger.local.template;

import java.util.List;

/// The resource types that exist in the local cloud.
final class ServedTypes {

    private static final List<String> SERVED =
            List.of(
                    "AWS::DAX::Cluster",
                    "AWS::DAX::ParameterGroup",
                    "AWS::DynamoDB::Table",
                    "AWS::Events::EventBus",
                    "AWS::Events::Rule",
                    "AWS::SQS::Queue",
                    "AWS::Serverless::Function",
                    "AWS::Serverless::HttpApi",
                    "AWS::Serverless::StateMachine");

    private ServedTypes() {}

    static String description() {
        return "served are "
                + String.join(", ", SERVED)
                + " and, as nested stacks, "
                + String.join(", ", Nesting.types())
                + "; without effect are "
                + String.join(", ", CloudOnly.types());
    }
}
