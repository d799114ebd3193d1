package greenledger.asl.draw.svg;

import greenledger.asl.draw.history.Execution;
import greenledger.asl.draw.layout.Diagram;
import greenledger.asl.draw.layout.PlacedState;
import greenledger.asl.draw.layout.Point;
import greenledger.asl.draw.timeline.Durations;
import greenledger.asl.lint.graph.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/// A picture of a definition, or of an execution of it.
public final class SvgPicture {
    private static final double HEAD = 58;
    private static final double LEGEND = 40;
    private static final double LEAST_WIDTH = 720;

    private final String title;
    private final Diagram diagram;
    private final Narration narration;
    private final Optional<Execution> execution;

    private SvgPicture(
            String title, Diagram diagram, Narration narration, Optional<Execution> execution) {
        this.title = title;
        this.diagram = diagram;
        this.narration = narration;
        this.execution = execution;
    }

    /// The picture of a definition.
    public static String of(String title, Scope machine) {
        Diagram diagram = Diagram.of(machine);
        return new SvgPicture(title, diagram, new AsDefined(), Optional.empty()).draw();
    }

    /// The picture of an execution.
    public static String of(String title, Scope machine, Execution execution) {
        Narration narration = new AsExecuted(execution);
        return new SvgPicture(title, Diagram.of(machine), narration, Optional.of(execution)).draw();
    }

    private String draw() {
        double width = Math.max(diagram.width(), LEAST_WIDTH);
        double legendAt = HEAD + diagram.height() + 6;
        boolean keyed = !narration.keys(diagram.saga()).isEmpty();
        double timelineAt = legendAt + (keyed ? LEGEND : 0);
        double height = timelineAt + execution.map(TimelineSvg::height).orElse(0.0) + 8;
        Canvas canvas = new Canvas();
        canvas.open(
                ("svg xmlns=\"http://www.w3.org/2000/svg\" class=\"asl\" role=\"img\""
                                + " aria-labelledby=\"asl-title asl-desc\" viewBox=\"0 0 %1$s %2$s\""
                                + " width=\"%1$s\" height=\"%2$s\"")
                        .formatted(Canvas.number(width), Canvas.number(height)));
        canvas.raw("<title id=\"asl-title\">" + Canvas.escape(title) + "</title>\n");
        canvas.raw("<desc id=\"asl-desc\">" + Canvas.escape(description()) + "</desc>\n");
        canvas.raw("<style>\n" + resource("picture.css") + "</style>\n");
        canvas.raw(resource("signs.svg"));
        canvas.open("rect class=\"ground\" width=\"100%\" height=\"100%\"/");
        canvas.words("title", 22, 28, title);
        canvas.words("subtitle", 22, 47, subtitle());
        new DiagramSvg(canvas, narration).draw(diagram, new Point(0, HEAD));
        Legend.draw(canvas, narration.keys(diagram.saga()), legendAt + 8);
        execution.ifPresent(e -> new TimelineSvg(canvas, e, width).draw(timelineAt));
        canvas.close("svg");
        return canvas.toString();
    }

    private String subtitle() {
        return execution
                .map(e ->
                        "%s after %s, started %s"
                                .formatted(
                                        e.status().orElse("Running"),
                                        Durations.brief(Duration.between(e.started(), e.last())),
                                        e.started()))
                .orElseGet(() -> diagram.scope().node().path("Comment").asText(""));
    }

    private String description() {
        return diagram.states().stream()
                .map(PlacedState::state)
                .map(state -> narration.full(state, diagram.saga()).strip())
                .collect(Collectors.joining(" "));
    }

    private static String resource(String name) {
        try (InputStream in = SvgPicture.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
