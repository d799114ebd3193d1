package greenledger.core;

import greenledger.domain.View;
import greenledger.domain.party.TenantId;

/// The name of one row of a view as it is stored: `<tenant>#<view>@<version>#<id>`.
///
/// The version is part of the name, so that a view can be built anew beside the one that is read.
public record ViewKey(TenantId tenant, String view, int version, String id) {

    public static ViewKey of(View<?, ?> view, TenantId tenant, String id) {
        return new ViewKey(tenant, view.name(), view.version(), id);
    }

    /// Reads what [#toString] has written.
    public static ViewKey parse(String text) {
        int view = text.indexOf('#');
        int version = text.indexOf('@', view);
        int id = text.indexOf('#', version);
        if (view < 0 || version < 0 || id < 0) {
            throw new IllegalArgumentException("Not the name of a row: " + text);
        }
        return new ViewKey(
                new TenantId(text.substring(0, view)),
                text.substring(view + 1, version),
                Integer.parseInt(text.substring(version + 1, id)),
                text.substring(id + 1));
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
