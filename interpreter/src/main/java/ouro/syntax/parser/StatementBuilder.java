package ouro.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import ouro.grammar.OuroLexer;
import ouro.grammar.OuroParser.*;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Alias;
import ouro.syntax.ast.ExceptHandler;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.ExpressionContext;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.MatchCase;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.TypeParameter;
import ouro.syntax.ast.WithItem;

/** Builds statements. */
final class StatementBuilder extends AstBuilder {
    private final ExpressionBuilder expressions;
    private final PatternBuilder patterns;
    private final TargetBuilder targets;
    private final Set<Integer> timed;

    /** @param timed at which characters the statements begin that are timed */
    StatementBuilder(SourceFile source, Set<Integer> timed) {
        super(source, 0, 0);
        expressions = new ExpressionBuilder(source);
        patterns = new PatternBuilder(expressions);
        targets = expressions.targets();
        this.timed = timed;
    }

    /** Adds the statements that stand in one, which are several where semicolons part them. */
    void build(StatementContext context, List<Statement> into) {
        if (timed.isEmpty() || !timed.contains(context.getStart().getStartIndex())) {
            buildPlain(context, into);
            return;
        }
        List<Statement> body = new ArrayList<>();
        buildPlain(context, body);
        into.add(TimedStatements.of(body, at(context)));
    }

    private void buildPlain(StatementContext context, List<Statement> into) {
        if (context.compoundStatement() != null) {
            into.add(build(context.compoundStatement()));
        } else {
            build(context.simpleStatements(), into);
        }
    }

    private void build(SimpleStatementsContext context, List<Statement> into) {
        for (SimpleStatementContext statement : context.simpleStatement()) {
            into.add(build(statement));
        }
    }

    private List<Statement> build(BlockContext context) {
        List<Statement> body = new ArrayList<>();
        switch (context) {
            case InlineBlockContext inline -> build(inline.simpleStatements(), body);
            case IndentedBlockContext indented -> {
                for (StatementContext statement : indented.statement()) {
                    build(statement, body);
                }
            }
            default -> throw new IllegalStateException();
        }
        return body;
    }

    private List<Statement> blockOrEmpty(BlockContext context) {
        return context == null ? List.of() : build(context);
    }

    // ---- simple statements ---------------------------------------------------------------------------------------

    private Statement build(SimpleStatementContext context) {
        Position at = at(context);
        return switch (context) {
            case ExpressionOrAssignmentContext assignment -> build(assignment.expressionStatement(), at);
            case TypeAliasContext alias ->
                new Statement.TypeAlias(
                        new Expression.Name(name(alias.name()), ExpressionContext.STORE, at(alias.name())),
                        typeParameters(alias.typeParameters()),
                        expressions.build(alias.expression()),
                        at);
            case ReturnStatementContext statement ->
                new Statement.Return(
                        statement.starExpressions() == null ? null : expressions.build(statement.starExpressions()),
                        at);
            case ImportStatementContext statement -> importStatement(statement, at);
            case ImportFromContext statement -> importFrom(statement, at);
            case RaiseStatementContext statement ->
                new Statement.Raise(
                        expressions.buildOrNull(statement.expression(0)),
                        expressions.buildOrNull(statement.expression(1)),
                        at);
            case PassStatementContext statement -> new Statement.Pass(at);
            case DeleteStatementContext statement -> delete(statement, at);
            case AssertStatementContext statement ->
                new Statement.Assert(
                        expressions.build(statement.expression(0)),
                        expressions.buildOrNull(statement.expression(1)),
                        at);
            case BreakStatementContext statement -> new Statement.Break(at);
            case ContinueStatementContext statement -> new Statement.Continue(at);
            case GlobalStatementContext statement -> new Statement.Global(names(statement.name()), at);
            case NonlocalStatementContext statement -> new Statement.Nonlocal(names(statement.name()), at);
            default -> throw new IllegalStateException();
        };
    }

    private Statement delete(DeleteStatementContext context, Position at) {
        TargetListContext list = context.targetList();
        return new Statement.Delete(targets.deleted(list), at);
    }

