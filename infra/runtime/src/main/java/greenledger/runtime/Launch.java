package greenledger.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a process of a function is started: as Lambda starts it, as far as is published.
///
/// @param settings the function's environment
/// @param memory in MB
/// @param snapshot whether it is frozen before its first event
/// @param flags for the JVM, beyond those of Lambda
/// @param prefix a command that runs the JVM, such as one that holds it to a core
public record Launch(
        RuntimeClient client,
        DeployedPackage code,
        String arn,
        String handler,
        Map<String, String> settings,
        Duration timeout,
        int memory,
        boolean snapshot,
        List<String> flags,
        List<String> prefix) {

    public Launch {
        settings = Map.copyOf(settings);
        flags = List.copyOf(flags);
        prefix = List.copyOf(prefix);
    }

    List<String> command() {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-Xshare:auto");
        command.add("-Xmx" + memory * 85 / 100 + "m");
        // Lambda leaves the second compiler to those that are restored from a snapshot.
        if (!snapshot) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        command.add("-D" + RuntimeClient.LIBRARY_PROPERTY + "=" + client.library());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(flags);
        command.addAll(List.of("-cp", client.classPath(), RuntimeClient.MAIN, handler));
        return command;
    }

    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(settings);
        variables.put("_HANDLER", handler);
        variables.put("LAMBDA_TASK_ROOT", code.folder().toString());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", arn.substring(arn.lastIndexOf(':') + 1));
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(memory));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "local");
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
        variables.put("AWS_LAMBDA_LOG_LEVEL", "INFO");
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapshot ? "snap-start" : "on-demand");
        variables.put("LANG", "en_US.UTF-8");
        variables.put("TZ", ":UTC");
        return variables;
    }
}
