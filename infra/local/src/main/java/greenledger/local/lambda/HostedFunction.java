package greenledger.local.lambda;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// A function in this JVM: as many environments as there are concurrent requests, each kept warm.
public final class HostedFunction implements LambdaFunction {

    private final FunctionSettings settings;
    private final HandlerClass handler;
    private final Optional<BackplaneFactory> backplanes;
    private final InstantSource clock;
    private final Supplier<String> requestIds;
    private final Semaphore concurrency;
    private final ConcurrentLinkedDeque<Environment> idle = new ConcurrentLinkedDeque<>();

    /// Finds the handler's class; the first environment is made by the first request.
    public HostedFunction(
            FunctionSettings settings,
            Optional<BackplaneFactory> backplanes,
            InstantSource clock,
            Supplier<String> requestIds) {
        this.settings = settings;
        this.handler = HandlerClass.find(settings.handler(), settings.code());
        this.backplanes = backplanes;
        this.clock = clock;
        this.requestIds = requestIds;
        this.concurrency = new Semaphore(settings.reservedConcurrency().orElse(Integer.MAX_VALUE));
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String arn() {
        return settings.arn();
    }

    @Override
    public Duration timeout() {
        return settings.timeout();
    }

    @Override
    public Outcome invoke(byte[] payload) {
        if (payload.length > PayloadLimit.REQUEST) {
            return ServiceError.REQUEST_TOO_LARGE.with(
                    "Request must be smaller than %d bytes for the InvokeFunction operation"
                            .formatted(PayloadLimit.REQUEST));
        }
        if (!concurrency.tryAcquire()) {
            return ServiceError.TOO_MANY_REQUESTS.with("Rate Exceeded.");
        }
        try {
            return run(environment(), payload);
        } catch (InvocationTargetException e) {
            return Failures.of(e.getTargetException(), handler.type());
        } catch (LinkageError e) {
            // What it is made of is not all there: in Lambda, its init phase fails.
            return Failures.of(e, handler.type());
        } finally {
            concurrency.release();
        }
    }

    /// Making one takes its own time, as Lambda's init phase does, and none of the request's.
    private Environment environment() throws InvocationTargetException {
        Environment warm = idle.pollFirst();
        return warm == null
                ? new Environment(handler.instance(backplanes, settings.environment()))
                : warm;
    }

    /// An environment whose invocation timed out is never used again; what it still does may yet
    /// take effect, as it may in the cloud. It has a thread of its own, so that a handler that
    /// spins starves nobody else.
    private Outcome run(Environment environment, byte[] payload) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name(settings.name())
                .start(() -> serve(environment, payload, answer));
        try {
            return answer.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            answer.complete(Failures.timedOut(settings.timeout()));
            return answer.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(settings.name() + " could not be run", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(settings.name() + " was interrupted", e);
        }
    }

    private void serve(Environment environment, byte[] payload, CompletableFuture<Outcome> answer) {
        Outcome outcome = environment.serve(payload, invocation());
        idle.addFirst(environment);
        if (!answer.complete(outcome)) {
            idle.remove(environment);
        }
    }

    private Invocation invocation() {
        return new Invocation(
                settings, requestIds.get(), clock.instant().plus(settings.timeout()), clock);
    }
}
