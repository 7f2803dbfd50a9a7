package ouro.analysis;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Node;
import ouro.syntax.ast.NodeVisitor;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Statement;

/**
 * Tells which statements and expressions may suspend the frame they run in: they hold a yield or an await. What it found
 * it remembers for every node inside: compilers ask at each level of a tree, which would take quadratic time otherwise.
 */
public final class Suspension {
    private final Map<Node, Boolean> known = new IdentityHashMap<>();
    private final SuspensionFinder finder = new SuspensionFinder();

    /** Looks through the fields of a node. */
    private final class SuspensionFinder extends NodeVisitor {
        boolean found;

        @Override
        public NodeVisitor child(String field, Node child) {
            found |= suspends(child);
            return this;
        }

        @Override
        public NodeVisitor children(String field, List<? extends Node> children) {
            for (Node child : children) {
                found |= suspends(child);
            }
            return this;
        }
    }

    /** Whether one of them suspends. */
    public boolean suspends(List<? extends Node> nodes) {
        boolean any = false;
        for (Node node : nodes) {
            any |= suspends(node);
        }
        return any;
    }

    /** @param node may be null */
    public boolean suspends(Node node) {
        if (node == null || node instanceof Expression.Name || node instanceof Expression.Constant) {
            return false;
        }
        Boolean answer = known.get(node);
        if (answer == null) {
            answer = find(node);
            known.put(node, answer);
        }
        return answer;
    }

    private boolean find(Node node) {
        return switch (node) {
            case Expression.Await e -> suspendsItself(e);
            case Expression.Yield e -> suspendsItself(e);
            case Expression.YieldFrom e -> suspendsItself(e);
            case Statement.AsyncFor s -> suspendsItself(s);
            case Statement.AsyncWith s -> suspendsItself(s);
            case Comprehension loop when loop.isAsync() -> suspendsItself(loop);
            // Blocks of their own: here runs only what comes before them.
            case Statement.FunctionDef s -> function(s.decorators(), s.parameters(), s.returns());
            case Statement.AsyncFunctionDef s -> function(s.decorators(), s.parameters(), s.returns());
            case Statement.ClassDef s -> suspends(s.decorators()) | suspends(s.bases()) | suspends(s.keywords());
            case Statement.TypeAlias s -> false;
            case Expression.Lambda e -> defaults(e.parameters());
            case Expression.GeneratorExp e -> suspends(e.generators().getFirst().iterable());
            default -> inFields(node);
        };
    }

    private boolean inFields(Node node) {
        boolean outer = finder.found;
        finder.found = false;
        node.describe(finder);
        boolean found = finder.found;
        finder.found = outer;
        return found;
    }

    private boolean suspendsItself(Node node) {
        inFields(node);
        return true;
    }

    private boolean function(List<Expression> decorators, ParameterList parameters, Expression returns) {
        boolean annotations = suspends(returns);
        for (Arg parameter : parameters.all()) {
            annotations |= suspends(parameter.annotation());
        }
        return annotations | suspends(decorators) | defaults(parameters);
    }

    private boolean defaults(ParameterList parameters) {
        return suspends(parameters.defaults()) | suspends(parameters.keywordDefaults());
    }

    /** Whether a generator expression makes an asynchronous generator: it awaits, apart from its first iterable. */
    public boolean makesAsyncGenerator(Expression.GeneratorExp generator) {
        return suspendsInside(generator, generator.generators());
    }

    /** Whether a comprehension awaits, apart from its first iterable. */
    boolean suspendsInside(Expression comprehension, List<Comprehension> loops) {
        boolean elements =
                switch (comprehension) {
                    case Expression.ListComp e -> suspends(e.element());
                    case Expression.SetComp e -> suspends(e.element());
                    case Expression.DictComp e -> suspends(e.key()) | suspends(e.value());
                    case Expression.GeneratorExp e -> suspends(e.element());
                    default -> false;
                };
        for (Comprehension loop : loops) {
            elements |= loop.isAsync() || suspends(loop.conditions());
            elements |= loop != loops.getFirst() && suspends(loop.iterable());
        }
        return elements;
    }
}
