package greenledger.domain.place;

import greenledger.domain.InvalidComponent;
import greenledger.domain.Line;
import java.util.Optional;

/// A spot on Earth where produce grows, waits or is sold.
public record Place(
        Latitude latitude,
        Longitude longitude,
        String address,
        CountryCode country,
        Optional<Gln> gln) {

    private static final int LONGEST_ADDRESS = 200;

    /// Mean radius R1 of the Earth by the IUGG (Moritz, Geodetic Reference System 1980).
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Place {
        address = line(address);
    }

    private static String line(String address) {
        try {
            return Line.of("An address", address, LONGEST_ADDRESS);
        } catch (IllegalArgumentException e) {
            throw new InvalidComponent("address", String.valueOf(e.getMessage()));
        }
    }

    /// The length of the great circle between the two, by the haversine formula; about half a
    /// percent off, because the Earth is no sphere.
    public double kilometresTo(Place other) {
        double north = other.latitude.radians() - latitude.radians();
        double east = other.longitude.radians() - longitude.radians();
        double h =
                haversine(north)
                        + Math.cos(latitude.radians())
                                * Math.cos(other.latitude.radians())
                                * haversine(east);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    private static double haversine(double angle) {
        double half = Math.sin(angle / 2);
        return half * half;
    }
}
