/// The launcher's clients of a running ledger: `import` brings a spreadsheet in, `demo` plays its
/// story. They know nothing but its HTTP API.
@NullMarked
package greenledger.laptop.client;

import org.jspecify.annotations.NullMarked;
