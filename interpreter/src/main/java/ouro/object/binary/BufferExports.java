package ouro.object.binary;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.SessionLocal;

/**
 * The memoryviews of an object whose size they hold fast (PEP 3118). A view that was not released but forgotten counts in
 * CPython no longer; here only the garbage collector knows. It is asked a few times a run, which takes milliseconds each;
 * after that forgotten views are taken to be gone, so that a loop that makes one view a turn stays fast.
 */
public final class BufferExports {
    private static final int MOST_QUESTIONS = 16;
    private static final SessionLocal<int[]> QUESTIONS_LEFT = SessionLocal.of(() -> new int[] {MOST_QUESTIONS});

    private final List<WeakReference<PyMemoryView>> views = new ArrayList<>(1);

    void add(PyMemoryView view) {
        views.removeIf(each -> each.refersTo(null));
        views.add(new WeakReference<>(view));
    }

    void remove(PyMemoryView view) {
        views.removeIf(each -> each.refersTo(null) || each.refersTo(view));
    }

    /** BufferError where a view still looks at the object, which is about to get another size. */
    public void requireNone() {
        if (views.isEmpty()) {
            return;
        }
        int[] questionsLeft = QUESTIONS_LEFT.get();
        if (questionsLeft[0] == 0) {
            views.clear();
            return;
        }
        questionsLeft[0]--;
        System.gc();
        views.removeIf(each -> each.refersTo(null));
        if (!views.isEmpty()) {
            throw Errors.raise(Exceptions.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
        }
    }
}
