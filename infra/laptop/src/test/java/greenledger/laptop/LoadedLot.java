package greenledger.laptop;

/// The story of one lot in the load: a registration and nine different facts after it.
record LoadedLot(int number) {

    static final int FACTS = 10;

    String id() {
        return "load-" + number;
    }

    String path(int fact) {
        return fact == 0 ? "/lots" : "/lots/" + id() + kind(fact);
    }

    private static String kind(int fact) {
        return switch (fact % 3) {
            case 0 -> "/prices";
            case 1 -> "/grades";
            default -> "/movements";
        };
    }

    /// No two facts of a lot are alike, so that each has to leave a line in its history.
    String body(int fact) {
        if (fact == 0) {
            return """
            {"lotId":"%s","commodity":"tomato","farmerId":"farm-%d","quantity":{"value":"1250.5","unit":"KGM"},
             "origin":{"latitude":36.7378,"longitude":-119.7871,"address":"Field 7, Fresno","country":"US"}}\
            """
                    .formatted(id(), number % 10);
        }
        return switch (fact % 3) {
            case 0 ->
                    "{\"amount\":\"1.%02d\",\"currency\":\"USD\",\"per\":\"KGM\"}".formatted(fact);
            case 1 ->
                    "{\"scheme\":\"USDA\",\"code\":\"U.S. No. %d\",\"inspector\":\"insp-9\"}"
                            .formatted(fact);
            default ->
                    "{\"to\":{\"latitude\":36.7378,\"longitude\":-119.%d,\"address\":\"Dock %d\",\"country\":\"US\"}}"
                            .formatted(100 + fact, fact);
        };
    }

    String key(int fact) {
        return id() + "/" + fact;
    }
}
