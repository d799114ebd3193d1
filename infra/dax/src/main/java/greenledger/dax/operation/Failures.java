package greenledger.dax.operation;

import greenledger.dax.operation.Reply.Failed;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// Exceptions of the table behind, told to the client in the protocol's words.
public final class Failures {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private Failures() {}

    /// No word of which key is known and which is not.
    public static Failed notAuthenticated() {
        return new Failed(
                Cause.AUTHENTICATION_REQUIRED,
                "The security token included in the request is invalid.",
                "UnrecognizedClientException",
                BAD_REQUEST,
                Optional.empty());
    }

    static Failed of(DynamoDbException exception) {
        return of(exception, Optional.empty());
    }

    static Failed of(DynamoDbException exception, Optional<SdkBytes> reasons) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(exception.awsErrorDetails());
        return new Failed(
                Cause.of(exception),
                details.map(AwsErrorDetails::errorMessage).orElse(""),
                details.map(AwsErrorDetails::errorCode).orElse("ValidationException"),
                exception.statusCode(),
                reasons);
    }

    /// DynamoDB gave no answer: whether a write happened is not known, and the codes say so.
    static Failed unreachable(SdkClientException exception) {
        return new Failed(
                Cause.INTERNAL_ERROR,
                "DynamoDB gave no answer: " + exception.getMessage(),
                "InternalServerError",
                SERVER_ERROR,
                Optional.empty());
    }

    static Failed malformed(IOException exception) {
        return new Failed(
                Cause.VALIDATION,
                "Malformed request: " + exception.getMessage(),
                "ValidationException",
                BAD_REQUEST,
                Optional.empty());
    }
}
