package greenledger.dynamodblocal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the build has readied, asked of Java itself: told to use a cache or to end, it says whether
/// the cache is any good.
class PrepareTest {

    private final Path folder =
            Path.of(System.getProperty("greenledger.root"), "infra/dynamodb-local/target/lib");
    private final EngineJars jars = new EngineJars(folder);

    @Test
    void the_classes_that_were_kept_are_those_of_the_engine() throws Exception {
        assertEquals(0, exit(jars.classPath()));
    }

    @Test
    void with_another_class_path_they_are_not_taken() throws Exception {
        assertNotEquals(0, exit(jars.all().getLast().toString()));
    }

    @Test
    void a_second_time_changes_nothing() throws IOException {
        FileTime before = Files.getLastModifiedTime(jars.cache());

        Prepare.main(new String[] {folder.toString()});

        assertEquals(before, Files.getLastModifiedTime(jars.cache()));
    }

    private int exit(String classPath) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(jars.jvm());
        command.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + jars.cache()));
        command.addAll(List.of("-cp", classPath, "-version"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