    private List<String> names(List<NameContext> contexts) {
        List<String> names = new ArrayList<>();
        for (NameContext context : contexts) {
            names.add(name(context));
        }
        return names;
    }

    private Statement build(ExpressionStatementContext context, Position at) {
        return switch (context) {
            case AnnotatedAssignmentContext annotated -> annotated(annotated, at);
            case AugmentedAssignmentContext augmented -> augmented(augmented, at);
            case AssignmentContext assignment -> assignment(assignment, at);
            default -> throw new IllegalStateException();
        };
    }

    private Statement assignment(AssignmentContext context, Position at) {
        List<AssignedValueContext> values = context.assignedValue();
        if (values.size() == 1) {
            return new Statement.Expr(expressions.build(values.getFirst()), at);
        }
        List<Expression> assigned = new ArrayList<>();
        for (AssignedValueContext value : values.subList(0, values.size() - 1)) {
            if (value.yieldExpression() != null) {
                throw refuse(at(value));
            }
            assigned.add(targets.store(expressions.build(value)));
        }
        return new Statement.Assign(assigned, expressions.build(values.getLast()), at);
    }

    private Statement annotated(AnnotatedAssignmentContext context, Position at) {
        StarExpressionsContext left = context.starExpressions();
        Expression expression = expressions.build(left);
        switch (expression) {
            case Expression.Name name -> {}
            case Expression.Attribute attribute -> {}
            case Expression.Subscript subscript -> {}
            default -> throw refuse(expression.at());
        }
        boolean simple =
                expression instanceof Expression.Name && left.getStart().getType() != OuroLexer.LPAR;
        return new Statement.AnnAssign(
                targets.store(expression),
                expressions.build(context.expression()),
                context.assignedValue() == null ? null : expressions.build(context.assignedValue()),
                simple,
                at);
    }

    private Statement augmented(AugmentedAssignmentContext context, Position at) {
        Expression target = expressions.build(context.starExpressions());
        boolean single = target instanceof Expression.Name
                || target instanceof Expression.Attribute
                || target instanceof Expression.Subscript;
        if (!single) {
            throw refuse(target.at());
        }
        return new Statement.AugAssign(
                targets.store(target),
                TargetBuilder.augmentedOperator(context.augmentedOperator().getText()),
                expressions.build(context.assignedValue()),
                at);
    }

    private Statement importStatement(ImportStatementContext context, Position at) {
        List<Alias> names = new ArrayList<>();
        for (DottedAliasContext alias : context.dottedAlias()) {
            names.add(
                    new Alias(dotted(alias.dottedName()), alias.name() == null ? null : name(alias.name()), at(alias)));
        }
        return new Statement.Import(names, at);
    }

    private Statement importFrom(ImportFromContext context, Position at) {
        int level = 0;
        for (TerminalNode dot : context.DOT()) {
            level += dot.getText().length();
        }
        for (TerminalNode dots : context.ELLIPSIS()) {
            level += dots.getText().length();
        }
        String module = context.dottedName() == null ? null : dotted(context.dottedName());
        if (module == null && level == 0) {
            throw refuse(at(context.IMPORT()));
        }
        List<Alias> names = new ArrayList<>();
        ImportedNamesContext imported = context.importedNames();
        if (imported.STAR() != null) {
            names.add(new Alias("*", null, at(imported)));
        }
        for (ImportedNameContext name : imported.importedName()) {
            names.add(new Alias(name(name.name(0)), name.name(1) == null ? null : name(name.name(1)), at(name)));
        }
        return new Statement.ImportFrom(module, names, level, at);
    }

    private String dotted(DottedNameContext context) {
        StringBuilder text = new StringBuilder();
        for (NameContext part : context.name()) {
            text.append(text.isEmpty() ? "" : ".").append(name(part));
        }
        return text.toString().intern();
    }

    // ---- compound statements -------------------------------------------------------------------------------------

