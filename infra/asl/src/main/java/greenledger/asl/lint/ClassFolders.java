package greenledger.asl.lint;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A look into folders of classes and jars: which classes are there, the platform's own included.
/// None is loaded.
final class ClassFolders implements Predicate<String> {
    private final URLClassLoader loader;

    ClassFolders(List<String> paths) {
        List<URL> urls = new ArrayList<>();
        for (String path : paths) {
            urls.add(url(new File(path)));
        }
        this.loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @Override
    public boolean test(String name) {
        return loader.getResource(name.replace('.', '/') + ".class") != null;
    }

    private static URL url(File path) {
        try {
            return path.toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(path + " is no path of a file", impossible);
        }
    }
}
