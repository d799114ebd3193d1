package greenledger.local.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Schedule expressions; the cron lines are those of the EventBridge user guide, dated by hand.
class ScheduleExpressionTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rate(1 minute)              | 2026-11-21T12:00:00Z | 2026-11-21T12:01:00Z
                    rate(2 hours)               | 2026-11-21T12:00:00Z | 2026-11-21T14:00:00Z
                    rate(7 days)                | 2026-11-21T12:00:00Z | 2026-11-28T12:00:00Z
                    at(2026-12-24T18:00:00)     | 2026-11-21T12:00:00Z | 2026-12-24T18:00:00Z
                    cron(0 10 * * ? *)          | 2026-11-21T12:00:00Z | 2026-11-22T10:00:00Z
                    cron(15 12 * * ? *)         | 2026-11-21T12:00:00Z | 2026-11-21T12:15:00Z
                    cron(15 12 * * ? *)         | 2026-11-21T12:15:00Z | 2026-11-22T12:15:00Z
                    cron(0 18 ? * MON-FRI *)    | 2026-11-21T12:00:00Z | 2026-11-23T18:00:00Z
                    cron(0 8 1 * ? *)           | 2026-11-21T12:00:00Z | 2026-12-01T08:00:00Z
                    cron(0/15 * * * ? *)        | 2026-11-21T12:01:00Z | 2026-11-21T12:15:00Z
                    cron(0/10 * ? * MON-FRI *)  | 2026-11-20T23:55:00Z | 2026-11-23T00:00:00Z
                    cron(0/5 8-17 ? * MON-FRI *)| 2026-11-20T17:55:00Z | 2026-11-23T08:00:00Z
                    cron(0 9 ? * 2#1 *)         | 2026-11-21T12:00:00Z | 2026-12-07T09:00:00Z
                    cron(0 12 L * ? *)          | 2027-02-01T00:00:00Z | 2027-02-28T12:00:00Z
                    cron(0 12 ? * 6L *)         | 2026-11-01T00:00:00Z | 2026-11-27T12:00:00Z
                    cron(0 12 21W * ? *)        | 2026-11-01T00:00:00Z | 2026-11-20T12:00:00Z
                    cron(0 12 1W * ? *)         | 2026-11-01T00:00:00Z | 2026-11-02T12:00:00Z
                    cron(0 0 29 FEB ? *)        | 2026-11-21T12:00:00Z | 2028-02-29T00:00:00Z
                    cron(30 6 1,15 JAN,JUL ? 2027)| 2027-01-01T06:30:00Z | 2027-01-15T06:30:00Z
                    """)
    void the_next_time_is_the_documented_one(String expression, Instant after, Instant next) {
        assertEquals(Optional.of(next), ScheduleExpression.parse(expression, UTC).next(after));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every minute",
                "rate(1 minutes)",
                "rate(5 minute)",
                "rate(0 minutes)",
                "rate(5 weeks)",
                "at(tomorrow)",
                "cron(0 10 * * *)",
                "cron(0 10 * * * *)",
                "cron(0 10 ? * ? *)",
                "cron(60 10 * * ? *)",
                "cron(0 24 * * ? *)",
                "cron(0 10 * 13 ? *)",
                "cron(0 10 ? * 8 *)",
                "cron(30-10 10 * * ? *)",
                "cron(0 10 ? * MOON *)"
            })
    void what_aws_would_refuse_is_refused(String expression) {
        assertThrows(
                IllegalArgumentException.class, () -> ScheduleExpression.parse(expression, UTC));
    }

    @Test
    void what_is_past_never_comes_again() {
        Instant after = Instant.parse("2026-11-21T12:00:00Z");

        assertEquals(
                Optional.empty(),
                ScheduleExpression.parse("at(2026-11-21T12:00:00)", UTC).next(after));
        assertEquals(
                Optional.empty(),
                ScheduleExpression.parse("cron(0 10 * * ? 2025)", UTC).next(after));
    }

    @Test
    void a_time_zone_follows_its_clocks() {
        ScheduleExpression nine =
                ScheduleExpression.parse("cron(0 9 * * ? *)", ZoneId.of("Europe/Berlin"));

        assertEquals(
                Optional.of(Instant.parse("2026-10-25T08:00:00Z")),
                nine.next(Instant.parse("2026-10-24T12:00:00Z")));
        assertEquals(
                Optional.of(Instant.parse("2026-10-24T07:00:00Z")),
                nine.next(Instant.parse("2026-10-23T12:00:00Z")));
    }
}
