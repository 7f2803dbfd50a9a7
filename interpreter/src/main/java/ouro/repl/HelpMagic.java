package ouro.repl;

/** {@code %help}: lists the magics and what else the prompt can do. */
final class HelpMagic implements Magic {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String purpose() {
        return "lists the magics and what else the prompt can do";
    }

    @Override
    public void run(PromptSession session, String argument) {
        StringBuilder text = new StringBuilder();
        for (Magic magic : session.magics().all()) {
            String mark = magic.hasLine() ? "%" : "%%";
            String usage = mark + magic.name() + (magic.arguments().isEmpty() ? "" : " " + magic.arguments());
            text.append("  ").append(usage).append(" ".repeat(Math.max(1, WIDTH - usage.length())));
            text.append(magic.purpose()).append("\n");
        }
        session.print(text + MORE);
    }

    private static final int WIDTH = 32;
    private static final String MORE = """
              x?  x??                         tells what x is; with its source
              !COMMAND  x = !COMMAND          runs a command of the system; keeps its lines
              _  __  ___  _3  Out  In         the last values displayed, that of input 3, all of them, all inputs
              %%time  %%timeit                do with the lines below what %time does with one
              await ...                       awaits on the live loop, which runs on while you type
              Tab completes, Right takes the suggestion, Ctrl-R searches, Alt-Enter adds a line,
              Ctrl-C cancels the line or the running code, Ctrl-D leaves.
            """;
}
