package greenledger.local.http;

import java.util.SortedSet;

/// Why the gateway itself answered, and no function's answer went out.
public sealed interface Refusal {

    /// What API Gateway answers.
    int status();

    /// The request's path or query is not percent-encoded text.
    record Malformed() implements Refusal {
        @Override
        public int status() {
            return 400;
        }
    }

    /// An identity source of the route's authorizer is missing.
    record Unauthenticated() implements Refusal {
        @Override
        public int status() {
            return 401;
        }
    }

    /// The route's authorizer said no.
    record Forbidden() implements Refusal {
        @Override
        public int status() {
            return 403;
        }
    }

    /// No route has such a path.
    record NoRoute() implements Refusal {
        @Override
        public int status() {
            return 404;
        }
    }

    /// Routes have such a path, but for other methods. HTTP APIs make no difference to `NoRoute`.
    record NoMethod(SortedSet<String> allowed) implements Refusal {
        @Override
        public int status() {
            return 404;
        }
    }

    /// The body is larger than the gateway takes.
    record TooLarge() implements Refusal {
        @Override
        public int status() {
            return 413;
        }
    }

    /// The function or the authorizer failed, or what it answered means nothing.
    record IntegrationFailed() implements Refusal {
        @Override
        public int status() {
            return 500;
        }
    }

    /// The function gave no answer in the time that the gateway waits.
    record IntegrationTimedOut() implements Refusal {
        @Override
        public int status() {
            return 503;
        }
    }
}
