package ouro.lib;

import java.util.function.Consumer;
import ouro.lib.signals.Signals;
import ouro.loop.InterpreterLock;
import ouro.loop.Turn;
import ouro.object.ArgumentChecks;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.ThreadState;

/** The module {@code _thread}: real threads that take turns under the interpreter lock. */
public final class ThreadModule {
    /** Says what to do with an exception that ends a thread; set by the runtime. */
    public static Consumer<PyException> onFailure = e -> {};

    private static final long STACK_SIZE = 64L << 20;

    private ThreadModule() {}

    static void populate(ModuleBuilder m) {
        m.constant("lock", ThreadLock.TYPE);
        m.constant("LockType", ThreadLock.TYPE);
        m.function("allocate_lock", ThreadLock::new);
        m.function("get_ident", () -> PyInt.of(identity(Thread.currentThread())));
        m.function("get_native_id", () -> PyInt.of(nativeIdentity(Thread.currentThread())));
        m.functionN("interrupt_main", "signum=2, /", a -> {
            int number = a[0].indexClamped();
            if (number < 1 || number >= Signals.COUNT) {
                throw Errors.valueError("signal number out of range");
            }
            Signals.deliver(number);
            return PyNone.NONE;
        });
        m.function("start_new_thread", "function, args, kwargs=None, /", ThreadModule::start);
    }

    private static long identity(Thread thread) {
        return 0x7f0000000000L + thread.threadId() * 4096;
    }

    /** Linux numbers threads as it numbers processes, from that of their process on; Java does not tell its numbers. */
    private static long nativeIdentity(Thread thread) {
        return ProcessHandle.current().pid() + thread.threadId();
    }

    private static PyObject start(PyObject function, PyObject arguments, PyObject keywords) {
        ThreadState state = new ThreadState();
        Turn turn = InterpreterLock.expect(state);
        Thread thread = new Thread(null, () -> run(state, turn, function, arguments, keywords), "script", STACK_SIZE);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            InterpreterLock.dismiss(state, turn);
            throw Errors.runtimeError("can't start new thread");
        }
        return PyInt.of(identity(thread));
    }

    private static void run(ThreadState state, Turn turn, PyObject function, PyObject arguments, PyObject keywords) {
        InterpreterLock.enter(state, turn);
        try {
            InterpreterLock.requireRun(state);
            ArgumentChecks.call(function, ((PyTuple) arguments).items(), keywords instanceof PyDict dict ? dict : null);
        } catch (PyException e) {
            onFailure.accept(e);
        } catch (StackOverflowError e) {
            onFailure.accept(Errors.recursionError());
        } catch (InterpreterLock.Abandoned e) {
            return;
        } finally {
            InterpreterLock.leave(state);
        }
    }
}
