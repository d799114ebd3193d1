package greenledger.laptop;

import greenledger.core.Backplane;
import greenledger.core.ChannelBook;
import greenledger.core.Metrics;
import greenledger.core.Post;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import greenledger.core.ViewStore;
import greenledger.domain.party.PartyId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/// A release in which handlers throw at whatever is called so, until the bug is fixed; and what it
/// counts.
record PlantedBug(String at, AtomicBoolean fixed, Map<String, LongAdder> counted) {

    PlantedBug(String at) {
        this(at, new AtomicBoolean(), new ConcurrentHashMap<>());
    }

    long counted(String metric) {
        return counted.getOrDefault(metric, new LongAdder()).sum();
    }

    Backplane in(Backplane real) {
        return before(
                Backplane.class,
                real,
                _ -> false,
                (name, part) ->
                        switch (name) {
                            case "views" -> throwing(ViewStore.class, (ViewStore) part);
                            case "reader" -> throwing(ViewReader.class, (ViewReader) part);
                            case "post" -> post((Post) part);
                            case "metrics" -> counting((Metrics) part);
                            default -> part;
                        });
    }

    private Metrics counting(Metrics real) {
        return (name, amount) -> {
            counted.computeIfAbsent(name, _ -> new LongAdder()).add(amount);
            real.count(name, amount);
        };
    }

    private Post post(Post real) {
        return new Post(
                real.inbox(),
                throwing(ChannelBook.class, real.channels()),
                real.webhooks(),
                real.mail());
    }

    private <T> T throwing(Class<T> type, T real) {
        return before(type, real, this::strikes, (_, result) -> result);
    }

    private boolean strikes(Object argument) {
        return !fixed.get()
                && switch (argument) {
                    case ViewKey key -> key.id().equals(at);
                    case PartyId party -> party.value().equals(at);
                    default -> false;
                };
    }

    /// What becomes of what a part answers.
    private interface After {
        Object of(String method, Object result);
    }

    private static <T> T before(Class<T> type, T real, Predicate<Object> bad, After after) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            if (arguments != null && Arrays.stream(arguments).anyMatch(bad)) {
                                throw new IllegalStateException("planted bug");
                            }
                            try {
                                Object result = method.invoke(real, arguments);
                                return result == null ? null : after.of(method.getName(), result);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        }));
    }
}
