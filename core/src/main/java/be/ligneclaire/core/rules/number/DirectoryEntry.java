package be.ligneclaire.core.rules.number;

import static be.ligneclaire.core.terms.RuleId.NUMBERS_DIRECTORY;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Finding;
import be.ligneclaire.core.terms.Implements;
import be.ligneclaire.core.terms.Working;

/// A number stands in the directory only on express request, free of charge.
///
/// Source: the directory clause of each edition. Removal at any time, free; the entry ends with the number.
@Implements(NUMBERS_DIRECTORY)
public final class DirectoryEntry {

    private DirectoryEntry() {}

    /// Whether it is listed.
    public static Finding<Boolean> listed(Edition edition, boolean expressRequest) {
        return Working.of(NUMBERS_DIRECTORY, edition)
                .flag("express_request", expressRequest)
                .euro("fee", edition.euro(NUMBERS_DIRECTORY, "fee"))
                .found(expressRequest, Boolean.toString(expressRequest));
    }
}
