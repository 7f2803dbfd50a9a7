package ouro.repl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ouro.coroutine.NativeCoroutine;
import ouro.coroutine.Suspendable;
import ouro.loop.EventLoop;
import ouro.loop.PyFuture;
import ouro.loop.PyTask;
import ouro.object.Frame;
import ouro.object.PyObject;

/**
 * The tasks of a loop that are not done, drawn as a tree: below each task those it waits for. A task for which several
 * wait is drawn below the first and mentioned below the others.
 */
final class TaskTree {
    private static final String LIBRARY = "<ouro/";

    private final Map<PyTask, List<PyTask>> awaited = new LinkedHashMap<>();
    private final Set<PyTask> roots = new LinkedHashSet<>();
    private final Set<PyTask> drawn = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private TaskTree() {}

    /** A line a task; empty where there is none. */
    static String of(EventLoop loop) {
        TaskTree tree = new TaskTree();
        for (PyTask task = loop.firstTask(); task != null; task = task.nextTask()) {
            tree.awaited.put(task, new ArrayList<>());
            tree.roots.add(task);
        }
        for (PyTask task : List.copyOf(tree.awaited.keySet())) {
            tree.link(task, task);
        }
        // Tasks that wait for each other in a ring have no root: begin with the first of them.
        for (PyTask task : tree.roots) {
            tree.draw(task, "", "");
        }
        for (PyTask task : tree.awaited.keySet()) {
            if (!tree.drawn.contains(task)) {
                tree.draw(task, "", "");
            }
        }
        return tree.text.toString();
    }

    /** Notes which tasks wait for {@code task}, directly or through futures such as gather's. */
    private void link(PyTask task, PyFuture future) {
        PyObject waiters = future.getAttribute("_asyncio_awaited_by").iterator();
        for (PyObject waiter = waiters.next(); waiter != null; waiter = waiters.next()) {
            if (waiter instanceof PyTask parent) {
                List<PyTask> children = awaited.get(parent);
                if (children != null && !children.contains(task)) {
                    children.add(task);
                    roots.remove(task);
                }
            } else if (waiter instanceof PyFuture between) {
                link(task, between);
            }
        }
    }

    private void draw(PyTask task, String margin, String branch) {
        text.append(margin).append(branch).append(task.callMethod("get_name").str());
        if (!drawn.add(task)) {
            text.append("  (above)\n");
            return;
        }
        text.append("  ").append(place(task)).append('\n');
        String below = margin
                + switch (branch) {
                    case "├─ " -> "│  ";
                    case "└─ " -> "   ";
                    default -> "";
                };
        List<PyTask> children = awaited.get(task);
        for (int i = 0; i < children.size(); i++) {
            draw(children.get(i), below, i == children.size() - 1 ? "└─ " : "├─ ");
        }
    }

    /** Where it stands: each of the script's coroutines with its line, the innermost last, and what that one waits for. */
    private String place(PyTask task) {
        if (!(task.coroutine() instanceof Suspendable outermost)) {
            String name = task.coroutine() instanceof NativeCoroutine known
                    ? known.qualifiedName() + "()"
                    : task.coroutine().repr();
            return name + (task.waiter() == null ? ", ready" : "");
        }
        StringBuilder place = new StringBuilder();
        String library = null;
        for (Suspendable each = outermost; each != null && library == null; each = each.awaited()) {
            String file = each.code().fileName;
            if (file.startsWith(LIBRARY)) {
                library = each.qualifiedName() + "()";
            } else {
                Frame frame = each.frame();
                place.append(place.isEmpty() ? "" : " → ")
                        .append(each.qualifiedName())
                        .append("() at ");
                place.append(file)
                        .append(':')
                        .append(each.isStarted() && frame != null ? frame.line() : each.code().firstLine);
            }
        }
        return place + state(task, outermost, library, place.isEmpty() ? "" : ", ");
    }

    private String state(PyTask task, Suspendable outermost, String library, String comma) {
        if (!outermost.isStarted()) {
            return comma + "not started";
        }
        if (task.waiter() == null) {
            return comma + "ready";
        }
        if (library != null) {
            return comma + "in " + library;
        }
        if (!awaited.get(task).isEmpty()) {
            return "";
        }
        return comma + "waits for "
                + (task.isSleeping() ? "time" : task.waiter().type().name());
    }
}
