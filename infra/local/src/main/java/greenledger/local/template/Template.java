package greenledger.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a template file whole, or refuses it with every reason that was found.
public final class Template {

    private Template() {}

    public static Stack read(Path file, Surroundings surroundings) {
        Path template = file.toAbsolutePath().normalize();
        List<Problem> problems = new ArrayList<>();
        Stack stack = new StackReader(template, surroundings, problems).read();
        List<StackPart> routed = Routes.join(stack.parts(), problems);
        if (!problems.isEmpty()) {
            throw new TemplateRefused(problems);
        }
        return new Stack(routed, stack.outputs());
    }
}
