package greenledger.laptop.client.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;

/// The lot that the story is about, and what is said of it. Every run has lots of its own.
record Cast(String run) {

    private static final String GTIN = "09506000134352";

    String farmer() {
        return "farm-" + run;
    }

    String batch(int number) {
        return run + "-" + number;
    }

    /// Under which a lot is found.
    String lot(int number) {
        return GTIN + "." + batch(number);
    }

    ObjectNode tomatoes(int number) {
        ObjectNode lot = Json.object();
        lot.put("gtin", GTIN)
                .put("batch", batch(number))
                .put("commodity", "tomato")
                .put("variety", "Roma")
                .put("farmerId", farmer());
        lot.putObject("quantity").put("value", "1250.5").put("unit", "KGM");
        lot.set("origin", place(36.7378, -119.7871, "Field 7, Fresno"));
        return lot.put("harvestedOn", "2025-09-20");
    }

    static ObjectNode grade(String code) {
        return Json.object().put("scheme", "USDA").put("code", code).put("inspector", "insp-9");
    }

    static ObjectNode price(String amount) {
        return Json.object().put("amount", amount).put("currency", "USD").put("per", "KGM");
    }

    static ObjectNode movement() {
        ObjectNode movement = Json.object();
        movement.set("to", place(34.0194, -118.2417, "Wholesale Produce Market, Los Angeles"));
        return movement.put("custodian", "carrier-4")
                .put("departedAt", "2025-09-21T06:30:00Z")
                .put("arrivedAt", "2025-09-21T10:45:00Z");
    }

    private static ObjectNode place(double latitude, double longitude, String address) {
        return Json.object()
                .put("latitude", latitude)
                .put("longitude", longitude)
                .put("address", address)
                .put("country", "US");
    }
}
