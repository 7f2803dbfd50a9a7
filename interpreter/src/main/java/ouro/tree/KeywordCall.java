package ouro.tree;

import ouro.object.BoundMethod;
import ouro.object.Code;
import ouro.object.Frame;
import ouro.object.Parameters;
import ouro.object.PyFunction;
import ouro.object.PyObject;
import ouro.syntax.ast.Position;

/**
 * A call with positional arguments, then keyword arguments. Which parameter each of them is for is worked out once for the
 * function that is called; from then on they are written straight into its frame.
 */
final class KeywordCall extends ExpressionNode {
    private final ExpressionNode function;
    private final ExpressionNode[] arguments;
    private final String[] keywords;

    private Code cachedCode;
    /** Whether the object of a bound method stands before the arguments. */
    private boolean cachedBound;
    /** The index of the local that each argument goes to, … */
    private int[] places;

    /** … and the locals that are left to their defaults. */
    private int[] left;

    KeywordCall(Position at, ExpressionNode function, ExpressionNode[] arguments, String[] keywords) {
        super(at);
        this.function = function;
        this.arguments = arguments;
        this.keywords = keywords;
    }

    @Override
    public PyObject execute(Frame frame) {
        PyObject callee = function.execute(frame);
        if (callee instanceof PyFunction python) {
            return call(frame, callee, python, null);
        }
        if (callee instanceof BoundMethod method && method.function instanceof PyFunction python) {
            return call(frame, callee, python, method.self);
        }
        PyObject[] values = Calls.evaluate(frame, arguments);
        frame.at = this;
        return callee.call(values, keywords);
    }

    private PyObject call(Frame frame, PyObject callee, PyFunction python, PyObject self) {
        if (python.code != cachedCode || (self != null) != cachedBound) {
            return callAndRemember(frame, callee, python, self != null);
        }
        Frame inner = python.newFrame();
        PyObject[] locals = inner.locals;
        if (self != null) {
            locals[0] = self;
        }
        for (int i = 0; i < arguments.length; i++) {
            locals[places[i]] = arguments[i].operand(frame);
        }
        frame.at = this;
        return python.fillDefaults(locals, left) ? python.run(inner) : callee.call(values(locals), keywords);
    }

    /** The arguments again, for a function that has lost its defaults: the message is made from them. */
    private PyObject[] values(PyObject[] locals) {
        PyObject[] values = new PyObject[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = locals[places[i]];
        }
        return values;
    }

    private PyObject callAndRemember(Frame frame, PyObject callee, PyFunction python, boolean bound) {
        PyObject[] values = Calls.evaluate(frame, arguments);
        frame.at = this;
        if (work(python.code.parameters, bound ? 1 : 0)) {
            cachedCode = python.code;
            cachedBound = bound;
        }
        return callee.call(values, keywords);
    }

    /** Works out the places; false where the parameters are of other kinds too, or the arguments do not suit them. */
    private boolean work(Parameters parameters, int before) {
        String[] names = parameters.names();
        int given = arguments.length - keywords.length;
        if (parameters.variablePositional() != null
                || parameters.variableKeyword() != null
                || parameters.celled() != null
                || before + given > parameters.positional()
                || before + arguments.length > names.length) {
            return false;
        }
        boolean[] filled = new boolean[names.length];
        int[] found = new int[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            int place = i < given ? before + i : placeOf(keywords[i - given], parameters);
            if (place < before || filled[place]) {
                return false;
            }
            filled[place] = true;
            found[i] = place;
        }
        int[] others = new int[names.length - before - arguments.length];
        int next = 0;
        for (int place = before; place < names.length; place++) {
            if (!filled[place]) {
                others[next++] = place;
            }
        }
        places = found;
        left = others;
        return true;
    }

    private static int placeOf(String keyword, Parameters parameters) {
        String[] names = parameters.names();
        for (int place = parameters.positionalOnly(); place < names.length; place++) {
            if (names[place].equals(keyword)) {
                return place;
            }
        }
        return -1;
    }
}
