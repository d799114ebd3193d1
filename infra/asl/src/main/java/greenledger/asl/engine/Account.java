package greenledger.asl.engine;

/// Whose state machines these are: what all ARNs have in common.
public record Account(String partition, String region, String id) {

    /// The account that an ARN is of.
    public static Account ofArn(String arn) {
        String[] parts = arn.split(":", -1);
        if (parts.length < 6) {
            throw new IllegalArgumentException("Not an ARN: " + arn);
        }
        return new Account(parts[1], parts[3], parts[4]);
    }

    public String activityArn(String name) {
        return arn("activity:" + name);
    }

    public String mapRunArn(String map, String run) {
        return arn("mapRun:" + map + ":" + run);
    }

    public String stateMachineArn(String name) {
        return arn("stateMachine:" + name);
    }

    public String executionArn(String machine, String name) {
        return arn("execution:" + machine + ":" + name);
    }

    /// An Express execution's name need not be unique: `run` tells two of one name apart.
    public String expressArn(String machine, String name, String run) {
        return arn("express:" + machine + ":" + name + ":" + run);
    }

    public String roleArn(String role) {
        return "arn:%s:iam::%s:role/%s".formatted(partition, id, role);
    }

    private String arn(String resource) {
        return "arn:%s:states:%s:%s:%s".formatted(partition, region, id, resource);
    }
}
