package ouro.loop;

import ouro.coroutine.AsyncGeneratorStep;
import ouro.coroutine.AwaitIterator;
import ouro.coroutine.CoroutineLike;
import ouro.coroutine.PyGenerator;
import ouro.object.PyObject;

/** What counts as a coroutine. */
public final class Coroutines {
    private Coroutines() {}

    /** {@code asyncio.iscoroutine(object)}: coroutines, generators that stand for them, and objects like coroutines. */
    public static boolean isCoroutine(PyObject object) {
        if (object instanceof CoroutineLike || object instanceof PyGenerator || object instanceof AsyncGeneratorStep) {
            return true;
        }
        if (object instanceof AwaitIterator) {
            return false;
        }
        return object.type().lookup("send") != null
                && object.type().lookup("throw") != null
                && object.type().lookup("close") != null;
    }
}
