package greenledger.dax.support;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Loses requests of a DynamoDB client on their way, while it lasts.
public final class Outage implements ExecutionInterceptor {

    private final AtomicReference<Predicate<SdkRequest>> lost = new AtomicReference<>(_ -> false);

    public void lose(Predicate<SdkRequest> requests) {
        lost.set(requests);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (lost.get().test(context.request())) {
            throw SdkClientException.create("connection refused");
        }
    }
}
