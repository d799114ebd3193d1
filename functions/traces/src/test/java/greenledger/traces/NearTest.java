package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.domain.lot.LotId;
import greenledger.domain.place.Places;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is near is found where maps are torn: across the date line and around a pole.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class NearTest {

    private final Window window;
    private final Shelf shelf;

    NearTest(Ledger ledger) {
        window = Window.of(ledger);
        shelf = Shelf.in(ledger);
        grow("west-of-the-date-line", "-17.8", "179.9");
        grow("east-of-the-date-line", "-17.8", "-179.9");
        grow("this-side-of-the-pole", "89.6", "10");
        grow("that-side-of-the-pole", "89.6", "-170");
        grow("at-the-pole", "90", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "'-17.8,179.9,30', east-of-the-date-line west-of-the-date-line",
        "'-17.8,-179.9,30', east-of-the-date-line west-of-the-date-line",
        "'-17.8,180,12', east-of-the-date-line west-of-the-date-line",
        "'-17.8,179.9,20', west-of-the-date-line",
        "'89.6,10,100', at-the-pole that-side-of-the-pole this-side-of-the-pole",
        "'89.6,10,60', at-the-pole this-side-of-the-pole",
        "'90,77,50', at-the-pole that-side-of-the-pole this-side-of-the-pole"
    })
    void what_is_near_is_found_however_it_is_written(String near, String lots) {
        List<String> found = window.searchAll(Map.of("near", near));
        assertEquals(List.of(lots.split(" ", -1)), found.stream().sorted().toList());
    }

    private void grow(String lot, String latitude, String longitude) {
        shelf.put(
                Harvest.grownAt(new LotId(lot), Places.at(latitude, longitude, "A field", "US"))
                        .command());
    }
}
