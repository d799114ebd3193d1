package greenledger.traces;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A tenant's lots at a glance.
///
/// @param lots how many there are
/// @param byCommodity and how many of each
/// @param byCountry and how many in each country now
/// @param recent the newest, newest first
record Dashboard(
        long lots,
        SortedMap<String, Long> byCommodity,
        SortedMap<String, Long> byCountry,
        List<JsonNode> recent) {

    static Dashboard of(Map<String, Long> totals, List<JsonNode> recent) {
        return new Dashboard(
                totals.getOrDefault(CardTallies.LOTS, 0L),
                under(CardTallies.COMMODITY, totals),
                under(CardTallies.COUNTRY, totals),
                recent);
    }

    private static SortedMap<String, Long> under(String heading, Map<String, Long> totals) {
        SortedMap<String, Long> found = new TreeMap<>();
        totals.forEach((name, total) -> {
            if (name.startsWith(heading) && total != 0) {
                found.put(name.substring(heading.length()), total);
            }
        });
        return found;
    }
}
