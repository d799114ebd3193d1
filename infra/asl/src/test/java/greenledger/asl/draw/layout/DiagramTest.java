package greenledger.asl.draw.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.draw.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiagramTest {
    private static final double HAIR = 0.01;

    @Test
    void every_undo_stands_under_its_step() {
        Diagram diagram = Diagram.of(Samples.transfer());
        Map<String, Box> boxes = boxes(diagram);
        Map<String, String> undoOf =
                Map.of(
                        "CreateTransferRecord", "CancelTransferRecord",
                        "ReserveLot", "ReleaseLot",
                        "UpdateSearchIndex", "RevertSearchIndex",
                        "AuthorizePayment", "VoidPayment",
                        "RecordInLedger", "RecordReversal");
        undoOf.forEach((step, undo) -> {
            assertEquals(box(boxes, step).x(), box(boxes, undo).x(), step);
            assertTrue(box(boxes, step).y() < box(boxes, undo).y(), step);
        });
        assertEquals(1, diagram.undoLanes().size());
    }

    @Test
    void the_way_there_runs_from_left_to_right() {
        Map<String, Box> boxes = boxes(Diagram.of(Samples.transfer()));
        List<String> way =
                List.of("BeginTransfer", "ValidateOwnership", "ReserveLot", "RecordInLedger");
        for (int i = 1; i < way.size(); i++) {
            Box left = box(boxes, way.get(i - 1));
            Box right = box(boxes, way.get(i));
            assertEquals(left.centerY(), right.centerY(), way.get(i));
            assertTrue(left.x() + left.width() < right.x(), way.get(i));
        }
    }

    @Test
    void a_long_way_is_broken_like_a_text() {
        Diagram diagram = Diagram.of(Samples.transfer());
        Map<String, Box> boxes = boxes(diagram);
        assertTrue(box(boxes, "TransferOwnership").y() > box(boxes, "RecordReversal").y());
        assertTrue(diagram.width() < 9 * 230, "too wide: " + diagram.width());
    }

    @Test
    void branches_lie_within_their_state() {
        Diagram diagram =
                Diagram.of(
                        Samples.machine(
                                """
                                {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
                                  {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}},
                                  {"StartAt": "C", "States": {"C": {"Type": "Succeed"}}}]}}}
                                """));
        PlacedState parallel = diagram.states().getFirst();
        assertEquals(2, parallel.inner().size());
        for (int i = 0; i < 2; i++) {
            Point at = parallel.innerAt().get(i);
            Diagram inner = parallel.inner().get(i);
            Box own = new Box(at.x(), at.y(), inner.width(), inner.height());
            assertTrue(contains(parallel.box(), own), own + " in " + parallel.box());
        }
        assertTrue(
                parallel.innerAt().get(0).y() + parallel.inner().get(0).height()
                        <= parallel.innerAt().get(1).y());
    }

    @Test
    void whatever_the_machine_nothing_lies_upon_another() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            check(Diagram.of(new RandomMachine(random).machine(1 + random.nextInt(60))), seed);
        }
    }

    private static void check(Diagram diagram, long seed) {
        Map<String, Box> boxes = boxes(diagram);
        Box whole = new Box(0, 0, diagram.width(), diagram.height());
        List<Box> all = List.copyOf(boxes.values());
        for (int i = 0; i < all.size(); i++) {
            assertTrue(contains(whole, all.get(i)), "seed " + seed + ": outside: " + all.get(i));
            for (int j = 0; j < i; j++) {
                assertTrue(apart(all.get(i), all.get(j)), "seed " + seed + ": boxes overlap");
            }
        }
        for (Route route : diagram.routes()) {
            check(route, boxes, seed);
        }
        diagram.states().forEach(s -> s.inner().forEach(inner -> check(inner, seed)));
    }

    private static void check(Route route, Map<String, Box> boxes, long seed) {
        String where = "seed " + seed + ": " + route;
        assertTrue(onEdge(box(boxes, route.link().from()), route.points().getFirst()), where);
        assertTrue(onEdge(box(boxes, route.link().to()), route.points().getLast()), where);
        for (int i = 1; i < route.points().size(); i++) {
            Point a = route.points().get(i - 1);
            Point b = route.points().get(i);
            assertTrue(Math.abs(a.x() - b.x()) < HAIR || Math.abs(a.y() - b.y()) < HAIR, where);
            Box stretch =
                    new Box(
                            Math.min(a.x(), b.x()),
                            Math.min(a.y(), b.y()),
                            Math.abs(a.x() - b.x()),
                            Math.abs(a.y() - b.y()));
            boxes.forEach(
                    (name, box) -> assertTrue(apart(stretch, box), where + " crosses " + name));
        }
    }

    private static Map<String, Box> boxes(Diagram diagram) {
        Function<PlacedState, String> name = placed -> placed.state().name();
        return diagram.states().stream().collect(Collectors.toMap(name, PlacedState::box));
    }

    private static Box box(Map<String, Box> boxes, String name) {
        return Optional.ofNullable(boxes.get(name)).orElseThrow();
    }

    private static boolean onEdge(Box box, Point point) {
        boolean within = contains(box, new Box(point.x(), point.y(), 0, 0));
        boolean side = near(point.x(), box.x()) || near(point.x(), box.x() + box.width());
        boolean end = near(point.y(), box.y()) || near(point.y(), box.y() + box.height());
        return within && (side || end);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < HAIR;
    }

    private static boolean contains(Box outer, Box box) {
        return box.x() >= outer.x() - HAIR
                && box.y() >= outer.y() - HAIR
                && box.x() + box.width() <= outer.x() + outer.width() + HAIR
                && box.y() + box.height() <= outer.y() + outer.height() + HAIR;
    }

    private static boolean apart(Box a, Box b) {
        return a.x() + a.width() <= b.x() + HAIR
                || b.x() + b.width() <= a.x() + HAIR
                || a.y() + a.height() <= b.y() + HAIR
                || b.y() + b.height() <= a.y() + HAIR;
    }
}
