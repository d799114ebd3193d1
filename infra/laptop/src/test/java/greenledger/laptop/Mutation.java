package greenledger.laptop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// A mistake in the templates that breaks one rule, and just that one.
///
/// @param rule that it breaks
/// @param name what is wrong
/// @param change makes the mistake, at a place left to chance
record Mutation(String rule, String name, BiConsumer<Templates, RandomGenerator> change) {

    /// A mistake at one of the resources of a type.
    static Mutation of(String rule, String name, String type, Consumer<Declared> change) {
        return new Mutation(
                rule, name, (templates, chance) -> change.accept(one(templates.all(type), chance)));
    }

    static <T> T one(List<T> candidates, RandomGenerator chance) {
        return candidates.get(chance.nextInt(candidates.size()));
    }

    /// The object at a place of a resource.
    static ObjectNode at(Declared declared, String pointer) {
        if (declared.resource().at(pointer) instanceof ObjectNode object) {
            return object;
        }
        throw new AssertionError(declared.logicalId() + " has no " + pointer);
    }

    Templates of(Templates sound, RandomGenerator chance) {
        Templates mutant = sound.copy();
        change.accept(mutant, chance);
        return mutant;
    }

    @Override
    public String toString() {
        return name;
    }
}
