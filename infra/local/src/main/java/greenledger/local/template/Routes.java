package greenledger.local.template;

import java.util.ArrayList;
import java.util.List;

/// Brings the routes that functions claim for themselves to the APIs they belong to.
final class Routes {

    private Routes() {}

    static List<StackPart> join(List<StackPart> parts, List<Problem> problems) {
        List<FunctionRoute> claims =
                parts.stream()
                        .filter(FunctionRoute.class::isInstance)
                        .map(FunctionRoute.class::cast)
                        .toList();
        List<StackPart> joined = new ArrayList<>();
        for (StackPart part : parts) {
            switch (part) {
                case HttpApi api -> joined.add(join(api, claims, problems));
                case FunctionRoute claim when isHomeless(claim, parts) ->
                        problems.add(
                                new Problem(
                                        claim.source(),
                                        "ApiId",
                                        claim.api() + " is not an HTTP API of this template"));
                case FunctionRoute _ -> {}
                case StackPart other -> joined.add(other);
            }
        }
        return joined;
    }

    private static boolean isHomeless(FunctionRoute claim, List<StackPart> parts) {
        return parts.stream()
                .noneMatch(part -> part instanceof HttpApi api && api.name().equals(claim.api()));
    }

    private static HttpApi join(HttpApi api, List<FunctionRoute> claims, List<Problem> problems) {
        List<Route> routes = new ArrayList<>(api.routes());
        for (FunctionRoute claim : claims) {
            if (claim.api().equals(api.name())) {
                add(routes, api.guarded(claim.route()), claim, problems);
            }
        }
        return new HttpApi(
                api.name(), routes, api.authorizers(), api.defaultAuthorizer(), api.cors());
    }

    /// The OpenAPI document and the function may both say it, as long as they say the same.
    private static void add(
            List<Route> routes, Route route, FunctionRoute claim, List<Problem> problems) {
        List<Route> same = routes.stream().filter(route::isSameKey).toList();
        if (same.isEmpty()) {
            routes.add(route);
        } else if (!same.getFirst().function().equals(route.function())) {
            problems.add(
                    new Problem(
                            claim.source(),
                            route.method() + " " + route.path(),
                            "leads to "
                                    + route.function()
                                    + " and to "
                                    + same.getFirst().function()));
        }
    }
}
