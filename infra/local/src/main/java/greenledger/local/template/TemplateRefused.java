package greenledger.local.template;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// A template that the local cloud does not serve, with every reason that was found.
public final class TemplateRefused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public TemplateRefused(List<Problem> problems) {
        super(
                problems.stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n", "The template is refused:\n", "")));
        this.problems = List.copyOf(problems);
    }

    TemplateRefused(Source source, String subject, String reason) {
        this(List.of(new Problem(source, subject, reason)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
