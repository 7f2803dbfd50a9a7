package ouro.embedding;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import ouro.object.BuiltinFunction;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.SessionLocal;

/**
 * Functions of the embedding program, as scripts call them: with positional arguments, as many as the Java type takes. What
 * a Java function throws is a RuntimeError in the script.
 */
public final class JavaFunction {
    /** Takes any number of arguments. */
    @FunctionalInterface
    public interface Variadic {
        Object call(Object... arguments) throws Exception;
    }

    /** What led to the RuntimeErrors that scripts have seen. */
    private static final SessionLocal<Map<PyBaseException, Throwable>> CAUSES = SessionLocal.of(WeakHashMap::new);

    private static final int ANY = -1;

    private JavaFunction() {}

    /** A function of Python's that calls a Java one; null for what is none. */
    static PyObject of(Object function, JavaValues values) {
        return switch (function) {
            case Variadic any -> callable(ANY, values, any);
            case Supplier<?> supplier -> callable(0, values, a -> supplier.get());
            case Callable<?> callable -> callable(0, values, a -> callable.call());
            case Runnable runnable ->
                callable(0, values, a -> {
                    runnable.run();
                    return null;
                });
            case Function<?, ?> one -> callable(1, values, a -> function(one).apply(a[0]));
            case Consumer<?> one ->
                callable(1, values, a -> {
                    consumer(one).accept(a[0]);
                    return null;
                });
            case BiFunction<?, ?, ?> two ->
                callable(2, values, a -> biFunction(two).apply(a[0], a[1]));
            case BiConsumer<?, ?> two ->
                callable(2, values, a -> {
                    biConsumer(two).accept(a[0], a[1]);
                    return null;
                });
            default -> null;
        };
    }

    /** What a Java function threw, where that became this exception; else null. */
    public static Throwable causeOf(PyBaseException exception) {
        return CAUSES.get().get(exception);
    }

    private static PyObject callable(int arity, JavaValues values, Variadic body) {
        return BuiltinFunction.of("java_function", "*args", a -> {
            PyObject[] given = ((PyTuple) a[0]).items();
            if (arity != ANY && given.length != arity) {
                throw Errors.typeError("java_function() takes " + arity + " positional argument"
                        + (arity == 1 ? "" : "s") + " but " + given.length + (given.length == 1 ? " was" : " were")
                        + " given");
            }
            Object[] arguments = new Object[given.length];
            for (int i = 0; i < given.length; i++) {
                arguments[i] = values.toJava(given[i]);
            }
            return values.toPython(call(body, arguments));
        });
    }

    private static Object call(Variadic body, Object[] arguments) {
        try {
            return body.call(arguments);
        } catch (PyException e) {
            throw e;
        } catch (Exception e) {
            PyException raised = Errors.raise(Exceptions.RUNTIME_ERROR, e.toString());
            CAUSES.get().put(raised.value, e);
            throw raised;
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> function(Function<?, ?> function) {
        return (Function<Object, Object>) function;
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Object> consumer(Consumer<?> function) {
        return (Consumer<Object>) function;
    }

    @SuppressWarnings("unchecked")
    private static BiFunction<Object, Object, Object> biFunction(BiFunction<?, ?, ?> function) {
        return (BiFunction<Object, Object, Object>) function;
    }

    @SuppressWarnings("unchecked")
    private static BiConsumer<Object, Object> biConsumer(BiConsumer<?, ?> function) {
        return (BiConsumer<Object, Object>) function;
    }
}
