package greenledger.dax.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Answers as plain data that can be compared whole: every field that is there, sets without order.
public final class Answers {

    /// The DAX client puts these before every message of a server, as in `[4.37.38.39.43] `.
    private static final Pattern CAUSE_CODES = Pattern.compile("^\\[[0-9.]+] ");

    private Answers() {}

    /// What an operation answers, or how it fails.
    public static Object of(Supplier<?> operation) {
        try {
            return plain(operation.get());
        } catch (TransactionCanceledException cancelled) {
            return List.of(failure(cancelled), plain(cancelled.cancellationReasons()));
        } catch (ConditionalCheckFailedException failed) {
            return List.of(failure(failed), plain(failed.item()));
        } catch (AwsServiceException failed) {
            return failure(failed);
        }
    }

    private static String failure(AwsServiceException failed) {
        AwsErrorDetails details = failed.awsErrorDetails();
        return "%s %d %s: %s"
                .formatted(
                        failed.getClass().getSimpleName(),
                        failed.statusCode(),
                        details.errorCode(),
                        CAUSE_CODES.matcher(details.errorMessage()).replaceFirst(""));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case AttributeValue attribute when attribute.hasSs() ->
                    Map.of("SS", new HashSet<>(attribute.ss()));
            case AttributeValue attribute when attribute.hasNs() ->
                    Map.of("NS", new HashSet<>(attribute.ns()));
            case AttributeValue attribute when attribute.hasBs() ->
                    Map.of("BS", new HashSet<>(attribute.bs()));
            case SdkPojo pojo -> fields(pojo);
            case Map<?, ?> map -> {
                SortedMap<String, Object> entries = new TreeMap<>();
                map.forEach((key, entry) -> entries.put(key.toString(), plain(entry)));
                yield entries;
            }
            case List<?> list -> {
                List<Object> elements = new ArrayList<>();
                list.forEach(element -> elements.add(plain(element)));
                yield elements;
            }
            default -> value;
        };
    }

    private static SortedMap<String, Object> fields(SdkPojo pojo) {
        SortedMap<String, Object> fields = new TreeMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Optional.ofNullable(field.getValueOrDefault(pojo))
                    .filter(value -> !(value instanceof SdkAutoConstructMap))
                    .filter(value -> !(value instanceof SdkAutoConstructList))
                    .ifPresent(value -> fields.put(field.memberName(), plain(value)));
        }
        return fields;
    }
}
