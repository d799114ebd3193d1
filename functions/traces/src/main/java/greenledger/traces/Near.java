package greenledger.traces;

import greenledger.domain.place.CountryCode;
import greenledger.domain.place.Latitude;
import greenledger.domain.place.Longitude;
import greenledger.domain.place.Place;
import greenledger.domain.view.LotCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A circle on the globe.
///
/// @param kilometres its radius along the surface, above 0 and at most 500
record Near(Latitude latitude, Longitude longitude, double kilometres) {

    private static final int MOST_KILOMETRES = 500;

    /// Reads `lat,lon,km`.
    static Near parse(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 3) {
                return new Near(
                        new Latitude(new BigDecimal(parts[0].trim())),
                        new Longitude(new BigDecimal(parts[1].trim())),
                        radius(parts[2].trim()));
            }
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(
                    "Give latitude, longitude and kilometres as numbers, not " + text + ".");
        }
        throw new IllegalArgumentException(
                "Give latitude,longitude,kilometres such as 36.74,-119.79,50.");
    }

    List<Cell> cells() {
        return Cell.around(latitude, longitude, kilometres);
    }

    boolean holds(LotCard card) {
        return place(latitude, longitude).kilometresTo(place(card.latitude(), card.longitude()))
                <= kilometres;
    }

    private static double radius(String text) {
        BigDecimal radius = new BigDecimal(text);
        if (radius.signum() <= 0 || radius.compareTo(BigDecimal.valueOf(MOST_KILOMETRES)) > 0) {
            throw new IllegalArgumentException(
                    "A radius is above 0 and at most "
                            + MOST_KILOMETRES
                            + " km, not "
                            + text
                            + ".");
        }
        return radius.doubleValue();
    }

    private static Place place(Latitude latitude, Longitude longitude) {
        return new Place(latitude, longitude, "-", new CountryCode("US"), Optional.empty());
    }
}
