package ouro.tree;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import ouro.analysis.Scope;
import ouro.object.Operators;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.protocol.BinaryOperator;
import ouro.syntax.ast.Arg;
import ouro.syntax.ast.BooleanOperator;
import ouro.syntax.ast.CompareOperator;
import ouro.syntax.ast.Comprehension;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Keyword;
import ouro.syntax.ast.Operator;
import ouro.syntax.ast.ParameterList;
import ouro.syntax.ast.Position;
import ouro.syntax.ast.Statement;
import ouro.syntax.ast.UnaryOperator;

/** Compiles expressions. What suspends in them was hoisted before by {@link Hoisting}, which leaves stand-ins here. */
final class ExpressionCompiler {
    private final BodyCompiler body;
    private final Constants constants = new Constants();
    /** Nodes that stand in for expressions which were evaluated ahead. */
    private final Map<Expression, ExpressionNode> standIns = new IdentityHashMap<>();

    ExpressionCompiler(BodyCompiler body) {
        this.body = body;
    }

    void standIn(Expression expression, ExpressionNode node) {
        standIns.put(expression, node);
    }

    ExpressionNode compileOrNull(Expression expression) {
        return expression == null ? null : compile(expression);
    }

    ExpressionNode[] compileAll(List<Expression> list) {
        ExpressionNode[] nodes = new ExpressionNode[list.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = compileOrNull(list.get(i));
        }
        return nodes;
    }

    ExpressionNode compile(Expression expression) {
        ExpressionNode standIn = standIns.get(expression);
        if (standIn != null) {
            return standIn;
        }
        Position at = expression.at();
        return switch (expression) {
            case Expression.Constant e -> new NameNodes.ConstantNode(at, constants.value(e.value()));
            case Expression.Name e -> load(e.id(), at);
            case Expression.BinOp e ->
                Arithmetic.binary(at, operator(e.operator()), compile(e.left()), compile(e.right()), false);
            case Expression.UnaryOp e -> unary(e);
            case Expression.BoolOp e ->
                e.operator() == BooleanOperator.AND
                        ? new BooleanNodes.AndNode(at, compileAll(e.values()))
                        : new BooleanNodes.OrNode(at, compileAll(e.values()));
            case Expression.Compare e -> compare(e);
            case Expression.IfExp e ->
                new BooleanNodes.Conditional(at, compile(e.test()), compile(e.body()), compile(e.orElse()));
            case Expression.NamedExpr e -> new BooleanNodes.NamedNode(at, target(e.target()), compile(e.value()));
            case Expression.Call e -> call(e);
            case Expression.Attribute e ->
                new AttributeNodes.Load(at, compile(e.value()), body.scope().mangle(e.attribute()));
            case Expression.Subscript e -> new Displays.SubscriptNode(at, compile(e.value()), compile(e.slice()));
            case Expression.Slice e ->
                new Displays.SliceNode(at, compileOrNull(e.lower()), compileOrNull(e.upper()), compileOrNull(e.step()));
            case Expression.ListLiteral e -> sequence(at, Displays.SequenceKind.LIST, e.elements());
            case Expression.TupleLiteral e -> tuple(e);
            case Expression.Set e -> sequence(at, Displays.SequenceKind.SET, e.elements());
            case Expression.Dict e -> new Displays.DictDisplay(at, compileAll(e.keys()), compileAll(e.values()));
            case Expression.JoinedStr e -> new Displays.FormattedString(at, compileAll(e.values()));
            case Expression.FormattedValue e ->
                new Displays.FormattedField(at, compile(e.value()), e.conversion(), compileOrNull(e.formatSpec()));
            case Expression.Lambda e -> lambda(e);
            case Expression.ListComp e -> comprehension(e, e.generators());
            case Expression.SetComp e -> comprehension(e, e.generators());
            case Expression.DictComp e -> comprehension(e, e.generators());
            case Expression.GeneratorExp e -> new GeneratorCompiler(body).compile(e);
            case Expression.Starred e -> throw new IllegalStateException("starred expression");
            case Expression.Await e -> throw new IllegalStateException("await that was not hoisted");
            case Expression.Yield e -> throw new IllegalStateException("yield that was not hoisted");
            case Expression.YieldFrom e -> throw new IllegalStateException("yield that was not hoisted");
        };
    }

