package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ouro.analysis.FutureImports;
import ouro.analysis.PlacementChecker;
import ouro.analysis.Scope;
import ouro.analysis.ScopeBuilder;
import ouro.analysis.Suspension;
import ouro.analysis.SyntaxWarnings;
import ouro.analysis.TooDeep;
import ouro.object.Code;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ThreadState;
import ouro.syntax.SourceFile;
import ouro.syntax.WarningReporter;
import ouro.syntax.ast.DocString;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.parser.LiteralWarnings;

/** Turns syntax trees into executable ones, and tells a reporter of what is doubtful in them. */
public final class Compiler {
    /** What the code is compiled for. */
    public enum CompileMode {
        /** A module, whose names are its globals. */
        MODULE,
        /** Text given to {@code exec} or a class-like namespace: names may be another mapping than the globals. */
        EXEC,
        /** Typed at a prompt: the value of an expression statement is displayed. */
        INTERACTIVE,
        /** As {@link #INTERACTIVE}, but a module's: awaits may stand outside of functions, and make the code a coroutine's. */
        PROMPT,
        /** As {@link #PROMPT}, but nothing is displayed. */
        SILENT_PROMPT;

        boolean displays() {
            return this == INTERACTIVE || this == PROMPT;
        }

        boolean awaits() {
            return this == PROMPT || this == SILENT_PROMPT;
        }

        /** Whether it is typed at a prompt, where a text is a value and documents nothing. */
        boolean isTyped() {
            return this == INTERACTIVE || awaits();
        }

        /** Whether all names are globals. */
        boolean isModule() {
            return this == MODULE || awaits();
        }
    }

    private static final int NODES_A_CALL = 3;
    private static final Position START = new Position(1, 0, 1, 0);

    private final WarningReporter reporter;

    public Compiler(WarningReporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Compiles a file or other block of statements. Run it by {@code code.start(new Frame(code, globals, names), null)}.
     *
     * @throws ouro.syntax.PythonSyntaxError where names are declared in contradiction
     */
    public Code compile(Module module, SourceFile source, CompileMode mode) {
        if (!source.isLibrary()) {
            LiteralWarnings.check(source, reporter);
        }
        List<Statement> statements = mode.isTyped() ? module.body() : documenting(module.body());
        Map<Object, Scope> scopes = shallow(() -> ScopeBuilder.build(module, statements, source, deepest()));
        // The library's own modules are known to be in order: their tests say so.
        if (!source.isLibrary()) {
            PlacementChecker.check(module.body(), source, mode.awaits());
            SyntaxWarnings.check(module.body(), source, reporter);
        }
        Unit unit = new Unit(source, scopes, hasFutureAnnotations(module.body()), mode);
        Scope scope = scopes.get(module);
        boolean suspends = mode.awaits() && new Suspension().suspends(module.body());
        BodyCompiler body = new BodyCompiler(unit, scope, suspends);
        return body.code(
                suspends ? TreeCode.CodeKind.COROUTINE : TreeCode.CodeKind.FUNCTION,
                "<module>",
                "<module>",
                1,
                BodyCompiler.NO_PARAMETERS,
                DocString.of(module.body()),
                body.block(statements, START));
    }

    /** As deep as CPython 3.11 allows: three nodes for each call that could still be made. */
    private static int deepest() {
        ThreadState thread = ThreadState.current();
        int calls = thread.frame == null ? 0 : thread.frame.depth;
        return NODES_A_CALL * (thread.session.recursionLimit - calls);
    }

    private static Map<Object, Scope> shallow(Supplier<Map<Object, Scope>> build) {
        try {
            return build.get();
        } catch (TooDeep e) {
            throw Errors.raise(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded during compilation");
        }
    }

    /** The statements of a module, of which a leading text is assigned to {@code __doc__}. */
    private static List<Statement> documenting(List<Statement> body) {
        if (DocString.of(body) == null) {
            return body;
        }
        Statement.Expr text = (Statement.Expr) body.getFirst();
        Expression name = new Expression.Name("__doc__", ExpressionContext.STORE, text.at());
        List<Statement> statements = new ArrayList<>(body);
        statements.set(0, new Statement.Assign(List.of(name), text.value(), text.at()));
        return statements;
    }

    /** Compiles one expression; running the code gives its value. */
    public Code compile(Expression expression, SourceFile source) {
        LiteralWarnings.check(source, reporter);
        // The statement stands for the whole: the expression itself may have a scope of its own.
        Statement whole = new Statement.Return(expression, expression.at());
        Map<Object, Scope> scopes = shallow(() -> ScopeBuilder.build(whole, expression, source, deepest()));
        PlacementChecker.check(expression, source);
        SyntaxWarnings.check(expression, source, reporter);
        Unit unit = new Unit(source, scopes, false, CompileMode.EXEC);
        BodyCompiler body = new BodyCompiler(unit, scopes.get(whole), false);
        return body.code(
                TreeCode.CodeKind.FUNCTION,
                "<module>",
                "<module>",
                1,
                BodyCompiler.NO_PARAMETERS,
                null,
                body.statements(List.of(whole), expression.at()));
    }

    /**
     * Checks what CPython refuses of a file before it compiles anything.
     *
     * @throws ouro.syntax.PythonSyntaxError at the first future import that is unknown or too late
     */
    public static void checkFutureImports(Module module, SourceFile source) {
        FutureImports.checkFile(module.body(), source);
    }

    private static boolean hasFutureAnnotations(List<Statement> body) {
        for (Statement statement : body) {
            if (statement instanceof Statement.ImportFrom future
                    && "__future__".equals(future.module())
                    && future.names().stream().anyMatch(name -> name.name().equals("annotations"))) {
                return true;
            }
        }
        return false;
    }

    /** What all bodies of one source share. */
    record Unit(
            SourceFile source,
            Map<Object, Scope> scopes,
            boolean annotationsAsText,
            CompileMode mode,
            Constants constants) {
        Unit(SourceFile source, Map<Object, Scope> scopes, boolean annotationsAsText, CompileMode mode) {
            this(source, scopes, annotationsAsText, mode, new Constants(!source.isLibrary()));
        }
    }
}
