package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing.Line;
import be.ligneclaire.platform.portal.invoices.InvoiceView.FigureRow;
import be.ligneclaire.platform.portal.invoices.InvoiceView.Why;
import be.ligneclaire.platform.portal.page.Clauses;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.page.RuleTexts;
import org.springframework.stereotype.Component;

/// «Why this amount?»: the stored explanation of a line, put into the words of the page's language. Nothing
/// is computed again; the register only lends the rule's title and reading.
@Component
class LineReasons {

    private final PageWords words;
    private final RuleTexts rules;

    LineReasons(PageWords words, RuleTexts rules) {
        this.words = words;
        this.rules = rules;
    }

    Why of(Language language, Line line) {
        var figures = line.figures().stream()
                .map(figure -> new FigureRow(words.figure(language, figure.name()), words.value(language, figure)))
                .toList();
        return new Why(
                line.rule(),
                rules.title(language, line.rule()),
                rules.reading(language, line.rule(), line.clauses()).orElse(""),
                line.edition(),
                Clauses.of(language, line.edition(), line.clauses()),
                words.sum(language, line.formula()),
                figures);
    }
}
