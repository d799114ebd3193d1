package greenledger.asl.draw.layout;

import java.util.List;
import java.util.stream.IntStream;

/// Chooses the way of each line through a grid, as straight as the states in between allow.
final class Planner {
    private final Grid grid;
    private final List<Link> links;

    Planner(Grid grid, List<Link> links) {
        this.grid = grid;
        this.links = links;
    }

    List<Plan> plans() {
        return links.stream().map(this::plan).toList();
    }

    private Plan plan(Link link) {
        Cell from = grid.cell(link.from()).orElseThrow();
        Cell to = grid.cell(link.to()).orElseThrow();
        boolean alone = links.stream().noneMatch(link::isReverseOf);
        if (from.row() == to.row()) {
            return alone && rowIsFree(from, to)
                    ? straight(link, from.column() < to.column(), Side.RIGHT, Side.LEFT)
                    : alongRow(link, from);
        }
        if (alone && from.column() == to.column() && columnIsFree(from.column(), from, to)) {
            return straight(link, from.row() < to.row(), Side.BOTTOM, Side.TOP);
        }
        return acrossRows(link, from, to);
    }

    private static Plan straight(Link link, boolean ahead, Side near, Side far) {
        return new Plan(link, ahead ? near : far, List.of(), ahead ? far : near);
    }

    /// Above the row when work goes on, beneath it when something failed.
    private static Plan alongRow(Link link, Cell from) {
        Side side = link.failing() ? Side.BOTTOM : Side.TOP;
        int gutter = link.failing() ? from.row() + 1 : from.row();
        return new Plan(link, side, List.of(Track.between(gutter)), side);
    }

    private Plan acrossRows(Link link, Cell from, Cell to) {
        boolean down = from.row() < to.row();
        Side out = down ? Side.BOTTOM : Side.TOP;
        Side in = down ? Side.TOP : Side.BOTTOM;
        int near = down ? from.row() + 1 : from.row();
        int far = down ? to.row() : to.row() + 1;
        if (near == far || columnIsFree(to.column(), from, to)) {
            return new Plan(link, out, List.of(Track.between(near)), in);
        }
        if (columnIsFree(from.column(), from, to)) {
            return new Plan(link, out, List.of(Track.between(far)), in);
        }
        if (!link.failing() && sideIsFree(from, down)) {
            int margin = down ? from.column() + 1 : from.column();
            return new Plan(
                    link,
                    down ? Side.RIGHT : Side.LEFT,
                    List.of(Track.beside(margin), Track.between(far)),
                    in);
        }
        int beside = from.column() < to.column() ? to.column() : to.column() + 1;
        return new Plan(
                link,
                out,
                List.of(Track.between(near), Track.beside(beside), Track.between(far)),
                in);
    }

    private boolean sideIsFree(Cell from, boolean right) {
        return right
                ? IntStream.range(from.column() + 1, grid.columns())
                        .allMatch(column -> grid.isFree(from.row(), column))
                : IntStream.range(0, from.column())
                        .allMatch(column -> grid.isFree(from.row(), column));
    }

    private boolean rowIsFree(Cell a, Cell b) {
        return IntStream.range(
                        Math.min(a.column(), b.column()) + 1, Math.max(a.column(), b.column()))
                .allMatch(column -> grid.isFree(a.row(), column));
    }

    private boolean columnIsFree(int column, Cell a, Cell b) {
        return IntStream.range(Math.min(a.row(), b.row()) + 1, Math.max(a.row(), b.row()))
                .allMatch(row -> grid.isFree(row, column));
    }
}