    // ---- names ---------------------------------------------------------------------------------------------------

    ExpressionNode load(String name, Position at) {
        Scope scope = body.scope();
        Scope.Reference reference = scope.reference(name);
        String mangled = scope.mangle(name);
        return switch (reference.access()) {
            case LOCAL -> new NameNodes.LocalName(at, reference.index(), mangled);
            case CELL ->
                new NameNodes.CellName(
                        at,
                        reference.index(),
                        mangled,
                        scope.frameScope().freeVariables().contains(mangled));
            case GLOBAL -> new NameNodes.GlobalName(at, mangled);
            case NAME ->
                scope.kind == Scope.BlockKind.MODULE && body.unit.mode().isModule()
                        ? new NameNodes.GlobalName(at, mangled)
                        : new NameNodes.NamespaceName(at, mangled, -1);
            case NAME_OR_CELL -> new NameNodes.NamespaceName(at, mangled, reference.index());
        };
    }

    Target nameTarget(String name, Position at) {
        Scope scope = body.scope();
        Scope.Reference reference = scope.reference(name);
        String mangled = scope.mangle(name);
        return switch (reference.access()) {
            case LOCAL -> new Target.LocalTarget(at, reference.index(), mangled);
            case CELL -> new Target.CellTarget(at, reference.index(), mangled);
            case GLOBAL -> new Target.GlobalTarget(at, mangled);
            case NAME, NAME_OR_CELL ->
                scope.kind == Scope.BlockKind.MODULE && body.unit.mode().isModule()
                        ? new Target.GlobalTarget(at, mangled)
                        : new Target.NamespaceTarget(at, mangled);
        };
    }

    Target target(Expression expression) {
        Position at = expression.at();
        return switch (expression) {
            case Expression.Name e -> nameTarget(e.id(), at);
            case Expression.Attribute e ->
                new AttributeNodes.Store(at, compile(e.value()), body.scope().mangle(e.attribute()));
            case Expression.Subscript e -> new Target.SubscriptTarget(at, compile(e.value()), compile(e.slice()));
            case Expression.TupleLiteral e -> sequenceTarget(e.elements(), at);
            case Expression.ListLiteral e -> sequenceTarget(e.elements(), at);
            default -> throw new IllegalStateException("target of " + expression.getClass());
        };
    }

    private Target sequenceTarget(List<Expression> elements, Position at) {
        Target[] targets = new Target[elements.size()];
        int starred = -1;
        for (int i = 0; i < targets.length; i++) {
            Expression element = elements.get(i);
            if (element instanceof Expression.Starred star) {
                starred = i;
                element = star.value();
            }
            targets[i] = target(element);
        }
        return Target.SequenceTarget.of(at, targets, starred);
    }

    // ---- operators -----------------------------------------------------------------------------------------------

    static BinaryOperator operator(Operator operator) {
        return BinaryOperator.valueOf(operator.name());
    }

    private ExpressionNode unary(Expression.UnaryOp e) {
        ExpressionNode operand = compile(e.operand());
        if (e.operator() == UnaryOperator.NOT) {
            return new BooleanNodes.Not(e.at(), operand);
        }
        boolean number = operand instanceof NameNodes.ConstantNode constant
                && (constant.value.getClass() == PyInt.class || constant.value.getClass() == PyFloat.class);
        if (number && e.operator() == UnaryOperator.NEGATIVE) {
            return new NameNodes.ConstantNode(e.at(), Operators.negative(((NameNodes.ConstantNode) operand).value));
        }
        return new Arithmetic.UnaryNode(e.at(), e.operator(), operand);
    }

    private ExpressionNode compare(Expression.Compare e) {
        if (e.operators().size() == 1) {
            return Comparisons.single(
                    e.at(),
                    e.operators().getFirst(),
                    compile(e.left()),
                    compile(e.comparators().getFirst()));
        }
        return new Comparisons.ChainedComparison(
                e.at(), compile(e.left()), e.operators().toArray(CompareOperator[]::new), compileAll(e.comparators()));
    }

    // ---- displays ------------------------------------------------------------------------------------------------

