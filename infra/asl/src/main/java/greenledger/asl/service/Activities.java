package greenledger.asl.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.Account;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The activities of an account, and their workers' long poll.
final class Activities {

    private record Activity(String arn, String name, Instant created) {}

    private final Engine engine;
    private final Account account;
    private final InstantSource clock;
    private final Duration longest;
    private final Map<String, Activity> activities = new ConcurrentSkipListMap<>();

    /// @param longest how long a poll waits for a task
    Activities(Engine engine, Account account, InstantSource clock, Duration longest) {
        this.engine = engine;
        this.account = account;
        this.clock = clock;
        this.longest = longest;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "CreateActivity", this::create,
                "DeleteActivity", this::delete,
                "DescribeActivity", this::describe,
                "ListActivities", this::list,
                "GetActivityTask", this::poll);
    }

    private ObjectNode create(Request request) throws ServiceException {
        String name = request.required("name");
        Names.check(name);
        Activity activity = new Activity(account.activityArn(name), name, clock.instant());
        Activity existing = activities.putIfAbsent(activity.arn(), activity);
        ObjectNode answer = describe(existing == null ? activity : existing);
        answer.remove("name");
        return answer;
    }

    private ObjectNode delete(Request request) throws ServiceException {
        activities.remove(request.required("activityArn"));
        return Json.object();
    }

    private ObjectNode describe(Request request) throws ServiceException {
        return describe(find(request.required("activityArn")));
    }

    private ObjectNode list(Request request) throws ServiceException {
        return Pages.page(
                request, "activities", List.copyOf(activities.values()), Activities::describe);
    }

    /// Answers with an empty token when there is nothing to do for as long as a poll lasts.
    private ObjectNode poll(Request request) throws ServiceException, InterruptedException {
        Activity activity = find(request.required("activityArn"));
        String worker = request.text("workerName").orElse("");
        Optional<TaskRequest> task = engine.takeActivity(activity.arn(), worker, longest);
        return task.map(found ->
                        Json.object()
                                .put("taskToken", found.token())
                                .put("input", Json.write(found.arguments())))
                .orElseGet(Json::object);
    }

    private Activity find(String arn) throws ServiceException {
        Names.checkArn(arn, "activity");
        Activity activity = activities.get(arn);
        if (activity == null) {
            throw new ServiceException(
                    "ActivityDoesNotExist", "Activity Does Not Exist: '%s'".formatted(arn));
        }
        return activity;
    }

    private static ObjectNode describe(Activity activity) {
        ObjectNode answer =
                Json.object().put("activityArn", activity.arn()).put("name", activity.name());
        answer.set("creationDate", Shapes.time(activity.created()));
        return answer;
    }
}
