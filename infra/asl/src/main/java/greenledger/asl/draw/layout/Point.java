package greenledger.asl.draw.layout;

/// A point on the plane, y downwards.
public record Point(double x, double y) {}
