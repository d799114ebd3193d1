package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// What is built today is built the same tomorrow: every version stands in the root pom, once, and
/// is a finished one.
class PomTest {

    private static final Pattern UNFINISHED =
            Pattern.compile(
                    "(?i).*([\\[\\](),+]|LATEST|RELEASE|SNAPSHOT|alpha|beta|[.-](rc|cr|m)\\d*).*");

    @Test
    void every_version_of_others_is_one_finished_version() throws Exception {
        Document pom = read(Repository.path("pom.xml"));
        List<String> versions =
                elements(pom, "version")
                        .filter(version -> !isOwn((Element) version.getParentNode()))
                        .map(Node::getTextContent)
                        .filter(version -> !version.startsWith("${"))
                        .toList();
        List<String> properties =
                elements(pom, "properties")
                        .flatMap(each -> children(each.getChildNodes()))
                        .filter(property -> property.getTagName().endsWith(".version"))
                        .map(Node::getTextContent)
                        .toList();

        assertFalse(versions.isEmpty());
        assertFalse(properties.isEmpty());
        assertEquals(List.of(), unfinished(versions));
        assertEquals(List.of(), unfinished(properties));
    }

    @Test
    void modules_leave_versions_to_the_root() throws Exception {
        List<String> modules =
                elements(read(Repository.path("pom.xml")), "module")
                        .map(Node::getTextContent)
                        .toList();
        for (String module : modules) {
            Document pom = read(Repository.path(module).resolve("pom.xml"));
            List<String> own =
                    elements(pom, "version")
                            .filter(version -> !isOwn((Element) version.getParentNode()))
                            .map(version -> module + " " + version.getTextContent())
                            .toList();

            assertEquals(List.of(), own);
        }
        assertFalse(modules.isEmpty());
    }

    @Test
    void unfinished_versions_are_known_by_their_form() {
        List<String> unfinished =
                List.of(
                        "[1.0,2.0)",
                        "1.+",
                        "LATEST",
                        "1.0-SNAPSHOT",
                        "2.0.0-alpha-1",
                        "3.0-beta2",
                        "1.0.0-M3",
                        "1.0-rc1");

        assertEquals(unfinished, unfinished(unfinished));
        assertEquals(List.of(), unfinished(List.of("1.0.0", "2.13.18", "5.14.4", "1.0.0.Final")));
    }

    private static List<String> unfinished(List<String> versions) {
        return versions.stream().filter(version -> UNFINISHED.matcher(version).matches()).toList();
    }

    /// Our own modules share one version, and a Java range is no dependency.
    private static boolean isOwn(Element parent) {
        String text =
                children(parent.getChildNodes())
                        .filter(each -> each.getTagName().equals("groupId"))
                        .map(Node::getTextContent)
                        .findFirst()
                        .orElse("");
        return text.equals("greenledger") || parent.getTagName().equals("requireJavaVersion");
    }

    private static Document read(Path pom) throws Exception {
        Document document =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(pom.toFile());
        assertTrue(document.getDocumentElement().getTagName().equals("project"));
        return document;
    }

    private static Stream<Element> elements(Document pom, String name) {
        return children(pom.getElementsByTagName(name));
    }

    private static Stream<Element> children(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
