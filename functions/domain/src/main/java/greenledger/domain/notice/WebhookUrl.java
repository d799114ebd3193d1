package greenledger.domain.notice;

import greenledger.domain.Excerpt;
import java.util.regex.Pattern;

/// Where a party's own server takes notices: over HTTPS, or over HTTP on the machine itself.
public record WebhookUrl(String value) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(https://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])"
                            + "|http://(localhost|127\\.0\\.0\\.1|\\[::1]))"
                            + "(:[0-9]{1,5})?"
                            + "(/([A-Za-z0-9/._~!$&'()*+,;=:@?-]|%[0-9A-Fa-f]{2}){0,400})?");

    public WebhookUrl {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A webhook is an https:// address without user name or fragment, unlike "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
