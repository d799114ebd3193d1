package greenledger.asl.lint;

import static greenledger.asl.lint.Verdicts.machine;
import static greenledger.asl.lint.Verdicts.refuses;
import static greenledger.asl.lint.Verdicts.refusesState;

import greenledger.asl.lint.report.Rule;
import greenledger.asl.lint.schema.MachineType;
import org.junit.jupiter.api.Test;

class StateRulesTest {
    private static final String TASK =
            "{\"Type\": \"Task\", \"Resource\": \"${F}\", \"End\": true, %s}";

    @Test
    void states_all_stands_last() {
        task(
                Rule.STATES_ALL_MISPLACED,
                "/Retry/0/ErrorEquals/0",
                "\"Retry\": [{\"ErrorEquals\": [\"States.ALL\"]}, {\"ErrorEquals\": [\"a.B\"]}]",
                "\"Retry\": [{\"ErrorEquals\": [\"a.B\"]}, {\"ErrorEquals\": [\"States.ALL\"]}]");
    }

    @Test
    void states_all_stands_alone() {
        task(
                Rule.STATES_ALL_MISPLACED,
                "/Catch/0/ErrorEquals/1",
                "\"Catch\": [{\"ErrorEquals\": [\"a.B\", \"States.ALL\"], \"Next\": \"S\"}]",
                "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"S\"}]");
    }

    @Test
    void a_retrier_names_errors() {
        task(
                Rule.VALUE_INVALID,
                "/Retry/0/ErrorEquals",
                "\"Retry\": [{\"ErrorEquals\": []}]",
                "\"Retry\": [{\"ErrorEquals\": [\"a.B\"]}]");
    }

    @Test
    void a_catcher_leads_somewhere() {
        task(
                Rule.FIELD_REQUIRED,
                "/Catch/0",
                "\"Catch\": [{\"ErrorEquals\": [\"a.B\"]}]",
                "\"Catch\": [{\"ErrorEquals\": [\"a.B\"], \"Next\": \"S\"}]");
    }

    @Test
    void the_longest_pause_is_longer_than_the_first() {
        String retry =
                "\"Retry\": [{\"ErrorEquals\": [\"a.B\"], \"IntervalSeconds\": 5,"
                        + " \"MaxDelaySeconds\": %d}]";
        task(
                Rule.VALUE_INVALID,
                "/Retry/0/MaxDelaySeconds",
                retry.formatted(5),
                retry.formatted(6));
    }

    @Test
    void pauses_do_not_shrink() {
        String retry = "\"Retry\": [{\"ErrorEquals\": [\"a.B\"], \"BackoffRate\": %s}]";
        task(
                Rule.VALUE_INVALID,
                "/Retry/0/BackoffRate",
                retry.formatted("0.5"),
                retry.formatted("1.0"));
    }

    @Test
    void jitter_is_full_or_none() {
        String retry = "\"Retry\": [{\"ErrorEquals\": [\"a.B\"], \"JitterStrategy\": \"%s\"}]";
        task(
                Rule.VALUE_INVALID,
                "/Retry/0/JitterStrategy",
                retry.formatted("HALF"),
                retry.formatted("FULL"));
    }

    @Test
    void a_timeout_is_at_least_a_second() {
        task(
                Rule.VALUE_INVALID,
                "/TimeoutSeconds",
                "\"TimeoutSeconds\": 0",
                "\"TimeoutSeconds\": 1");
    }

    @Test
    void a_heart_beats_within_the_timeout() {
        String beats = "\"TimeoutSeconds\": 60, \"HeartbeatSeconds\": %d";
        task(Rule.VALUE_INVALID, "/HeartbeatSeconds", beats.formatted(60), beats.formatted(59));
    }

    @Test
    void a_timeout_is_said_once() {
        task(
                Rule.FIELDS_EXCLUSIVE,
                "",
                "\"TimeoutSeconds\": 3, \"TimeoutSecondsPath\": \"$.t\"",
                "\"TimeoutSecondsPath\": \"$.t\"");
    }

    @Test
    void credentials_name_a_role() {
        task(
                Rule.FIELD_REQUIRED,
                "/Credentials",
                "\"Credentials\": {}",
                "\"Credentials\": {\"RoleArn.$\": \"$.role\"}");
    }

    @Test
    void a_wait_waits_for_something() {
        refusesState(
                Rule.FIELD_REQUIRED,
                "",
                "{\"Type\": \"Wait\", \"End\": true}",
                "{\"Type\": \"Wait\", \"Seconds\": 0, \"End\": true}");
    }

