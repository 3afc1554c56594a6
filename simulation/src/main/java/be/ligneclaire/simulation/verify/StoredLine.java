package be.ligneclaire.simulation.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// A line of a bill as it is kept.
///
/// @param figures by name; a name may stand there more than once
record StoredLine(
        int position,
        BigDecimal amount,
        String kind,
        String rule,
        String edition,
        List<String> clauses,
        List<Map.Entry<String, String>> figures,
        String formula) {}
