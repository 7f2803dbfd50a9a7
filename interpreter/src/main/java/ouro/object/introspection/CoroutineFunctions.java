package ouro.object.introspection;

import ouro.object.BoundMethod;
import ouro.object.BuiltinFunction;
import ouro.object.MethodDescriptor;
import ouro.object.PyObject;
import ouro.object.SlotWrapper;

/** Which native functions and methods give a coroutine when they are called: those that CPython has as {@code async def}. */
public final class CoroutineFunctions {
    private CoroutineFunctions() {}

    /** Whether something is a native one of them, bound to an instance or not. */
    public static boolean contain(PyObject callable) {
        return switch (callable) {
            case BuiltinFunction function -> function.code.makesCoroutine();
            case MethodDescriptor method -> method.code.makesCoroutine();
            case SlotWrapper method -> method.makesCoroutine();
            case BoundMethod.MethodWrapper method -> method.slot.makesCoroutine();
            default -> false;
        };
    }
}
