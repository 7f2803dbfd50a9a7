package ouro.object;

import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A native function, or a native method bound to its instance. */
public final class BuiltinFunction extends PyObject {
    public static final PyType TYPE = PyType.declare(
            "builtin_function_or_method",
            PyType.OBJECT,
            SpecialMethod.CALL,
            SpecialMethod.REPR,
            SpecialMethod.EQ,
            SpecialMethod.NE,
            SpecialMethod.HASH);

    public final NativeCode code;
    /** What the method is bound to; null for a function. */
    public final PyObject self;
    /** The module, for {@code __module__}; null for methods. */
    public final String module;

    BuiltinFunction(NativeCode code, PyObject self, String module) {
        super(TYPE);
        this.code = code;
        this.self = self;
        this.module = module;
    }

    /** A function outside of any module table. */
    public static BuiltinFunction of(String name, String signature, Native.FunctionN body) {
        return new BuiltinFunction(NativeCode.function(name, signature, body), null, null);
    }

    /** A function of one positional argument, for callbacks that native code hands to scripts. */
    public static BuiltinFunction of(String name, Native.Function1 body) {
        return new BuiltinFunction(NativeCode.function1(name, "object, /", body), null, null);
    }

    @Override
    protected PyObject slotCall0() {
        return code.call(self);
    }

    @Override
    protected PyObject slotCall1(PyObject first) {
        return code.call(self, first);
    }

    @Override
    protected PyObject slotCall2(PyObject first, PyObject second) {
        return code.call(self, first, second);
    }

    @Override
    protected PyObject slotCall3(PyObject first, PyObject second, PyObject third) {
        return code.call(self, first, second, third);
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        return code.call(self, arguments, keywords);
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof BuiltinFunction other)
                || (comparison != RichComparison.EQ && comparison != RichComparison.NE)) {
            return null;
        }
        boolean same = code == other.code && self == other.self;
        return PyBool.of(same == (comparison == RichComparison.EQ));
    }

    @Override
    protected long slotHash() {
        return code.name.hashCode() * 31L + (self == null ? 0 : self.identityHash());
    }

    @Override
    protected String slotRepr() {
        if (self == null || self instanceof PyModule) {
            return "<built-in function " + code.name + ">";
        }
        return "<built-in method " + code.name + " of " + self.type.name() + " object at "
                + Representation.address(self) + ">";
    }
}
