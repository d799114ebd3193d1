package greenledger.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which versions of a view's rows there are: the alias by which readers find the one that is read.
///
/// @param live the one that is read
/// @param kept those that every new fact is folded into, the live one among them
/// @param previous the one that was read before, as long as it is kept
/// @param build the one that is being built, if any
/// @param newest the highest that there ever was: a number is not used twice
/// @param since when another one was last put live
public record ViewVersions(
        int live,
        List<Integer> kept,
        Optional<Integer> previous,
        Optional<Build> build,
        int newest,
        Instant since) {

    /// A version that is being built.
    ///
    /// @param segments into how many parts the streams are split
    public record Build(int version, int segments) {}

    public ViewVersions {
        kept = List.copyOf(kept);
    }

    public static ViewVersions only(int version) {
        return new ViewVersions(
                version,
                List.of(version),
                Optional.empty(),
                Optional.empty(),
                version,
                Instant.EPOCH);
    }

    /// The name of a view's alias in the registry.
    public static String alias(String view) {
        return "ALIAS#" + view;
    }

    /// From now on new facts are folded into one more version.
    public ViewVersions building(int segments) {
        int version = newest + 1;
        return new ViewVersions(
                live,
                Stream.concat(kept.stream(), Stream.of(version)).toList(),
                previous,
                Optional.of(new Build(version, segments)),
                version,
                since);
    }

    /// The other one stays kept, so that it can be put live again.
    public ViewVersions reading(int version, Instant now) {
        return new ViewVersions(
                version,
                kept,
                Optional.of(live),
                build.filter(each -> each.version() != version),
                newest,
                now);
    }

    public ViewVersions without(int version) {
        return new ViewVersions(
                live,
                kept.stream().filter(each -> each != version).toList(),
                previous.filter(each -> each != version),
                build.filter(each -> each.version() != version),
                newest,
                since);
    }
}
