package greenledger.laptop;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/// What has to happen for alarms to have something to ring for.
///
/// @param alarms by their names
/// @param told in a few words
/// @param happens makes it happen
/// @param measured the metric of the alarms, as the local cloud has it
record AlarmScenario(List<String> alarms, String told, Event happens, DoubleSupplier measured) {

    /// Something that is made to happen.
    @FunctionalInterface
    interface Event {
        void happen() throws Exception;
    }

    /// What was measured, at its highest, for the list of scenarios.
    String play(PoisonedCloud cloud) throws Exception {
        happens.happen();
        double[] highest = new double[1];
        cloud.await(() -> {
            highest[0] = Math.max(highest[0], measured.getAsDouble());
            return highest[0] > 0;
        });
        if (highest[0] <= 0) {
            throw new AssertionError("%s: %s is never there".formatted(told, alarms));
        }
        return String.format(
                Locale.ROOT, "%-26s %-55s %.1f", String.join(", ", alarms), told, highest[0]);
    }
}
