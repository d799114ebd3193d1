package greenledger.domain.measure;

import java.math.BigDecimal;

/// Short ways to say quantities and prices in tests.
public final class Amounts {

    private Amounts() {}

    /// Such as `1250.5 KGM`.
    public static Quantity quantity(String said) {
        int blank = said.indexOf(' ');
        return new Quantity(
                new BigDecimal(said.substring(0, blank)), new UnitCode(said.substring(blank + 1)));
    }

    public static Price price(String amount, String currency, String per) {
        return new Price(new BigDecimal(amount), new CurrencyCode(currency), new UnitCode(per));
    }
}
