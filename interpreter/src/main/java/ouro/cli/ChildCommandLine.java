package ouro.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ouro.runtime.Flags;
import ouro.runtime.Repeatability;

/**
 * The command line of a process that {@code multiprocessing} has started: the mark, the folder of the broker, the numbers of the
 * process and of the queue of its orders, and the options of the process that started it. It is read without the library
 * for options, as a child should be there soon.
 */
final class ChildCommandLine {
    private static final String MARK = "--multiprocessing-fork";
    private static final int OPTIONS_FROM = 4;

    private final String[] words;
    private final List<String> options;

    private ChildCommandLine(String[] words) {
        this.words = words;
        options = Arrays.asList(words).subList(OPTIONS_FROM, words.length);
    }

    /** Null where it is none. */
    static ChildCommandLine of(String[] arguments) {
        return arguments.length >= OPTIONS_FROM && arguments[0].equals(MARK) ? new ChildCommandLine(arguments) : null;
    }

    /** Runs it; the exit code. */
    int run() {
        InterpreterRun run = new InterpreterRun();
        if (options.contains("--virtual-time")) {
            run.options = run.options.repeating(Repeatability.VIRTUAL);
        }
        run.options = run.options.flagged(new Flags(valuesOf("-W"), false, valuesOf("-X"), Set.of(), options));
        String text = "from multiprocessing.spawn import spawn_main; spawn_main(folder='" + words[1] + "', number="
                + words[2] + ", orders=" + words[3] + ")";
        return run.text("<string>", text.getBytes(StandardCharsets.UTF_8), "-c", List.of(MARK));
    }

    private List<String> valuesOf(String option) {
        return options.stream()
                .filter(each -> each.startsWith(option))
                .map(each -> each.substring(option.length()))
                .toList();
    }
}
