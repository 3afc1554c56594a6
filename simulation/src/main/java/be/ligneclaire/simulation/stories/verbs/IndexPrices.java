package be.ligneclaire.simulation.stories.verbs;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.platform.catalog.Catalog.Indexing;
import be.ligneclaire.simulation.stories.Act;
import be.ligneclaire.simulation.stories.Fields;
import be.ligneclaire.simulation.stories.Plot;
import be.ligneclaire.simulation.stories.Verb;
import java.math.BigDecimal;

/// The operator indexes its prices.
final class IndexPrices implements Verb {

    private static final Actor OPERATOR = new Actor("agent:clerk", "agent", "console");

    @Override
    public String word() {
        return "index-prices";
    }

    @Override
    public Act read(Fields fields, Plot plot) {
        var indexOld = index(fields, "index_old");
        var indexNew = index(fields, "index_new");
        var from = fields.optionalDay("from")
                .orElseThrow(() -> fields.place().problem("'index-prices' lacks the key 'from'"));
        return stage -> stage.rooms()
                .catalog()
                .index(new Indexing(indexOld, indexNew, from), OPERATOR)
                .ifPresent(rule -> stage.refused(rule, Edition.newest(), reason(rule)));
    }

    private static String reason(RuleId rule) {
        return rule == RuleId.CATALOG_INDEXATION ? "indexed-in-this-year" : "notice-too-short";
    }

    private static BigDecimal index(Fields fields, String key) {
        var text = fields.text(key);
        if (!text.matches("\\d{1,4}(\\.\\d{1,4})?") || new BigDecimal(text).signum() == 0) {
            throw fields.place()
                    .problem("'" + key + "' of 'index-prices' is '" + text + "', not an index such as 133.06");
        }
        return new BigDecimal(text);
    }
}
