package greenledger.dax.expression;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.expression.DocumentPath.Element;
import greenledger.dax.expression.DocumentPath.Entry;
import greenledger.dax.expression.DocumentPath.Step;
import greenledger.dax.expression.Term.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One expression written out in DynamoDB's language.
///
/// Each variable of the tree gets one placeholder however often it is used: DynamoDB refuses values
/// that nothing uses, and the clients send none such.
final class Renderer {

    private final Placeholders placeholders;
    private final List<String> variables = new ArrayList<>();

    Renderer(Placeholders placeholders, List<AttributeValue> values) {
        this.placeholders = placeholders;
        values.forEach(value -> variables.add(placeholders.value(value)));
    }

    String render(Form form) throws IOException {
        Function function = form.function();
        return switch (function) {
            case EQUAL, NOT_EQUAL, LESS_THAN, GREATER_OR_EQUAL, GREATER_THAN, LESS_OR_EQUAL ->
                    infix(form, function);
            case PLUS, MINUS -> infix(form, function);
            case AND, OR ->
                    "(%s) %s (%s)".formatted(operand(form, 1), function.word, operand(form, 2));
            case NOT -> "NOT (%s)".formatted(operand(form, 1));
            case BETWEEN ->
                    "%s BETWEEN %s AND %s"
                            .formatted(operand(form, 1), operand(form, 2), operand(form, 3));
            case IN -> "%s IN (%s)".formatted(operand(form, 1), all(form.operand(2).elements()));
            case ATTRIBUTE_EXISTS,
                    ATTRIBUTE_NOT_EXISTS,
                    ATTRIBUTE_TYPE,
                    BEGINS_WITH,
                    CONTAINS,
                    SIZE,
                    IF_NOT_EXISTS,
                    LIST_APPEND ->
                    "%s(%s)".formatted(function.word, all(form.operands()));
            case VARIABLE -> variable(form.numeral(1));
            case DOCUMENT_PATH -> path(DocumentPath.of(form));
            case SET_ACTION -> "%s = %s".formatted(operand(form, 1), operand(form, 2));
            case ADD_ACTION, DELETE_ACTION -> "%s %s".formatted(operand(form, 1), operand(form, 2));
            case REMOVE_ACTION -> operand(form, 1);
        };
    }

    private String path(DocumentPath path) {
        StringBuilder text = new StringBuilder(placeholders.name(path.attribute()));
        for (Step step : path.steps()) {
            switch (step) {
                case Entry(String name) -> text.append('.').append(placeholders.name(name));
                case Element(int index) -> text.append('[').append(index).append(']');
            }
        }
        return text.toString();
    }

    private String infix(Form form, Function function) throws IOException {
        return "%s %s %s".formatted(operand(form, 1), function.word, operand(form, 2));
    }

    private String operand(Form form, int place) throws IOException {
        return render(form.operand(place));
    }

    private String all(List<Form> forms) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Form form : forms) {
            texts.add(render(form));
        }
        return String.join(", ", texts);
    }

    private String variable(int number) throws IOException {
        if (number < 0 || number >= variables.size()) {
            throw new CborFormatException("an expression has no value " + number);
        }
        return variables.get(number);
    }
}
