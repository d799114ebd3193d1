package greenledger.asl.lint;

import static greenledger.asl.lint.Verdicts.machine;
import static greenledger.asl.lint.Verdicts.refuses;
import static greenledger.asl.lint.Verdicts.refusesState;

import greenledger.asl.lint.report.Rule;
import org.junit.jupiter.api.Test;

class StructureRulesTest {
    private static final String PASS = "{\"Type\": \"Pass\", \"End\": true}";

    @Test
    void a_definition_is_json() {
        refuses(Rule.JSON_INVALID, "/", "{\"StartAt\": ", machine(PASS));
    }

    @Test
    void a_key_stands_once() {
        String twice = "{\"Type\": \"Pass\", \"End\": true, \"End\": true}";
        refuses(Rule.JSON_INVALID, "/", machine(twice), machine(PASS));
    }

    @Test
    void a_definition_is_an_object() {
        refuses(Rule.DEFINITION_NOT_OBJECT, "/", "[]", machine(PASS));
    }

    @Test
    void a_machine_names_its_first_state() {
        refuses(Rule.FIELD_REQUIRED, "/", "{\"States\": {\"S\": " + PASS + "}}", machine(PASS));
    }

    @Test
    void the_first_state_exists() {
        String bad = "{\"StartAt\": \"T\", \"States\": {\"S\": " + PASS + "}}";
        refuses(Rule.TARGET_UNKNOWN, "/StartAt", bad, machine(PASS));
    }

    @Test
    void a_state_has_a_type() {
        refusesState(Rule.FIELD_REQUIRED, "", "{\"End\": true}", PASS);
    }

    @Test
    void the_type_is_one_of_the_eight() {
        refusesState(Rule.TYPE_UNKNOWN, "/Type", "{\"Type\": \"Step\", \"End\": true}", PASS);
    }

    @Test
    void a_task_has_a_resource() {
        refusesState(
                Rule.FIELD_REQUIRED,
                "",
                "{\"Type\": \"Task\", \"End\": true}",
                "{\"Type\": \"Task\", \"Resource\": \"${ReserveLotFunction}\", \"End\": true}");
    }

    @Test
    void only_a_task_has_a_timeout() {
        refusesState(
                Rule.FIELD_NOT_SUPPORTED,
                "",
                "{\"Type\": \"Pass\", \"TimeoutSeconds\": 3, \"End\": true}",
                "{\"Type\": \"Task\", \"Resource\": \"${F}\", \"TimeoutSeconds\": 3, \"End\": true}");
    }

    @Test
    void a_pass_catches_nothing() {
        String caught = "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"S\"}]";
        refusesState(
                Rule.FIELD_NOT_SUPPORTED,
                "",
                "{\"Type\": \"Pass\", \"End\": true, " + caught + "}",
                "{\"Type\": \"Task\", \"Resource\": \"${F}\", \"End\": true, " + caught + "}");
    }

    @Test
    void a_state_goes_on_or_ends() {
        String map =
                "{\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.a\", \"IsNull\": true,"
                        + " \"Next\": \"A\"}], \"Default\": \"B\"}, \"A\": {\"Type\": \"Succeed\"},"
                        + " \"B\": {\"Type\": \"Pass\"%s}";
        refuses(
                Rule.TRANSITION_MISSING,
                "/States/B",
                machine(map.formatted("")),
                machine(map.formatted(", \"End\": true")));
    }

    @Test
    void a_state_does_not_both_go_on_and_end() {
        refusesState(
                Rule.FIELDS_EXCLUSIVE,
                "",
                "{\"Type\": \"Pass\", \"Next\": \"S\", \"End\": true}",
                PASS);
    }

    @Test
    void the_next_state_exists() {
        String two =
                "{\"StartAt\": \"S\", \"States\": {\"S\": {\"Type\": \"Task\", \"Resource\": \"${F}\","
                        + " \"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"%s\"}],"
                        + " \"Next\": \"T\"}, \"T\": {\"Type\": \"Succeed\"}}}";
        refuses(
                Rule.TARGET_UNKNOWN,
                "/States/S/Catch/0/Next",
                two.formatted("Undo"),
                two.formatted("T"));
    }

    @Test
    void a_branch_cannot_leave_its_scope() {
        String machine =
                "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Parallel\", \"Next\": \"T\","
                        + " \"Branches\": [{\"StartAt\": \"B\", \"States\": {\"B\": {\"Type\": \"Task\","
                        + " \"Resource\": \"${F}\", \"Catch\": [{\"ErrorEquals\": [\"States.ALL\"],"
                        + " \"Next\": \"%s\"}], \"Next\": \"C\"}, \"C\": {\"Type\": \"Succeed\"}}}]},"
                        + " \"T\": {\"Type\": \"Succeed\"}}}";
        refuses(
                Rule.TARGET_UNKNOWN,
                "/States/P/Branches/0/States/B/Catch/0/Next",
                machine.formatted("T"),
                machine.formatted("C"));
    }

    @Test
    void every_state_can_be_reached() {
        String two =
                "{\"StartAt\": \"S\", \"States\": {\"S\": %s, \"T\": {\"Type\": \"Succeed\"}}}";
        refuses(
                Rule.STATE_UNREACHABLE,
                "/States/T",
                two.formatted(PASS),
                two.formatted("{\"Type\": \"Pass\", \"Next\": \"T\"}"));
    }

    @Test
    void some_state_ends() {
        String loop =
                "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Next\": \"B\"},"
                        + " \"B\": {\"Type\": \"Pass\", %s}}}";
        refuses(
                Rule.END_MISSING,
                "/",
                loop.formatted("\"Next\": \"A\""),
                loop.formatted("\"End\": true"));
    }

    @Test
    void a_name_means_one_state() {
        String machine =
                "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Parallel\", \"End\": true,"
                        + " \"Branches\": [{\"StartAt\": \"%s\", \"States\": {\"%s\":"
                        + PASS
                        + "}}]}}}";
        refuses(
                Rule.STATE_NAME_DUPLICATE,
                "/States/P/Branches/0/States/P",
                machine.formatted("P", "P"),
                machine.formatted("Q", "Q"));
    }

    @Test
    void a_name_has_at_most_eighty_characters() {
        String machine = "{\"StartAt\": \"%1$s\", \"States\": {\"%1$s\": " + PASS + "}}";
        String longest = "x".repeat(80);
        refuses(
                Rule.STATE_NAME_INVALID,
                "/States/" + longest + "x",
                machine.formatted(longest + "x"),
                machine.formatted(longest));
    }

    @Test
    void the_machines_language_binds_its_states() {
        String machine =
                "{\"QueryLanguage\": \"%s\", \"StartAt\": \"S\", \"States\": {\"S\": {\"Type\":"
                        + " \"Pass\", \"QueryLanguage\": \"JSONPath\", \"End\": true}}}";
        refuses(
                Rule.QUERY_LANGUAGE_INVALID,
                "/States/S",
                machine.formatted("JSONata"),
                machine.formatted("JSONPath"));
    }

    @Test
    void a_processor_has_no_language_of_its_own() {
        String map =
                "{\"Type\": \"Map\", \"End\": true, \"ItemProcessor\": {%s \"StartAt\": \"I\","
                        + " \"States\": {\"I\": "
                        + PASS
                        + "}}}";
        refusesState(
                Rule.FIELD_NOT_SUPPORTED,
                "/ItemProcessor",
                map.formatted("\"QueryLanguage\": \"JSONata\","),
                map.formatted(""));
    }
}
