package greenledger.asl.draw.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A visit while its events are being read.
final class OpenVisit {
    private final String state;
    private final String type;
    private final Instant entered;
    private final List<Attempt> attempts = new ArrayList<>();
    private Optional<Instant> left = Optional.empty();
    private Optional<String> failure = Optional.empty();

    OpenVisit(String state, String type, Instant entered) {
        this.state = state;
        this.type = type;
        this.entered = entered;
    }

    boolean isOf(String name) {
        return state.equals(name);
    }

    boolean isOpen() {
        return left.isEmpty();
    }

    String type() {
        return type;
    }

    String state() {
        return state;
    }

    void scheduled(Instant at) {
        attempts.add(Attempt.at(at));
    }

    void submitted(Instant at) {
        if (!attempts.isEmpty()) {
            attempts.set(attempts.size() - 1, attempts.getLast().submitted(at));
        }
    }

    void succeeded(Instant at) {
        if (!attempts.isEmpty()) {
            attempts.set(attempts.size() - 1, attempts.getLast().succeeded(at));
        }
    }

    void failed(Instant at, String why) {
        if (!attempts.isEmpty()) {
            attempts.set(attempts.size() - 1, attempts.getLast().failed(at, why));
        }
    }

    void fail(String why) {
        failure = Optional.of(why);
    }

    void leave(Instant at) {
        left = Optional.of(at);
    }

    /// As it stands at the end; the execution's own error falls on what it had not left.
    Visit close(Optional<String> executionError) {
        Optional<String> error = failure;
        if (error.isEmpty() && !attempts.isEmpty()) {
            error = attempts.getLast().error();
        }
        if (error.isEmpty() && isOpen()) {
            error = executionError;
        }
        return new Visit(state, type, entered, left, attempts, error);
    }
}
