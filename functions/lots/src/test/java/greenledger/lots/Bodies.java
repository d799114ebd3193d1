package greenledger.lots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Json;
import java.util.List;

/// Bodies as callers send them.
final class Bodies {

    static final String GRADE = "{'scheme':'USDA','code':'U.S. No. 1','inspector':'insp-9'}";
    static final String PRICE = "{'amount':'1.85','currency':'USD','per':'KGM'}";
    static final String NOGALES =
            """
            {'latitude':31.3404,'longitude':-110.9343,'address':'Cold store 2, Nogales','country':'US'}\
            """;
    static final String MOVEMENT = "{'to':" + NOGALES + ",'custodian':'carrier-5'}";
    static final String LOT =
            """
            {'gtin':'09506000134352','batch':'L-2026-117','commodity':'tomato','variety':'Roma',
             'farmerId':'farm-1','quantity':{'value':'1250.5','unit':'KGM'},
             'origin':{'latitude':36.7378,'longitude':-119.7871,'address':'Field 7, Fresno','country':'US'},
             'grade':%s,'price':%s,'harvestedOn':'2026-11-20'}\
            """
                    .formatted(GRADE, PRICE);

    private Bodies() {}

    static ObjectNode json(String singleQuoted) {
        return (ObjectNode) Json.read(singleQuoted.replace('\'', '"'), JsonNode.class);
    }

    /// The body with another value at a JSON pointer.
    static ObjectNode with(String body, String pointer, String value) {
        ObjectNode json = json(body);
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) json.at(pointer.substring(0, slash)))
                .set(
                        pointer.substring(slash + 1),
                        Json.read(value.replace('\'', '"'), JsonNode.class));
        return json;
    }

    static ObjectNode without(String body, String... fields) {
        return json(body).without(List.of(fields));
    }
}
