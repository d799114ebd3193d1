package greenledger.laptop;

import greenledger.local.lambda.LambdaFunction;
import java.time.Duration;

/// A function that is called as another one is, and does more or less.
interface DelegatingFunction extends LambdaFunction {

    LambdaFunction delegate();

    @Override
    default String name() {
        return delegate().name();
    }

    @Override
    default String arn() {
        return delegate().arn();
    }

    @Override
    default Duration timeout() {
        return delegate().timeout();
    }
}
