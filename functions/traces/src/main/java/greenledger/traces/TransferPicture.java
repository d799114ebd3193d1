package greenledger.traces;

import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.Terms;
import greenledger.domain.view.StepRecord;
import greenledger.domain.view.StepStatus;
import greenledger.domain.view.TransferView;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// The way a transfer went: down the left side forward, and beside each step what undid it.
final class TransferPicture {

    private static final int TOP = 64;
    private static final int ROW = 56;
    private static final int BOX = 40;
    private static final int FORWARD = 20;
    private static final int BACK = 420;
    private static final int WIDTH = 300;

    /// Colours that stay apart without red and green.
    private static final String STYLE =
            """
            text{font-family:system-ui,sans-serif;font-size:11px;fill:#1b1f24}
            .head{font-size:15px;font-weight:600}.name{font-size:12px;font-weight:600}
            .way{stroke:#57606a;stroke-width:1.5;marker-end:url(#tip)}
            rect{stroke:#57606a;stroke-width:1;fill:#fff}.pivot{stroke-width:3}
            .SUCCEEDED{fill:#cfe8ff}.FAILED{fill:#ffd1b3}.UNDONE{fill:#e6dcf5}
            .WAITING{fill:#fff3b0}.PENDING{fill:#fff}
            .SKIPPED{fill:#f0f1f3;stroke-dasharray:4 3}\
            """;

    private TransferPicture() {}

    static String of(TransferView transfer) {
        Svg svg = new Svg();
        Terms terms = transfer.terms();
        String title = "Transfer " + transfer.transferId() + ": " + transfer.state();
        svg.text(FORWARD, 26, "head", title);
        svg.text(
                FORWARD,
                46,
                "terms",
                "%s of %s from %s to %s%s"
                        .formatted(
                                terms.quantity(),
                                terms.lot(),
                                terms.from(),
                                terms.to(),
                                terms.price().map(price -> " for " + price).orElse("")));
        List<StepRecord> forward = of(transfer, Step.Kind.FORWARD);
        for (int row = 0; row < forward.size(); row++) {
            draw(svg, forward.get(row), FORWARD, row);
            if (row > 0) {
                int x = FORWARD + WIDTH / 2;
                svg.arrow(x, y(row - 1) + BOX, x, y(row));
            }
            undo(svg, transfer, forward.get(row).name(), row);
        }
        return svg.document(
                BACK + WIDTH + FORWARD, y(forward.size()), title, STYLE.replace("\n", ""));
    }

    private static void undo(Svg svg, TransferView transfer, Step step, int row) {
        for (StepRecord undo : of(transfer, Step.Kind.UNDO)) {
            if (step.undoneBy().stream().anyMatch(undo.name()::equals)) {
                draw(svg, undo, BACK, row);
                svg.arrow(FORWARD + WIDTH, y(row) + BOX / 2, BACK, y(row) + BOX / 2);
            }
        }
    }

    private static List<StepRecord> of(TransferView transfer, Step.Kind kind) {
        return transfer.steps().stream().filter(step -> step.kind() == kind).toList();
    }

    private static void draw(Svg svg, StepRecord step, int x, int row) {
        String pivot = step.name() == Step.TRANSFER_OWNERSHIP ? " pivot" : "";
        svg.box(x, y(row), WIDTH, BOX, step.status() + pivot);
        svg.text(x + 10, y(row) + 16, "name", step.name().toString());
        svg.text(x + 10, y(row) + 31, "told", told(step));
    }

    private static String told(StepRecord step) {
        StringBuilder told = new StringBuilder(status(step.status()));
        step.startedAt().map(TransferPicture::time).ifPresent(at -> told.append(" · ").append(at));
        step.startedAt()
                .flatMap(from -> step.endedAt().map(to -> Duration.between(from, to)))
                .ifPresent(took -> told.append(" · ").append(took.toMillis()).append(" ms"));
        if (step.attempts() > 1) {
            told.append(" · ").append(step.attempts()).append(" tries");
        }
        step.error().map(StepError::name).ifPresent(name -> told.append(" · ").append(name));
        return told.toString();
    }

    private static String status(StepStatus status) {
        return status.toString().toLowerCase(Locale.ROOT);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static int y(int row) {
        return TOP + row * ROW;
    }
}
