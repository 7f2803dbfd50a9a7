package ouro.repl;

import ouro.runtime.TaskTree;

/** {@code %tasks}: shows the tasks of the live loop: who waits for whom, and where. */
final class TasksMagic implements Magic {
    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String purpose() {
        return "shows the tasks of the live loop: who waits for whom, and where";
    }

    @Override
    public void run(PromptSession session, String argument) {
        String tree = TaskTree.of(session.live().loop());
        session.print(tree.isEmpty() ? "no tasks\n" : tree);
    }
}
