package greenledger.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProxyReplyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Hello from Lambda!\" | Hello from Lambda!",
                "{\"message\":\"hi\"}   | {\"message\":\"hi\"}",
                "[1,2.50]             | [1,2.50]",
                "null                 | null"
            })
    void json_without_a_status_code_is_itself_the_body(String answer, String body) {
        HttpReply reply = read(answer).orElseThrow();
        assertEquals(200, reply.status());
        assertEquals(body, new String(reply.body(), UTF_8));
        assertEquals(List.of(new Header("content-type", "application/json")), reply.headers());
    }

    @Test
    void a_response_says_status_headers_cookies_and_body() {
        HttpReply reply =
                read("""
                {"statusCode": 201, "body": "hé", "cookies": ["a=1", "b=2"],
                 "headers": {"content-type": "text/plain", "x-n": 7},
                 "multiValueHeaders": {"x-m": ["1", "2"]}}
                """)
                        .orElseThrow();
        assertEquals(201, reply.status());
        assertEquals("hé", new String(reply.body(), UTF_8));
        assertEquals(
                List.of(
                        new Header("content-type", "text/plain"),
                        new Header("x-n", "7"),
                        new Header("x-m", "1"),
                        new Header("x-m", "2"),
                        new Header("set-cookie", "a=1"),
                        new Header("set-cookie", "b=2")),
                reply.headers());
    }

    @Test
    void a_base64_body_goes_out_as_the_bytes_it_stands_for() {
        HttpReply reply =
                read("{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"AP8=\"}")
                        .orElseThrow();
        assertArrayEquals(new byte[] {0, (byte) 0xff}, reply.body());
    }

    @Test
    void a_body_without_a_type_is_plain_text_and_nothing_has_none() {
        assertEquals(
                List.of(new Header("content-type", "text/plain;charset=UTF-8")),
                read("{\"statusCode\":\"200\",\"body\":\"x\"}").orElseThrow().headers());
        assertEquals(List.of(), read("{\"statusCode\":204}").orElseThrow().headers());
    }

    @Test
    void the_connection_is_the_gateways_own_affair() {
        HttpReply reply =
                read("""
                {"statusCode": 200, "headers":
                  {"Connection": "close", "Content-Length": "9", "Transfer-Encoding": "chunked"}}
                """)
                        .orElseThrow();
        assertEquals(List.of(), reply.headers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "{\"statusCode\":200} {}",
                "{\"statusCode\":\"fine\"}",
                "{\"statusCode\":99}",
                "{\"statusCode\":600}",
                "{\"statusCode\":200,\"body\":{\"not\":\"text\"}}",
                "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"***\"}",
                "{\"statusCode\":200,\"headers\":{\"x\":\"a\\r\\nset-cookie: b\"}}"
            })
    void what_cannot_be_sent_on_is_no_response(String answer) {
        assertTrue(read(answer).isEmpty());
    }

    private static Optional<HttpReply> read(String answer) {
        return ProxyReply.read(answer.getBytes(UTF_8));
    }
}
