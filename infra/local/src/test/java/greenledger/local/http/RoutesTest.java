package greenledger.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.local.http.Routes.Match;
import greenledger.local.lambda.ScriptedFunction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RoutesTest {

    @Test
    void the_documented_example_of_precedence_holds_in_whatever_order_routes_are_declared() {
        List<String> keys =
                Stream.of(
                                "GET /pets/dog/1",
                                "GET /pets/dog/{id}",
                                "GET /pets/{proxy+}",
                                "ANY /{proxy+}",
                                "$default")
                        .collect(Collectors.toList());
        for (long seed = 0; seed < 20; seed++) {
            Collections.shuffle(keys, new Random(seed));
            String[] shuffled = keys.toArray(String[]::new);
            assertEquals("GET /pets/dog/1", key("GET", "/pets/dog/1", shuffled), "seed " + seed);
            assertEquals("GET /pets/dog/{id}", key("GET", "/pets/dog/2", shuffled));
            assertEquals("GET /pets/{proxy+}", key("GET", "/pets/cat/1", shuffled));
            assertEquals("ANY /{proxy+}", key("POST", "/test/5", shuffled));
            assertEquals("$default", key("POST", "/", shuffled));
        }
    }

    @Test
    void a_method_comes_before_any_method_and_only_on_the_same_path() {
        String[] keys = {"ANY /lots/search", "GET /lots/{id}", "GET /lots/search"};
        assertEquals("GET /lots/search", key("GET", "/lots/search", keys));
        assertEquals("ANY /lots/search", key("POST", "/lots/search", keys));
        assertEquals("GET /lots/{id}", key("GET", "/lots/7", keys));
    }

    @Test
    void a_less_specific_route_serves_a_method_that_the_more_specific_one_does_not_take() {
        String[] keys = {"GET /lots/search", "POST /lots/{id}"};
        assertEquals("POST /lots/{id}", key("POST", "/lots/search", keys));
    }

    @Test
    void parameters_are_taken_from_the_encoded_path_so_that_an_encoded_slash_splits_nothing() {
        Match match = routes("GET /lots/{id}/history").find("GET", "/lots/a%2Fb/history");
        assertEquals(
                Map.of("id", "a%2Fb"), assertInstanceOf(Match.Found.class, match).parameters());
    }

    @Test
    void a_greedy_parameter_takes_the_rest_of_the_path_but_not_nothing() {
        Match match = routes("GET /files/{path+}").find("GET", "/files/a/b.txt");
        assertEquals(
                Map.of("path", "a/b.txt"), assertInstanceOf(Match.Found.class, match).parameters());
        assertInstanceOf(Match.Nowhere.class, routes("GET /files/{path+}").find("GET", "/files"));
        assertInstanceOf(Match.Nowhere.class, routes("GET /files/{path+}").find("GET", "/files/"));
    }

    @Test
    void another_method_on_a_known_path_is_told_apart_from_an_unknown_path() {
        Routes routes = routes("GET /lots/{id}", "POST /lots/{id}");
        Match wrong = routes.find("DELETE", "/lots/7");
        assertEquals(
                Set.of("GET", "POST"), assertInstanceOf(Match.WrongMethod.class, wrong).allowed());
        assertInstanceOf(Match.Nowhere.class, routes.find("GET", "/lots/7/"));
        assertInstanceOf(Match.Found.class, routes.find("GET", "/lots/7"));
    }

    @Test
    void route_keys_that_mean_nothing_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> RouteKey.parse("FETCH /lots"));
        assertThrows(IllegalArgumentException.class, () -> RouteKey.parse("/lots"));
        assertThrows(IllegalArgumentException.class, () -> RouteKey.parse("GET lots"));
        assertThrows(IllegalArgumentException.class, () -> RouteKey.parse("GET /{a+}/b"));
        assertThrows(IllegalArgumentException.class, () -> RouteKey.parse("GET /x{a}"));
        assertThrows(IllegalArgumentException.class, () -> routes("GET /lots", "GET /lots"));
        assertEquals("GET", RouteKey.parse("GET /lots").method());
    }

    private static String key(String method, String path, String... keys) {
        Match match = routes(keys).find(method, path);
        return assertInstanceOf(Match.Found.class, match).route().key().text();
    }

    private static Routes routes(String... keys) {
        ScriptedFunction function = ScriptedFunction.answering("any", "{}");
        return new Routes(
                Stream.of(keys)
                        .map(key -> new Route(RouteKey.parse(key), function, Optional.empty()))
                        .toList());
    }
}
