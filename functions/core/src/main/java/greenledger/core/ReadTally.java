package greenledger.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What became of reads, of one environment or of several.
///
/// @param unheardChanges how often nobody told which rows had changed
/// @param levels one line for each level of each view that was asked, in their order
public record ReadTally(long unheardChanges, List<ReadStatistics> levels) {

    public static final ReadTally NONE = new ReadTally(0, List.of());

    private record Line(String view, ReadLevel level) implements Comparable<Line> {

        static Line of(ReadStatistics line) {
            return new Line(line.view(), line.level());
        }

        @Override
        public int compareTo(Line other) {
            return Comparator.comparing(Line::view).thenComparing(Line::level).compare(this, other);
        }
    }

    public ReadTally {
        levels = levels.stream().filter(line -> !line.isBlank()).toList();
    }

    /// Of one environment, since it started.
    public static ReadTally of(ViewReader reader) {
        return new ReadTally(reader.unheardChanges(), reader.statistics());
    }

    public static ReadTally sum(Collection<ReadTally> tallies) {
        Map<Line, ReadStatistics> lines = new TreeMap<>();
        tallies.stream()
                .flatMap(tally -> tally.levels.stream())
                .forEach(line -> lines.merge(Line.of(line), line, ReadStatistics::plus));
        return new ReadTally(
                tallies.stream().mapToLong(ReadTally::unheardChanges).sum(),
                List.copyOf(lines.values()));
    }

    /// What has come since, of the same environment.
    public ReadTally since(ReadTally earlier) {
        Map<Line, ReadStatistics> lines = new TreeMap<>();
        Stream.of(levels, earlier.levels)
                .flatMap(List::stream)
                .forEach(line -> lines.merge(Line.of(line), line, ReadStatistics::minus));
        return new ReadTally(unheardChanges - earlier.unheardChanges, List.copyOf(lines.values()));
    }
}
