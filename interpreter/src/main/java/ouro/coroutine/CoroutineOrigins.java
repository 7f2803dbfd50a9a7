package ouro.coroutine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import ouro.object.Frame;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionLocal;
import ouro.object.SessionState;
import ouro.object.ThreadState;

/**
 * Where coroutines were made, while {@code sys.set_coroutine_origin_tracking_depth} asks for it. It is kept beside the
 * coroutines, which would otherwise all be larger by it.
 */
public final class CoroutineOrigins {
    /** How many frames asyncio's debug mode wants to know. */
    public static final int DEBUG_DEPTH = 10;

    private static final SessionLocal<CoroutineOrigins> LOCAL = SessionLocal.of(CoroutineOrigins::new);

    private final Map<PyObject, PyObject> origins = new WeakHashMap<>();

    /** So many frames of each new coroutine are noted. */
    int depth;

    private CoroutineOrigins() {}

    public static CoroutineOrigins current() {
        return LOCAL.get();
    }

    static CoroutineOrigins of(SessionState session) {
        return LOCAL.of(session);
    }

    public int depth() {
        return depth;
    }

    /** Begins to note so many frames of each new coroutine; 0 ends it. */
    public void track(int frames) {
        depth = frames;
    }

    /** A coroutine was made, while somebody wants to know where. */
    void made(PyObject coroutine) {
        origins.put(coroutine, stack());
    }

    private PyObject stack() {
        List<PyObject> frames = new ArrayList<>();
        for (Frame frame = ThreadState.current().frame; frame != null && frames.size() < depth; frame = frame.back) {
            if (!frame.code.fileName.startsWith("<ouro/")) {
                frames.add(
                        PyTuple.of(PyStr.of(frame.code.fileName), PyInt.of(frame.line()), PyStr.of(frame.code.name)));
            }
        }
        return PyTuple.of(frames.toArray(PyObject[]::new));
    }

    /** {@code cr_origin}: (file, line, function) of the frames, the innermost first, or None. */
    PyObject of(PyObject coroutine) {
        return origins.getOrDefault(coroutine, PyNone.NONE);
    }
}
