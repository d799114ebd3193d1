package greenledger.aws.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/// The loggers of this process, and from which level on each speaks.
final class Loggers implements ILoggerFactory {

    private final Levels levels = Levels.load();
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, each -> new JsonLogger(each, levels.of(each)));
    }

    void setLevel(Level level) {
        levels.set(level);
    }

    /// Of a logger that is silent, the highest there is.
    Level levelOf(String name) {
        return Level.intToLevel(Math.min(levels.of(name).getAsInt(), Level.ERROR.toInt()));
    }
}
