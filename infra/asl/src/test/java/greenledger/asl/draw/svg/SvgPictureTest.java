package greenledger.asl.draw.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.draw.Samples;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPictureTest {

    @Test
    void a_definition_is_well_formed_svg_with_a_name_and_a_description() throws Exception {
        Element svg = parse(SvgPicture.of("Transfer", Samples.transfer()));
        assertEquals("svg", svg.getTagName());
        assertEquals("img", svg.getAttribute("role"));
        assertEquals("Transfer", text(svg, "title"));
        assertTrue(text(svg, "desc").contains("ReleaseLot (Task ≤ 30 s). Undoes ReserveLot."));
    }

    @Test
    void every_state_is_there_once() throws Exception {
        Element svg = parse(SvgPicture.of("Transfer", Samples.transfer()));
        List<String> drawn = new ArrayList<>();
        for (Element state : elements(svg, "g", "state ")) {
            String said = text(state, "title");
            if (!said.isEmpty()) {
                drawn.add(said.substring(0, said.indexOf(" (")));
            }
        }
        assertEquals(Samples.transfer().states().keySet(), Set.copyOf(drawn));
        assertEquals(drawn.size(), new HashSet<>(drawn).size());
    }

    @Test
    void outcomes_are_told_by_words_and_signs_not_by_colour_alone() throws Exception {
        Element svg =
                parse(SvgPicture.of("Transfer", Samples.transfer(), Samples.execution("parked")));
        assertTrue(svg.getTextContent().contains("failed · 7× · 1 min 34 s"));
        assertTrue(svg.getTextContent().contains("undone · 2× · 4.1 s"));
        for (Element state : elements(svg, "g", "state ")) {
            assertEquals(1, state.getElementsByTagName("use").getLength(), text(state, "title"));
        }
    }

    @Test
    void every_sign_that_is_used_is_defined() {
        for (String svg : pictures()) {
            Set<String> defined = all(svg, "id=\"([^\"]+)\"");
            Set<String> used = all(svg, "href=\"#([^\"]+)\"");
            used.addAll(all(svg, "url\\(#([^)]+)\\)"));
            assertTrue(defined.containsAll(used), used + " in " + defined);
            assertTrue(used.size() > 2, used.toString());
        }
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        for (String svg : pictures()) {
            String own = svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            assertFalse(own.contains("http"), "a picture names an address");
            assertFalse(
                    own.contains("<script") || own.contains("@import"),
                    "a picture loads something");
        }
    }

    @Test
    void the_same_execution_gives_the_same_picture() {
        assertEquals(pictures(), pictures());
    }

    @Test
    void it_can_be_read_in_the_dark() {
        assertTrue(pictures().getFirst().contains("@media (prefers-color-scheme: dark)"));
    }

    @Test
    void a_wait_for_people_is_a_torn_edge_with_its_length() throws Exception {
        Element svg =
                parse(
                        SvgPicture.of(
                                "Transfer", Samples.transfer(), Samples.execution("completed")));
        assertEquals(1, elements(svg, "path", "tear").size());
        assertEquals("2 h 13 min", elements(svg, "text", "gap-name").getFirst().getTextContent());
    }

    @Test
    void a_running_execution_says_so() throws Exception {
        Element svg =
                parse(SvgPicture.of("Transfer", Samples.transfer(), Samples.execution("running")));
        assertTrue(text(svg, "desc").contains("AwaitAcceptance: running, "));
        assertEquals(1, elements(svg, "g", "state running").size() - 1, "one state, one key");
    }

    @Test
    void names_may_hold_any_sign() throws Exception {
        String machine =
                "{\"StartAt\": \"a<b & \\\"c\\\"\", \"States\": {\"a<b & \\\"c\\\"\": {\"Type\": \"Succeed\"}}}";
        Element svg = parse(SvgPicture.of("<&>", Samples.machine(machine)));
        assertEquals("a<b & \"c\"", elements(svg, "text", "name").getFirst().getTextContent());
    }

    private static List<String> pictures() {
        return List.of(
                SvgPicture.of("Transfer", Samples.transfer()),
                SvgPicture.of("Transfer", Samples.transfer(), Samples.execution("parked")),
                SvgPicture.of("Transfer", Samples.transfer(), Samples.execution("running")));
    }

    private static Element parse(String svg) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        return document.getDocumentElement();
    }

    private static List<Element> elements(Element within, String tag, String style) {
        NodeList all = within.getElementsByTagName(tag);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.getAttribute("class").startsWith(style)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element within, String tag) {
        NodeList all = within.getElementsByTagName(tag);
        return all.getLength() == 0 ? "" : all.item(0).getTextContent();
    }

    private static Set<String> all(String text, String pattern) {
        Set<String> found = new HashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
