package greenledger.laptop.client.fact;

import java.util.Locale;

/// What a row tells of a lot: that there is one, or what became of it later.
public enum FactKind {
    LOT,
    GRADE,
    PRICE,
    MOVEMENT;

    static FactKind of(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "lot", "registration", "register" -> LOT;
            case "grade", "grading" -> GRADE;
            case "price", "pricing" -> PRICE;
            case "movement", "move", "moved" -> MOVEMENT;
            default ->
                    throw new RowRefused(
                            "fact: It is lot, grade, price or movement, not '" + cell + "'.");
        };
    }
}
