package greenledger.asl.draw.layout;

import java.util.List;
import java.util.TreeSet;

/// Breaks a grid that is too wide to read into bands, one under the other, as text is broken into
/// lines.
final class Fold {
    private static final int WIDEST = 9;

    private Fold() {}

    /// The grid, folded if need be.
    ///
    /// @param preferred a column that a band had best begin with, or 0
    static Grid of(Grid grid, int preferred) {
        int columns = grid.columns();
        if (columns <= WIDEST) {
            return compact(grid, Math.max(columns, 1));
        }
        int bands = (columns + WIDEST - 1) / WIDEST;
        int width = (columns + bands - 1) / bands;
        boolean suits = preferred >= width && preferred <= WIDEST && preferred * bands >= columns;
        return compact(grid, suits ? preferred : width);
    }

    private static Grid compact(Grid grid, int width) {
        int rows = grid.rows();
        TreeSet<Integer> used = new TreeSet<>();
        for (Cell cell : grid.cells().values()) {
            used.add(cell.column() / width * rows + cell.row());
        }
        List<Integer> order = List.copyOf(used);
        Grid folded = new Grid();
        grid.cells()
                .forEach((name, cell) -> {
                    int row = order.indexOf(cell.column() / width * rows + cell.row());
                    folded.put(name, new Cell(row, cell.column() % width));
                });
        return folded;
    }
}
