package ouro.syntax.ast;

import java.util.List;

/** Statements (Language Reference 7 and 8). */
public sealed interface Statement extends PlacedNode {
    record FunctionDef(
            String name,
            ParameterList parameters,
            List<Statement> body,
            List<Expression> decorators,
            Expression returns,
            List<TypeParameter> typeParameters,
            Position at)
            implements Statement {
        static final int TAG = 1;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "FunctionDef")
                    .identifier("name", name)
                    .child("args", parameters)
                    .functionBody(body)
                    .children("decorator_list", decorators)
                    .child("returns", returns)
                    .typeParameters(typeParameters)
                    .at(at);
        }
    }

    record AsyncFunctionDef(
            String name,
            ParameterList parameters,
            List<Statement> body,
            List<Expression> decorators,
            Expression returns,
            List<TypeParameter> typeParameters,
            Position at)
            implements Statement {
        static final int TAG = 2;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "AsyncFunctionDef")
                    .identifier("name", name)
                    .child("args", parameters)
                    .functionBody(body)
                    .children("decorator_list", decorators)
                    .child("returns", returns)
                    .typeParameters(typeParameters)
                    .at(at);
        }
    }

    record ClassDef(
            String name,
            List<Expression> bases,
            List<Keyword> keywords,
            List<Statement> body,
            List<Expression> decorators,
            List<TypeParameter> typeParameters,
            Position at)
            implements Statement {
        static final int TAG = 3;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "ClassDef")
                    .identifier("name", name)
                    .children("bases", bases)
                    .children("keywords", keywords)
                    .children("body", body)
                    .children("decorator_list", decorators)
                    .typeParameters(typeParameters)
                    .at(at);
        }
    }

    record Return(Expression value, Position at) implements Statement {
        static final int TAG = 4;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Return").child("value", value).at(at);
        }
    }

    record Delete(List<Expression> targets, Position at) implements Statement {
        static final int TAG = 5;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Delete").children("targets", targets).at(at);
        }
    }

    record Assign(List<Expression> targets, Expression value, Position at) implements Statement {
        static final int TAG = 6;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Assign")
                    .children("targets", targets)
                    .child("value", value)
                    .at(at);
        }
    }

    record AugAssign(Expression target, Operator operator, Expression value, Position at) implements Statement {
        static final int TAG = 7;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "AugAssign")
                    .child("target", target)
                    .choice("op", operator)
                    .child("value", value)
                    .at(at);
        }
    }

    record AnnAssign(Expression target, Expression annotation, Expression value, boolean simple, Position at)
            implements Statement {
        static final int TAG = 8;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "AnnAssign")
                    .child("target", target)
                    .child("annotation", annotation)
                    .child("value", value)
                    .number("simple", simple ? 1 : 0)
                    .at(at);
        }
    }

    record TypeAlias(Expression name, List<TypeParameter> typeParameters, Expression value, Position at)
            implements Statement {
        static final int TAG = 9;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "TypeAlias")
                    .child("name", name)
                    .typeParameters(typeParameters)
                    .child("value", value)
                    .at(at);
        }
    }

    record For(Expression target, Expression iterable, List<Statement> body, List<Statement> orElse, Position at)
            implements Statement {
        static final int TAG = 10;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "For")
                    .child("target", target)
                    .child("iter", iterable)
                    .children("body", body)
                    .children("orelse", orElse)
                    .at(at);
        }
    }

    record AsyncFor(Expression target, Expression iterable, List<Statement> body, List<Statement> orElse, Position at)
            implements Statement {
        static final int TAG = 11;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "AsyncFor")
                    .child("target", target)
                    .child("iter", iterable)
                    .children("body", body)
                    .children("orelse", orElse)
                    .at(at);
        }
    }

    record While(Expression test, List<Statement> body, List<Statement> orElse, Position at) implements Statement {
        static final int TAG = 12;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "While")
                    .child("test", test)
                    .children("body", body)
                    .children("orelse", orElse)
                    .at(at);
        }
    }

    record If(Expression test, List<Statement> body, List<Statement> orElse, Position at) implements Statement {
        static final int TAG = 13;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "If")
                    .child("test", test)
                    .children("body", body)
                    .children("orelse", orElse)
                    .at(at);
        }
    }

    record With(List<WithItem> items, List<Statement> body, Position at) implements Statement {
        static final int TAG = 14;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "With")
                    .children("items", items)
                    .children("body", body)
                    .at(at);
        }
    }

    record AsyncWith(List<WithItem> items, List<Statement> body, Position at) implements Statement {
        static final int TAG = 15;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "AsyncWith")
                    .children("items", items)
                    .children("body", body)
                    .at(at);
        }
    }

    record Match(Expression subject, List<MatchCase> cases, Position at) implements Statement {
        static final int TAG = 16;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Match")
                    .child("subject", subject)
                    .children("cases", cases)
                    .at(at);
        }
    }

    record Raise(Expression exception, Expression cause, Position at) implements Statement {
        static final int TAG = 17;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Raise")
                    .child("exc", exception)
                    .child("cause", cause)
                    .at(at);
        }
    }

    record Try(
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> orElse,
            List<Statement> finalBody,
            Position at)
            implements Statement {
        static final int TAG = 18;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Try")
                    .children("body", body)
                    .children("handlers", handlers)
                    .children("orelse", orElse)
                    .children("finalbody", finalBody)
                    .at(at);
        }
    }

    record TryStar(
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> orElse,
            List<Statement> finalBody,
            Position at)
            implements Statement {
        static final int TAG = 19;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "TryStar")
                    .children("body", body)
                    .children("handlers", handlers)
                    .children("orelse", orElse)
                    .children("finalbody", finalBody)
                    .at(at);
        }
    }

    record Assert(Expression test, Expression message, Position at) implements Statement {
        static final int TAG = 20;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Assert")
                    .child("test", test)
                    .child("msg", message)
                    .at(at);
        }
    }

    record Import(List<Alias> names, Position at) implements Statement {
        static final int TAG = 21;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Import").children("names", names).at(at);
        }
    }

    record ImportFrom(String module, List<Alias> names, int level, Position at) implements Statement {
        static final int TAG = 22;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "ImportFrom")
                    .identifier("module", module)
                    .children("names", names)
                    .number("level", level)
                    .at(at);
        }
    }

    record Global(List<String> names, Position at) implements Statement {
        static final int TAG = 23;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Global").identifiers("names", names).at(at);
        }
    }

    record Nonlocal(List<String> names, Position at) implements Statement {
        static final int TAG = 24;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Nonlocal").identifiers("names", names).at(at);
        }
    }

    record Expr(Expression value, Position at) implements Statement {
        static final int TAG = 25;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Expr").child("value", value).at(at);
        }
    }

    record Pass(Position at) implements Statement {
        static final int TAG = 26;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Pass").at(at);
        }
    }

    record Break(Position at) implements Statement {
        static final int TAG = 27;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Break").at(at);
        }
    }

    record Continue(Position at) implements Statement {
        static final int TAG = 28;

        @Override
        public void describe(NodeVisitor visitor) {
            visitor.node(TAG, "Continue").at(at);
        }
    }

    /** Reads the fields of the node with a tag, as {@code describe} gives them. */
    static Statement read(int tag, NodeReader in) {
        return switch (tag) {
            case FunctionDef.TAG ->
                new FunctionDef(
                        in.identifier(),
                        in.parameters(),
                        in.functionBody(),
                        in.expressions(),
                        in.expression(),
                        in.children(TypeParameter.class),
                        in.position());
            case AsyncFunctionDef.TAG ->
                new AsyncFunctionDef(
                        in.identifier(),
                        in.parameters(),
                        in.functionBody(),
                        in.expressions(),
                        in.expression(),
                        in.children(TypeParameter.class),
                        in.position());
            case ClassDef.TAG ->
                new ClassDef(
                        in.identifier(),
                        in.expressions(),
                        in.children(Keyword.class),
                        in.statements(),
                        in.expressions(),
                        in.children(TypeParameter.class),
                        in.position());
            case Return.TAG -> new Return(in.expression(), in.position());
            case Delete.TAG -> new Delete(in.expressions(), in.position());
            case Assign.TAG -> new Assign(in.expressions(), in.expression(), in.position());
            case AugAssign.TAG -> new AugAssign(in.expression(), in.operator(), in.expression(), in.position());
            case AnnAssign.TAG ->
                new AnnAssign(in.expression(), in.expression(), in.expression(), in.number() != 0, in.position());
            case TypeAlias.TAG ->
                new TypeAlias(in.expression(), in.children(TypeParameter.class), in.expression(), in.position());
            case For.TAG -> new For(in.expression(), in.expression(), in.statements(), in.statements(), in.position());
            case AsyncFor.TAG ->
                new AsyncFor(in.expression(), in.expression(), in.statements(), in.statements(), in.position());
            case While.TAG -> new While(in.expression(), in.statements(), in.statements(), in.position());
            case If.TAG -> new If(in.expression(), in.statements(), in.statements(), in.position());
            case With.TAG -> new With(in.children(WithItem.class), in.statements(), in.position());
            case AsyncWith.TAG -> new AsyncWith(in.children(WithItem.class), in.statements(), in.position());
            case Match.TAG -> new Match(in.expression(), in.children(MatchCase.class), in.position());
            case Raise.TAG -> new Raise(in.expression(), in.expression(), in.position());
            case Try.TAG ->
                new Try(
                        in.statements(),
                        in.children(ExceptHandler.class),
                        in.statements(),
                        in.statements(),
                        in.position());
            case TryStar.TAG ->
                new TryStar(
                        in.statements(),
                        in.children(ExceptHandler.class),
                        in.statements(),
                        in.statements(),
                        in.position());
            case Assert.TAG -> new Assert(in.expression(), in.expression(), in.position());
            case Import.TAG -> new Import(in.children(Alias.class), in.position());
            case ImportFrom.TAG ->
                new ImportFrom(in.identifier(), in.children(Alias.class), in.number(), in.position());
            case Global.TAG -> new Global(in.identifiers(), in.position());
            case Nonlocal.TAG -> new Nonlocal(in.identifiers(), in.position());
            case Expr.TAG -> new Expr(in.expression(), in.position());
            case Pass.TAG -> new Pass(in.position());
            case Break.TAG -> new Break(in.position());
            case Continue.TAG -> new Continue(in.position());
            default -> throw new IllegalStateException("statement " + tag);
        };
    }
}
