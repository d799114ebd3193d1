package greenledger.bench.layout;

import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.Props;
import org.apache.pekko.persistence.JournalProtocol;

/// Counts what a Pekko journal replays.
final class Replay extends AbstractActor {

    private final CompletableFuture<Integer> result;
    private int count;

    Replay(CompletableFuture<Integer> result) {
        this.result = result;
    }

    static Props counting(CompletableFuture<Integer> result) {
        return Props.create(Replay.class, () -> new Replay(result));
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(JournalProtocol.ReplayedMessage.class, _ -> count++)
                .match(JournalProtocol.RecoverySuccess.class, _ -> end())
                .match(
                        JournalProtocol.ReplayMessagesFailure.class,
                        failure -> result.completeExceptionally(failure.cause()))
                .build();
    }

    private void end() {
        result.complete(count);
        getContext().stop(getSelf());
    }
}
