package be.ligneclaire.platform.agenda.entries;

import be.ligneclaire.platform.agenda.AgendaHandler;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// What the rooms do when an entry of theirs is due, by kind. Asked for late, since the rooms that bring
/// the handlers note entries themselves.
@Component
class Handlers {

    private final Supplier<List<AgendaHandler>> inOrder;
    private final Supplier<Map<String, AgendaHandler>> byKind;

    Handlers(ObjectProvider<AgendaHandler> handlers) {
        byKind = SingletonSupplier.of(
                () -> handlers.stream().collect(Collectors.toMap(AgendaHandler::kind, Function.identity())));
        inOrder = SingletonSupplier.of(() -> byKind.get().values().stream()
                .sorted(Comparator.comparing(AgendaHandler::turn).thenComparing(AgendaHandler::kind))
                .toList());
    }

    /// All of them in the order of their turns.
    List<AgendaHandler> inOrder() {
        return inOrder.get();
    }

    /// @throws IllegalStateException when no room knows the kind
    AgendaHandler of(String kind) {
        var handler = byKind.get().get(kind);
        if (handler == null) {
            throw new IllegalStateException("No room does agenda entries of the kind " + kind);
        }
        return handler;
    }
}
