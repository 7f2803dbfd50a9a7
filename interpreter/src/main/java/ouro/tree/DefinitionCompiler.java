package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ouro.analysis.Scope;
import ouro.object.Frame;
import ouro.object.PyObject;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.DocString;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.TypeParameter;

/** Compiles definitions of functions and classes (Language Reference 8.7, 8.8) and of type aliases (7.14). */
final class DefinitionCompiler {
    private final BodyCompiler body;
    private final ExpressionCompiler expressions;
    private final Hoisting hoisting;

    DefinitionCompiler(BodyCompiler body, Hoisting hoisting) {
        this.body = body;
        this.expressions = body.expressions;
        this.hoisting = hoisting;
    }

    // ---- functions -----------------------------------------------------------------------------------------------

    void function(Statement.FunctionDef s, List<StatementNode> into) {
        function(s, s.name(), s.parameters(), s.body(), s.decorators(), s.returns(), s.typeParameters(), false, into);
    }

    void asyncFunction(Statement.AsyncFunctionDef s, List<StatementNode> into) {
        function(s, s.name(), s.parameters(), s.body(), s.decorators(), s.returns(), s.typeParameters(), true, into);
    }

    private void function(
            Statement node,
            String name,
            ParameterList parameters,
            List<Statement> statements,
            List<Expression> decorators,
            Expression returns,
            List<TypeParameter> typeParameters,
            boolean async,
            List<StatementNode> into) {
        List<Expression> operands = new ArrayList<>(decorators);
        operands.addAll(parameters.defaults());
        addPresent(parameters.keywordDefaults(), operands);
        if (typeParameters.isEmpty()) {
            addPresent(annotations(parameters, returns), operands);
        }
        hoisting.hoistOperands(operands, into);
        ExpressionNode[] defaults = expressions.compileAll(parameters.defaults());
        ExpressionNode[] keywordDefaults = expressions.compileAll(parameters.keywordDefaults());
        ExpressionNode function = generic(node.at(), typeParameters, () -> {
            TreeCode code = body.function(node, name, parameters, statements, async, firstLine(node, decorators));
            return expressions.function(node, node.at(), code, parameters, defaults, keywordDefaults, returns);
        });
        define(name, node.at(), function, decorators, into);
    }

    private List<Expression> annotations(ParameterList parameters, Expression returns) {
        List<Expression> annotations = new ArrayList<>();
        if (!body.unit.annotationsAsText()) {
            for (Arg arg : parameters.all()) {
                annotations.add(arg.annotation());
            }
            annotations.add(returns);
        }
        return annotations;
    }

    private static void addPresent(List<Expression> list, List<Expression> into) {
        for (Expression each : list) {
            if (each != null) {
                into.add(each);
            }
        }
    }

    /** The first line of a definition is that of its first decorator. */
    private static Position firstLine(Statement node, List<Expression> decorators) {
        return decorators.isEmpty() ? node.at() : decorators.getFirst().at();
    }

    private void define(
            String name,
            Position at,
            ExpressionNode definition,
            List<Expression> decorators,
            List<StatementNode> into) {
        ExpressionNode value = decorators.isEmpty()
                ? definition
                : new Decorated(definition, decorators.getFirst().at(), expressions.compileAll(decorators));
        into.add(new SimpleStatements.AssignNode(at, expressions.nameTarget(name, at), value));
    }

    // ---- classes -------------------------------------------------------------------------------------------------

    void classDefinition(Statement.ClassDef s, List<StatementNode> into) {
        List<Expression> operands = new ArrayList<>(s.decorators());
        operands.addAll(s.bases());
        for (Keyword keyword : s.keywords()) {
            operands.add(keyword.value());
        }
        hoisting.hoistOperands(operands, into);
        define(s.name(), s.at(), generic(s.at(), s.typeParameters(), () -> classNode(s)), s.decorators(), into);
    }

