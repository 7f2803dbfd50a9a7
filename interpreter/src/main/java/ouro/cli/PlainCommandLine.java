package ouro.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ouro.runtime.Flags;
import ouro.runtime.Repeatability;
import ouro.runtime.Terminals;

/**
 * The plainest command lines, {@code ouro script.py …} and {@code ouro} alone, with no options but {@code -i}, {@code -q}
 * and {@code --virtual-time}. They need not wait for the library that reads options, whose classes no ahead-of-time cache
 * takes.
 */
final class PlainCommandLine {
    private final List<String> words;
    private final Set<String> options = new TreeSet<>();
    /** Where the script stands, behind the options. */
    private final int place;

    private PlainCommandLine(String[] arguments) {
        words = Arrays.asList(arguments);
        int next = 0;
        while (next < arguments.length && isPlain(arguments[next])) {
            options.add(arguments[next]);
            next++;
        }
        place = next;
    }

    private static boolean isPlain(String option) {
        return option.equals("-i") || option.equals("-q") || option.equals("--virtual-time");
    }

    /** Null where the command line needs to be read as a whole. */
    static PlainCommandLine of(String[] arguments) {
        PlainCommandLine line = new PlainCommandLine(arguments);
        boolean known = line.hasScript()
                || line.place == arguments.length
                        && (line.options.contains("-i") || Terminals.ofProcess().input());
        return known ? line : null;
    }

    private boolean hasScript() {
        return place < words.size()
                && words.get(place).endsWith(".py")
                && !words.get(place).startsWith("-");
    }

    /** Whether nothing but a script runs. */
    boolean isScript() {
        return hasScript() && !options.contains("-i");
    }

    /** Runs it; the exit code. */
    int run() {
        InterpreterRun run = new InterpreterRun();
        if (options.contains("--virtual-time")) {
            run.options = run.options.repeating(Repeatability.VIRTUAL);
        }
        Set<String> raised = new TreeSet<>();
        if (options.contains("-i")) {
            raised.addAll(List.of("inspect", "interactive"));
        }
        if (options.contains("-q")) {
            raised.add("quiet");
        }
        run.options = run.options.flagged(new Flags(List.of(), false, List.of(), raised, words));
        run.prompts = options.contains("-i");
        run.quiet = options.contains("-q");
        return hasScript() ? run.file(words.get(place), words.subList(place + 1, words.size())) : run.prompt();
    }
}
