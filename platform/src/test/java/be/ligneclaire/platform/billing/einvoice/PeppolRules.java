package be.ligneclaire.platform.billing.einvoice;

import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The official rule sets of Peppol BIS Billing 3: the schema, EN 16931 and Peppol's own. Read once.
final class PeppolRules {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> REGISTRY =
            new ValidationExecutorSetRegistry<>();

    static {
        PeppolValidation.initStandard(REGISTRY);
    }

    private PeppolRules() {}

    /// What the rules find wrong with a document; empty when it is valid.
    ///
    /// @param kind `invoice` or `creditnote`
    static List<String> findings(String kind, byte[] xml) {
        var rules = REGISTRY.getOfID(
                kind.equals("invoice")
                        ? PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3
                        : PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3);
        if (rules == null) {
            throw new IllegalStateException("The rule set is not there");
        }
        var found = new ArrayList<String>();
        ValidationExecutionManager.executeValidation(
                        IValidityDeterminator.createDefault(),
                        rules,
                        ValidationSourceXML.create(new ReadableResourceByteArray(xml)))
                .getAllErrors()
                .forEach(error -> found.add(error.getErrorID() + ": " + error.getErrorText(Locale.ENGLISH)));
        return found;
    }
}
