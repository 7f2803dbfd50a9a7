package ouro.lib.weakref;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import ouro.object.Errors;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SessionLocal;
import ouro.object.SessionState;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.collection.PyRange;

/**
 * All weak references of a session. There are no reference counts: an object is gone when Java's collector has found that nothing leads
 * to it, which {@code gc.collect()} asks it to do at once. Callbacks run then, or when the next reference is made.
 */
public final class WeakReferences {
    private static final SessionLocal<WeakReferences> LOCAL = SessionLocal.of(WeakReferences::new);

    private static final int FIRST_TIDYING = 64;
    private int tidyAt = FIRST_TIDYING;

    final ReferenceQueue<PyObject> cleared = new ReferenceQueue<>();

    private final Map<PyObject, List<WeakReference<PyWeakReference>>> byTarget = new WeakHashMap<>();

    /** Those that have somebody to tell, the oldest first. */
    private final List<WeakReference<PyWeakReference>> withCallback = new ArrayList<>();

    private WeakReferences() {}

    /** Those of the session whose thread calls. */
    public static WeakReferences current() {
        return LOCAL.get();
    }

    PyObject make(PyType cls, PyObject target, PyObject callback) {
        if (!isAllowed(target)) {
            throw Errors.typeError(
                    "cannot create weak reference to '" + target.type().messageName() + "' object");
        }
        runCallbacks();
        List<WeakReference<PyWeakReference>> known = byTarget.computeIfAbsent(target, key -> new ArrayList<>(1));
        if (cls == PyWeakReference.TYPE && callback == PyNone.NONE) {
            for (WeakReference<PyWeakReference> each : known) {
                PyWeakReference reference = each.get();
                if (reference != null && reference.isShared()) {
                    return reference;
                }
            }
        }
        PyWeakReference reference = new PyWeakReference(cls, target, callback);
        known.add(new WeakReference<>(reference));
        if (callback != PyNone.NONE) {
            noteCallback(reference);
        }
        return reference;
    }

    private void noteCallback(PyWeakReference reference) {
        if (withCallback.size() >= tidyAt) {
            withCallback.removeIf(each -> each.get() == null || each.get().target() == null);
            tidyAt = Math.max(FIRST_TIDYING, 2 * withCallback.size());
        }
        withCallback.add(new WeakReference<>(reference));
    }

    PyList of(PyObject target) {
        PyList references = new PyList();
        for (WeakReference<PyWeakReference> each : byTarget.getOrDefault(target, List.of())) {
            PyWeakReference reference = each.get();
            if (reference != null) {
                references.append(reference);
            }
        }
        return references;
    }

    private static boolean isAllowed(PyObject target) {
        PyType type = target.type();
        if (type.isHeap()) {
            return type.hasAttributes() || hasPlace(type);
        }
        return switch (target) {
            case PyInt o -> false;
            case PyFloat o -> false;
            case PyStr o -> false;
            case PyBytes o -> false;
            case PyByteArray o -> false;
            case PyTuple o -> false;
            case PyList o -> false;
            case PyDict o -> false;
            case PyNone o -> false;
            case PyRange o -> false;
            case PySlice o -> false;
            default -> type != PyType.OBJECT;
        };
    }

    /** Whether a class with slots has one for weak references. */
    private static boolean hasPlace(PyType type) {
        for (PyType each : type.mro()) {
            PyObject slots = each.isHeap() ? each.ownMember("__slots__") : null;
            if (slots != null && slots.contains(PyStr.of("__weakref__"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Calls the callbacks of references whose objects are gone, as far as Java has told of them: it clears references at
     * once but puts them into the queue a little later.
     */
    private void runCallbacks() {
        for (Object gone = cleared.poll(); gone != null; gone = cleared.poll()) {
            tell(((PyWeakReference.Link) gone).owner);
        }
    }

    /** The same for all of them, the newest first as CPython has it; to be called after a collection. */
    public void runAllCallbacks() {
        List<PyWeakReference> gone = new ArrayList<>();
        for (int i = withCallback.size() - 1; i >= 0; i--) {
            PyWeakReference reference = withCallback.get(i).get();
            if (reference != null && reference.target() == null) {
                gone.add(reference);
            }
        }
        withCallback.removeIf(each -> each.get() == null || each.get().target() == null);
        for (PyWeakReference each : gone) {
            tell(each);
        }
    }

    private static void tell(PyWeakReference reference) {
        PyObject callback = reference.takeCallback();
        if (callback == PyNone.NONE) {
            return;
        }
        try {
            callback.call(reference);
        } catch (PyException e) {
            SessionState.current().reporter.ignored(callback, e.value);
        }
    }
}
