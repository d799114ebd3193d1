package greenledger.asl.lint;

import static greenledger.asl.lint.Verdicts.jsonata;
import static greenledger.asl.lint.Verdicts.refuses;
import static greenledger.asl.lint.Verdicts.refusesState;

import greenledger.asl.lint.report.Rule;
import org.junit.jupiter.api.Test;

class DataRulesTest {

    @Test
    void a_field_belongs_to_its_language() {
        refuses(
                Rule.FIELD_OF_OTHER_LANGUAGE,
                "/States/S",
                jsonata("{\"Type\": \"Pass\", \"ResultPath\": \"$.a\", \"End\": true}"),
                jsonata(
                        "{\"Type\": \"Pass\", \"Output\": \"{% $states.input %}\", \"End\": true}"));
    }

    @Test
    void a_path_parses() {
        pass(Rule.PATH_INVALID, "/InputPath", "\"InputPath\": \"lot\"", "\"InputPath\": \"$.lot\"");
    }

    @Test
    void a_result_goes_to_one_place() {
        pass(
                Rule.REFERENCE_PATH_INVALID,
                "/ResultPath",
                "\"ResultPath\": \"$.lots[*]\"",
                "\"ResultPath\": \"$.lots[0]\"");
    }

    @Test
    void a_result_does_not_go_into_the_context() {
        pass(
                Rule.REFERENCE_PATH_INVALID,
                "/ResultPath",
                "\"ResultPath\": \"$$.Execution\"",
                "\"ResultPath\": null");
    }

    @Test
    void what_ends_in_dollar_is_looked_up() {
        pass(
                Rule.TEMPLATE_INVALID,
                "/Parameters/lot",
                "\"Parameters\": {\"lot\": {\"id.$\": \"id\"}}",
                "\"Parameters\": {\"lot\": {\"id.$\": \"$.id\", \"run.$\": \"$$.Execution.Id\"}}");
    }

    @Test
    void an_intrinsic_function_exists() {
        pass(
                Rule.TEMPLATE_INVALID,
                "/Parameters",
                "\"Parameters\": {\"a.$\": \"States.Sum($.a, 1)\"}",
                "\"Parameters\": {\"a.$\": \"States.MathAdd($.a, -1)\"}");
    }

    @Test
    void an_intrinsic_function_has_its_arguments() {
        pass(
                Rule.TEMPLATE_INVALID,
                "/Parameters",
                "\"Parameters\": {\"a.$\": \"States.UUID($.a)\"}",
                "\"Parameters\": {\"a.$\": \"States.Format('{}-{}', States.UUID(), $.a['b,c'])\"}");
    }

    @Test
    void an_intrinsic_function_escapes_only_quote_braces_and_backslash() {
        pass(
                Rule.TEMPLATE_INVALID,
                "/Parameters",
                "\"Parameters\": {\"a.$\": \"States.Format('\\\\n')\"}",
                "\"Parameters\": {\"a.$\": \"States.Format('\\\\'\\\\{\\\\}\\\\\\\\')\"}");
    }

    @Test
    void a_path_wants_a_name_that_ends_in_dollar() {
        pass(
                Rule.PATH_WITHOUT_DOLLAR,
                "/Parameters/id",
                "\"Parameters\": {\"id\": \"$.id\"}",
                "\"Parameters\": {\"price\": \"$5\"}");
    }

    @Test
    void the_result_of_a_pass_is_static() {
        pass(
                Rule.PASS_RESULT_STATIC,
                "/Result/id",
                "\"Result\": {\"id\": \"$.id\"}",
                "\"Result\": {\"id\": \"id\"}");
    }

    @Test
    void a_variable_has_a_name() {
        pass(
                Rule.VARIABLE_NAME_INVALID,
                "/Assign/1st.$",
                "\"Assign\": {\"1st.$\": \"$.a\"}",
                "\"Assign\": {\"first.$\": \"$.a\"}");
    }

    @Test
    void states_is_taken() {
        pass(
                Rule.VARIABLE_NAME_INVALID,
                "/Assign/states",
                "\"Assign\": {\"states\": 1}",
                "\"Assign\": {\"state\": 1}");
    }

    @Test
    void an_expression_parses() {
        output(Rule.EXPRESSION_INVALID, "{% 1 + %}", "{% 1 + 1 %}");
    }

    @Test
    void an_expression_does_not_read_the_dollar_of_dollars() {
        output(Rule.EXPRESSION_INVALID, "{% $$.lot %}", "{% '$$.lot' %}");
    }

    @Test
    void an_error_is_read_only_where_it_is_caught() {
        output(
                Rule.EXPRESSION_INVALID,
                "{% $states.errorOutput.Error %}",
                "{% $states.input.Error %}");
    }

    @Test
    void a_catcher_may_read_the_error() {
        String task =
                "{\"Type\": \"Task\", \"Resource\": \"${F}\", \"End\": true, \"Catch\": [{\"ErrorEquals\":"
                        + " [\"States.ALL\"], \"Assign\": {\"e\": \"{%% $states.%s %%}\"}, \"Next\": \"S\"}]}";
        refuses(
                Rule.EXPRESSION_INVALID,
                "/States/S/Catch/0/Assign/e",
                jsonata(task.formatted("errorOutput.(")),
                jsonata(task.formatted("errorOutput")));
    }

    @Test
    void an_expression_is_closed() {
        output(Rule.EXPRESSION_NOT_DELIMITED, "{% $states.input", "{% $states.input %}");
    }

    @Test
    void a_condition_is_an_expression() {
        String choice =
                "{\"Type\": \"Choice\", \"Choices\": [{\"Condition\": \"%s\", \"Next\": \"T\"}]},"
                        + " \"T\": {\"Type\": \"Succeed\"}";
        refuses(
                Rule.EXPRESSION_NOT_DELIMITED,
                "/States/S/Choices/0/Condition",
                jsonata(choice.formatted("true")),
                jsonata(choice.formatted("{% true %}")));
    }

    private static void pass(Rule rule, String pointer, String bad, String good) {
        String pass = "{\"Type\": \"Pass\", \"End\": true, %s}";
        refusesState(rule, pointer, pass.formatted(bad), pass.formatted(good));
    }

    private static void output(Rule rule, String bad, String good) {
        String pass = "{\"Type\": \"Pass\", \"End\": true, \"Output\": \"%s\"}";
        refuses(
                rule,
                "/States/S/Output",
                jsonata(pass.formatted(bad)),
                jsonata(pass.formatted(good)));
    }
}