    @Test
    void a_wait_waits_for_one_thing() {
        refusesState(
                Rule.FIELDS_EXCLUSIVE,
                "",
                "{\"Type\": \"Wait\", \"Seconds\": 1, \"SecondsPath\": \"$.s\", \"End\": true}",
                "{\"Type\": \"Wait\", \"SecondsPath\": \"$.s\", \"End\": true}");
    }

    @Test
    void a_timestamp_is_a_day_that_exists() {
        String wait = "{\"Type\": \"Wait\", \"Timestamp\": \"%s\", \"End\": true}";
        refusesState(
                Rule.TIMESTAMP_INVALID,
                "/Timestamp",
                wait.formatted("2026-02-30T00:00:00Z"),
                wait.formatted("2026-02-28T00:00:00+01:00"));
    }

    @Test
    void a_comparator_exists() {
        choice("", "\"StringContains\": \"x\"", "\"StringMatches\": \"*x*\"");
    }

    @Test
    void a_comparator_has_a_value_of_its_kind() {
        choice("/NumericEquals", "\"NumericEquals\": \"1\"", "\"NumericEquals\": 1");
    }

    @Test
    void a_rule_compares_once() {
        choice("", "\"IsNull\": false, \"IsString\": true", "\"IsString\": true");
    }

    @Test
    void a_nested_rule_leads_nowhere() {
        String rule =
                "{\"Type\": \"Choice\", \"Choices\": [{\"Not\": {\"Variable\": \"$.a\", \"IsNull\": true%s},"
                        + " \"Next\": \"T\"}]}, \"T\": {\"Type\": \"Succeed\"}";
        refuses(
                Rule.CHOICE_RULE_INVALID,
                "/States/S/Choices/0/Not",
                machine(rule.formatted(", \"Next\": \"T\"")),
                machine(rule.formatted("")));
    }

    @Test
    void an_integration_exists() {
        resource("arn:aws:states:::dynamodb:query", "arn:aws:states:::aws-sdk:dynamodb:query");
    }

    @Test
    void an_integration_offers_the_pattern() {
        resource("arn:aws:states:::sqs:sendMessage.sync", "arn:aws:states:::sqs:sendMessage");
    }

    @Test
    void an_express_machine_does_not_wait_for_people() {
        String task = "{\"Type\": \"Task\", \"Resource\": \"%s\", \"End\": true}";
        refuses(
                MachineType.EXPRESS,
                Rule.EXPRESS_UNSUPPORTED,
                "/States/S/Resource",
                machine(task.formatted("arn:aws:states:::sqs:sendMessage.waitForTaskToken")),
                machine(task.formatted("arn:aws:states:::sqs:sendMessage")));
    }

    @Test
    void a_parallel_has_branches() {
        String parallel = "{\"Type\": \"Parallel\", \"Branches\": [%s], \"End\": true}";
        String branch = "{\"StartAt\": \"B\", \"States\": {\"B\": {\"Type\": \"Succeed\"}}}";
        refusesState(
                Rule.VALUE_INVALID,
                "/Branches",
                parallel.formatted(""),
                parallel.formatted(branch));
    }

    @Test
    void only_a_distributed_map_reads_its_items() {
        String map =
                "{\"Type\": \"Map\", \"End\": true, \"ItemReader\": {\"Resource\": \"%s\"},"
                        + " \"ItemProcessor\": {\"ProcessorConfig\": {\"Mode\": \"%s\", \"ExecutionType\":"
                        + " \"STANDARD\"}, \"StartAt\": \"I\", \"States\": {\"I\": {\"Type\": \"Succeed\"}}}}";
        String s3 = "arn:aws:states:::s3:getObject";
        refusesState(
                Rule.FIELD_NOT_SUPPORTED,
                "",
                map.formatted(s3, "INLINE"),
                map.formatted(s3, "DISTRIBUTED"));
    }

    private static void task(Rule rule, String pointer, String bad, String good) {
        refusesState(rule, pointer, TASK.formatted(bad), TASK.formatted(good));
    }

    private static void resource(String bad, String good) {
        String task = "{\"Type\": \"Task\", \"Resource\": \"%s\", \"End\": true}";
        refusesState(Rule.RESOURCE_INVALID, "/Resource", task.formatted(bad), task.formatted(good));
    }

    private static void choice(String pointer, String bad, String good) {
        String choice =
                "{\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.a\", %s, \"Next\": \"T\"}]},"
                        + " \"T\": {\"Type\": \"Succeed\"}";
        refuses(
                Rule.CHOICE_RULE_INVALID,
                "/States/S/Choices/0" + pointer,
                machine(choice.formatted(bad)),
                machine(choice.formatted(good)));
    }
}
