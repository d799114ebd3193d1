package greenledger.domain.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The currencies of ISO 4217 list one in which goods are paid, as of 2026, with their minor units.
///
/// Left out are precious metals, testing and no-currency codes, bond and accounting units, and fund
/// codes: nobody pays for produce in them.
final class Iso4217 {

    private static final Map<Integer, String> BY_MINOR_UNITS =
            Map.of(
                    0,
                    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF",
                    2,
                    """
                    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP \
                    BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD \
                    FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS \
                    KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
                    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD \
                    RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT \
                    TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG\
                    """,
                    3,
                    "BHD IQD JOD KWD LYD OMR TND");

    private static final Map<String, Integer> MINOR_UNITS = byCode();

    private Iso4217() {}

    static Optional<Integer> minorUnits(String code) {
        return Optional.ofNullable(MINOR_UNITS.get(code));
    }

    static Set<String> codes() {
        return MINOR_UNITS.keySet();
    }

    private static Map<String, Integer> byCode() {
        Map<String, Integer> byCode = new HashMap<>();
        BY_MINOR_UNITS.forEach((digits, codes) -> {
            for (String code : codes.split(" ", -1)) {
                byCode.put(code, digits);
            }
        });
        return Map.copyOf(byCode);
    }
}
