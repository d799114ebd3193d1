package greenledger.dax.request;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.MajorType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// Reads the map of optional parameters that ends almost every request.
final class OptionsReader {

    /// Numbered from 0.
    private static final List<ReturnConsumedCapacity> CAPACITIES =
            List.of(
                    ReturnConsumedCapacity.NONE,
                    ReturnConsumedCapacity.TOTAL,
                    ReturnConsumedCapacity.INDEXES);

    private static final List<ReturnItemCollectionMetrics> METRICS =
            List.of(ReturnItemCollectionMetrics.NONE, ReturnItemCollectionMetrics.SIZE);

    /// Numbered from 1.
    private static final List<ReturnValue> RETURN_VALUES =
            List.of(
                    ReturnValue.NONE,
                    ReturnValue.ALL_OLD,
                    ReturnValue.UPDATED_OLD,
                    ReturnValue.ALL_NEW,
                    ReturnValue.UPDATED_NEW);

    private static final List<Select> SELECTS =
            List.of(
                    Select.ALL_ATTRIBUTES,
                    Select.ALL_PROJECTED_ATTRIBUTES,
                    Select.COUNT,
                    Select.SPECIFIC_ATTRIBUTES);

    private Optional<SdkBytes> projection = Optional.empty();
    private boolean consistentRead;
    private ReturnConsumedCapacity capacity = ReturnConsumedCapacity.NONE;
    private Optional<SdkBytes> condition = Optional.empty();
    private ReturnItemCollectionMetrics metrics = ReturnItemCollectionMetrics.NONE;
    private ReturnValue returnValues = ReturnValue.NONE;
    private Optional<SdkBytes> update = Optional.empty();
    private Optional<SdkBytes> startKey = Optional.empty();
    private Optional<SdkBytes> filter = Optional.empty();
    private Optional<String> index = Optional.empty();
    private Optional<Integer> limit = Optional.empty();
    private Optional<Boolean> forward = Optional.empty();
    private Optional<Select> select = Optional.empty();
    private Optional<Integer> segment = Optional.empty();
    private Optional<Integer> totalSegments = Optional.empty();
    private Optional<String> token = Optional.empty();

    static Options read(CborReader in) throws IOException {
        OptionsReader reader = new OptionsReader();
        if (!in.skipNull()) {
            in.forEach(MajorType.MAP, () -> reader.readOne(Option.of(in.readInt()), in));
        }
        return reader.toOptions();
    }

    private void readOne(Option option, CborReader in) throws IOException {
        switch (option) {
            case PROJECTION_EXPRESSION -> projection = bytes(in);
            case CONSISTENT_READ -> consistentRead = in.readFlag();
            case RETURN_CONSUMED_CAPACITY -> capacity = choice(CAPACITIES, in.readInt());
            case CONDITION_EXPRESSION -> condition = bytes(in);
            case RETURN_ITEM_COLLECTION_METRICS -> metrics = choice(METRICS, in.readInt());
            case RETURN_VALUES -> returnValues = choice(RETURN_VALUES, in.readInt() - 1);
            case UPDATE_EXPRESSION -> update = bytes(in);
            case EXCLUSIVE_START_KEY -> startKey = bytes(in);
            case FILTER_EXPRESSION -> filter = bytes(in);
            case INDEX_NAME -> index = Optional.of(in.readName());
            case LIMIT -> limit = Optional.of(in.readInt());
            case SCAN_INDEX_FORWARD -> forward = Optional.of(in.readFlag());
            case SELECT -> select = Optional.of(choice(SELECTS, in.readInt() - 1));
            case SEGMENT -> segment = Optional.of(in.readInt());
            case TOTAL_SEGMENTS -> totalSegments = Optional.of(in.readInt());
            case CLIENT_REQUEST_TOKEN -> token = Optional.of(in.readName());
            // Names and values are inside the expressions already; the Node client repeats the
            // names.
            case EXPRESSION_ATTRIBUTE_NAMES -> in.forEach(MajorType.MAP, () -> skipName(in));
            case EXPRESSION_ATTRIBUTE_VALUES, KEY_CONDITION_EXPRESSION, REQUEST_ITEMS ->
                    throw new CborFormatException("not an optional parameter: " + option);
        }
    }

    private Options toOptions() {
        return new Options(
                projection,
                consistentRead,
                capacity,
                condition,
                metrics,
                returnValues,
                update,
                startKey,
                filter,
                index,
                limit,
                forward,
                select,
                segment,
                totalSegments,
                token);
    }

    private static Optional<SdkBytes> bytes(CborReader in) throws IOException {
        return in.readOptionalBytes().map(SdkBytes::fromByteArrayUnsafe);
    }

    private static <T> T choice(List<T> choices, int place) throws IOException {
        if (place < 0 || place >= choices.size()) {
            throw new CborFormatException("none of " + choices + ": " + place);
        }
        return choices.get(place);
    }

    private static void skipName(CborReader in) throws IOException {
        in.readText();
        in.readText();
    }
}
