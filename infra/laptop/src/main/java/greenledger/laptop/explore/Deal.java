package greenledger.laptop.explore;

/// What a recipient is offered, and what they have.
///
/// @param quantity in kilograms, of a lot of a hundred
/// @param price in dollars, for all of it
/// @param funds in dollars, what the recipient has before
record Deal(String quantity, String price, String funds) {

    static Deal of(Story story) {
        return new Deal("60", "120.00", story == Story.UNFUNDED ? "119.99" : "200.00");
    }
}
