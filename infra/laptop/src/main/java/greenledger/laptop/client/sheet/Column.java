package greenledger.laptop.client.sheet;

/// What a column of a spreadsheet of lots tells.
public enum Column {
    FACT("fact"),
    LOT_ID("lotId"),
    GTIN("gtin"),
    BATCH("batch"),
    COMMODITY("commodity"),
    VARIETY("variety"),
    FARMER_ID("farmerId"),
    QUANTITY("quantity"),
    UNIT("unit"),
    LATITUDE("latitude"),
    LONGITUDE("longitude"),
    ADDRESS("address"),
    COUNTRY("country"),
    GLN("gln"),
    SCHEME("scheme"),
    GRADE("grade"),
    INSPECTOR("inspector"),
    PRICE("price"),
    CURRENCY("currency"),
    PER("per"),
    HARVESTED_ON("harvestedOn"),
    CUSTODIAN("custodian"),
    DEPARTED_AT("departedAt"),
    ARRIVED_AT("arrivedAt"),
    /// Where a row that failed before stood then; told to the reader, not to the ledger.
    LINE("line"),
    /// Why it failed.
    PROBLEM("problem"),
    /// Under which name it was asked for.
    KEY("key");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
