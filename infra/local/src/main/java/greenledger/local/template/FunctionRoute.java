package greenledger.local.template;

/// A route that a function claims for itself, in an API that may be declared elsewhere.
///
/// @param api the name of the API
public record FunctionRoute(String api, Route route, Source source) implements StackPart {}
