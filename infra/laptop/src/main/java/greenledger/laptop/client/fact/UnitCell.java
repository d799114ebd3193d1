package greenledger.laptop.client.fact;

import java.util.Locale;

/// A unit as people write it, as its UN/CEFACT code where that is certain.
final class UnitCell {

    private UnitCell() {}

    static String code(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms" -> "KGM";
            case "g", "gram", "grams" -> "GRM";
            case "t", "tonne", "tonnes" -> "TNE";
            case "lb", "lbs", "pound", "pounds" -> "LBR";
            case "oz", "ounce", "ounces" -> "ONZ";
            case "l", "litre", "litres", "liter", "liters" -> "LTR";
            case "piece", "pieces", "pc", "pcs", "head", "heads" -> "H87";
            case "each" -> "EA";
            case "dozen" -> "DZN";
            default -> cell.toUpperCase(Locale.ROOT);
        };
    }
}