    private Statement build(CompoundStatementContext context) {
        Position at = ending(context);
        return switch (context) {
            case IfStatementContext statement -> ifStatement(statement, at);
            case WhileStatementContext statement ->
                new Statement.While(
                        expressions.build(statement.namedExpression()),
                        build(statement.block(0)),
                        blockOrEmpty(statement.block(1)),
                        at);
            case ForStatementContext statement -> forStatement(statement, at);
            case TryStatementContext statement -> tryStatement(statement, at);
            case WithParenthesesContext statement ->
                with(statement.ASYNC() != null, statement.withItem(), statement.block(), at);
            case WithStatementContext statement ->
                with(statement.ASYNC() != null, statement.withItem(), statement.block(), at);
            case FunctionDefinitionContext definition -> function(definition);
            case ClassDefinitionContext definition -> classDefinition(definition);
            case MatchStatementContext statement -> match(statement, at);
            default -> throw new IllegalStateException();
        };
    }

    /** The position of a statement that ends with a block: without the new line and dedents that close it. */
    private Position ending(ParserRuleContext context) {
        return between(context.getStart(), lastVisible(context));
    }

    private static Token lastVisible(ParserRuleContext context) {
        for (int i = context.getChildCount() - 1; i >= 0; i--) {
            switch (context.getChild(i)) {
                case TerminalNode leaf -> {
                    int type = leaf.getSymbol().getType();
                    if (type != OuroLexer.NEWLINE && type != OuroLexer.DEDENT && type != OuroLexer.INDENT) {
                        return leaf.getSymbol();
                    }
                }
                case ParserRuleContext rule -> {
                    Token token = lastVisible(rule);
                    if (token != null) {
                        return token;
                    }
                }
                default -> throw new IllegalStateException();
            }
        }
        return null;
    }

    /** Each {@code elif} stands in the {@code else} of the one before: built from the last to the first, without recursion. */
    private Statement ifStatement(IfStatementContext context, Position at) {
        List<NamedExpressionContext> tests = context.namedExpression();
        List<BlockContext> blocks = context.block();
        List<TerminalNode> elifs = context.ELIF();
        List<Statement> orElse = context.ELSE() == null ? List.of() : build(blocks.getLast());
        for (int i = tests.size() - 1; i > 0; i--) {
            Position elif = at(elifs.get(i - 1));
            Position rest = new Position(elif.line(), elif.column(), at.endLine(), at.endColumn());
            orElse = List.of(new Statement.If(expressions.build(tests.get(i)), build(blocks.get(i)), orElse, rest));
        }
        return new Statement.If(expressions.build(tests.getFirst()), build(blocks.getFirst()), orElse, at);
    }

    private Statement forStatement(ForStatementContext context, Position at) {
        Expression target = targets.targets(context.targetList());
        Expression iterable = expressions.build(context.starExpressions());
        List<Statement> body = build(context.block(0));
        List<Statement> orElse = blockOrEmpty(context.block(1));
        return context.ASYNC() == null
                ? new Statement.For(target, iterable, body, orElse, at)
                : new Statement.AsyncFor(target, iterable, body, orElse, at);
    }

    private Statement tryStatement(TryStatementContext context, Position at) {
        List<ExceptHandler> handlers = new ArrayList<>();
        for (ExceptClauseContext clause : context.exceptClause()) {
            handlers.add(new ExceptHandler(
                    expressions.buildOrNull(clause.expression()),
                    clause.name() == null ? null : name(clause.name()),
                    build(clause.block()),
                    ending(clause)));
        }
        boolean group = !context.exceptStarClause().isEmpty();
        for (ExceptStarClauseContext clause : context.exceptStarClause()) {
            handlers.add(new ExceptHandler(
                    expressions.build(clause.expression()),
                    clause.name() == null ? null : name(clause.name()),
                    build(clause.block()),
                    ending(clause)));
        }
        int next = 1;
        List<Statement> body = build(context.block(0));
        List<Statement> orElse = context.ELSE() == null ? List.of() : build(context.block(next++));
        List<Statement> finalBody = context.FINALLY() == null ? List.of() : build(context.block(next));
        return group
                ? new Statement.TryStar(body, handlers, orElse, finalBody, at)
                : new Statement.Try(body, handlers, orElse, finalBody, at);
    }

