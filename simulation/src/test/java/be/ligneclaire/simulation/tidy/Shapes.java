package be.ligneclaire.simulation.tidy;

import be.ligneclaire.core.charge.LineKind;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/// What the compiler's parser sees in Java files: how long methods are, how many parameters they have, and
/// switches over kinds of charges that have a default.
final class Shapes {

    private static final Set<String> KINDS =
            Arrays.stream(LineKind.values()).map(Enum::name).collect(Collectors.toSet());

    private final List<Method> methods = new ArrayList<>();
    private final List<String> defaults = new ArrayList<>();

    private Shapes() {}

    static Shapes of(List<Path> files) {
        var shapes = new Shapes();
        if (files.isEmpty()) {
            return shapes;
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                unit.accept(shapes.new Reader(unit, positions), null);
            }
            return shapes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Methods and constructors; the header of a record is not one.
    List<Method> methods() {
        return methods;
    }

    /// Where a switch over kinds of charges has a default.
    List<String> defaults() {
        return defaults;
    }

    record Method(String where, int lines, int parameters) {}

    private final class Reader extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && positions.getEndPosition(unit, method) >= 0) {
                methods.add(new Method(
                        where(method) + " " + method.getName(),
                        (int) (line(positions.getEndPosition(unit, method))
                                - line(positions.getStartPosition(unit, method))
                                + 1),
                        method.getParameters().size()));
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitSwitch(SwitchTree choice, Void nothing) {
            check(choice, choice.getCases());
            return super.visitSwitch(choice, nothing);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree choice, Void nothing) {
            check(choice, choice.getCases());
            return super.visitSwitchExpression(choice, nothing);
        }

        private void check(Tree choice, List<? extends CaseTree> cases) {
            var labels = cases.stream()
                    .flatMap(one -> one.getLabels().stream())
                    .map(Object::toString)
                    .toList();
            var hasDefault = cases.stream()
                    .flatMap(one -> one.getLabels().stream())
                    .anyMatch(DefaultCaseLabelTree.class::isInstance);
            if (hasDefault && labels.stream().filter(KINDS::contains).count() >= 2) {
                defaults.add(where(choice));
            }
        }

        private String where(Tree tree) {
            return Sources.name(Path.of(unit.getSourceFile().toUri())) + ":"
                    + line(positions.getStartPosition(unit, tree));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
