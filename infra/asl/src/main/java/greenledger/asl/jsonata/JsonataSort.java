package greenledger.asl.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `$sort`, as the reference implementation has it: a merge sort, which keeps the order of equals.
///
/// The library's own shuffles equals, and fails on longer arrays that have any.
final class JsonataSort {

    /// Whether two values stand in the wrong order.
    @FunctionalInterface
    private interface Swap {
        boolean needed(Object left, Object right) throws Throwable;
    }

    private JsonataSort() {}

    static @Nullable Object sort(List<?> args) throws Throwable {
        if (!(args.getFirst() instanceof List<?> items)) {
            return args.getFirst();
        }
        Object comparator = args.size() > 1 ? args.get(1) : null;
        return merge(List.copyOf(items), comparator == null ? natural(items) : given(comparator));
    }

    private static Swap given(Object comparator) {
        return (left, right) ->
                Jsonata.boolize(Functions.funcApply(comparator, List.of(left, right)));
    }

    private static Swap natural(List<?> items) {
        if (items.stream().allMatch(Number.class::isInstance)) {
            return (left, right) -> ((Number) left).doubleValue() > ((Number) right).doubleValue();
        }
        if (items.stream().allMatch(String.class::isInstance)) {
            return (left, right) -> ((String) left).compareTo((String) right) > 0;
        }
        throw new JException("D3070", -1);
    }

    private static List<Object> merge(List<?> items, Swap swap) throws Throwable {
        if (items.size() <= 1) {
            return new ArrayList<>(items);
        }
        int middle = items.size() / 2;
        List<Object> left = merge(items.subList(0, middle), swap);
        List<Object> right = merge(items.subList(middle, items.size()), swap);
        List<Object> merged = new ArrayList<>(items.size());
        int l = 0;
        int r = 0;
        while (l < left.size() && r < right.size()) {
            if (swap.needed(left.get(l), right.get(r))) {
                merged.add(right.get(r));
                r++;
            } else {
                merged.add(left.get(l));
                l++;
            }
        }
        merged.addAll(left.subList(l, left.size()));
        merged.addAll(right.subList(r, right.size()));
        return merged;
    }
}