    private Statement with(boolean async, List<WithItemContext> contexts, BlockContext block, Position at) {
        List<WithItem> items = new ArrayList<>();
        for (WithItemContext item : contexts) {
            items.add(new WithItem(
                    expressions.build(item.expression()),
                    item.target() == null ? null : targets.target(item.target())));
        }
        List<Statement> body = build(block);
        return async ? new Statement.AsyncWith(items, body, at) : new Statement.With(items, body, at);
    }

    private List<Expression> decorators(List<DecoratorContext> contexts) {
        List<Expression> decorators = new ArrayList<>();
        for (DecoratorContext context : contexts) {
            decorators.add(expressions.build(context.namedExpression()));
        }
        return decorators;
    }

    private Statement function(FunctionDefinitionContext context) {
        Token start = context.ASYNC() != null
                ? context.ASYNC().getSymbol()
                : context.DEF().getSymbol();
        Position at = between(start, lastVisible(context));
        String name = name(context.name());
        ParameterList parameters = expressions.parameters().build(context.parameters());
        List<Statement> body = build(context.block());
        List<Expression> decorators = decorators(context.decorator());
        Expression returns = expressions.buildOrNull(context.expression());
        List<TypeParameter> typeParameters = typeParameters(context.typeParameters());
        return context.ASYNC() == null
                ? new Statement.FunctionDef(name, parameters, body, decorators, returns, typeParameters, at)
                : new Statement.AsyncFunctionDef(name, parameters, body, decorators, returns, typeParameters, at);
    }

    private Statement classDefinition(ClassDefinitionContext context) {
        List<Expression> bases = new ArrayList<>();
        List<Keyword> keywords = new ArrayList<>();
        if (context.arguments() != null) {
            for (ArgumentContext argument : context.arguments().argument()) {
                if (argument instanceof PositionalArgumentContext base
                        && !base.comprehensionFor().isEmpty()) {
                    throw refuse(at(base));
                }
            }
            expressions.arguments(context.arguments(), bases, keywords, context);
        }
        return new Statement.ClassDef(
                name(context.name()),
                bases,
                keywords,
                build(context.block()),
                decorators(context.decorator()),
                typeParameters(context.typeParameters()),
                between(context.CLASS().getSymbol(), lastVisible(context)));
    }

    private List<TypeParameter> typeParameters(TypeParametersContext context) {
        List<TypeParameter> parameters = new ArrayList<>();
        if (context != null) {
            for (TypeParameterContext parameter : context.typeParameter()) {
                parameters.add(
                        switch (parameter) {
                            case TypeVariableContext variable ->
                                new TypeParameter.TypeVar(
                                        name(variable.name()),
                                        expressions.buildOrNull(variable.expression()),
                                        at(variable));
                            case TypeVariableTupleContext tuple ->
                                new TypeParameter.TypeVarTuple(name(tuple.name()), at(tuple));
                            case ParameterSpecificationContext specification ->
                                new TypeParameter.ParamSpec(name(specification.name()), at(specification));
                            default -> throw new IllegalStateException();
                        });
            }
        }
        return parameters;
    }

    private Statement match(MatchStatementContext context, Position at) {
        List<MatchCase> cases = new ArrayList<>();
        for (CaseBlockContext block : context.caseBlock()) {
            cases.add(new MatchCase(
                    patterns.build(block.patterns()),
                    block.namedExpression() == null ? null : expressions.build(block.namedExpression()),
                    build(block.block())));
        }
        return new Statement.Match(subject(context.subject()), cases, at);
    }

    private Expression subject(SubjectContext context) {
        return switch (context) {
            case TupleSubjectContext tuple -> {
                List<Expression> elements = new ArrayList<>();
                for (StarNamedExpressionContext element : tuple.starNamedExpression()) {
                    elements.add(expressions.build(element));
                }
                yield new Expression.TupleLiteral(elements, ExpressionContext.LOAD, at(tuple));
            }
            case PlainSubjectContext plain -> expressions.build(plain.namedExpression());
            default -> throw new IllegalStateException();
        };
    }
}
