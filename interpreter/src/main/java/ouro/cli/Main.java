package ouro.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ouro.runtime.Flags;
import ouro.runtime.Interpreter;
import ouro.runtime.Repeatability;

/** The command {@code ouro}. */
public final class Main {
    private static final String VIRTUAL_TIME = "--virtual-time";
    private static final String CHILD = "--multiprocessing-fork";
    /** That and what stands behind it: the folder of the broker, the numbers of the process and of the queue of its orders. */
    private static final int CHILD_ARGUMENTS = 4;

    private Main() {}

    public static void main(String[] arguments) {
        boolean isChild = arguments.length >= CHILD_ARGUMENTS && arguments[0].equals(CHILD);
        int place = placeOfScript(arguments);
        int code;
        try {
            code = isChild ? child(arguments) : place >= 0 ? script(arguments, place) : OuroCommand.run(arguments);
        } catch (StackOverflowError | RuntimeException e) {
            code = fault(e);
        }
        System.out.flush();
        System.err.flush();
        if (isChild || place >= 0) {
            // A script leaves no shutdown hooks, and an orderly exit would search all archives for a logger to tell of
            // itself.
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }

    /** Tells of a fault of Ouro's own in one line; the exit code. */
    static int fault(Throwable e) {
        System.err.println("ouro: internal fault: " + e.getClass().getSimpleName() + " (please report it)");
        return Interpreter.INTERNAL_FAULT;
    }

    /**
     * Where the script stands in the plainest command lines, {@code ouro script.py …} and {@code ouro --virtual-time script.py
     * …}, which need not wait for the library that reads options; -1 for all others.
     */
    private static int placeOfScript(String[] arguments) {
        int place = arguments.length > 0 && arguments[0].equals(VIRTUAL_TIME) ? 1 : 0;
        return arguments.length > place && arguments[place].endsWith(".py") && !arguments[place].startsWith("-")
                ? place
                : -1;
    }

    /** A process that {@code multiprocessing} has started, with the options of the one that did. */
    private static int child(String[] arguments) {
        List<String> options = Arrays.asList(arguments).subList(CHILD_ARGUMENTS, arguments.length);
        InterpreterRun run = new InterpreterRun();
        if (options.contains(VIRTUAL_TIME)) {
            run.options = run.options.repeating(Repeatability.VIRTUAL);
        }
        List<String> warnings = valuesOf("-W", options);
        List<String> extra = valuesOf("-X", options);
        run.options = run.options.flagged(new Flags(warnings, false, extra, Set.of(), options));
        String text = "from multiprocessing.spawn import spawn_main; spawn_main(folder='" + arguments[1] + "', number="
                + arguments[2] + ", orders=" + arguments[3] + ")";
        return run.text("<string>", text.getBytes(StandardCharsets.UTF_8), "-c", List.of(CHILD));
    }

    private static List<String> valuesOf(String option, List<String> options) {
        return options.stream()
                .filter(each -> each.startsWith(option))
                .map(each -> each.substring(option.length()))
                .toList();
    }

    private static int script(String[] arguments, int place) {
        InterpreterRun run = new InterpreterRun();
        if (place > 0) {
            run.options = run.options.repeating(Repeatability.VIRTUAL);
        }
        run.options = run.options.flagged(Flags.of(Arrays.asList(arguments)));
        return run.file(arguments[place], Arrays.asList(arguments).subList(place + 1, arguments.length));
    }
}
