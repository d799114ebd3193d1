package greenledger.laptop.client.story;

/// Who takes part in a transfer, each with a voice of their own.
///
/// @param seller who has registered the lot
/// @param buyer the party `shop-1`
/// @param bank an operator, who pays money in
public record Parties(Stage seller, Stage buyer, Stage bank) {

    static final String BUYER = "shop-1";
}
