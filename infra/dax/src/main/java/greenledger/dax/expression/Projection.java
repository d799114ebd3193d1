package greenledger.dax.expression;

import greenledger.dax.expression.Term.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import software.amazon.awssdk.core.SdkBytes;

/// Which parts of an item are wanted, in the order in which the client asked for them.
public record Projection(List<DocumentPath> paths) {

    public Projection {
        paths = List.copyOf(paths);
    }

    public static Optional<Projection> read(Optional<SdkBytes> bytes) throws IOException {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        List<DocumentPath> paths = new ArrayList<>();
        for (Form path : EncodedExpression.read(bytes.get()).tree().elements()) {
            paths.add(DocumentPath.of(path));
        }
        return Optional.of(new Projection(paths));
    }

    /// The attributes that the paths begin with, once each.
    SequencedSet<String> attributes() {
        SequencedSet<String> names = new LinkedHashSet<>();
        paths.forEach(path -> names.add(path.attribute()));
        return names;
    }
}
