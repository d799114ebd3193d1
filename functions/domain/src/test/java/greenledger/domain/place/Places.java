package greenledger.domain.place;

import java.math.BigDecimal;
import java.util.Optional;

/// Places that tests speak of.
public final class Places {

    public static final Place FRESNO = at("36.7378", "-119.7871", "Field 7, Fresno", "US");
    public static final Place NOGALES = at("31.3404", "-110.9343", "Cold store 2, Nogales", "US");
    public static final Place TORONTO = at("43.6629", "-79.4795", "Food Terminal, Toronto", "CA");

    private Places() {}

    public static Place at(String latitude, String longitude, String address, String country) {
        return new Place(
                new Latitude(new BigDecimal(latitude)),
                new Longitude(new BigDecimal(longitude)),
                address,
                new CountryCode(country),
                Optional.empty());
    }
}
