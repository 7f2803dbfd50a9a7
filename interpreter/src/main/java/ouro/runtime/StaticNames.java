package ouro.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ouro.analysis.PlacementChecker;
import ouro.analysis.Scope;
import ouro.analysis.ScopeBuilder;
import ouro.analysis.TooDeep;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Statement;

/** What can be said of statements before they are compiled. */
public final class StaticNames {
    /** How deep statements and expressions may stand in one another; what is deeper is not looked at. */
    private static final int DEEPEST = 1000;

    private static final Set<String> BUILT_IN =
            Set.of(("abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile"
                            + " complex copyright credits delattr dict dir display divmod enumerate eval exec exit filter"
                            + " float format frozenset getattr globals hasattr hash help hex id input int isinstance"
                            + " issubclass iter len license list locals map max memoryview min next object oct open ord"
                            + " pow print property quit range repr reversed round set setattr slice sorted staticmethod"
                            + " str sum super tuple type vars zip __name__ __file__ __doc__ __builtins__ __import__"
                            + " __debug__ __annotations__")
                    .split(" "));

    private StaticNames() {}

    /**
     * What of them may stand only inside of something that is not there: {@code return} outside of a function. Null where there
     * is nothing of that kind. Awaits are none: a cell of a notebook may hold them.
     */
    public static PythonSyntaxError misplaced(List<Statement> body, SourceFile source) {
        try {
            PlacementChecker.check(body, source, true);
            return null;
        } catch (PythonSyntaxError e) {
            return e;
        } catch (TooDeep | StackOverflowError e) {
            return null;
        }
    }

    /** The names of the module that they use and that are not built in, whether or not they are bound there. */
    public static Set<String> used(List<Statement> body, SourceFile source) {
        Set<String> used = new LinkedHashSet<>();
        try {
            for (Scope scope : ScopeBuilder.build(body, body, source, DEEPEST).values()) {
                used.addAll(scope.usedOfModule());
            }
        } catch (PythonSyntaxError | TooDeep | StackOverflowError e) {
            return Set.of();
        }
        used.removeAll(BUILT_IN);
        return used;
    }
}
