package ouro.coroutine;

import ouro.object.Frame;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.SessionState;
import ouro.object.ThreadState;

/**
 * Generators that belong to one loop alone. A loop over a generator that was made for it is the only one to refer to it, so
 * CPython destroys the generator as soon as the loop is left early, and its {@code finally} blocks run. There are no
 * reference counts here, but the frame that made the newest generator is known, and that is enough to tell.
 */
public final class ForLoopGenerators {
    private ForLoopGenerators() {}

    static void made(Suspendable generator, Frame frame) {
        ThreadState thread = frame.code.session.running;
        thread.newestGenerator = generator;
        thread.generatorMaker = thread.keptFrame();
    }

    /** Somebody has kept the newest generator, or may have. */
    public static void forget() {
        ThreadState thread = ThreadState.current();
        thread.newestGenerator = null;
        thread.generatorMaker = null;
    }

    /**
     * The iterator of a for statement.
     *
     * @param fresh whether what makes the iterable can have handed it to nobody else
     */
    public static PyObject iterator(PyObject iterable, boolean fresh, Frame frame) {
        if (iterable instanceof PyGenerator generator) {
            if (fresh) {
                claim(generator, frame);
            }
            return generator;
        }
        PyObject iterator = iterable.iterator();
        if (iterator instanceof PyGenerator generator) {
            claim(generator, frame);
        }
        return iterator;
    }

    /** The loop in the frame takes the generator as its own, if the frame has just made it. */
    public static void claim(Suspendable generator, Frame frame) {
        ThreadState thread = frame.code.session.running;
        if (generator == thread.newestGenerator && thread.generatorMaker == frame) {
            generator.ownedByLoop = true;
            forget();
        }
    }

    /** A loop was left before its iterator came to its end. */
    public static void left(PyObject iterator) {
        if (!(iterator instanceof Suspendable generator) || !generator.ownedByLoop || !generator.isSuspended()) {
            return;
        }
        generator.ownedByLoop = false;
        try {
            if (generator instanceof PyGenerator plain) {
                plain.close();
            } else if (generator instanceof PyAsyncGenerator asynchronous) {
                AsyncGeneratorHooks.current().dropped(asynchronous);
            }
        } catch (PyException e) {
            SessionState.current().reporter.ignored(generator, e.value);
        }
    }
}
