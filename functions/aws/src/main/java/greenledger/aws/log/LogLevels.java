package greenledger.aws.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManager;

/// Lets Powertools say from which level on we speak: by `POWERTOOLS_LOG_LEVEL`, by what Lambda is
/// set to, or for a sample of the requests. Found by its name in `META-INF/services`.
public final class LogLevels implements LoggingManager {

    @Override
    public void setLogLevel(Level level) {
        loggers().setLevel(level);
    }

    @Override
    public Level getLogLevel(Logger logger) {
        return loggers().levelOf(logger.getName());
    }

    private static Loggers loggers() {
        return (Loggers) LoggerFactory.getILoggerFactory();
    }
}
