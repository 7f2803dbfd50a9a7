package ouro.tree;

import ouro.object.Frame;
import ouro.object.InstanceShape;
import ouro.object.MethodDescriptor;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyInstance;
import ouro.object.PyModule;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.syntax.ast.Position;

/**
 * {@code object.name(…)} with positional arguments. A function found in the class is called with the object in front,
 * without a bound method in between, as long as the class is the cached one and no instance attribute hides it.
 */
final class MethodCall extends ExpressionNode {
    private final ExpressionNode object;
    private final String name;
    private final ExpressionNode[] arguments;
    private final boolean objectIsNamed;

    private PyType cachedType;
    private int cachedVersion;
    /** The shape, known not to hold the name; null for objects without a shape. */
    private InstanceShape cachedShape;

    private PyFunction function;
    private MethodDescriptor descriptor;

    /** The shape of instances that hold the callee themselves. */
    private InstanceShape ownShape;

    private AttributeNodes.Load ownAttribute;

    private PyDict dictionary;
    private PyObject key;
    private int entry;

    MethodCall(Position at, ExpressionNode object, String name, ExpressionNode[] arguments) {
        super(at);
        this.object = object;
        this.name = name;
        this.arguments = arguments;
        this.objectIsNamed = NameNodes.isVariable(object);
    }

    @Override
    public PyObject execute(Frame frame) {
        PyObject self = object.operand(frame);
        PyType type = self.type();
        if (type == cachedType && type.version() == cachedVersion && isNotHidden(self)) {
            return function != null ? callFunction(frame, self) : callDescriptor(frame, self);
        }
        if (self instanceof PyModule module) {
            return callModuleFunction(frame, module);
        }
        if (self instanceof PyInstance instance && instance.shape() != null && instance.shape() == ownShape) {
            return call(frame, ownAttribute.read(frame, self));
        }
        if (remember(self, type)) {
            return function != null ? callFunction(frame, self) : callDescriptor(frame, self);
        }
        rememberOwn(self);
        frame.at = this;
        PyObject callee = self.getAttribute(name);
        return call(frame, callee);
    }

    /** What is called is no method but a value of the instance, as callbacks are: its place is cached too. */
    private void rememberOwn(PyObject self) {
        if (self instanceof PyInstance instance && instance.ownAttribute(name) != null) {
            ownShape = instance.shape();
            if (ownAttribute == null) {
                ownAttribute =
                        new AttributeNodes.Load(new Position(line(), column(), endLine(), endColumn()), object, name);
            }
        }
    }

    /** As {@link CoroutineCall#coroutineFrame}. */
    Frame coroutineFrame(Frame frame) {
        if (!objectIsNamed || function == null || !function.startsCoroutine(arguments.length + 1)) {
            return null;
        }
        PyObject self = object.operand(frame);
        PyType type = self.type();
        if (type != cachedType || type.version() != cachedVersion || !isNotHidden(self)) {
            return null;
        }
        PyFunction callee = function;
        Frame inner = newFrame(frame, self);
        CoroutineCall.fill(inner, callee);
        return inner;
    }

    private Frame newFrame(Frame frame, PyObject self) {
        Frame inner = function.newFrame();
        inner.locals[0] = self;
        for (int i = 0; i < arguments.length; i++) {
            inner.locals[i + 1] = arguments[i].operand(frame);
        }
        return inner;
    }

    private boolean isNotHidden(PyObject self) {
        if (self instanceof PyInstance instance) {
            InstanceShape shape = instance.shape();
            return (shape != null && shape == cachedShape) || instance.ownAttribute(name) == null;
        }
        return !cachedType.hasAttributes() || self.ownAttribute(name) == null;
    }

    private boolean remember(PyObject self, PyType type) {
        if (self instanceof PyType || !AttributeNodes.readsPlainly(type)) {
            return false;
        }
        PyObject member = type.lookup(name);
        boolean python = member instanceof PyFunction;
        boolean nativeMethod = member instanceof MethodDescriptor found && found.isMethod();
        if ((!python && !nativeMethod) || self.ownAttribute(name) != null) {
            return false;
        }
        function = python ? (PyFunction) member : null;
        descriptor = python ? null : (MethodDescriptor) member;
        cachedType = type;
        cachedVersion = type.version();
        cachedShape = self instanceof PyInstance instance ? instance.shape() : null;
        return true;
    }

    private PyObject callFunction(Frame frame, PyObject self) {
        PyFunction callee = function;
        int count = arguments.length;
        if (callee.takes(count + 1)) {
            Frame inner = newFrame(frame, self);
            frame.at = this;
            return callee.run(inner);
        }
        PyObject[] values = new PyObject[count + 1];
        values[0] = self;
        for (int i = 0; i < count; i++) {
            values[i + 1] = arguments[i].operand(frame);
        }
        frame.at = this;
        return callee.call(values, null);
    }

    private PyObject callDescriptor(Frame frame, PyObject self) {
        MethodDescriptor callee = descriptor;
        switch (arguments.length) {
            case 0 -> {
                frame.at = this;
                return callee.callOn(self);
            }
            case 1 -> {
                PyObject a = arguments[0].operand(frame);
                frame.at = this;
                return callee.callOn(self, a);
            }
            case 2 -> {
                PyObject a = arguments[0].operand(frame);
                PyObject b = arguments[1].operand(frame);
                frame.at = this;
                return callee.callOn(self, a, b);
            }
            default -> {
                PyObject[] values = Calls.evaluate(frame, arguments);
                frame.at = this;
                return callee.callOn(self, values, null);
            }
        }
    }

    private PyObject callModuleFunction(Frame frame, PyModule module) {
        if (module.dictionary == dictionary && dictionary.isEntry(entry, key)) {
            return call(frame, dictionary.valueAt(entry));
        }
        int found = module.dictionary.find(name);
        if (found >= 0) {
            dictionary = module.dictionary;
            entry = found;
            key = dictionary.keyAt(found);
            return call(frame, dictionary.valueAt(found));
        }
        frame.at = this;
        return call(frame, module.getAttribute(name));
    }

    private PyObject call(Frame frame, PyObject callee) {
        switch (arguments.length) {
            case 0 -> {
                frame.at = this;
                return callee.call();
            }
            case 1 -> {
                PyObject a = arguments[0].operand(frame);
                frame.at = this;
                return callee.call(a);
            }
            case 2 -> {
                PyObject a = arguments[0].operand(frame);
                PyObject b = arguments[1].operand(frame);
                frame.at = this;
                return callee.call(a, b);
            }
            default -> {
                PyObject[] values = Calls.evaluate(frame, arguments);
                frame.at = this;
                return callee.call(values, null);
            }
        }
    }
}
