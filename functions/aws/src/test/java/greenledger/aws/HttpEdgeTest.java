package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.fixture.Call;
import greenledger.core.Moment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HttpEdgeTest {

    private final AtomicLong looks = new AtomicLong();
    private final InstantSource clock = () -> Instant.ofEpochMilli(looks.incrementAndGet());

    @Test
    void a_request_is_served_at_one_moment_and_the_next_one_at_another() {
        RequestStreamHandler twice =
                (in, out, context) ->
                        HttpEdge.serve(
                                in,
                                out,
                                context,
                                _ -> HttpResponse.json(200, List.of(millis(), millis())));

        assertEquals("[1,1]", Call.on("GET /time").to(twice).text());
        assertEquals("[2,2]", Call.on("GET /time").to(twice).text());
    }

    private long millis() {
        return Moment.millis(clock);
    }
}
