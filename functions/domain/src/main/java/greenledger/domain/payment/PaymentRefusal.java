package greenledger.domain.payment;

import greenledger.domain.Refusal;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.transfer.TransferId;

/// Every reason money does not move.
public sealed interface PaymentRefusal extends Refusal {

    record CurrencyMismatch(AccountId account, CurrencyCode asked) implements PaymentRefusal {
        @Override
        public String code() {
            return "account-currency-mismatch";
        }

        @Override
        public String detail() {
            return "Account %s is in %s; %s cannot be paid into or out of it."
                    .formatted(account, account.currency(), asked);
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record InsufficientFunds(AccountId account, Money asked) implements PaymentRefusal {
        @Override
        public String code() {
            return "account-insufficient-funds";
        }

        @Override
        public String detail() {
            return "Account %s has less than %s to spend.".formatted(account, asked);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record NothingDeposited(AccountId account) implements PaymentRefusal {
        @Override
        public String code() {
            return "account-nothing-deposited";
        }

        @Override
        public String detail() {
            return "A deposit into account " + account + " must be more than nothing.";
        }

        @Override
        public Kind kind() {
            return Kind.UNACCEPTABLE;
        }
    }

    record PaymentUndone(TransferId transfer) implements PaymentRefusal {
        @Override
        public String code() {
            return "payment-undone";
        }

        @Override
        public String detail() {
            return "The payment for transfer " + transfer + " was taken back.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record PaymentCapturedAlready(TransferId transfer) implements PaymentRefusal {
        @Override
        public String code() {
            return "payment-captured-already";
        }

        @Override
        public String detail() {
            return "The payment for transfer %s was made; refund it instead.".formatted(transfer);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record PaymentNotAuthorized(TransferId transfer) implements PaymentRefusal {
        @Override
        public String code() {
            return "payment-not-authorized";
        }

        @Override
        public String detail() {
            return "No money was set aside for transfer " + transfer + ".";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }

    record PaymentNotCaptured(TransferId transfer) implements PaymentRefusal {
        @Override
        public String code() {
            return "payment-not-captured";
        }

        @Override
        public String detail() {
            return "No payment was made for transfer " + transfer + ".";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }
}
