package uk.gov.education.rect.leadproviderapi;

import java.util.UUID;

/** Pays statements where no money flows (03 §34 no. 52). Where there is no sandbox there is none of it. */
public interface SandboxPayments {

    /**
     * Makes the statement payable and pays it, as the deadline and DfE finance would; a statement that is paid stays so.
     *
     * @param statement id in the API
     * @return whether it is paid: false while its cut-off date has not passed, and nothing was done then
     */
    boolean pay(UUID statement);
}
