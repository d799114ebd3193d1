package greenledger.asl.draw.layout;

/// An upright rectangle.
public record Box(double x, double y, double width, double height) {

    /// Its middle, from left to right.
    public double centerX() {
        return x + width / 2;
    }

    /// Its middle, from top to bottom.
    public double centerY() {
        return y + height / 2;
    }

    /// The same rectangle elsewhere.
    public Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }
}
