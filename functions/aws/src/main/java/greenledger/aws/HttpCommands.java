package greenledger.aws;

import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.core.CommandResult;
import greenledger.core.CommandResult.Already;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.KeyReused;
import greenledger.core.CommandResult.Refused;
import greenledger.core.CommandResult.Repeated;
import greenledger.core.CommandResult.Stale;
import greenledger.core.Commands;
import greenledger.core.IdempotencyRecords;
import greenledger.core.IdempotencyRecords.Standing;
import greenledger.core.KeyedRequest;
import greenledger.core.StreamId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/// Commands as HTTP callers ask them: under an `Idempotency-Key`, if they sent one, a request is
/// done at most once and answered as the first time, however often and wherever it arrives.
///
/// A request without a key pays nothing for that, one with a key a write before its first attempt.
public final class HttpCommands<C, E> {

    private final Commands<C, E> commands;
    private final IdempotencyRecords records;
    private final InstantSource clock;

    public HttpCommands(Commands<C, E> commands, Backplane backplane) {
        this.commands = commands;
        this.records = backplane.idempotency();
        this.clock = backplane.clock();
    }

    /// Does what is asked, and answers with what `answer` makes of the revision that has it on
    /// record.
    ///
    /// @param answer makes the same of the same revision; where it does something, it is asked
    ///   again with each repetition
    /// @throws Problem that tells why it is not on record
    public HttpResponse handle(
            HttpRequest request,
            CommandMetadata metadata,
            StreamId<E> stream,
            C command,
            LongFunction<HttpResponse> answer) {
        Ask<C, E> ask = new Ask<>(stream, command, metadata, request.ifMatch(), answer);
        Optional<KeyedRequest> keyed = request.keyed();
        return keyed.isPresent() ? once(ask, keyed.get()) : answer(ask, perform(ask));
    }

    private HttpResponse once(Ask<C, E> ask, KeyedRequest keyed) {
        return switch (orRelease(keyed, () -> records.begin(keyed, clock.instant()))) {
            case Standing.Begun() -> orRelease(keyed, () -> attempt(ask, keyed));
            case Standing.Settled(long revision) -> ask.again(revision);
            case Standing.Unfinished unfinished -> resume(ask, keyed, unfinished);
            case Standing.Different() -> throw Problem.keyReused();
        };
    }

    /// The attempt before may have been answered, may still run, may have given up, or may have
    /// died without a word; the stream tells which.
    private HttpResponse resume(Ask<C, E> ask, KeyedRequest keyed, Standing.Unfinished before) {
        OptionalLong done = commands.find(ask.stream(), keyed.id());
        if (done.isPresent()) {
            return ask.again(done.getAsLong());
        }
        Instant now = clock.instant();
        if (now.isBefore(before.lease())
                || !orRelease(keyed, () -> records.takeOver(keyed, before, now))) {
            throw Problem.unfinished();
        }
        return orRelease(keyed, () -> attempt(ask, keyed));
    }

    private HttpResponse attempt(Ask<C, E> ask, KeyedRequest keyed) {
        CommandResult result = perform(ask);
        HttpResponse response = answer(ask, result);
        if (result instanceof Already(long revision)) {
            records.settle(keyed, revision);
        }
        return response;
    }

    /// A step that comes to no answer leaves the key to the next attempt.
    private <T> T orRelease(KeyedRequest keyed, Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            records.release(keyed);
            throw e;
        }
    }

    private CommandResult perform(Ask<C, E> ask) {
        return commands.handle(ask.stream(), ask.command(), ask.metadata(), ask.expected());
    }

    private static <C, E> HttpResponse answer(Ask<C, E> ask, CommandResult result) {
        return switch (result) {
            case Done(long revision) -> ask.answer(revision);
            case Already(long revision) -> ask.answer(revision);
            case Repeated(long revision) -> ask.again(revision);
            case Refused(var why) -> throw Problem.of(why);
            case Stale(long actual) -> throw Problem.stale(actual);
            case KeyReused _ -> throw Problem.keyReused();
        };
    }

    /// A command and how to tell of it.
    private record Ask<C, E>(
            StreamId<E> stream,
            C command,
            CommandMetadata metadata,
            OptionalLong expected,
            LongFunction<HttpResponse> answers) {

        HttpResponse answer(long revision) {
            return answers.apply(revision);
        }

        HttpResponse again(long revision) {
            return answer(revision).with("idempotent-replayed", "true");
        }
    }
}
