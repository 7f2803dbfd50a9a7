package ouro.lib;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ouro.lib.signals.Signals;
import ouro.loop.Clock;
import ouro.loop.InterpreterLock;
import ouro.object.Arguments;
import ouro.object.Conversions;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.SpecialMethod;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;

/** The module {@code _thread}: real threads that take turns under the interpreter lock. */
public final class ThreadModule {
    /** Says what to do with an exception that ends a thread; set by the runtime. */
    public static Consumer<PyException> onFailure = e -> {};

    private static final long STACK_SIZE = 64L << 20;

    private ThreadModule() {}

    static void populate(ModuleBuilder m) {
        m.constant("lock", Lock.TYPE);
        m.constant("LockType", Lock.TYPE);
        m.function("allocate_lock", Lock::new);
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
        Thread thread = new Thread(null, () -> run(function, arguments, keywords), "script", STACK_SIZE);
        thread.setDaemon(true);
        thread.start();
        return PyInt.of(identity(thread));
    }

    private static void run(PyObject function, PyObject arguments, PyObject keywords) {
        InterpreterLock.enter(new ThreadState());
        try {
            Arguments.call(function, ((PyTuple) arguments).items(), keywords instanceof PyDict dict ? dict : null);
        } catch (PyException e) {
            onFailure.accept(e);
        } catch (StackOverflowError e) {
            onFailure.accept(Errors.recursionError());
        } catch (InterpreterLock.Abandoned e) {
            return;
        } finally {
            InterpreterLock.leave();
        }
    }

    /** A lock that any thread may release. */
    static final class Lock extends PyNativeObject {
        static final PyType TYPE = PyType.declare(
                        "lock", PyType.OBJECT, SpecialMethod.ENTER, SpecialMethod.EXIT, SpecialMethod.REPR)
                .in("_thread")
                .constructor((cls, arguments, keywords) -> new Lock())
                .populate(Lock.class, Lock::fill);

        private final Semaphore semaphore = new Semaphore(1);
        /** The threads that wait for it without end. */
        private final Set<ThreadState> sleepers = ConcurrentHashMap.newKeySet();

        Lock() {
            super(TYPE);
        }

        private static void fill(TypeBuilder<Lock> t) {
            t.methodN(
                    "acquire",
                    "blocking=True, timeout=-1",
                    (self, a) -> PyBool.of(self.acquire(a[0].isTrue(), Conversions.toReal(a[1]))));
            t.method("release", self -> {
                self.release();
                return PyNone.NONE;
            });
            t.method("locked", self -> PyBool.of(self.isLocked()));
        }

        private boolean isLocked() {
            return semaphore.availablePermits() == 0;
        }

        private boolean acquire(boolean blocking, double timeout) {
            if (semaphore.tryAcquire()) {
                return true;
            }
            if (!blocking) {
                return false;
            }
            boolean[] taken = new boolean[1];
            long end = System.nanoTime() + (long) (timeout * 1e9);
            if (timeout < 0) {
                InterpreterLock.sleepUntilWoken(
                        () -> {
                            semaphore.acquire();
                            taken[0] = true;
                        },
                        sleepers);
            } else {
                InterpreterLock.block(
                        () -> taken[0] = semaphore.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS));
                if (!taken[0]) {
                    passVirtually(timeout);
                }
            }
            return taken[0];
        }

        /** What was waited for in vain has passed on the virtual clock, too: loops that wait on and on must come to an end. */
        private static void passVirtually(double seconds) {
            if (Clock.current.isVirtual()) {
                try {
                    Clock.current.sleep(seconds);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void release() {
            if (!isLocked()) {
                throw Errors.runtimeError("release unlocked lock");
            }
            InterpreterLock.wake(sleepers);
            semaphore.release();
        }

        @Override
        protected PyObject slotEnter() {
            return PyBool.of(acquire(true, -1));
        }

        @Override
        protected PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
            release();
            return PyNone.NONE;
        }

        @Override
        protected String slotRepr() {
            return "<" + (isLocked() ? "locked" : "unlocked") + " _thread.lock object at "
                    + Representation.address(this) + ">";
        }
    }
}
