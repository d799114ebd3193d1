package greenledger.bench;

/// One number.
///
/// @param bytes of an event; 0 where it does not matter, as for the rest
/// @param length of a stream, in events
/// @param parallel writers or segments
public record Measure(
        String layout, Quantity quantity, int bytes, int length, int parallel, double value) {

    /// What is measured.
    public enum Quantity {
        WRITE_UNITS_PER_APPEND("WCU/append"),
        REQUESTS_PER_APPEND("requests/append"),
        APPEND_P50("append p50 ms"),
        APPEND_P99("append p99 ms"),
        READ_UNITS_PER_COLD_LOAD("RCU/cold load"),
        REQUESTS_PER_COLD_LOAD("requests/cold load"),
        COLD_LOAD_P50("cold p50 ms"),
        COLD_LOAD_P99("cold p99 ms"),
        READ_UNITS_PER_WARM_LOAD("RCU/warm load"),
        REQUESTS_PER_WARM_LOAD("requests/warm load"),
        /// 1 when an event of a number that is there already is turned away, 0 when it replaces it.
        SECOND_WRITERS_REFUSED("2nd writer refused"),
        APPENDS_PER_SECOND("appends/s"),
        REPLAYED_PER_SECOND("replayed events/s");

        private final String label;

        Quantity(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
