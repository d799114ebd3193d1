package greenledger.asl.draw.layout;

import java.util.Map;

/// The measures of a laid-out grid: where each row, column and track lies.
final class Metrics {
    private static final double LANE = 9;
    private static final double MARGIN = 30;
    private static final double BETWEEN_COLUMNS = 34;
    private static final double BETWEEN_ROWS = 26;

    private final double[] columnAt;
    private final double[] columnWidth;
    private final double[] rowAt;
    private final double[] rowHeight;
    private final double[] besideAt;
    private final double[] betweenAt;
    private final double width;
    private final double height;

    Metrics(Grid grid, Tracks tracks, Map<String, Box> sizes, Map<Integer, Double> labels) {
        columnWidth = new double[grid.columns()];
        rowHeight = new double[grid.rows()];
        grid.cells()
                .forEach((name, cell) -> {
                    Box size = sizes.getOrDefault(name, new Box(0, 0, 0, 0));
                    columnWidth[cell.column()] = Math.max(columnWidth[cell.column()], size.width());
                    rowHeight[cell.row()] = Math.max(rowHeight[cell.row()], size.height());
                });
        columnAt = new double[columnWidth.length];
        besideAt = new double[columnWidth.length + 1];
        width = spread(columnAt, columnWidth, besideAt, BETWEEN_COLUMNS, tracks, labels, false);
        rowAt = new double[rowHeight.length];
        betweenAt = new double[rowHeight.length + 1];
        height = spread(rowAt, rowHeight, betweenAt, BETWEEN_ROWS, tracks, Map.of(), true);
    }

    private static double spread(
            double[] at,
            double[] size,
            double[] gutterAt,
            double least,
            Tracks tracks,
            Map<Integer, Double> labels,
            boolean across) {
        double position = 0;
        for (int i = 0; i <= at.length; i++) {
            int lanes = tracks.count(new Track(across, i));
            boolean outer = i == 0 || i == at.length;
            double space =
                    lanes * LANE
                            + (outer ? MARGIN : Math.max(least, labels.getOrDefault(i, least)));
            gutterAt[i] = position + (space - (lanes - 1) * LANE) / 2;
            position += space;
            if (i < at.length) {
                at[i] = position;
                position += size[i];
            }
        }
        return position;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// The box of a state of that size, in the middle of its cell.
    Box box(Cell cell, Box size) {
        double x = columnAt[cell.column()] + (columnWidth[cell.column()] - size.width()) / 2;
        double y = rowAt[cell.row()] + (rowHeight[cell.row()] - size.height()) / 2;
        return new Box(x, y, size.width(), size.height());
    }

    /// Where a lane of a track lies: its y when it runs across, else its x.
    double at(Track track, int lane) {
        return (track.across() ? betweenAt : besideAt)[track.gutter()] + lane * LANE;
    }

    double rowTop(int row) {
        return rowAt[row];
    }

    double rowHeight(int row) {
        return rowHeight[row];
    }
}
