package greenledger.local.template;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Reads YAML (and so JSON) with line numbers, and writes short tags such as `!Ref` out in full.
final class YamlReader {

    private final Path file;

    private YamlReader(Path file) {
        this.file = file;
    }

    static Value.Fields read(Path file) {
        YamlReader reader = new YamlReader(file);
        try (Reader text = Files.newBufferedReader(file)) {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
            if (root instanceof MappingNode map) {
                return reader.fields(map, reader.source(map));
            }
            throw new TemplateRefused(new Source(file, 1), "document", "is not a map");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new TemplateRefused(new Source(file, line), "YAML", e.getProblem());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Value value(Node node, Source source) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return untagged(node, source);
        }
        String name = tag.substring(1);
        String function = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
        Value argument =
                function.equals("Fn::GetAtt") && node instanceof ScalarNode scalar
                        ? attribute(scalar.getValue(), source)
                        : untagged(node, source);
        return new Value.Fields(Map.of(function, argument), source);
    }

    /// `!GetAtt A.B.C` asks `A` for its attribute `B.C`.
    private static Value attribute(String path, Source source) {
        return Value.texts(List.of(path.split("\\.", 2)), source);
    }

    private Value untagged(Node node, Source source) {
        return switch (node) {
            case ScalarNode scalar -> new Value.Scalar(scalar.getValue(), kind(scalar), source);
            case SequenceNode sequence -> items(sequence, source);
            case MappingNode map -> fields(map, source);
            default -> throw refused(node, "is neither scalar nor list nor map");
        };
    }

    private Value.Items items(SequenceNode sequence, Source source) {
        return new Value.Items(
                sequence.getValue().stream().map(each -> value(each, source(each))).toList(),
                source);
    }

    /// A value is found where its key stands, which may be some lines above its first child.
    private Value.Fields fields(MappingNode map, Source source) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key) || key.getTag().equals(Tag.MERGE)) {
                throw refused(entry.getKeyNode(), "only plain keys are served");
            }
            if (entries.put(key.getValue(), value(entry.getValueNode(), source(key))) != null) {
                throw refused(key, "key '" + key.getValue() + "' stands here twice");
            }
        }
        return new Value.Fields(entries, source);
    }

    private static Value.Kind kind(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Value.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Value.Kind.FLAG;
        }
        return tag.equals(Tag.NULL) ? Value.Kind.NULL : Value.Kind.TEXT;
    }

    private TemplateRefused refused(Node node, String reason) {
        return new TemplateRefused(source(node), "YAML", reason);
    }

    private Source source(Node node) {
        return new Source(file, node.getStartMark().getLine() + 1);
    }
}
