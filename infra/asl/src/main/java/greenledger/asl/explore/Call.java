package greenledger.asl.explore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A call that a saga makes: for the how manieth time, from 1, which state calls.
public record Call(String state, int occurrence) {

    private static final Pattern FORM = Pattern.compile("(.+)#(\\d+)");

    static Call parse(String text) {
        Matcher call = FORM.matcher(text);
        if (!call.matches()) {
            throw new IllegalArgumentException("Not a call, such as ReserveLot#1: " + text);
        }
        return new Call(call.group(1), Integer.parseInt(call.group(2)));
    }

    @Override
    public String toString() {
        return state + "#" + occurrence;
    }
}
