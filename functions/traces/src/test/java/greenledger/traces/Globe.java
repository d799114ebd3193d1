package greenledger.traces;

import greenledger.domain.place.Place;

/// Distances by way of the chord through the Earth, unlike the haversine formula of [Place].
final class Globe {

    private static final double RADIUS_KM = 6371.0088;

    private Globe() {}

    static double kilometres(Place place, double latitude, double longitude) {
        double[] one =
                vector(
                        place.latitude().degrees().doubleValue(),
                        place.longitude().degrees().doubleValue());
        double[] other = vector(latitude, longitude);
        double chord =
                Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
        return 2 * RADIUS_KM * Math.asin(chord / 2);
    }

    private static double[] vector(double latitude, double longitude) {
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        return new double[] {
            Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)
        };
    }
}
