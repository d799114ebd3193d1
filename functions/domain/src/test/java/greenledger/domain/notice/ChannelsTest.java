package greenledger.domain.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/hooks",
                "https://shop.example",
                "https://shop.example:8443/a?b=c%20d",
                "https://[2001:db8::1]/hooks",
                "http://localhost:9000/hooks",
                "http://127.0.0.1/hooks",
                "http://[::1]:9000"
            })
    void a_webhook_is_https_or_on_this_machine(String url) {
        assertEquals(url, new WebhookUrl(url).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/hooks",
                "http://localhost.evil.example/hooks",
                "http://127.0.0.1.evil.example/",
                "https://user:password@shop.example/",
                "https://shop.example/#top",
                "https://shop.example/a b",
                "https://shop.example/%zz",
                "https:///hooks",
                "ftp://shop.example/",
                "file:///etc/passwd",
                "shop.example"
            })
    void nothing_else_is_a_webhook(String url) {
        assertThrows(IllegalArgumentException.class, () -> new WebhookUrl(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"buyer@shop.example", "a.b+c@mail.shop.example"})
    void an_email_address_is_plain(String address) {
        assertEquals(address, new EmailAddress(address).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buyer",
                "buyer@shop",
                "Buyer <buyer@shop.example>",
                "buyer@shop.example, other@shop.example",
                "buyer@shop.example\r\nBcc: other@shop.example",
                "@shop.example"
            })
    void nothing_else_is_an_email_address(String address) {
        assertThrows(IllegalArgumentException.class, () -> new EmailAddress(address));
    }

    @Test
    void a_secret_is_long_and_never_shown() {
        assertFalse(new WebhookSecret("0123456789abcdef").toString().contains("0123"));
        assertThrows(IllegalArgumentException.class, () -> new WebhookSecret("0123456789abcde"));
        assertThrows(IllegalArgumentException.class, () -> new WebhookSecret("a".repeat(129)));
    }
}
