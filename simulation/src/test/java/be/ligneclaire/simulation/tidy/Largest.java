package be.ligneclaire.simulation.tidy;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// The largest method, parameter list and file of each module, and its largest test file.
final class Largest {

    private Largest() {}

    /// By name (`core.method`), with where it is.
    static Map<String, Size> measured() {
        var sizes = new LinkedHashMap<String, Size>();
        for (var module : Sources.MODULES) {
            var main = Sources.below(module + "/src/main/java", ".java");
            var methods = Shapes.of(main).methods();
            sizes.put(module + ".method", largest(methods, Shapes.Method::lines, Shapes.Method::where));
            sizes.put(module + ".parameters", largest(methods, Shapes.Method::parameters, Shapes.Method::where));
            sizes.put(module + ".file", largest(main, Largest::lines, Sources::name));
            var tests = Sources.below(module + "/src/test/java", ".java");
            sizes.put(module + ".test-file", largest(tests, Largest::lines, Sources::name));
        }
        return sizes;
    }

    private static <T> Size largest(List<T> all, ToIntFunction<T> size, java.util.function.Function<T, String> where) {
        return all.stream()
                .max(Comparator.comparingInt(size))
                .map(one -> new Size(size.applyAsInt(one), where.apply(one)))
                .orElse(new Size(0, "nothing yet"));
    }

    private static int lines(Path file) {
        return (int) Sources.text(file).lines().count();
    }

    record Size(int size, String where) {}
}
