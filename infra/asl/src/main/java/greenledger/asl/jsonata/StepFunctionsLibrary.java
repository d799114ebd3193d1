package greenledger.asl.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Environment;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The functions that Step Functions adds to JSONata, those whose time and chance it must give, and
/// those that the library has otherwise than the service.
final class StepFunctionsLibrary {

    private StepFunctionsLibrary() {}

    /// What is the same in each evaluation.
    static void register(Jsonata expression) {
        expression.registerFunction(
                "sort", new JFunction((_, args) -> JsonataSort.sort(args), "<af?:a>"));
        expression.registerFunction(
                "formatNumber",
                new JFunction((_, args) -> JsonataNumberFormat.format(args), "<n-so?:s>"));
        expression.registerFunction(
                "partition", new JFunction((_, args) -> partition(args), "<an:a>"));
        expression.registerFunction("range", new JFunction((_, args) -> range(args), "<nnn:a>"));
        expression.registerFunction("hash", new JFunction((_, args) -> hash(args), "<ss:s>"));
        expression.registerFunction("parse", new JFunction((_, args) -> parse(args), "<s:x>"));
    }

    /// What depends on when, and by what luck, an expression is evaluated.
    static void bind(Jsonata.Frame frame, Environment environment) {
        frame.bind("random", new JFunction((_, args) -> random(args, environment), "<n?:n>"));
        frame.bind("uuid", new JFunction((_, _) -> environment.uuid(), "<:s>"));
        frame.bind("millis", new JFunction((_, _) -> environment.now().toEpochMilli(), "<:n>"));
        frame.bind("now", new JFunction((_, args) -> now(args, environment), "<s?s?:s>"));
        // AWS has taken $eval out: $parse takes its place.
        frame.bind("eval", (Object) null);
    }

    private static @Nullable Object partition(List<?> args) {
        if (!(args.get(0) instanceof List<?> items) || !(args.get(1) instanceof Number size)) {
            return null;
        }
        int length = size.intValue();
        if (length < 1) {
            throw new JException("D3000", -1, "The chunk size must be a positive integer");
        }
        List<Object> chunks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += length) {
            chunks.add(new ArrayList<>(items.subList(from, Math.min(from + length, items.size()))));
        }
        return chunks;
    }

    private static @Nullable Object range(List<?> args) {
        if (!(args.get(0) instanceof Number first)
                || !(args.get(1) instanceof Number last)
                || !(args.get(2) instanceof Number step)) {
            return null;
        }
        double by = step.doubleValue();
        if (by == 0) {
            throw new JException("D3000", -1, "The step must not be zero");
        }
        List<Object> numbers = new ArrayList<>();
        long count = (long) Math.floor((last.doubleValue() - first.doubleValue()) / by);
        for (long i = 0; i <= count; i++) {
            double number = first.doubleValue() + i * by;
            numbers.add(number == Math.rint(number) ? (Object) (long) number : (Object) number);
        }
        return numbers;
    }

    private static @Nullable Object hash(List<?> args) throws NoSuchAlgorithmException {
        if (!(args.get(0) instanceof String text) || !(args.get(1) instanceof String algorithm)) {
            return null;
        }
        byte[] digest =
                MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static @Nullable Object parse(List<?> args) throws MalformedJsonException {
        if (!(args.get(0) instanceof String text)) {
            return null;
        }
        JsonNode value = Json.parse(text);
        return JsonataValues.toJava(value);
    }

    private static Object random(List<?> args, Environment environment) {
        boolean seeded = !args.isEmpty() && args.get(0) instanceof Number;
        return seeded
                ? new Random(((Number) args.get(0)).longValue()).nextDouble()
                : environment.chance().nextDouble();
    }

    private static @Nullable Object now(List<?> args, Environment environment) {
        String picture = args.isEmpty() || !(args.get(0) instanceof String given) ? null : given;
        String zone = args.size() < 2 || !(args.get(1) instanceof String given) ? null : given;
        return Functions.dateTimeFromMillis(environment.now().toEpochMilli(), picture, zone);
    }
}
