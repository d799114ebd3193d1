package greenledger.dax.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// Why a request failed, as the path of numbers by which clients pick an exception and decide to
/// try again.
public enum Cause {
    AUTHENTICATION_REQUIRED("4.23.31.33"),
    THROUGHPUT_EXCEEDED("4.37.38.39.40"),
    RESOURCE_NOT_FOUND("4.37.38.39.41"),
    CONDITION_FAILED("4.37.38.39.43"),
    RESOURCE_IN_USE("4.37.38.39.45"),
    VALIDATION("4.37.38.39.46"),
    INTERNAL_ERROR("1.37.38.39.47"),
    COLLECTION_TOO_LARGE("4.37.38.39.48"),
    LIMIT_EXCEEDED("4.37.38.39.49"),
    THROTTLED("4.37.38.39.50"),
    TRANSACTION_CONFLICT("4.37.38.39.57"),
    TRANSACTION_CANCELLED("4.37.38.39.58"),
    TRANSACTION_IN_PROGRESS("4.37.38.39.59"),
    TOKEN_REUSED("4.37.38.39.60");

    private static final String THROTTLING = "ThrottlingException";

    private final String path;

    Cause(String path) {
        this.path = path;
    }

    public List<Integer> codes() {
        return Stream.of(path.split("\\.")).map(Integer::valueOf).toList();
    }

    static Cause of(DynamoDbException exception) {
        return switch (exception) {
            case ProvisionedThroughputExceededException _ -> THROUGHPUT_EXCEEDED;
            case ResourceNotFoundException _ -> RESOURCE_NOT_FOUND;
            case ConditionalCheckFailedException _ -> CONDITION_FAILED;
            case ResourceInUseException _ -> RESOURCE_IN_USE;
            case InternalServerErrorException _ -> INTERNAL_ERROR;
            case ItemCollectionSizeLimitExceededException _ -> COLLECTION_TOO_LARGE;
            case LimitExceededException _ -> LIMIT_EXCEEDED;
            case TransactionConflictException _ -> TRANSACTION_CONFLICT;
            case TransactionCanceledException _ -> TRANSACTION_CANCELLED;
            case TransactionInProgressException _ -> TRANSACTION_IN_PROGRESS;
            case IdempotentParameterMismatchException _ -> TOKEN_REUSED;
            // The SDK has no class of its own for what is left.
            case DynamoDbException other -> byErrorCode(other);
        };
    }

    private static Cause byErrorCode(DynamoDbException exception) {
        if (exception.statusCode() >= 500) {
            return INTERNAL_ERROR;
        }
        return Optional.ofNullable(exception.awsErrorDetails())
                .filter(details -> THROTTLING.equals(details.errorCode()))
                .map(_ -> THROTTLED)
                .orElse(VALIDATION);
    }
}
