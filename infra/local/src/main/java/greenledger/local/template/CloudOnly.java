package greenledger.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The resource types that knowingly have no effect on this machine, and why.
final class CloudOnly {

    private static final String WATCHES = "nobody is woken on a laptop";
    private static final String PERMITS = "permissions are checked by AWS only";
    private static final String CONNECTS = "everything here shares one network";
    private static final String ENCRYPTS = "nothing here is encrypted at rest";
    private static final String NOTIFIES = "there is nobody to subscribe";
    private static final String DEPLOYS = "nothing is deployed here";

    private static final Map<String, String> REASONS =
            Map.ofEntries(
                    Map.entry("AWS::ApplicationInsights::Application", WATCHES),
                    Map.entry("AWS::Budgets::Budget", WATCHES),
                    Map.entry("AWS::CloudWatch::Alarm", WATCHES),
                    Map.entry("AWS::CloudWatch::AnomalyDetector", WATCHES),
                    Map.entry("AWS::CloudWatch::CompositeAlarm", WATCHES),
                    Map.entry("AWS::CloudWatch::Dashboard", WATCHES),
                    Map.entry("AWS::Logs::LogGroup", WATCHES),
                    Map.entry("AWS::Logs::MetricFilter", WATCHES),
                    Map.entry("AWS::Logs::QueryDefinition", WATCHES),
                    Map.entry("AWS::Logs::ResourcePolicy", PERMITS),
                    Map.entry("AWS::IAM::ManagedPolicy", PERMITS),
                    Map.entry("AWS::IAM::Policy", PERMITS),
                    Map.entry("AWS::IAM::Role", PERMITS),
                    Map.entry("AWS::Events::EventBusPolicy", PERMITS),
                    Map.entry("AWS::Lambda::Permission", PERMITS),
                    Map.entry("AWS::SNS::TopicPolicy", PERMITS),
                    Map.entry("AWS::SQS::QueuePolicy", PERMITS),
                    Map.entry("AWS::DAX::SubnetGroup", CONNECTS),
                    Map.entry("AWS::EC2::RouteTable", CONNECTS),
                    Map.entry("AWS::EC2::SecurityGroup", CONNECTS),
                    Map.entry("AWS::EC2::SecurityGroupEgress", CONNECTS),
                    Map.entry("AWS::EC2::SecurityGroupIngress", CONNECTS),
                    Map.entry("AWS::EC2::Subnet", CONNECTS),
                    Map.entry("AWS::EC2::SubnetRouteTableAssociation", CONNECTS),
                    Map.entry("AWS::EC2::VPC", CONNECTS),
                    Map.entry("AWS::EC2::VPCEndpoint", CONNECTS),
                    Map.entry("AWS::KMS::Alias", ENCRYPTS),
                    Map.entry("AWS::KMS::Key", ENCRYPTS),
                    Map.entry("AWS::SNS::Subscription", NOTIFIES),
                    Map.entry("AWS::SNS::Topic", NOTIFIES),
                    Map.entry("AWS::CodeDeploy::Application", DEPLOYS),
                    Map.entry("AWS::CodeDeploy::DeploymentGroup", DEPLOYS));

    private CloudOnly() {}

    static Optional<WithoutEffect> find(Resource resource) {
        return Optional.ofNullable(REASONS.get(resource.type()))
                .map(reason -> new WithoutEffect(resource.logicalId(), resource.type(), reason));
    }

    static List<String> types() {
        return REASONS.keySet().stream().sorted().toList();
    }
}
