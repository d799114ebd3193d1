package greenledger.asl.jsonata;

import com.dashjoin.jsonata.Functions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `$formatNumber`, rounded as the reference implementation rounds: by the decimal digits of the
/// number, half to even. The library's own rounds what the binary fraction happens to be.
final class JsonataNumberFormat {

    private JsonataNumberFormat() {}

    static @Nullable Object format(List<?> args) {
        if (!(args.get(0) instanceof Number number) || !(args.get(1) instanceof String picture)) {
            return null;
        }
        Map<?, ?> options = args.size() > 2 && args.get(2) instanceof Map<?, ?> map ? map : null;
        boolean plain = options == null && picture.matches("[^eE]*");
        Number rounded = plain ? round(number, picture) : number;
        return Functions.formatNumber(rounded, picture, options);
    }

    private static Number round(Number number, String picture) {
        String part = picture.split(";", -1)[0];
        int point = part.indexOf('.');
        String fraction = point < 0 ? "" : part.substring(point + 1);
        int digits = (int) fraction.chars().filter(c -> c == '#' || Character.isDigit(c)).count();
        int shift = part.contains("%") ? 2 : part.contains("\u2030") ? 3 : 0;
        return new BigDecimal(number.toString()).setScale(digits + shift, RoundingMode.HALF_EVEN);
    }
}
