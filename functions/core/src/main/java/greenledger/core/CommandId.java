package greenledger.core;

/// The name of one request to change something: what is asked again under the same name is the same
/// request.
///
/// `key` tells requests apart; `fingerprint` is drawn from what was asked, so that a key that is
/// used again for something else is noticed. Neither contains a full stop.
public record CommandId(String key, String fingerprint) {

    public CommandId {
        if (key.isBlank() || key.length() > 128 || key.contains(".") || fingerprint.contains(".")) {
            throw new IllegalArgumentException("Not a command id: " + key + "." + fingerprint);
        }
    }

    /// Reads what [#toString] wrote.
    public static CommandId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("Not a command id: " + text);
        }
        return new CommandId(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return key + "." + fingerprint;
    }
}