    private ExpressionNode classNode(Statement.ClassDef s) {
        Scope inner = body.scopeOf(s);
        BodyCompiler compiler = new BodyCompiler(body.unit, inner, false);
        StatementNode block = compiler.block(s.body(), s.at());
        TreeCode code = compiler.code(
                TreeCode.CodeKind.FUNCTION,
                s.name(),
                body.scope().qualifiedName(s.name()),
                firstLine(s, s.decorators()).line(),
                BodyCompiler.NO_PARAMETERS,
                DocString.of(s.body()),
                block);
        ExpressionNode[] values = new ExpressionNode[s.keywords().size()];
        String[] names = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            names[i] = s.keywords().get(i).name();
            values[i] = expressions.compile(s.keywords().get(i).value());
        }
        return new Definitions.Class(
                s.at(),
                s.name(),
                body.scope().qualifiedName(s.name()),
                expressions.sequence(s.at(), Displays.SequenceKind.TUPLE, s.bases()),
                values,
                names,
                s.typeParameters().isEmpty() ? null : parameterTuple(s.typeParameters(), s.at()),
                code,
                body.closure(inner),
                inner.classCellIndex());
    }

    // ---- type parameters (PEP 695) -------------------------------------------------------------------------------

    /** Compiles a definition in the scope of its type parameters, where it has some. */
    private ExpressionNode generic(Position at, List<TypeParameter> parameters, Supplier<ExpressionNode> definition) {
        if (parameters.isEmpty()) {
            return definition.get();
        }
        Scope outer = body.scope();
        Scope scope = body.scopeOf(parameters);
        body.setScope(scope);
        try {
            TypeParameters.MakeTypeParameter[] makers = new TypeParameters.MakeTypeParameter[parameters.size()];
            Target[] targets = new Target[makers.length];
            for (int i = 0; i < makers.length; i++) {
                TypeParameter parameter = parameters.get(i);
                makers[i] = maker(parameter);
                targets[i] = expressions.nameTarget(parameter.name(), parameter.at());
            }
            int[] cells = scope.comprehensionCells().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new TypeParameters.Binding(
                    at, cells, makers, targets, parameterTuple(parameters, at), definition.get());
        } finally {
            body.setScope(outer);
        }
    }

    private TypeParameters.MakeTypeParameter maker(TypeParameter parameter) {
        return switch (parameter) {
            case TypeParameter.TypeVar variable -> {
                Expression bound = variable.bound();
                boolean constrained = bound instanceof Expression.TupleLiteral;
                yield new TypeParameters.MakeTypeParameter(
                        variable.at(),
                        constrained ? "_constrained_variable" : bound != null ? "_bound_variable" : "_type_variable",
                        variable.name(),
                        bound == null ? null : lazy(variable, variable.name(), bound));
            }
            case TypeParameter.TypeVarTuple tuple ->
                new TypeParameters.MakeTypeParameter(tuple.at(), "_type_variable_tuple", tuple.name(), null);
            case TypeParameter.ParamSpec specification ->
                new TypeParameters.MakeTypeParameter(
                        specification.at(), "_parameter_specification", specification.name(), null);
        };
    }

    private ExpressionNode parameterTuple(List<TypeParameter> parameters, Position at) {
        ExpressionNode[] nodes = new ExpressionNode[parameters.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] =
                    expressions.load(parameters.get(i).name(), parameters.get(i).at());
        }
        return new Displays.SequenceDisplay(at, Displays.SequenceKind.TUPLE, nodes);
    }

    /** An expression that is evaluated when somebody asks for its value; {@code node} opens its scope. */
    private ExpressionNode lazy(Object node, String name, Expression value) {
        Scope inner = body.scopeOf(node);
        BodyCompiler compiler = new BodyCompiler(body.unit, inner, false);
        StatementNode block = compiler.statements(List.of(new Statement.Return(value, value.at())), value.at());
        TreeCode code = compiler.code(
                TreeCode.CodeKind.FUNCTION,
                name,
                body.scope().qualifiedName(name),
                value.at().line(),
                BodyCompiler.NO_PARAMETERS,
                null,
                block);
        return new TypeParameters.LazyExpression(value.at(), code, body.closure(inner), inner.seesClass());
    }

    StatementNode typeAlias(Statement.TypeAlias s) {
        Expression.Name name = (Expression.Name) s.name();
        ExpressionNode alias = generic(
                s.at(),
                s.typeParameters(),
                () -> new TypeParameters.TypeAliasNode(
                        s.at(), name.id(), parameterTuple(s.typeParameters(), s.at()), lazy(s, name.id(), s.value())));
        return new SimpleStatements.AssignNode(s.at(), expressions.target(name), alias);
    }

    /** Applies decorators, which were evaluated first, from the innermost outwards. */
    private static final class Decorated extends ExpressionNode {
        private final ExpressionNode definition;
        private final ExpressionNode[] decorators;

        Decorated(ExpressionNode definition, Position at, ExpressionNode[] decorators) {
            super(at);
            this.definition = definition;
            this.decorators = decorators;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject[] functions = Calls.evaluate(frame, decorators);
            PyObject value = definition.execute(frame);
            for (int i = functions.length - 1; i >= 0; i--) {
                frame.at = decorators[i];
                value = functions[i].call(value);
            }
            return value;
        }
    }
}
