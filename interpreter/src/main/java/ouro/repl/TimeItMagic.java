package ouro.repl;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.lib.notebook.NotebookModule;
import ouro.object.Code;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.collection.PyRange;
import ouro.syntax.SourceFile;
import ouro.thread.Clock;

/** {@code %timeit}: runs a statement, or the lines below {@code %%timeit}, many times and tells what one run takes. */
final class TimeItMagic implements Magic {
    private static final Pattern OPTION = Pattern.compile("-([nr])\\s*(\\d+)\\s+(.*)", Pattern.DOTALL);
    /** A run of the loop takes at least this long, in seconds, unless told otherwise. */
    private static final double SHORTEST = 0.2;

    private static final int RUNS = 7;
    private static final String COUNTER = "_timeit_turn";
    private static final String COUNT = "_timeit_turns";

    @Override
    public String name() {
        return "timeit";
    }

    @Override
    public String arguments() {
        return "[-n N] [-r R] STATEMENT";
    }

    @Override
    public String purpose() {
        return "runs a statement many times: mean and deviation";
    }

    @Override
    public boolean hasCell() {
        return true;
    }

    @Override
    public void run(PromptSession session, String argument) {
        measure(session, argument, null);
    }

    /** What stands behind the options runs once, before the lines are timed. */
    @Override
    public void runCell(PromptSession session, String argument, String body) {
        // Without a space the last option would have nothing behind it.
        measure(session, argument + " ", body);
    }

    /** @param body the lines to time; null for the statement that stands behind the options */
    private static void measure(PromptSession session, String argument, String body) {
        String statement = argument;
        int loops = 0;
        int runs = RUNS;
        for (Matcher option = OPTION.matcher(statement); option.matches(); option = OPTION.matcher(statement)) {
            int number = Integer.parseInt(option.group(2));
            if (option.group(1).equals("n")) {
                loops = number;
            } else {
                runs = Math.max(1, number);
            }
            statement = option.group(3);
        }
        if (statement.isBlank() && body == null) {
            throw new MagicError("time what? %timeit STATEMENT");
        }
        // Names that the statement assigns are its own, as they are in a notebook.
        PyDict names = session.names().copy();
        if (body != null && !statement.isBlank()) {
            for (Code setup : session.interactive().compile(new SourceFile("<timeit setup>", statement), false)) {
                session.start(setup, names);
            }
        }
        String timed = body == null ? statement : PastedText.dedent(body);
        Code code = session.interactive().compileLoop(new SourceFile("<timeit>", timed), COUNTER, COUNT);
        if (loops == 0) {
            loops = findLoops(session, code, names);
        }
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            seconds[i] = time(session, code, names, loops) / loops;
        }
        session.print(report(seconds, loops));
    }

    /** The power of ten with which the loop takes long enough to be measured. */
    private static int findLoops(PromptSession session, Code code, PyDict names) {
        int loops = 1;
        while (time(session, code, names, loops) < SHORTEST
                && loops < 1_000_000_000
                && !Clock.current().isVirtual()) {
            loops *= 10;
        }
        return loops;
    }

    private static double time(PromptSession session, Code code, PyDict names, int loops) {
        names.put(COUNT, PyRange.TYPE.call(PyInt.of(loops)));
        double start = Clock.current().monotonic();
        session.start(code, names);
        return Clock.current().monotonic() - start;
    }

    private static String report(double[] seconds, int loops) {
        double mean = 0;
        for (double each : seconds) {
            mean += each;
        }
        mean /= seconds.length;
        double variance = 0;
        for (double each : seconds) {
            variance += (each - mean) * (each - mean) / seconds.length;
        }
        return NotebookModule.duration(mean) + " ± " + NotebookModule.duration(Math.sqrt(variance))
                + " per loop (mean ± std. dev. of " + seconds.length + (seconds.length == 1 ? " run, " : " runs, ")
                + String.format(Locale.ROOT, "%,d", loops) + (loops == 1 ? " loop" : " loops") + " each)\n";
    }
}
