package ouro.syntax.ast;

import java.util.List;

/** Statements (Language Reference 7 and 8). */
public sealed interface Statement extends Node {
    record FunctionDef(
            String name,
            ParameterList parameters,
            List<Statement> body,
            List<Expression> decorators,
            Expression returns,
            List<TypeParameter> typeParameters,
            Position at)
            implements Statement {}

    record AsyncFunctionDef(
            String name,
            ParameterList parameters,
            List<Statement> body,
            List<Expression> decorators,
            Expression returns,
            List<TypeParameter> typeParameters,
            Position at)
            implements Statement {}

    record ClassDef(
            String name,
            List<Expression> bases,
            List<Keyword> keywords,
            List<Statement> body,
            List<Expression> decorators,
            List<TypeParameter> typeParameters,
            Position at)
            implements Statement {}

    record Return(Expression value, Position at) implements Statement {}

    record Delete(List<Expression> targets, Position at) implements Statement {}

    record Assign(List<Expression> targets, Expression value, Position at) implements Statement {}

    record AugAssign(Expression target, Operator operator, Expression value, Position at) implements Statement {}

    record AnnAssign(Expression target, Expression annotation, Expression value, boolean simple, Position at)
            implements Statement {}

    record TypeAlias(Expression name, List<TypeParameter> typeParameters, Expression value, Position at)
            implements Statement {}

    record For(Expression target, Expression iterable, List<Statement> body, List<Statement> orElse, Position at)
            implements Statement {}

    record AsyncFor(Expression target, Expression iterable, List<Statement> body, List<Statement> orElse, Position at)
            implements Statement {}

    record While(Expression test, List<Statement> body, List<Statement> orElse, Position at) implements Statement {}

    record If(Expression test, List<Statement> body, List<Statement> orElse, Position at) implements Statement {}

    record With(List<WithItem> items, List<Statement> body, Position at) implements Statement {}

    record AsyncWith(List<WithItem> items, List<Statement> body, Position at) implements Statement {}

    record Match(Expression subject, List<MatchCase> cases, Position at) implements Statement {}

    record Raise(Expression exception, Expression cause, Position at) implements Statement {}

    record Try(
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> orElse,
            List<Statement> finalBody,
            Position at)
            implements Statement {}

    record TryStar(
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> orElse,
            List<Statement> finalBody,
            Position at)
            implements Statement {}

    record Assert(Expression test, Expression message, Position at) implements Statement {}

    record Import(List<Alias> names, Position at) implements Statement {}

    record ImportFrom(String module, List<Alias> names, int level, Position at) implements Statement {}

    record Global(List<String> names, Position at) implements Statement {}

    record Nonlocal(List<String> names, Position at) implements Statement {}

    record Expr(Expression value, Position at) implements Statement {}

    record Pass(Position at) implements Statement {}

    record Break(Position at) implements Statement {}

    record Continue(Position at) implements Statement {}
}
