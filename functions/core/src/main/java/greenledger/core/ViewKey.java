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

    /// What every key of this view and tenant, index keys too, begins with.
    public String prefix() {
        return tenant.value() + "#" + view + "@" + version + "#";
    }

    @Override
    public String toString() {
        return prefix() + id;
    }
}
