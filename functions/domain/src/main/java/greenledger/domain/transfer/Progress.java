package greenledger.domain.transfer;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Which steps of a transfer are done and which were given up.
///
/// @param succeeded the steps that are done, forward and back
/// @param failed the tries that were given up
/// @param turned whether all is being taken back
/// @param cancelled whether its record was cancelled
public record Progress(
        List<Step> succeeded, List<Failure> failed, boolean turned, boolean cancelled) {

    static final Progress NONE = new Progress(List.of(), List.of(), false, false);

    public Progress {
        succeeded = List.copyOf(succeeded);
        failed = List.copyOf(failed);
    }

    /// A step that was given up, and when that try of it began.
    public record Failure(Step step, Instant startedAt) {}

    boolean hasFailed(Step step, Instant startedAt) {
        return failed.contains(new Failure(step, startedAt));
    }

    Progress done(Step step) {
        return new Progress(and(succeeded, step), failed, turned, cancelled);
    }

    Progress gaveUp(Step step, Instant startedAt) {
        return new Progress(
                succeeded, and(failed, new Failure(step, startedAt)), turned, cancelled);
    }

    Progress turn() {
        return new Progress(succeeded, failed, true, cancelled);
    }

    Progress cancel() {
        return new Progress(succeeded, failed, turned, true);
    }

    private static <T> List<T> and(List<T> list, T entry) {
        return Stream.concat(list.stream(), Stream.of(entry)).toList();
    }
}
