package greenledger.asl.intrinsic;

import java.util.Map;
import java.util.Optional;

/// Every intrinsic function by its name, with the number of arguments that it takes.
final class IntrinsicLibrary {

    /// A function and how often it can be fed.
    record Entry(int fewest, int most, IntrinsicFunction function) {

        boolean takes(int arguments) {
            return arguments >= fewest && arguments <= most;
        }
    }

    private static final int MANY = Integer.MAX_VALUE;

    private static final Map<String, Entry> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("States.Array", new Entry(0, MANY, ArrayFunctions::array)),
                    Map.entry("States.ArrayPartition", of(2, ArrayFunctions::partition)),
                    Map.entry("States.ArrayContains", of(2, ArrayFunctions::contains)),
                    Map.entry("States.ArrayRange", of(3, ArrayFunctions::range)),
                    Map.entry("States.ArrayGetItem", of(2, ArrayFunctions::item)),
                    Map.entry("States.ArrayLength", of(1, ArrayFunctions::length)),
                    Map.entry("States.ArrayUnique", of(1, ArrayFunctions::unique)),
                    Map.entry("States.Base64Encode", of(1, TextFunctions::encode)),
                    Map.entry("States.Base64Decode", of(1, TextFunctions::decode)),
                    Map.entry("States.Hash", of(2, TextFunctions::hash)),
                    Map.entry("States.Format", new Entry(1, MANY, TextFunctions::format)),
                    Map.entry("States.StringSplit", of(2, TextFunctions::split)),
                    Map.entry("States.JsonMerge", of(3, JsonFunctions::merge)),
                    Map.entry("States.StringToJson", of(1, JsonFunctions::parse)),
                    Map.entry("States.JsonToString", of(1, JsonFunctions::write)),
                    Map.entry("States.MathRandom", new Entry(2, 3, NumberFunctions::random)),
                    Map.entry("States.MathAdd", of(2, NumberFunctions::add)),
                    Map.entry("States.UUID", of(0, NumberFunctions::uuid)));

    private IntrinsicLibrary() {}

    static Optional<Entry> find(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    private static Entry of(int arguments, IntrinsicFunction function) {
        return new Entry(arguments, arguments, function);
    }
}
