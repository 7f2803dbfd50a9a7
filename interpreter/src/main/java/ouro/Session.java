package ouro;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import ouro.embedding.JavaFunction;
import ouro.embedding.JavaValues;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.runtime.Evaluator;
import ouro.runtime.Interpreter;
import ouro.runtime.Version;

/**
 * A run of Ouro inside of a Java program: modules, clock, event loops, streams and limits of its own, of which other sessions
 * in the process see nothing. Scripts run on a thread of the session's; any thread may call its methods, which wait until
 * the session has done what they ask.
 *
 * <pre>{@code
 * try (Session session = Session.builder().virtualTime().build()) {
 *     session.set("greet", (Function<String, String>) name -> "Hello, " + name);
 *     System.out.println(session.eval("greet('Ada')"));
 * }
 * }</pre>
 */
public final class Session implements AutoCloseable {
    /** Which Ouro this is. */
    public static final String VERSION = Version.NUMBER;

    private static final Runnable END = () -> {};

    private final Interpreter interpreter;
    private final JavaValues values = new JavaValues(object -> new ScriptValue(this, object));
    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    /** What callers wait for; none of it comes any more when the session ends. */
    private final Set<CompletableFuture<Object>> unanswered = ConcurrentHashMap.newKeySet();

    private Evaluator evaluator;

    Session(Interpreter interpreter, Map<String, Object> bindings) {
        this.interpreter = interpreter;
        ended.thenRun(() -> unanswered.forEach(answer -> answer.completeExceptionally(over())));
        interpreter.onAbandon(code -> ended.complete(code));
        Thread.ofPlatform().daemon().name("session").start(() -> ended.complete(interpreter.serve(work, END)));
        perform(converter -> {
            evaluator = new Evaluator(interpreter);
            bindings.forEach((name, value) -> evaluator.names().put(name, converter.toPython(value)));
            return null;
        });
    }

    /** Says how a new session is to be. */
    public static SessionBuilder builder() {
        return new SessionBuilder();
    }

    /** A session with the process's own streams and the machine's clock. */
    public static Session create() {
        return builder().build();
    }

    // ---- scripts -------------------------------------------------------------------------------------------------

    /**
     * Runs a script as {@code __main__}.
     *
     * @param arguments what {@code sys.argv} holds beside the script
     * @return the exit code: 0, 1 where an exception ended it (which is told on the error stream), or what {@code
     *     sys.exit} says
     */
    public int run(Path script, String... arguments) {
        return (int) submit(() -> evaluator.run(script, List.of(arguments)));
    }

    /**
     * Runs text in {@code __main__} and answers the value of the expression that it ends with, null where it ends with
     * another statement.
     *
     * @throws SessionException where the text is not Python, or raises
     */
    public Object eval(String source) {
        return eval(source, "<eval>");
    }

    /** The same; {@code name} is the file that tracebacks show. */
    public Object eval(String source, String name) {
        return perform(converter -> evaluator.evaluate(source, name));
    }

    /** Calls a function, or whatever else that name means in {@code __main__}. */
    public Object call(String function, Object... arguments) {
        return perform(converter -> evaluator.name(function).call(converter.toPython(arguments), null));
    }

    /**
     * Compiles a text to be run later.
     *
     * @param name the file that tracebacks show
     * @throws SessionException where the text is not Python
     */
    public PreparedScript prepare(String source, String name) {
        return (PreparedScript) submit(() -> new PreparedScript(this, evaluator, evaluator.prepare(source, name)));
    }

    // ---- values --------------------------------------------------------------------------------------------------

    /** The value of a name in {@code __main__}; null where there is none, or it is None. */
    public Object get(String name) {
        return perform(converter -> evaluator.names().get(name));
    }

    /** Sets a name in {@code __main__}; see {@link JavaValues} for what becomes of the value. */
    public void set(String name, Object value) {
        perform(converter -> {
            evaluator.names().put(name, converter.toPython(value));
            return null;
        });
    }

    /** Deletes a name in {@code __main__}, if it is there. */
    public void delete(String name) {
        perform(converter -> {
            evaluator.names().remove(name);
            return null;
        });
    }

    /** The names in {@code __main__}, in the order in which they came; without those that begin with two underscores. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        perform(converter -> {
            PyDict all = evaluator.names();
            for (int entry = all.firstEntry(); entry >= 0; entry = all.nextEntry(entry)) {
                if (all.keyAt(entry) instanceof PyStr name && !name.value.startsWith("__")) {
                    names.add(name.value);
                }
            }
            return null;
        });
        return names;
    }

    // ---- ending --------------------------------------------------------------------------------------------------

    /** Raises KeyboardInterrupt in what runs, as Ctrl-C does. Does not wait. */
    public void interrupt() {
        interpreter.interrupt();
    }

    /**
     * Ends the session from outside, whatever it is doing; what waits for it gets a {@link SessionException}. Neither
     * {@code except} nor {@code finally} of the script sees it. Does not wait.
     */
    public void stop() {
        interpreter.stop(null);
    }

    /** Whether the session has ended: by {@link #close}, {@link #stop}, a limit, or {@code os._exit}. */
    public boolean hasEnded() {
        return ended.isDone();
    }

    /** Ends the session as a script ends: waits for its threads, calls what {@code atexit} registered, flushes. */
    @Override
    public void close() {
        work.add(END);
        ended.join();
    }

    // ---- the session's thread ------------------------------------------------------------------------------------

    /** Something done in the session's thread. */
    @FunctionalInterface
    interface SessionAction extends Function<JavaValues, PyObject> {}

    /** Does something in the session's thread and answers its result as Java's; null for null. */
    Object perform(SessionAction action) {
        return submit(() -> {
            PyObject result = action.apply(values);
            return result == null ? null : values.toJava(result);
        });
    }

    private Object submit(Supplier<Object> job) {
        if (SessionState.current() == interpreter.session()) {
            // A Java function that the script has called: its thread waits for this.
            return job.get();
        }
        CompletableFuture<Object> answer = new CompletableFuture<>();
        work.add(() -> {
            try {
                answer.complete(job.get());
            } catch (PyException e) {
                answer.completeExceptionally(exception(e));
            } catch (StackOverflowError e) {
                answer.completeExceptionally(exception(Errors.recursionError()));
            } catch (OutOfMemoryError e) {
                answer.completeExceptionally(exception(Errors.raise(Exceptions.MEMORY_ERROR)));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
            // Any other Error ends the session, and with it the waiting for this.
        });
        unanswered.add(answer);
        if (hasEnded()) {
            answer.completeExceptionally(over());
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case SessionException known -> copy(known);
                case RuntimeException unforeseen -> unforeseen;
                default -> e;
            };
        } finally {
            unanswered.remove(answer);
        }
    }

    private static SessionException over() {
        return new SessionException(null, "the session has ended", "", null);
    }

    /** The stack that the caller sees is to be its own. */
    private static SessionException copy(SessionException original) {
        return new SessionException(original.type(), original.getMessage(), original.traceback(), original.getCause());
    }

    private SessionException exception(PyException e) {
        String text = evaluator.traceback(e);
        return new SessionException(
                e.value.type().fullName(), text.lines().reduce("", (a, b) -> b), text, JavaFunction.causeOf(e.value));
    }
}
