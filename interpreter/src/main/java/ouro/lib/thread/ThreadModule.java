package ouro.lib.thread;

import ouro.lib.signal.Signals;
import ouro.object.ArgumentChecks;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.ScriptThread;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.thread.InterpreterLock;
import ouro.thread.ThreadWait;

/** The module {@code _thread}: real threads that take turns under the interpreter lock. */
public final class ThreadModule {
    private static final long STACK_SIZE = 64L << 20;

    private ThreadModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("lock", ThreadLock.TYPE);
        m.constant("LockType", ThreadLock.TYPE);
        m.function("allocate_lock", ThreadLock::new);
        m.function("get_ident", () -> PyInt.of(identity(ThreadState.current())));
        m.function("get_native_id", () -> PyInt.of(nativeIdentity(ThreadState.current())));
        m.functionN("interrupt_main", "signum=2, /", a -> {
            int number = a[0].indexClamped();
            if (number < 1 || number >= Signals.COUNT) {
                throw Errors.valueError("signal number out of range");
            }
            Signals.of(SessionState.current()).deliver(number);
            ThreadState.current().runPendingInterrupts();
            return PyNone.NONE;
        });
        m.function("start_new_thread", "function, args, kwargs=None, /", ThreadModule::start);
    }

    /** An address, as CPython has there, where no two threads of a session have the same. */
    private static long identity(ThreadState thread) {
        return 0x7f0000000000L + thread.number * 4096L;
    }

    /** Linux numbers threads as it numbers processes, from that of their process on; Java does not tell its numbers. */
    private static long nativeIdentity(ThreadState thread) {
        return ProcessHandle.current().pid() + thread.number;
    }

    private static PyObject start(PyObject function, PyObject arguments, PyObject keywords) {
        SessionState session = SessionState.current();
        InterpreterLock lock = InterpreterLock.of(session);
        ThreadState state = new ThreadState(session);
        ThreadWait turn = lock.announce(state);
        Thread thread = new ScriptThread(
                state, () -> run(lock, state, turn, function, arguments, keywords), "script", STACK_SIZE);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            lock.withdraw(state, turn);
            throw Errors.runtimeError("can't start new thread");
        }
        return PyInt.of(identity(state));
    }

    private static void run(
            InterpreterLock lock,
            ThreadState state,
            ThreadWait turn,
            PyObject function,
            PyObject arguments,
            PyObject keywords) {
        lock.enter(turn);
        try {
            lock.checkAbandoned();
            ArgumentChecks.call(function, ((PyTuple) arguments).items(), keywords instanceof PyDict dict ? dict : null);
        } catch (PyException e) {
            state.session.reporter.threadFailed(e);
        } catch (StackOverflowError e) {
            state.session.reporter.threadFailed(Errors.recursionError());
        } catch (InterpreterLock.Abandoned e) {
            return;
        } finally {
            lock.leave(state);
        }
    }
}
