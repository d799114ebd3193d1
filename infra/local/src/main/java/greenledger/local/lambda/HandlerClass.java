package greenledger.local.lambda;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// The class that a function's `Handler` names, found on the class path of this JVM.
final class HandlerClass {

    private static final Path BUILD = Path.of("target");

    private final Class<?> type;

    private HandlerClass(Class<?> type) {
        this.type = type;
    }

    /// Finds the class and makes sure that it is the one that would be deployed: it must come from
    /// the module whose build makes the package.
    static HandlerClass find(String name, Path code) {
        Class<?> type = load(name);
        Path home = locationOf(type);
        Path module = moduleOf(code);
        if (!home.startsWith(module)) {
            throw new IllegalStateException(
                    name
                            + " comes from "
                            + home
                            + ", but CodeUri "
                            + code
                            + " is built in "
                            + module);
        }
        return new HandlerClass(type);
    }

    /// A fresh instance: through the constructor that takes a backplane where there is a factory
    /// for one, else through the one without parameters.
    Object instance(Optional<BackplaneFactory> factory, Map<String, String> environment)
            throws InvocationTargetException {
        if (factory.isPresent()) {
            Object backplane = factory.get().backplane(environment);
            Optional<Constructor<?>> constructor = constructorFor(backplane);
            if (constructor.isPresent()) {
                return call(constructor.get(), backplane);
            }
        }
        return call(
                Arrays.stream(type.getDeclaredConstructors())
                        .filter(each -> each.getParameterCount() == 0)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        type.getName() + " has no constructor that fits")));
    }

    Class<?> type() {
        return type;
    }

    private Optional<Constructor<?>> constructorFor(Object backplane) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> each.getParameterCount() == 1)
                .filter(each -> each.getParameterTypes()[0].isInstance(backplane))
                .findFirst();
    }

    private static Object call(Constructor<?> constructor, Object... arguments)
            throws InvocationTargetException {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Cannot call " + constructor, e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Handler " + name + " is not on the class path", e);
        }
    }

    private static Path locationOf(Class<?> type) {
        return Path.of(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /// Maven builds `module/target/module.zip`.
    private static Path moduleOf(Path code) {
        Path path = code.toAbsolutePath().normalize();
        for (Path each = path; each != null; each = each.getParent()) {
            if (BUILD.equals(each.getFileName()) && each.getParent() != null) {
                return each.getParent();
            }
        }
        return path;
    }
}
