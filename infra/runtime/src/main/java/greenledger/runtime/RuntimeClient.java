package greenledger.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// AWS's runtime interface client, as Lambda has it on its own class path.
///
/// @param classPath of the client alone; the package's classes come from its folder
/// @param library the native half, unpacked once: processes that unpack it side by side trip over
///   each other
public record RuntimeClient(String classPath, Path library) {

    static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    static final String LIBRARY_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /// @param jars the folder that this module's build fills
    /// @param scratch takes the native half
    public static RuntimeClient in(Path jars, Path scratch) {
        try (Stream<Path> files = Files.list(jars)) {
            String classPath = files.map(Path::toString).sorted().collect(Collectors.joining(":"));
            return new RuntimeClient(classPath, unpack(classPath, scratch));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The runtime client is missing: build the module infra/runtime first", e);
        }
    }

    private static Path unpack(String classPath, Path scratch) throws IOException {
        String jar =
                Stream.of(classPath.split(":"))
                        .filter(each -> each.contains("runtime-interface-client"))
                        .findFirst()
                        .orElseThrow();
        String machine =
                System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64")
                        ? "aarch_64"
                        : "x86_64";
        String name = "libaws-lambda-jni.linux-" + machine + ".so";
        try (JarFile client = new JarFile(jar);
                InputStream library = client.getInputStream(new ZipEntry("jni/" + name))) {
            Path unpacked = scratch.resolve(name);
            Files.copy(library, unpacked);
            return unpacked;
        }
    }
}
