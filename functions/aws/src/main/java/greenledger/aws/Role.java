package greenledger.aws;

import greenledger.domain.Excerpt;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a caller may act as; tokens and messages write it in small letters.
public enum Role {
    FARMER,
    PACKER,
    DISTRIBUTOR,
    RETAILER,
    INSPECTOR,
    AUDITOR,
    REGULATOR,
    OPERATOR;

    /// The role of that name.
    ///
    /// @throws IllegalArgumentException that lists all roles when there is none of that name
    public static Role named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "A role is one of "
                                        + Arrays.stream(values())
                                                .map(Role::toString)
                                                .collect(Collectors.joining(", "))
                                        + ", unlike "
                                        + Excerpt.of(name)
                                        + "."));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
