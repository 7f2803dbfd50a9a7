package ouro.object;

import java.util.function.Consumer;

/** Fills a native module, a line a name. */
public final class ModuleBuilder {
    private final PyModule module;
    private boolean inPython;

    public ModuleBuilder(PyModule module) {
        this.module = module;
    }

    public PyModule module() {
        return module;
    }

    /** What the module is for: its {@code __doc__}. */
    public ModuleBuilder documentation(String text) {
        return constant("__doc__", PyStr.of(text));
    }

    /** The functions that follow are ones that CPython has written in Python: wrong calls fail in the words of Python functions. */
    public ModuleBuilder writtenInPython() {
        inPython = true;
        return this;
    }

    public ModuleBuilder function(String name, Native.Function0 body) {
        return add(name, NativeCode.function0(name, body));
    }

    public ModuleBuilder function(String name, String signature, Native.Function1 body) {
        return add(name, NativeCode.function1(name, signature, body));
    }

    public ModuleBuilder function(String name, String signature, Native.Function2 body) {
        return add(name, NativeCode.function2(name, signature, body));
    }

    public ModuleBuilder function(String name, String signature, Native.Function3 body) {
        return add(name, NativeCode.function3(name, signature, body));
    }

    /** A function whose arguments arrive in one array, by the places of the signature. */
    public ModuleBuilder functionN(String name, String signature, Native.FunctionN body) {
        return add(name, NativeCode.function(name, signature, body));
    }

    /** Says which functions give a coroutine when they are called: those that CPython has as {@code async def}. */
    public ModuleBuilder coroutineFunctions(String... names) {
        for (String name : names) {
            ((BuiltinFunction) module.dictionary.get(name)).code.makesCoroutine = true;
        }
        return this;
    }

    public ModuleBuilder constant(String name, PyObject value) {
        module.dictionary.put(name, value);
        return this;
    }

    /** Constants that are not made before somebody asks for one of them. */
    public ModuleBuilder deferred(Consumer<ModuleBuilder> constants) {
        module.defer(() -> constants.accept(this));
        return this;
    }

    private ModuleBuilder add(String name, NativeCode code) {
        if (inPython) {
            code.signature.failAsFunction(name, false);
        }
        code.module = module.name().equals("builtins") ? null : module.name();
        module.dictionary.put(name, new BuiltinFunction(code, null, module.name()));
        return this;
    }
}
