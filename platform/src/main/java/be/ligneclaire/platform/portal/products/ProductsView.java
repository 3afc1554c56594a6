package be.ligneclaire.platform.portal.products;

import be.ligneclaire.platform.portal.page.Clauses;
import java.util.List;

/// What was agreed, ready to show.
public record ProductsView(List<Product> running, List<Product> ended) {

    public ProductsView {
        running = List.copyOf(running);
        ended = List.copyOf(ended);
    }

    /// @param href its own page
    /// @param usageHref the page of its usage, or empty text before it works
    /// @param monthly the price of the plan or package
    /// @param next what happens next, one sentence each
    public record Product(
            String name,
            String href,
            String usageHref,
            String monthly,
            List<Line> lines,
            List<Extra> extras,
            List<Next> next) {

        /// Whether a line of it is limited or suspended.
        public boolean isHeldBack() {
            return lines.stream().anyMatch(line -> line.tone().equals("late"));
        }

        /// What happens next, in sentences alone.
        public List<String> sentences() {
            return next.stream().map(Next::sentence).toList();
        }
    }

    /// @param rule the rule that fixes the day, or empty text
    public record Next(String sentence, String rule) {}

    /// The contract behind a product, for its own page.
    ///
    /// @param includes what the plan includes, ready to show
    /// @param terms the code of its edition
    /// @param facts when it was accepted and took effect, and how long it runs
    /// @param price where the terms say which price holds
    public record Agreement(
            List<String> includes, String terms, String termsHref, List<Fact> facts, List<Clauses.Ref> price) {}

    /// @param identifier number, or identifier of a fixed line
    /// @param tone `good`, `due`, `late` or `plain`; never the only carrier of the state
    /// @param facts card and equipment, ready to show
    public record Line(String service, String identifier, String state, String tone, String since, List<Fact> facts) {}

    /// Something to know about a line or a contract, ready to show.
    public record Fact(String name, String value) {}

    /// An option or a rent.
    public record Extra(String name, String monthly, String until) {}
}
