package be.ligneclaire.platform.portal.products;

import java.util.List;

/// What was agreed, ready to show.
public record ProductsView(List<Product> running, List<Product> ended) {

    public ProductsView {
        running = List.copyOf(running);
        ended = List.copyOf(ended);
    }

    /// @param monthly the price of the plan or package
    /// @param terms the edition of its contract
    /// @param next what happens next, one sentence each
    public record Product(
            String name, String monthly, String terms, List<Line> lines, List<Extra> extras, List<String> next) {}

    /// @param identifier number, or identifier of a fixed line
    /// @param tone `good`, `due`, `late` or `plain`; never the only carrier of the state
    /// @param facts card and equipment, ready to show
    public record Line(String service, String identifier, String state, String tone, String since, List<Fact> facts) {}

    public record Fact(String name, String value) {}

    /// An option or a rent.
    public record Extra(String name, String monthly, String until) {}
}
