package greenledger.core;

import greenledger.domain.View;
import greenledger.domain.party.TenantId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of one row of a view as it is stored: `<tenant>#<view>@<version>#<id>`.
///
/// The version is part of the name, so that a view can be built anew beside the one that is read.
public record ViewKey(TenantId tenant, String view, int version, String id) {

    private static final Pattern NAME =
            Pattern.compile("(?<tenant>[^#]+)#(?<view>[^#@]+)@(?<version>\\d{1,9})#(?<id>.+)");

    public static ViewKey of(View<?, ?> view, TenantId tenant, String id) {
        return new ViewKey(tenant, view.name(), view.version(), id);
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException when `text` is no row's name
    public static ViewKey parse(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            throw new IllegalArgumentException("Not the name of a row: " + text);
        }
        return new ViewKey(
                new TenantId(name.group("tenant")),
                name.group("view"),
                Integer.parseInt(name.group("version")),
                name.group("id"));
    }

    /// What every key of this view and tenant, index keys too, begins with.
    public String prefix() {
        return tenant.value() + "#" + view + "@" + version + "#";
    }

    @Override
    public String toString() {
        return prefix() + id;
    }
}
