package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.analysis.EscapeAnalysis;
import ouro.analysis.Scope;
import ouro.analysis.Suspension;
import ouro.coroutine.ForLoopGenerators;
import ouro.coroutine.PyAsyncGenerator;
import ouro.coroutine.PyGenerator;
import ouro.object.Cell;
import ouro.object.Frame;
import ouro.object.Parameters;
import ouro.object.PyObject;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;

/**
 * Compiles generator expressions: a generator whose body is the loops, and whose only argument is the iterator of the
 * first iterable, which is evaluated at once (Language Reference 6.2.8).
 */
final class GeneratorCompiler {
    private static final String ARGUMENT = ".0";

    private final BodyCompiler outer;

    GeneratorCompiler(BodyCompiler outer) {
        this.outer = outer;
    }

    ExpressionNode compile(Expression.GeneratorExp e) {
        Scope inner = outer.scopeOf(e);
        boolean async = new Suspension().makesAsyncGenerator(e);
        BodyCompiler body = new BodyCompiler(outer.unit, inner, true);
        StatementNode block = body.statements(List.of(loops(e)), e.at());
        TreeCode code = body.code(
                async ? TreeCode.CodeKind.ASYNC_GENERATOR : TreeCode.CodeKind.GENERATOR,
                "<genexpr>",
                outer.scope().qualifiedPrefix() + "<genexpr>",
                e.at().line(),
                new Parameters(new String[] {ARGUMENT}, 1, 1, null, null, null),
                null,
                block);
        ExpressionNode first =
                outer.expressions.compile(e.generators().getFirst().iterable());
        return new MakeGenerator(
                e.at(),
                code,
                first,
                EscapeAnalysis.isUnshared(e.generators().getFirst().iterable()),
                e.generators().getFirst().isAsync(),
                async,
                outer.closure(inner));
    }

    private static Statement loops(Expression.GeneratorExp e) {
        Position at = e.element().at();
        Statement body = new Statement.Expr(new Expression.Yield(e.element(), at), at);
        List<Comprehension> generators = e.generators();
        for (int i = generators.size() - 1; i >= 0; i--) {
            Comprehension generator = generators.get(i);
            List<Expression> conditions = new ArrayList<>(generator.conditions());
            for (Expression condition : conditions.reversed()) {
                body = new Statement.If(condition, List.of(body), List.of(), condition.at());
            }
            Expression iterable = i > 0
                    ? generator.iterable()
                    : new Expression.Name(
                            ARGUMENT,
                            ExpressionContext.LOAD,
                            generator.iterable().at());
            body = generator.isAsync()
                    ? new Statement.AsyncFor(generator.target(), iterable, List.of(body), List.of(), e.at())
                    : new Statement.For(generator.target(), iterable, List.of(body), List.of(), e.at());
        }
        return body;
    }

    private static final class MakeGenerator extends ExpressionNode {
        private final TreeCode code;
        private final ExpressionNode first;
        /** Whether the first iterable is made here, and for nobody else. */
        private final boolean fresh;

        private final boolean asyncIteration;
        private final boolean asyncGenerator;
        private final int[] closure;

        MakeGenerator(
                Position at,
                TreeCode code,
                ExpressionNode first,
                boolean fresh,
                boolean asyncIteration,
                boolean asyncGenerator,
                int[] closure) {
            super(at);
            this.code = code;
            this.first = first;
            this.fresh = fresh;
            this.asyncIteration = asyncIteration;
            this.asyncGenerator = asyncGenerator;
            this.closure = closure;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject iterable = first.execute(frame);
            frame.at = this;
            Frame inner = new Frame(code, frame.globals, null);
            inner.locals[0] = asyncIteration
                    ? SimpleStatements.asyncIterator(iterable)
                    : ForLoopGenerators.iterator(iterable, fresh, frame);
            code.fill(inner, cells(frame));
            return asyncGenerator
                    ? new PyAsyncGenerator(inner, code.name, code.qualifiedName)
                    : new PyGenerator(inner, code.name, code.qualifiedName);
        }

        private Cell[] cells(Frame frame) {
            return Definitions.cells(frame, closure);
        }
    }
}
