package ouro.repl;

import java.util.ArrayList;
import java.util.List;
import ouro.loop.PyTask;
import ouro.object.PyNone;

/** {@code %cancel}: cancels a task of the live loop. */
final class CancelMagic implements Magic {
    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public String arguments() {
        return "NAME|all";
    }

    @Override
    public String purpose() {
        return "cancels a task of the live loop";
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        List<String> names = new ArrayList<>(List.of("all"));
        for (PyTask task = session.live().loop().firstTask(); task != null; task = task.nextTask()) {
            names.add(task.callMethod("get_name").str());
        }
        return names;
    }

    @Override
    public void run(PromptSession session, String argument) {
        if (argument.isEmpty()) {
            throw new MagicError("which task? %tasks lists them");
        }
        int cancelled = 0;
        for (PyTask task = session.live().loop().firstTask(); task != null; task = task.nextTask()) {
            if (argument.equals("all") || task.callMethod("get_name").str().equals(argument)) {
                task.cancel(PyNone.NONE);
                cancelled++;
            }
        }
        if (cancelled == 0) {
            throw new MagicError("there is no task " + argument);
        }
        session.print("cancelling " + cancelled + (cancelled == 1 ? " task\n" : " tasks\n"));
    }
}
