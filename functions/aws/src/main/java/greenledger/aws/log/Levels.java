package greenledger.aws.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntSupplier;
import org.slf4j.event.Level;

/// From which level on loggers speak: ours from INFO, libraries from WARN.
///
/// A resource `log-levels.properties` may say otherwise, a name or the beginning of one a line; the
/// system property `greenledger.log` for all of them, and Powertools' variables for ours. `OFF`
/// silences.
final class Levels {

    private static final String OURS = "greenledger";
    private static final String RESOURCE = "/log-levels.properties";
    private static final int SILENT = Integer.MAX_VALUE;

    private final Map<String, Integer> byPrefix;
    private volatile int ours;

    private Levels(Map<String, Integer> byPrefix) {
        this.byPrefix = Map.copyOf(byPrefix);
        this.ours = byPrefix.getOrDefault(OURS, Level.INFO.toInt());
    }

    static Levels load() {
        String all = System.getProperty("greenledger.log", "");
        return new Levels(
                all.isEmpty() ? resource() : Map.of("", threshold(all), OURS, threshold(all)));
    }

    /// Those who have been silenced stay so.
    void set(Level level) {
        if (ours != SILENT) {
            ours = level.toInt();
        }
    }

    /// The lowest level at which a logger speaks, as of whenever it is asked for.
    IntSupplier of(String logger) {
        String prefix =
                byPrefix.keySet().stream()
                        .filter(logger::startsWith)
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        if (logger.startsWith(OURS) && prefix.length() <= OURS.length()) {
            return () -> ours;
        }
        int threshold = byPrefix.getOrDefault(prefix, Level.WARN.toInt());
        return () -> threshold;
    }

    private static Map<String, Integer> resource() {
        try (InputStream in = Levels.class.getResourceAsStream(RESOURCE)) {
            Properties lines = new Properties();
            if (in != null) {
                lines.load(in);
            }
            Map<String, Integer> levels = new HashMap<>();
            lines.stringPropertyNames()
                    .forEach(name -> levels.put(name, threshold(lines.getProperty(name))));
            return levels;
        } catch (IOException e) {
            throw new UncheckedIOException("The levels of the log cannot be read", e);
        }
    }

    private static int threshold(String level) {
        String name = level.strip().toUpperCase(Locale.ROOT);
        return name.equals("OFF") ? SILENT : Level.valueOf(name).toInt();
    }
}
