package greenledger.asl.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A story with what goes wrong in it. Its text is its name: `accepted/ReserveLot#1:LATE` happens
/// again when it is asked for by that name.
public record Scenario(String story, List<Fault> faults) {

    public Scenario {
        faults = List.copyOf(faults);
    }

    public static Scenario parse(String name) {
        String[] parts = name.split("/", 2);
        return new Scenario(
                parts[0],
                parts.length < 2
                        ? List.of()
                        : Arrays.stream(parts[1].split("\\+", -1)).map(Fault::parse).toList());
    }

    Optional<FaultKind> at(Call call) {
        return faults.stream().filter(fault -> fault.strikes(call)).map(Fault::kind).findFirst();
    }

    @Override
    public String toString() {
        return faults.isEmpty()
                ? story
                : story
                        + "/"
                        + faults.stream().map(Fault::toString).collect(Collectors.joining("+"));
    }
}
