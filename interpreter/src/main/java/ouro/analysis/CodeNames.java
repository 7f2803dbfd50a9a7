package ouro.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.DocString;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Literal;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.PlacedNode;
import ouro.syntax.ast.Statement;

/**
 * What a function's code object says of its body: {@code co_names} and {@code co_consts}. Hardly any script asks, so it is read
 * off the source anew rather than kept.
 */
public final class CodeNames extends TreeWalker {
    private static final int DEEPEST = 1000;

    private final Map<Object, Scope> scopes;
    private final String function;
    private final int line;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Object> constants = new ArrayList<>();
    /** The scope of the function while its body is walked, or null. */
    private Scope inside;

    private CodeNames(Map<Object, Scope> scopes, String function, int line) {
        this.scopes = scopes;
        this.function = function;
        this.line = line;
    }

    /**
     * Reads a source.
     *
     * @param function the name of the function; {@code <module>} for the whole
     * @param line where its definition begins, decorators included
     */
    public static CodeNames of(List<Statement> body, SourceFile source, String function, int line) {
        CodeNames reader = new CodeNames(ScopeBuilder.build(body, body, source, DEEPEST), function, line);
        if (function.equals("<module>")) {
            reader.inside = reader.scopes.get(body);
        }
        reader.statements(body);
        return reader;
    }

    /** The names of globals, attributes and modules that it uses, in the order in which it does. */
    public String[] names() {
        return names.toArray(String[]::new);
    }

    /** What is written out in it, as the tree has it; the docstring or None comes first. */
    public List<Object> constants() {
        return constants;
    }

    // ---- which function --------------------------------------------------------------------------------------------

    @Override
    void inFunction(PlacedNode node, String name, ParameterList parameters, boolean async, Runnable body) {
        if (inside != null) {
            return;
        }
        if (name.equals(function) && firstLine(node) == line) {
            inside = scopes.get(node);
            if (documentation(node) == null) {
                add(Literal.SingletonLiteral.NONE);
            }
            body.run();
            inside = null;
        } else {
            body.run();
        }
    }

    private static int firstLine(PlacedNode node) {
        List<Expression> decorators =
                switch (node) {
                    case Statement.FunctionDef each -> each.decorators();
                    case Statement.AsyncFunctionDef each -> each.decorators();
                    default -> List.of();
                };
        return decorators.isEmpty()
                ? node.at().line()
                : decorators.getFirst().at().line();
    }

    private static String documentation(PlacedNode node) {
        List<Statement> body =
                switch (node) {
                    case Statement.FunctionDef each -> each.body();
                    case Statement.AsyncFunctionDef each -> each.body();
                    default -> List.of();
                };
        return DocString.of(body);
    }

    @Override
    void inClass(Statement.ClassDef node, Runnable body) {
        if (inside == null) {
            body.run();
        }
    }

    @Override
    void inComprehension(Expression node, List<Comprehension> loops, Runnable body) {
        if (inside == null) {
            body.run();
        }
    }

    // ---- what it uses ----------------------------------------------------------------------------------------------

    @Override
    void statement(Statement statement) {
        if (inside != null) {
            switch (statement) {
                case Statement.Import s -> s.names().forEach(this::imported);
                case Statement.ImportFrom s -> {
                    names.add(s.module() == null ? "" : s.module());
                    for (Alias alias : s.names()) {
                        names.add(alias.name());
                    }
                }
                default -> {}
            }
        }
        super.statement(statement);
    }

    /** A module in a package that gets a name of its own is looked up part by part. */
    private void imported(Alias alias) {
        names.add(alias.name());
        if (alias.asName() != null) {
            String[] parts = alias.name().split("\\.");
            names.addAll(Arrays.asList(parts).subList(1, parts.length));
        }
    }

    @Override
    void expression(Expression expression) {
        if (inside != null && expression instanceof Expression.Constant constant) {
            add(constant.value());
            return;
        }
        super.expression(expression);
        if (inside == null) {
            return;
        }
        switch (expression) {
            case Expression.Attribute attribute -> names.add(inside.mangle(attribute.attribute()));
            case Expression.Name name -> {
                Scope.Access access = inside.reference(name.id()).access();
                if (access == Scope.Access.GLOBAL || access == Scope.Access.NAME) {
                    names.add(name.id());
                }
            }
            case null, default -> {}
        }
    }

    private void add(Object constant) {
        if (!constants.contains(constant)) {
            constants.add(constant);
        }
    }
}
