package greenledger.local.template;

import java.net.URI;
import java.util.Map;

/// What a stack is told from outside: its name, account and parameters, and where services answer.
///
/// @param queues the SQS endpoint, of which queue URLs are made
/// @param cache where a cluster of DAX answers
/// @param api where the HTTP API answers
public record Surroundings(
        String stackName,
        String region,
        String account,
        Map<String, String> parameters,
        URI queues,
        URI cache,
        URI api) {

    public Surroundings {
        parameters = Map.copyOf(parameters);
    }

    /// A stack inside a stack, named as CloudFormation names it but without the random part.
    Surroundings nested(String logicalId, Map<String, String> arguments) {
        return new Surroundings(
                stackName + "-" + logicalId, region, account, arguments, queues, cache, api);
    }

    /// IAM is the same in every region, and its ARNs name none.
    String arn(String service, String resource) {
        String place = service.equals("iam") ? "" : region;
        return "arn:aws:" + service + ":" + place + ":" + account + ":" + resource;
    }
}
