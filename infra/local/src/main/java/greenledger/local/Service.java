package greenledger.local;

/// The AWS services that functions call, by the standard setting in which an SDK looks for each.
public enum Service {
    CODEDEPLOY("AWS_ENDPOINT_URL_CODEDEPLOY"),
    DYNAMODB("AWS_ENDPOINT_URL_DYNAMODB"),
    DYNAMODB_STREAMS("AWS_ENDPOINT_URL_DYNAMODB_STREAMS"),
    EVENTBRIDGE("AWS_ENDPOINT_URL_EVENTBRIDGE"),
    LAMBDA("AWS_ENDPOINT_URL_LAMBDA"),
    SESV2("AWS_ENDPOINT_URL_SESV2"),
    SFN("AWS_ENDPOINT_URL_SFN"),
    SQS("AWS_ENDPOINT_URL_SQS");

    private final String setting;

    Service(String setting) {
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