    private ExpressionNode tuple(Expression.TupleLiteral e) {
        ExpressionNode node = sequence(e.at(), Displays.SequenceKind.TUPLE, e.elements());
        PyObject[] values = new PyObject[e.elements().size()];
        for (int i = 0; i < values.length; i++) {
            if (!(e.elements().get(i) instanceof Expression.Constant constant)) {
                return node;
            }
            values[i] = constants.value(constant.value());
        }
        return new NameNodes.ConstantNode(e.at(), PyTuple.of(values));
    }

    ExpressionNode sequence(Position at, Displays.SequenceKind kind, List<Expression> elements) {
        ExpressionNode[] nodes = new ExpressionNode[elements.size()];
        boolean[] starred = new boolean[nodes.length];
        boolean spread = false;
        for (int i = 0; i < nodes.length; i++) {
            Expression element = elements.get(i);
            if (element instanceof Expression.Starred star) {
                starred[i] = true;
                spread = true;
                element = star.value();
            }
            nodes[i] = compile(element);
        }
        return spread
                ? new Displays.UnpackingDisplay(at, kind, nodes, starred)
                : new Displays.SequenceDisplay(at, kind, nodes);
    }

    // ---- calls ---------------------------------------------------------------------------------------------------

    private ExpressionNode call(Expression.Call e) {
        boolean spread = false;
        for (Expression argument : e.arguments()) {
            spread |= argument instanceof Expression.Starred;
        }
        for (Keyword keyword : e.keywords()) {
            spread |= keyword.name() == null;
        }
        if (spread) {
            return spreadCall(e);
        }
        if (e.function() instanceof Expression.Name name
                && name.id().equals("super")
                && e.arguments().isEmpty()
                && e.keywords().isEmpty()
                && body.scope().frameScope().kind == Scope.BlockKind.FUNCTION) {
            return zeroArgumentSuper(e, name);
        }
        ExpressionNode[] arguments = compileAll(e.arguments());
        if (!e.keywords().isEmpty()) {
            return keywordCall(e, arguments);
        }
        if (e.function() instanceof Expression.Attribute method && !standIns.containsKey(method)) {
            ExpressionNode object = compile(method.value());
            String attribute = body.scope().mangle(method.attribute());
            return object instanceof SuperCalls.ZeroArgument superObject
                    ? new SuperCalls.Method(e.at(), superObject, attribute, arguments)
                    : new MethodCall(e.at(), object, attribute, arguments);
        }
        return Calls.positional(e.at(), compile(e.function()), arguments);
    }

    private ExpressionNode zeroArgumentSuper(Expression.Call e, Expression.Name name) {
        Scope.Reference reference = body.scope().reference("__class__");
        int cell = reference.access() == Scope.Access.CELL ? reference.index() : -1;
        boolean hasParameters = !body.scope().frameScope().parameters().isEmpty();
        return new SuperCalls.ZeroArgument(e.at(), compile(name), cell, hasParameters);
    }

    private ExpressionNode keywordCall(Expression.Call e, ExpressionNode[] positional) {
        ExpressionNode[] arguments =
                new ExpressionNode[positional.length + e.keywords().size()];
        System.arraycopy(positional, 0, arguments, 0, positional.length);
        String[] names = new String[e.keywords().size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = e.keywords().get(i).name();
            arguments[positional.length + i] = compile(e.keywords().get(i).value());
        }
        return new KeywordCall(e.at(), compile(e.function()), arguments, names);
    }

