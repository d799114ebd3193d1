package greenledger.traces;

import static greenledger.traces.Depot.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.TransferCommand.BeginTransfer;
import greenledger.domain.transfer.TransferCommand.TurnTransfer;
import greenledger.domain.transfer.TransferId;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DrawTransferTest {

    private static final TransferId T = new TransferId("T-1");

    private final Depot depot;

    DrawTransferTest(Ledger ledger) {
        this.depot = Depot.in(ledger);
    }

    @Test
    void a_transfer_that_goes_forward_is_one_box_for_each_step() throws Exception {
        depot.put(Depot.request("T-1"), new BeginTransfer(T, 2, NOON, NOON.plusMillis(40)));
        Document picture = picture();
        assertEquals(11, classes(picture, "rect").size());
        assertEquals(1, count(picture, "rect", "SUCCEEDED"));
        assertEquals(9, count(picture, "rect", "PENDING"));
        assertEquals(1, count(picture, "rect", "PENDING pivot"));
        assertEquals(10, classes(picture, "line").size());
        assertTrue(
                texts(picture).contains("succeeded · 2026-11-21T12:00:00Z · 40 ms · 2 tries"),
                () -> texts(picture).toString());
    }

    @Test
    void a_transfer_that_turns_has_an_arrow_to_each_step_that_undoes() throws Exception {
        depot.put(
                Depot.request("T-1"),
                new BeginTransfer(T, 1, NOON, NOON),
                new TurnTransfer(T, Step.RESERVE_LOT, 1, NOON, new StepError("<b>&\"", ""), NOON));
        Document picture = picture();
        assertEquals(16, classes(picture, "rect").size());
        assertEquals(1, count(picture, "rect", "FAILED"));
        assertEquals(5, count(picture, "rect", "PENDING"));
        assertEquals(15, classes(picture, "line").size());
        assertTrue(texts(picture).stream().anyMatch(text -> text.endsWith("<b>&\"")));
        assertTrue(texts(picture).contains("5 KGM of L-<1> from farm-1 to retailer-8"));
        assertTrue(
                texts(picture)
                        .containsAll(
                                List.of(
                                        "ReserveLot",
                                        "ReleaseLot",
                                        "AuthorizePayment",
                                        "VoidPayment")));
    }

    private Document picture() throws Exception {
        Reply reply = depot.draw("T-1", "farm-1", "farmer");
        assertEquals(200, reply.status());
        assertEquals("image/svg+xml", reply.header("content-type"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(reply.text())));
    }

    private static long count(Document picture, String element, String kind) {
        return classes(picture, element).stream().filter(kind::equals).count();
    }

    private static List<String> classes(Document picture, String element) {
        return elements(picture, element).stream().map(each -> each.getAttribute("class")).toList();
    }

    private static List<String> texts(Document picture) {
        return elements(picture, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document picture, String name) {
        NodeList found = picture.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
