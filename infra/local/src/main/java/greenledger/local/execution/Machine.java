package greenledger.local.execution;

import greenledger.asl.definition.DefinitionParser;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.model.Definition;
import greenledger.asl.model.Resource;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.model.TaskState;
import greenledger.local.template.StateMachine;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A state machine of the template, with everything filled in.
///
/// @param definition as the service would have it, after substitution
record Machine(String name, StateMachineType type, String definition) {

    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{(\\w+)}");
    private static final String SDK = "aws-sdk:";

    /// Refuses, by name, what could not be run.
    static Machine of(StateMachine declared, Set<String> servedServices) {
        Machine machine =
                new Machine(
                        declared.name(),
                        type(declared),
                        SUBSTITUTION
                                .matcher(declared.definition())
                                .replaceAll(found -> value(found, declared)));
        machine.refuseUnserved(machine.parse(declared), declared, servedServices);
        return machine;
    }

    private static StateMachineType type(StateMachine declared) {
        try {
            return StateMachineType.valueOf(declared.type());
        } catch (IllegalArgumentException _) {
            throw refused(declared, "its Type is %s".formatted(declared.type()));
        }
    }

    private static String value(MatchResult found, StateMachine declared) {
        return Optional.ofNullable(declared.substitutions().get(found.group(1)))
                .map(Matcher::quoteReplacement)
                .orElseThrow(() ->
                        refused(
                                declared,
                                "its DefinitionSubstitutions do not say what %s is"
                                        .formatted(found.group())));
    }

    private Definition parse(StateMachine declared) {
        try {
            return DefinitionParser.parse(definition, type);
        } catch (InvalidDefinitionException e) {
            throw refused(declared, String.valueOf(e.getMessage()));
        }
    }

    private void refuseUnserved(
            Definition parsed, StateMachine declared, Set<String> servedServices) {
        Set<String> unserved = new TreeSet<>();
        parsed.graph()
                .all()
                .filter(TaskState.class::isInstance)
                .map(state -> ((TaskState) state).resource())
                .filter(resource -> resource.kind() != Resource.Kind.ACTIVITY)
                .filter(resource -> !servedServices.contains(serviceOf(resource)))
                .forEach(resource -> unserved.add(resource.arn()));
        if (!unserved.isEmpty()) {
            throw refused(
                    declared,
                    "nothing here serves %s; served are %s"
                            .formatted(unserved, new TreeSet<>(servedServices)));
        }
    }

    private static String serviceOf(Resource resource) {
        String service = resource.service();
        return service.startsWith(SDK) ? service.substring(SDK.length()) : service;
    }

    private static IllegalStateException refused(StateMachine declared, String why) {
        return new IllegalStateException(
                "State machine %s cannot be run: %s".formatted(declared.logicalId(), why));
    }
}
