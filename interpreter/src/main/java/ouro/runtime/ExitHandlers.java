package ouro.runtime;

import java.util.ArrayList;
import java.util.List;
import ouro.object.PyObject;

/** What {@code atexit} registered, called last in first out. */
public final class ExitHandlers {
    private record Handler(PyObject function, PyObject[] arguments, String[] keywords) {}

    private final List<Handler> handlers = new ArrayList<>();

    public void register(PyObject function, PyObject[] arguments, String[] keywords) {
        handlers.add(new Handler(function, arguments, keywords));
    }

    public void unregister(PyObject function) {
        handlers.removeIf(handler -> handler.function == function);
    }

    void run() {
        while (!handlers.isEmpty()) {
            Handler handler = handlers.removeLast();
            handler.function.call(handler.arguments, handler.keywords);
        }
    }
}
