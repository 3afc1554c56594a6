package be.ligneclaire.platform.portal;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The validator of the HTML standard, in this process; its schema is read once.
public final class Nu {

    private static final Errors ERRORS = new Errors();
    private static final SimpleDocumentValidator VALIDATOR = validator();

    private Nu() {}

    /// The errors of a page; empty when it is valid.
    public static synchronized List<String> complaints(String page) {
        ERRORS.found.clear();
        try {
            VALIDATOR.checkHtmlInputSource(new InputSource(new StringReader(page)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(ERRORS.found);
    }

    private static SimpleDocumentValidator validator() {
        var validator = new SimpleDocumentValidator(true, false, false);
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, ERRORS);
            validator.setUpValidatorAndParsers(ERRORS, false, false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return validator;
    }

    /// Keeps errors; warnings are matters of taste.
    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            // Not an error.
        }

        @Override
        public void error(SAXParseException error) {
            found.add(error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
