package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The templates keep every rule, and whoever makes one of the known mistakes is told which.
class TemplateRulesTest {

    private static final int SEEDS = 10;

    private final Templates templates = Templates.ofThisRepository();

    @TestFactory
    Stream<DynamicTest> the_templates_keep_every_rule() {
        return TemplateRules.ALL.stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.name(),
                                () -> assertEquals(List.of(), rule.brokenBy(templates))));
    }

    @TestFactory
    Stream<DynamicTest> every_mutation_breaks_its_rule_and_no_other() {
        return Mutations.ALL.stream()
                .map(mutation ->
                        DynamicTest.dynamicTest(mutation.name(), () -> breaksItsRule(mutation)));
    }

    private void breaksItsRule(Mutation mutation) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Templates mutant = mutation.of(templates, new Random(seed));
            Set<String> broken =
                    TemplateRules.ALL.stream()
                            .filter(rule -> !rule.brokenBy(mutant).isEmpty())
                            .map(TemplateRule::name)
                            .collect(Collectors.toSet());
            assertEquals(Set.of(mutation.rule()), broken, "seed " + seed);
        }
    }

    @Test
    void every_rule_has_a_mutation_that_shows_that_it_bites() {
        assertEquals(
                TemplateRules.ALL.stream().map(TemplateRule::name).collect(Collectors.toSet()),
                Mutations.ALL.stream().map(Mutation::rule).collect(Collectors.toSet()));
    }

    @Test
    void every_kind_of_asynchronous_path_is_among_those_found() {
        Set<String> paths =
                AsynchronousPath.in(templates).stream()
                        .map(AsynchronousPath::name)
                        .collect(Collectors.toSet());

        assertTrue(
                paths.containsAll(
                        Set.of(
                                "Facts → ProjectFactsFunction",
                                "NoticesQueue → DeliverNoticesFunction",
                                "Died → RecoverTransferFunction",
                                "invocation of RecoverTransferFunction by Died",
                                "ParkedTransfersRule → desk",
                                "executions of TransferStateMachine")),
                paths::toString);
    }
}
