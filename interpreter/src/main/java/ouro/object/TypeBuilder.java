package ouro.object;

import java.util.Map;
import ouro.object.protocol.SpecialMethod;

/**
 * Fills the method table of a native class, a line a member. Signatures are written as Python writes them; see {@link
 * Signature}.
 *
 * @param <S> the Java class of the instances
 */
public final class TypeBuilder<S extends PyObject> {
    private final PyType type;
    private final Map<String, PyObject> members;
    /** The class in which CPython has the methods that follow as Python functions; null for native ones. */
    private String pythonClass;

    /** @param members where they go; what stands there already wins */
    TypeBuilder(PyType type, Map<String, PyObject> members) {
        this.type = type;
        this.members = members;
    }

    /** The methods that follow are ones that CPython has written in Python: wrong calls fail in the words of Python functions. */
    public TypeBuilder<S> writtenInPython() {
        return writtenInPython(type.name());
    }

    /** The same, where CPython has the methods in a class that is not there in Ouro. */
    public TypeBuilder<S> writtenInPython(String className) {
        pythonClass = className;
        return this;
    }

    public TypeBuilder<S> method(String name, Native.Method0<S> body) {
        return add(name, new MethodDescriptor(MethodDescriptor.TYPE, NativeCode.method(type, name, body), type));
    }

    public TypeBuilder<S> method(String name, String signature, Native.Method1<S> body) {
        return add(
                name,
                new MethodDescriptor(MethodDescriptor.TYPE, NativeCode.method(type, name, signature, body), type));
    }

    public TypeBuilder<S> method(String name, String signature, Native.Method2<S> body) {
        return add(
                name,
                new MethodDescriptor(MethodDescriptor.TYPE, NativeCode.method(type, name, signature, body), type));
    }

    public TypeBuilder<S> method(String name, String signature, Native.Method3<S> body) {
        return add(
                name,
                new MethodDescriptor(MethodDescriptor.TYPE, NativeCode.method(type, name, signature, body), type));
    }

    /** A method that answers None. Those that scripts call by the million return it themselves, which is a call less. */
    public TypeBuilder<S> action(String name, Native.Action0<S> body) {
        return method(name, self -> {
            body.run(self);
            return PyNone.NONE;
        });
    }

    public TypeBuilder<S> action(String name, String signature, Native.Action1<S> body) {
        return method(name, signature, (self, a) -> {
            body.run(self, a);
            return PyNone.NONE;
        });
    }

    public TypeBuilder<S> action(String name, String signature, Native.Action2<S> body) {
        return method(name, signature, (self, a, b) -> {
            body.run(self, a, b);
            return PyNone.NONE;
        });
    }

    /** A method whose arguments arrive in one array, by the places of the signature. */
    public TypeBuilder<S> methodN(String name, String signature, Native.MethodN<S> body) {
        return add(
                name,
                new MethodDescriptor(MethodDescriptor.TYPE, NativeCode.methodN(type, name, signature, body), type));
    }

    /** Says which methods give a coroutine when they are called: those that CPython has as {@code async def}. */
    public TypeBuilder<S> coroutineFunctions(String... names) {
        for (String name : names) {
            switch (members.get(name)) {
                case MethodDescriptor method -> method.code.makesCoroutine = true;
                case SlotWrapper method -> method.makesCoroutine = true;
                default -> throw new IllegalArgumentException(name + " is no native method");
            }
        }
        return this;
    }

    /** A method called on the class: {@code self} is the class. */
    public TypeBuilder<S> classMethod(String name, String signature, Native.MethodN<PyType> body) {
        return add(
                name,
                new MethodDescriptor(
                        MethodDescriptor.CLASS_METHOD_TYPE, NativeCode.methodN(type, name, signature, body), type));
    }

    public TypeBuilder<S> staticMethod(String name, String signature, Native.FunctionN body) {
        return add(
                name, new PyStaticMethod(new BuiltinFunction(NativeCode.function(name, signature, body), type, null)));
    }

    /** A read-only attribute. A getter that answers null stands for a missing attribute. */
    public TypeBuilder<S> attribute(String name, Native.Method0<S> getter) {
        return add(name, new GetSetDescriptor<>(name, type, getter, null));
    }

    /** An attribute of which CPython says that it is readonly: a member of its structure. */
    public TypeBuilder<S> member(String name, Native.Method0<S> getter) {
        return attribute(name, getter, (self, value) -> {
            throw Errors.attributeError("readonly attribute");
        });
    }

    public TypeBuilder<S> attribute(String name, Native.Method0<S> getter, Native.Setter<S> setter) {
        return add(name, new GetSetDescriptor<>(name, type, getter, setter));
    }

    /** Special methods that instances implement by their slots. */
    TypeBuilder<S> implementing(SpecialMethod... implemented) {
        for (SpecialMethod method : implemented) {
            add(method.pythonName, new SlotWrapper(type, method));
        }
        return this;
    }

    /** Any other member. */
    public TypeBuilder<S> constant(String name, PyObject value) {
        return add(name, value);
    }

    private TypeBuilder<S> add(String name, PyObject member) {
        if (pythonClass != null && member instanceof MethodDescriptor method) {
            method.code.signature.failAsFunction(pythonClass + "." + name, true);
        }
        members.putIfAbsent(name.intern(), member);
        return this;
    }
}
