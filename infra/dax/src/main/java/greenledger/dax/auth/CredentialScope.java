package greenledger.dax.auth;

import java.util.Optional;

/// What a signature is good for: a day, a region, the service DAX.
record CredentialScope(String date, String region) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final int LINES = 4;
    private static final int PARTS = 4;

    static final String SERVICE = "dax";
    static final String TERMINATOR = "aws4_request";

    /// The scope that a string to sign names; none if it is not one for DAX.
    static Optional<CredentialScope> in(String stringToSign) {
        String[] lines = stringToSign.split("\n", -1);
        if (lines.length != LINES || !lines[0].equals(ALGORITHM)) {
            return Optional.empty();
        }
        String timestamp = lines[1];
        String[] parts = lines[2].split("/", -1);
        boolean forDax =
                parts.length == PARTS
                        && timestamp.startsWith(parts[0] + "T")
                        && parts[2].equals(SERVICE)
                        && parts[3].equals(TERMINATOR);
        return forDax ? Optional.of(new CredentialScope(parts[0], parts[1])) : Optional.empty();
    }
}
