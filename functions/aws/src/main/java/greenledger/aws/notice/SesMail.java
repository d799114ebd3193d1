package greenledger.aws.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.SignedCalls;
import greenledger.aws.SignedCalls.Answer;
import greenledger.core.Json;
import greenledger.core.Mail;
import greenledger.core.Notices.Notice;
import greenledger.domain.notice.EmailAddress;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Mail by Amazon SES, or whatever answers in its place: `SendEmail` of API version 2.
///
/// @param from the sender's address, which SES has verified; blank where no mail is sent
public record SesMail(SignedCalls ses, String from) implements Mail {

    @Override
    public Optional<String> send(EmailAddress to, Notice notice) {
        if (from.isBlank()) {
            return Optional.of("no sender's address is set (MAIL_FROM)");
        }
        try {
            return outcome(ses.post("/v2/email/outbound-emails", Map.of(), body(to, notice)));
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    private String body(EmailAddress to, Notice notice) {
        ObjectNode body = Json.STORED.createObjectNode().put("FromEmailAddress", from);
        body.putObject("Destination").putArray("ToAddresses").add(to.value());
        ObjectNode simple = body.putObject("Content").putObject("Simple");
        simple.putObject("Subject").put("Data", "GreenLedger: " + notice.subject());
        StringBuilder text = new StringBuilder(notice.text()).append("\n\n");
        notice.about()
                .forEach(
                        (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        simple.putObject("Body").putObject("Text").put("Data", text.toString());
        return body.toString();
    }

    private static Optional<String> outcome(Answer answer) {
        return answer.isSuccess()
                ? Optional.empty()
                : Optional.of("SES answered " + answer.status() + " " + answer.body());
    }
}