    private ExpressionNode spreadCall(Expression.Call e) {
        ExpressionNode[] arguments = new ExpressionNode[e.arguments().size()];
        boolean[] starred = new boolean[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Expression argument = e.arguments().get(i);
            if (argument instanceof Expression.Starred star) {
                starred[i] = true;
                argument = star.value();
            }
            arguments[i] = compile(argument);
        }
        ExpressionNode[] values = new ExpressionNode[e.keywords().size()];
        String[] names = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            names[i] = e.keywords().get(i).name();
            values[i] = compile(e.keywords().get(i).value());
        }
        return new Calls.UnpackingCall(e.at(), compile(e.function()), arguments, starred, values, names);
    }

    // ---- functions -----------------------------------------------------------------------------------------------

    private ExpressionNode lambda(Expression.Lambda e) {
        TreeCode code = body.function(
                e,
                "<lambda>",
                e.parameters(),
                List.of(new Statement.Return(e.body(), e.body().at())),
                false,
                e.at());
        ExpressionNode[] defaults = compileAll(e.parameters().defaults());
        return function(
                e,
                e.at(),
                code,
                e.parameters(),
                defaults,
                compileAll(e.parameters().keywordDefaults()),
                null);
    }

    /** The node that makes a function of code compiled in this body. */
    ExpressionNode function(
            Object node,
            Position at,
            TreeCode code,
            ParameterList parameters,
            ExpressionNode[] defaults,
            ExpressionNode[] keywordDefaults,
            Expression returns) {
        List<String> annotated = new ArrayList<>();
        List<ExpressionNode> annotations = new ArrayList<>();
        annotateAll(parameters.positionalOnly(), annotated, annotations);
        annotateAll(parameters.positional(), annotated, annotations);
        if (parameters.variablePositional() != null) {
            annotateAll(List.of(parameters.variablePositional()), annotated, annotations);
        }
        annotateAll(parameters.keywordOnly(), annotated, annotations);
        if (parameters.variableKeyword() != null) {
            annotateAll(List.of(parameters.variableKeyword()), annotated, annotations);
        }
        annotate("return", returns, annotated, annotations);
        return new Definitions.Function(
                at,
                code,
                defaults,
                keywordDefaults,
                body.closure(body.scopeOf(node)),
                annotated.toArray(String[]::new),
                annotations.toArray(ExpressionNode[]::new));
    }

    private void annotateAll(List<Arg> parameters, List<String> names, List<ExpressionNode> annotations) {
        for (Arg parameter : parameters) {
            annotate(parameter.name(), parameter.annotation(), names, annotations);
        }
    }

    private void annotate(String name, Expression annotation, List<String> names, List<ExpressionNode> annotations) {
        if (annotation != null) {
            names.add(body.scope().mangle(name));
            annotations.add(annotation(annotation));
        }
    }

    /** An annotation: evaluated, or kept as its source text under {@code from __future__ import annotations} (PEP 563). */
    ExpressionNode annotation(Expression annotation) {
        if (annotation instanceof Expression.Starred starred) {
            return new Displays.OnlyItem(annotation.at(), compile(starred.value()));
        }
        if (!body.unit.annotationsAsText()) {
            return compile(annotation);
        }
        Position at = annotation.at();
        String line = body.unit.source().line(at.line());
        int start = line.offsetByCodePoints(0, at.column());
        String text = at.line() == at.endLine()
                ? line.substring(start, line.offsetByCodePoints(0, at.endColumn()))
                : line.substring(start);
        return new NameNodes.ConstantNode(at, constants.value(text));
    }

    // ---- comprehensions ------------------------------------------------------------------------------------------

    private ExpressionNode comprehension(Expression e, List<Comprehension> generators) {
        ExpressionNode first = compile(generators.getFirst().iterable());
        Scope outer = body.scope();
        Scope inner = body.scopeOf(e);
        body.setScope(inner);
        try {
            Comprehensions.ComprehensionLoop loop = loop(e.at(), generators, 0, first);
            int[] cells = inner.comprehensionCells().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            return switch (e) {
                case Expression.ListComp list ->
                    new Comprehensions.ListCollection(e.at(), loop, cells, compile(list.element()));
                case Expression.SetComp set ->
                    new Comprehensions.SetCollection(e.at(), loop, cells, compile(set.element()));
                case Expression.DictComp dict ->
                    new Comprehensions.DictCollection(e.at(), loop, cells, compile(dict.key()), compile(dict.value()));
                default -> throw new IllegalStateException();
            };
        } finally {
            body.setScope(outer);
        }
    }

    private Comprehensions.ComprehensionLoop loop(
            Position at, List<Comprehension> generators, int index, ExpressionNode first) {
        Comprehension generator = generators.get(index);
        ExpressionNode iterable = index == 0 ? first : compile(generator.iterable());
        Target target = target(generator.target());
        ExpressionNode[] conditions = compileAll(generator.conditions());
        Comprehensions.ComprehensionLoop inner =
                index + 1 < generators.size() ? loop(at, generators, index + 1, first) : null;
        return new Comprehensions.ComprehensionLoop(at, iterable, target, conditions, inner);
    }

    Constants constants() {
        return constants;
    }
}
