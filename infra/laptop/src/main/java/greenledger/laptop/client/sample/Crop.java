package greenledger.laptop.client.sample;

import java.util.List;

/// What is grown where, as a packer sells it.
///
/// @param gtin of the case it is packed in, of the numbers that GS1 keeps for examples
/// @param grades of the standard it is graded by, best first
/// @param cents the usual price of one unit
/// @param most the largest quantity of a lot
record Crop(
        String commodity,
        List<String> varieties,
        String gtin,
        List<String> grades,
        String unit,
        int cents,
        int most,
        Region region) {

    /// The United States standards for grades, 7 CFR part 51, where there is one.
    private static final class Standards {
        static final List<String> TOMATO = List.of("U.S. No. 1", "U.S. Combination", "U.S. No. 2");
        static final List<String> STRAWBERRY = List.of("U.S. No. 1", "U.S. No. 2");
        static final List<String> APPLE = List.of("U.S. Extra Fancy", "U.S. Fancy", "U.S. No. 1");
        static final List<String> PEAR = List.of("U.S. No. 1", "U.S. No. 2");
        static final List<String> MANGO = List.of("U.S. No. 1", "U.S. No. 2");
        static final List<String> CUCUMBER = List.of("U.S. Fancy", "U.S. No. 1", "U.S. No. 2");
    }

    static final List<Crop> ALL =
            List.of(
                    new Crop(
                            "tomato",
                            List.of("Roma", "Beefsteak", "Cherry"),
                            "09506000134352",
                            Standards.TOMATO,
                            "KGM",
                            185,
                            9000,
                            Region.FRESNO),
                    new Crop(
                            "strawberry",
                            List.of("Albion", "San Andreas"),
                            "09506000134369",
                            Standards.STRAWBERRY,
                            "LBR",
                            240,
                            4000,
                            Region.WATSONVILLE),
                    new Crop(
                            "apple",
                            List.of("Gala", "Fuji", "Honeycrisp"),
                            "09506000134376",
                            Standards.APPLE,
                            "KGM",
                            132,
                            20000,
                            Region.WENATCHEE),
                    new Crop(
                            "pear",
                            List.of("Bartlett", "Bosc", "d'Anjou"),
                            "09506000134383",
                            Standards.PEAR,
                            "KGM",
                            148,
                            15000,
                            Region.WENATCHEE),
                    new Crop(
                            "tomato",
                            List.of("Florida 47", "Sanibel"),
                            "09506000134390",
                            Standards.TOMATO,
                            "LBR",
                            92,
                            30000,
                            Region.IMMOKALEE),
                    new Crop(
                            "mango",
                            List.of("Kent", "Ataulfo"),
                            "09506000134406",
                            Standards.MANGO,
                            "H87",
                            75,
                            24000,
                            Region.CULIACAN),
                    new Crop(
                            "cucumber",
                            List.of("Almería", "Dutch"),
                            "09506000134413",
                            Standards.CUCUMBER,
                            "H87",
                            49,
                            40000,
                            Region.EL_EJIDO));

    Crop {
        varieties = List.copyOf(varieties);
        grades = List.copyOf(grades);
    }
}
