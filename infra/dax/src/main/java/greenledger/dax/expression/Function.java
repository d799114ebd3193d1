package greenledger.dax.expression;

import greenledger.dax.cbor.CborFormatException;
import java.io.IOException;

/// The heads of expression forms, in the order of their numbers on the wire.
enum Function {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS_THAN("<"),
    GREATER_OR_EQUAL(">="),
    GREATER_THAN(">"),
    LESS_OR_EQUAL("<="),
    AND("AND"),
    OR("OR"),
    NOT("NOT"),
    BETWEEN("BETWEEN"),
    IN("IN"),
    ATTRIBUTE_EXISTS("attribute_exists"),
    ATTRIBUTE_NOT_EXISTS("attribute_not_exists"),
    ATTRIBUTE_TYPE("attribute_type"),
    BEGINS_WITH("begins_with"),
    CONTAINS("contains"),
    SIZE("size"),
    VARIABLE(":"),
    DOCUMENT_PATH("."),
    SET_ACTION("SET"),
    ADD_ACTION("ADD"),
    DELETE_ACTION("DELETE"),
    REMOVE_ACTION("REMOVE"),
    IF_NOT_EXISTS("if_not_exists"),
    LIST_APPEND("list_append"),
    PLUS("+"),
    MINUS("-");

    final String word;

    Function(String word) {
        this.word = word;
    }

    static Function of(int number) throws IOException {
        if (number < 0 || number >= values().length) {
            throw new CborFormatException("no expression function " + number);
        }
        return values()[number];
    }
}
