package greenledger.laptop.issuer;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// `./greenledger token`: prints an access token for the API on this machine, and nothing else.
public final class TokenCommand {

    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private static final String HELP =
            """
            Prints an access token for the API that ./greenledger up serves on this machine.

              ./greenledger token --tenant TENANT --party PARTY --role ROLE[,ROLE...] [--valid TIME]
                    --tenant TENANT  whose ledger: 1 to 26 small letters, digits and hyphens
                    --party PARTY    who calls: 1 to 64 letters, digits and any of . _ - :
                    --role ROLE,...  as what: farmer, packer, distributor, retailer, inspector,
                                     auditor, regulator, operator
                    --valid TIME     for how long, up to P30D (PT1H, which is one hour)

            For example:
              curl -H "Authorization: Bearer $(./greenledger token --tenant orchard \\
                --party farm-1 --role farmer)" http://127.0.0.1:8080/lots

            It is signed with the key in ~/.greenledger/issuer.jwk, which is made on first use.
            Whoever can read that file can call the API on this machine as anybody.
            """;

    private TokenCommand() {}

    /// Runs the command.
    ///
    /// @param arguments what follows the word `token`
    /// @return the exit code
    public static int run(String[] arguments, PrintStream out, PrintStream errors) {
        return run(
                List.of(arguments),
                Path.of(System.getProperty("user.home")),
                InstantSource.system(),
                out,
                errors);
    }

    static int run(
            List<String> arguments,
            Path home,
            InstantSource clock,
            PrintStream out,
            PrintStream errors) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        try {
            Grant grant = TokenArguments.parse(arguments);
            LocalIssuer issuer = LocalIssuer.at(home);
            out.println(issuer.issue(grant, clock.instant(), UUID.randomUUID().toString()));
            return 0;
        } catch (TokenArguments.Misused misused) {
            errors.println(misused.getMessage());
            errors.println("Try: ./greenledger token --help");
            return USAGE;
        } catch (IllegalStateException e) {
            errors.println(e.getMessage());
            return FAILED;
        }
    }
}
