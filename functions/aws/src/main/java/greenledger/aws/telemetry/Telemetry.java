package greenledger.aws.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import greenledger.core.TraceParent;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/// Tells of the work of this execution environment: every piece of it is a span of the trace that
/// led to it, and its ids are on each line of the log meanwhile.
public final class Telemetry {

    private static final String NAME = "greenledger";

    /// Each span is written when it ends: what waited to be sent would be frozen with the
    /// environment.
    private static final Tracer TRACER =
            SdkTracerProvider.builder()
                    .setResource(
                            Resource.create(
                                    Attributes.of(AttributeKey.stringKey("service.name"), NAME)))
                    .setIdGenerator(new SecureIds())
                    .addSpanProcessor(SimpleSpanProcessor.create(new SpanLines()))
                    .build()
                    .get(NAME);

    private static final List<String> OF_THE_FUNCTION =
            List.of("function_name", "function_request_id");

    private Telemetry() {}

    /// What a function does of one event.
    @FunctionalInterface
    public interface Invocation {
        void run() throws IOException;
    }

    /// Runs it with the function's name and the request's id on each line of the log.
    public static void invocation(Context lambda, Invocation invocation) throws IOException {
        PowertoolsLogging.initializeLogging(lambda);
        try {
            invocation.run();
        } finally {
            PowertoolsLogging.clearState(true);
        }
    }

    public static <T> T span(Work work, Supplier<T> task) {
        Map<String, String> outer = copyOfLogContext();
        Span span = start(work);
        try (Scope _ = span.makeCurrent()) {
            MDC.put("trace_id", span.getSpanContext().getTraceId());
            MDC.put("span_id", span.getSpanContext().getSpanId());
            work.ids().forEach((id, value) -> MDC.put(id.toString(), value));
            return task.get();
        } catch (RuntimeException e) {
            failed(span, e);
            throw e;
        } finally {
            span.end();
            MDC.setContextMap(outer);
        }
    }

    /// Work that is done once for the sake of several: each of their traces shows it.
    public static void spans(List<Work> works, Runnable task) {
        if (works.isEmpty()) {
            task.run();
        } else {
            span(
                    works.getFirst(),
                    () -> {
                        spans(works.subList(1, works.size()), task);
                        return true;
                    });
        }
    }

    /// Where in which trace the work of this thread is, for whatever it leads to.
    public static Optional<TraceParent> here() {
        return Optional.of(Span.current().getSpanContext())
                .filter(SpanContext::isValid)
                .map(at ->
                        new TraceParent(
                                "00-%s-%s-%s"
                                        .formatted(
                                                at.getTraceId(),
                                                at.getSpanId(),
                                                at.getTraceFlags().asHex())));
    }

    /// What the work of this thread is about.
    public static Optional<String> about(Id id) {
        return Optional.ofNullable(MDC.get(id.toString()));
    }

    /// What is known of the work only by now.
    public static void note(Id id, String value) {
        Span.current().setAttribute(id.toString(), value);
        MDC.put(id.toString(), value);
    }

    /// The work has come to nothing, though nothing is thrown.
    public static void failed(RuntimeException cause) {
        failed(Span.current(), cause);
    }

    /// Its message may quote what somebody wrote.
    private static void failed(Span span, RuntimeException cause) {
        span.setStatus(StatusCode.ERROR, cause.getClass().getName());
    }

    private static Span start(Work work) {
        SpanBuilder span =
                TRACER.spanBuilder(work.name())
                        .setSpanKind(work.kind())
                        .setParent(
                                work.cause()
                                        .map(Telemetry::remote)
                                        .orElseGet(io.opentelemetry.context.Context::root));
        OF_THE_FUNCTION.forEach(key ->
                Optional.ofNullable(MDC.get(key)).ifPresent(at -> span.setAttribute(key, at)));
        work.ids().forEach((id, value) -> span.setAttribute(id.toString(), value));
        return span.startSpan();
    }

    private static io.opentelemetry.context.Context remote(TraceParent cause) {
        return io.opentelemetry.context.Context.root()
                .with(
                        Span.wrap(
                                SpanContext.createFromRemoteParent(
                                        cause.traceId(),
                                        cause.spanId(),
                                        cause.isSampled()
                                                ? TraceFlags.getSampled()
                                                : TraceFlags.getDefault(),
                                        TraceState.getDefault())));
    }

    private static Map<String, String> copyOfLogContext() {
        return Optional.ofNullable(MDC.getCopyOfContextMap()).orElseGet(HashMap::new);
    }
}
