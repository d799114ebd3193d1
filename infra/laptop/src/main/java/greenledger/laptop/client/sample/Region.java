package greenledger.laptop.client.sample;

/// Where fields and docks lie close to each other.
enum Region {
    FRESNO("Fresno, CA", 36.7378, -119.7871, "US"),
    WATSONVILLE("Watsonville, CA", 36.9102, -121.7569, "US"),
    WENATCHEE("Wenatchee, WA", 47.4235, -120.3103, "US"),
    IMMOKALEE("Immokalee, FL", 26.4187, -81.4173, "US"),
    CULIACAN("Culiacán, Sinaloa", 24.8091, -107.394, "MX"),
    EL_EJIDO("El Ejido, Almería", 36.7763, -2.8146, "ES");

    private final String town;
    private final double latitude;
    private final double longitude;
    private final String country;

    Region(String town, double latitude, double longitude, String country) {
        this.town = town;
        this.latitude = latitude;
        this.longitude = longitude;
        this.country = country;
    }

    String town() {
        return town;
    }

    double latitude() {
        return latitude;
    }

    double longitude() {
        return longitude;
    }

    String country() {
        return country;
    }
}
