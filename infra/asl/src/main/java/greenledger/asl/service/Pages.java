package greenledger.asl.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/// Cuts lists into pages; the token of a page says where the next begins.
final class Pages {

    private static final int MOST = 1000;

    private Pages() {}

    static <T> ObjectNode page(
            Request request, String name, List<T> all, Function<T, JsonNode> shape)
            throws ServiceException {
        int from = from(request, all.size());
        int to = Math.min(all.size(), from + request.pageSize(MOST));
        ObjectNode answer = Json.object();
        ArrayNode page = answer.putArray(name);
        all.subList(from, to).forEach(entry -> page.add(shape.apply(entry)));
        if (to < all.size()) {
            answer.put("nextToken", token(to));
        }
        return answer;
    }

    private static int from(Request request, int size) throws ServiceException {
        if (request.text("nextToken").isEmpty()) {
            return 0;
        }
        String token = request.required("nextToken");
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            int from = Integer.parseInt(new String(bytes, StandardCharsets.UTF_8));
            if (from >= 0 && from <= size) {
                return from;
            }
        } catch (IllegalArgumentException _) {
            throw invalid(token);
        }
        throw invalid(token);
    }

    private static ServiceException invalid(String token) {
        return new ServiceException("InvalidToken", "Invalid Token: '%s'".formatted(token));
    }

    private static String token(int from) {
        byte[] bytes = String.valueOf(from).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
