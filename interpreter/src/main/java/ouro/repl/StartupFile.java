package ouro.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The file that a prompt runs before its first input: Python, and lines with magics such as {@code %config}. */
public final class StartupFile {
    private StartupFile() {}

    /**
     * {@code OURO_STARTUP}; else {@code ouro/startup.py} in the user's configuration folder, as the XDG convention places
     * it. Null where {@code OURO_STARTUP} is set to nothing, or there is no such file.
     */
    public static Path path(Map<String, String> environment) {
        String given = environment.get("OURO_STARTUP");
        if (given != null) {
            return given.isEmpty() ? null : Path.of(given);
        }
        String configuration = environment.get("XDG_CONFIG_HOME");
        Path folder = configuration != null && !configuration.isEmpty()
                ? Path.of(configuration)
                : Path.of(System.getProperty("user.home"), ".config");
        Path file = folder.resolve("ouro").resolve("startup.py");
        return Files.isRegularFile(file) ? file : null;
    }

    /** Runs it among the names of the prompt; what goes wrong is told, and the rest is left out. */
    static void run(Path file, PromptSession session) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            session.print("ouro: cannot read the start-up file " + file + "\n");
            return;
        }
        StringBuilder statements = new StringBuilder();
        int line = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            if (PromptInput.of(each) instanceof PromptInput.MagicLine magic && each.startsWith("%")) {
                if (!run(statements.toString(), file, session)) {
                    return;
                }
                session.magics().run(session, magic.name(), magic.argument());
                // What follows keeps the numbers of its lines.
                statements.setLength(0);
                statements.append("\n".repeat(line));
            } else {
                statements.append(each).append('\n');
            }
        }
        run(statements.toString(), file, session);
    }

    private static boolean run(String statements, Path file, PromptSession session) {
        return statements.isBlank()
                || session.interactive().attempt(() -> session.run(statements, file.toString(), false));
    }
}
