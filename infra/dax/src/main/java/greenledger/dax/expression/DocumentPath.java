package greenledger.dax.expression;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.expression.Term.Form;
import greenledger.dax.expression.Term.Index;
import greenledger.dax.expression.Term.Name;
import greenledger.dax.expression.Term.Numeral;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The way to a value inside an item, such as `origin.places[2].name`: an attribute, and steps into
/// it.
public record DocumentPath(String attribute, List<Step> steps) {

    /// One step of the way.
    sealed interface Step {}

    /// Into an entry of a map.
    record Entry(String name) implements Step {}

    /// Into an element of a list.
    record Element(int index) implements Step {}

    public DocumentPath {
        steps = List.copyOf(steps);
    }

    /// The value that an item has there.
    public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
        Optional<AttributeValue> here = Optional.ofNullable(item.get(attribute));
        for (Step step : steps) {
            here = here.flatMap(value -> next(value, step));
        }
        return here;
    }

    static DocumentPath of(Form form) throws IOException {
        List<Term> terms = form.terms();
        if (form.function() != Function.DOCUMENT_PATH
                || terms.size() < 2
                || !(terms.get(1) instanceof Name(String attribute))) {
            throw new CborFormatException("not a document path: " + form);
        }
        List<Step> steps = new ArrayList<>();
        for (Term term : terms.subList(2, terms.size())) {
            steps.add(step(term));
        }
        return new DocumentPath(attribute, steps);
    }

    private static Step step(Term term) throws IOException {
        return switch (term) {
            case Name(String name) -> new Entry(name);
            case Index(int index) -> new Element(index);
            case Numeral _, Form _ ->
                    throw new CborFormatException("no step of a document path: " + term);
        };
    }

    private static Optional<AttributeValue> next(AttributeValue value, Step step) {
        return switch (step) {
            case Entry(String name) ->
                    value.hasM() ? Optional.ofNullable(value.m().get(name)) : Optional.empty();
            case Element(int index) ->
                    value.hasL() && index < value.l().size()
                            ? Optional.of(value.l().get(index))
                            : Optional.empty();
        };
    }
}
