package ouro.lib.weak;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import ouro.loop.ErrorReport;
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
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.collection.PyRange;

/**
 * All weak references. There are no reference counts: an object is gone when Java's collector has found that nothing leads
 * to it, which {@code gc.collect()} asks it to do at once. Callbacks run then, or when the next reference is made.
 */
public final class WeakReferences {
    static final ReferenceQueue<PyObject> CLEARED = new ReferenceQueue<>();

    private static final int FIRST_TIDYING = 64;
    private static int tidyAt = FIRST_TIDYING;

    private static final Map<PyObject, List<WeakReference<PyWeakReference>>> BY_TARGET = new WeakHashMap<>();

    /** Those that have somebody to tell, the oldest first. */
    private static final List<WeakReference<PyWeakReference>> WITH_CALLBACK = new ArrayList<>();

    private WeakReferences() {}

    static PyObject make(PyType cls, PyObject target, PyObject callback) {
        if (!isAllowed(target)) {
            throw Errors.typeError(
                    "cannot create weak reference to '" + target.type().messageName() + "' object");
        }
        runCallbacks();
        List<WeakReference<PyWeakReference>> known = BY_TARGET.computeIfAbsent(target, key -> new ArrayList<>(1));
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

    private static void noteCallback(PyWeakReference reference) {
        if (WITH_CALLBACK.size() >= tidyAt) {
            WITH_CALLBACK.removeIf(each -> each.get() == null || each.get().target() == null);
            tidyAt = Math.max(FIRST_TIDYING, 2 * WITH_CALLBACK.size());
        }
        WITH_CALLBACK.add(new WeakReference<>(reference));
    }

    static PyList of(PyObject target) {
        PyList references = new PyList();
        for (WeakReference<PyWeakReference> each : BY_TARGET.getOrDefault(target, List.of())) {
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
    private static void runCallbacks() {
        for (Object cleared = CLEARED.poll(); cleared != null; cleared = CLEARED.poll()) {
            tell(((PyWeakReference.Link) cleared).owner);
        }
    }

    /** The same for all of them, the newest first as CPython has it; to be called after a collection. */
    static void runAllCallbacks() {
        List<PyWeakReference> gone = new ArrayList<>();
        for (int i = WITH_CALLBACK.size() - 1; i >= 0; i--) {
            PyWeakReference reference = WITH_CALLBACK.get(i).get();
            if (reference != null && reference.target() == null) {
                gone.add(reference);
            }
        }
        WITH_CALLBACK.removeIf(each -> each.get() == null || each.get().target() == null);
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
            ErrorReport.ignored(callback, e.value);
        }
    }
}
