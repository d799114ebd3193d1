package greenledger.dax.expression;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.MajorType;
import greenledger.dax.cbor.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A node of an expression tree as it was sent.
sealed interface Term {

    /// DynamoDB allows 300 operators; what nests deeper is an attack on the stack.
    int DEEPEST = 320;

    /// A function's number, or a variable's.
    record Numeral(int value) implements Term {}

    /// The name of an attribute.
    record Name(String value) implements Term {}

    /// A place in a list.
    record Index(int value) implements Term {}

    /// A function with its operands, or a bare list of terms.
    record Form(List<Term> terms) implements Term {

        public Form {
            terms = List.copyOf(terms);
        }

        Function function() throws IOException {
            return Function.of(numeral(0));
        }

        int numeral(int place) throws IOException {
            if (terms.size() > place && terms.get(place) instanceof Numeral(int value)) {
                return value;
            }
            throw malformed();
        }

        Form operand(int place) throws IOException {
            if (terms.size() > place && terms.get(place) instanceof Form form) {
                return form;
            }
            throw malformed();
        }

        List<Form> operands() throws IOException {
            return forms(1);
        }

        List<Form> elements() throws IOException {
            return forms(0);
        }

        private List<Form> forms(int from) throws IOException {
            List<Form> forms = new ArrayList<>();
            for (int place = from; place < terms.size(); place++) {
                forms.add(operand(place));
            }
            return forms;
        }

        private CborFormatException malformed() {
            return new CborFormatException("malformed expression: " + terms);
        }
    }

    static Form readForm(CborReader in) throws IOException {
        if (read(in, 0) instanceof Form form) {
            return form;
        }
        throw new CborFormatException("an expression is a form");
    }

    private static Term read(CborReader in, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new CborFormatException("an expression nests deeper than " + DEEPEST);
        }
        return switch (in.type()) {
            case UNSIGNED, NEGATIVE -> new Numeral(in.readInt());
            case TEXT -> new Name(in.readText());
            case ARRAY -> {
                List<Term> terms = new ArrayList<>();
                in.forEach(MajorType.ARRAY, () -> terms.add(read(in, depth + 1)));
                yield new Form(terms);
            }
            case TAG -> readIndex(in);
            case BYTES, MAP, SIMPLE -> throw new CborFormatException("no term of an expression");
        };
    }

    private static Index readIndex(CborReader in) throws IOException {
        int tag = in.readTag();
        if (tag != Tag.LIST_INDEX) {
            throw new CborFormatException("no term of an expression has the tag " + tag);
        }
        return new Index(in.readInt());
    }
}
