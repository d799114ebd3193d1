package greenledger.laptop.client.story;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.laptop.client.http.Answer;
import greenledger.local.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Measures transfers that succeed, each of a kilogram for a dollar: how long one takes that nobody
/// has to be waited for, and how many are done in a second.
///
/// @param count how many transfers
/// @param atOnce how many at a time, each of a lot of its own
public record TransferProbes(Parties parties, int count, int atOnce) {

    private static final int FIRST_LOT = 10_000;

    /// @param own without the time in which the recipient had to answer
    public record Speed(int atOnce, Distribution own, double perSecond) {

        @Override
        public String toString() {
            return "%d at a time: %s   %.1f transfers/s".formatted(atOnce, own, perSecond);
        }
    }

    /// @throws StoryBroken when one does not come about
    public Speed measure() throws InterruptedException {
        for (int worker = 0; worker < atOnce; worker++) {
            register(worker);
        }
        long begun = parties.seller().nanos().getAsLong();
        List<Duration> own = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            List<Callable<List<Duration>>> shifts = new ArrayList<>();
            for (int worker = 0; worker < atOnce; worker++) {
                int lot = worker;
                shifts.add(() -> transfers(lot));
            }
            for (Future<List<Duration>> shift : workers.invokeAll(shifts)) {
                own.addAll(shift.get());
            }
        } catch (ExecutionException e) {
            throw new StoryBroken("A transfer could not be measured: " + e.getCause());
        }
        double seconds = (parties.seller().nanos().getAsLong() - begun) / 1e9;
        return new Speed(atOnce, new Distribution(own), own.size() / seconds);
    }

    private List<Duration> transfers(int worker) throws InterruptedException {
        List<Duration> own = new ArrayList<>();
        for (int each = worker; each < count; each += atOnce) {
            own.add(transfer(worker, each));
        }
        return own;
    }

    private void register(int worker) throws InterruptedException {
        must(
                parties.seller()
                        .ledger()
                        .post("/lots", cast().tomatoes(lot(worker)), key("lot", worker), Map.of()));
    }

    private Duration transfer(int worker, int each) throws InterruptedException {
        Offers offers = new Offers(parties, cast().farmer(), cast().lot(lot(worker)));
        Answer asked =
                must(
                        parties.seller()
                                .ledger()
                                .post(
                                        "/transfers",
                                        offers.of("1", "1.00"),
                                        key("transfer", each),
                                        Map.of()));
        String transfer = "/transfers/" + asked.body().path("transferId").asText();
        parties.buyer().poll(transfer, body -> body.path("acceptance").asText().equals("AWAITED"));
        must(
                parties.buyer()
                        .ledger()
                        .post(
                                transfer + "/acceptance",
                                Json.object(),
                                key("acceptance", each),
                                Map.of()));
        return own(parties.buyer().poll(transfer, body -> body.hasNonNull("endedAt")).body());
    }

    /// From its request to its end, but for the step in which its recipient was waited for.
    private static Duration own(JsonNode transfer) {
        if (!transfer.path("state").asText().equals("COMPLETED")) {
            throw new StoryBroken("It should have been completed: " + transfer);
        }
        Duration all = between(transfer, "requestedAt", "endedAt");
        for (JsonNode step : transfer.path("steps")) {
            if (step.path("name").asText().equals("AwaitAcceptance")) {
                return all.minus(between(step, "startedAt", "endedAt"));
            }
        }
        throw new StoryBroken("Nobody was asked: " + transfer);
    }

    private static Duration between(JsonNode what, String begin, String end) {
        return Duration.between(
                Instant.parse(what.path(begin).asText()), Instant.parse(what.path(end).asText()));
    }

    private static Answer must(Answer answer) {
        if (!answer.isSuccess()) {
            throw new StoryBroken("It was refused: " + answer.problem());
        }
        return answer;
    }

    private int lot(int worker) {
        return FIRST_LOT * atOnce + worker;
    }

    private String key(String what, int number) {
        return "demo-%s-%s-%d-%d".formatted(parties.seller().run(), what, atOnce, number);
    }

    private Cast cast() {
        return new Cast(parties.seller().run());
    }
}
