package greenledger.laptop;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Something that the templates have to keep.
///
/// @param name a sentence
/// @param breaches what breaks it, in words; nothing where it is kept
record TemplateRule(String name, Function<Templates, Stream<String>> breaches) {

    List<String> brokenBy(Templates templates) {
        return breaches.apply(templates).sorted().toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
