package greenledger.traces;

import greenledger.aws.Cursor;
import greenledger.aws.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A page of a list, and where the next one begins. The rows are JSON already.
record PageAnswer(List<String> rows, Optional<Cursor> next) {

    HttpResponse answer() {
        String items = rows.stream().collect(Collectors.joining(",", "{\"items\":[", "]"));
        String cursor = next.map(position -> ",\"next\":\"" + position + "\"").orElse("");
        return HttpResponse.text(200, items + cursor + "}");
    }
}
