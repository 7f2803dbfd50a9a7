package ouro.transcript.listing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.transcript.compare.OutputComparison;
import ouro.transcript.compare.RunContext;
import ouro.transcript.document.Listing;
import ouro.transcript.run.Invocation;
import ouro.transcript.run.Job;
import ouro.transcript.run.Outcome;
import ouro.transcript.run.Workers;

/** How a listing is run: alone, or after those of its document whose names it turns out to need. */
public final class ListingRun {
    private static final Pattern AWAIT = Pattern.compile(
            "^SyntaxError: (?:'await' outside function|asynchronous comprehension outside|'async \\w+' outside async)",
            Pattern.MULTILINE);
    private static final Pattern REFUSED_BY_LOOP = Pattern.compile(
            "asyncio\\.run\\(\\) cannot be called from a running event loop|This event loop is already running"
                    + "|Cannot run the event loop while another loop is running");
    private static final String END_OF_INPUT = "EOFError: EOF when reading a line";
    private static final int MOST_TYPED = 50;
    /** A script may print so many lines, and so many for each that the document shows. */
    private static final int MOST_LINES = 5_000;

    private static final int MANY = 50;
    private static final Pattern DRAWS = Pattern.compile("\\b(?:random|secrets|uuid|shuffle|numpy)\\b");

    /** Another time of the world, of which nothing is the same: year, month, day of any week, hour, minute, second. */
    private static final double OTHER_TIME = 1_583_382_277.375;

    private static final double OTHER_ORIGIN = 12_345.625;

    private final Listing listing;
    private final ListingProgram program;
    private final Prerequisites prerequisites;
    private final long seed;
    /** What somebody types for the script, line by line. */
    private final List<String> typed = new ArrayList<>();

    private final Workers workers;
    /** What came of the same run under other circumstances, by these. */
    private final Map<String, Outcome> reruns = new HashMap<>();

    public ListingRun(Path document, Listing listing, List<Listing> listings, long seed, Workers workers) {
        this.listing = listing;
        this.program = new ListingProgram(document, listing, Invocations.of(document, listing, listings));
        this.prerequisites = new Prerequisites(document, program, listings);
        prerequisites.read();
        this.seed = seed;
        this.workers = workers;
    }

    /** What is run. */
    public ListingProgram program() {
        return program;
    }

    /** Runs it; finds out on the way which other listings it needs. */
    public Outcome first() {
        reruns.clear();
        while (true) {
            Outcome outcome = workers.run(job());
            if (outcome.failure() != null) {
                return outcome;
            }
            if (!program.isCell() && AWAIT.matcher(outcome.errors()).find()) {
                program.becomeCell();
            } else if (isRefusedByLoop(outcome)) {
                program.leaveLoop();
            } else if (!prerequisites.add(outcome) && !typesMore(outcome)) {
                return outcome;
            }
        }
    }

    /** Whether a loop that runs kept another one from running, and the document does not show just that. */
    private boolean isRefusedByLoop(Outcome outcome) {
        String errors = outcome.errors();
        Matcher refusal = REFUSED_BY_LOOP.matcher(errors);
        return program.isLive() && refusal.find() && !listing.shows(refusal.group());
    }

    /** Has the line typed that a script asks for next; answers whether the document tells what that is. */
    private boolean typesMore(Outcome outcome) {
        Invocation call = program.invocation();
        if (listing.session() != null
                || call.input() != null && !call.typed()
                || !printed(outcome).errors().contains(END_OF_INPUT)
                || typed.size() == MOST_TYPED) {
            return false;
        }
        String line = TypedLines.next(listing.shown().lines(), printed(outcome).output());
        if (line == null) {
            return false;
        }
        typed.add(line);
        program.type(String.join("\n", typed) + "\n");
        return true;
    }

    /** Has listings run as well that use the names it needs, and may change their values; answers whether there are any. */
    public boolean addUsers() {
        return prerequisites.addUsers();
    }

    /** Has it run without the steps that are there for what they do; answers whether there were any. */
    public boolean leaveOutSteps() {
        return prerequisites.leaveOutSteps();
    }

    /** The listing before it that a run did not get past; null where its own turn came. */
    public Listing stuckIn(Outcome outcome) {
        int part = outcome.parts().size() - 1 - program.lent().size();
        for (Listing each : program.needed()) {
            part -= JobBuilder.count(program, each);
            if (part < 0) {
                return each;
            }
        }
        return null;
    }

    /** The listings before it that ended with an exception. */
    public List<Listing> failed(Outcome outcome) {
        List<Listing> failed = new ArrayList<>();
        int part = program.lent().size();
        for (Listing each : program.needed()) {
            int end = part + JobBuilder.count(program, each);
            for (; part < end && part < outcome.parts().size(); part++) {
                if (outcome.parts().get(part).errors().contains("Traceback (most recent call last)")) {
                    failed.add(each);
                    part = end - 1;
                }
            }
            part = end;
        }
        return failed;
    }

    /** Has it run as a part of a script before it of which it defines something anew; answers whether there is one. */
    public boolean joinWhole() {
        return prerequisites.joinWhole();
    }

    // ---- what is compared ------------------------------------------------------------------------------------------

    /** What the document shows, as lines. */
    public List<String> expected() {
        return PrintedLines.shown(listing);
    }

    /** What a run printed, as lines; a session with what was typed. */
    public List<String> printed(Outcome outcome, Streams streams) {
        return PrintedLines.printed(listing, outcome, JobBuilder.countBefore(program), streams);
    }

    /** What this listing printed, its part of both streams. */
    public Outcome.Printed printed(Outcome outcome) {
        return outcome.printedFrom(JobBuilder.countBefore(program));
    }

    /** The first lines that a run printed, or all where there are no more. */
    public List<String> firstLines(Outcome outcome, int count, Streams streams) {
        List<String> printed = printed(outcome, streams);
        return printed.subList(0, Math.min(count, printed.size()));
    }

    /** What else is known of a run. */
    public RunContext context(Outcome outcome) {
        return new RunContext(
                program.code(),
                outcome.process(),
                ProcessHandle.current().pid(),
                program.fileOf(listing),
                outcome.work());
    }

    // ---- under other circumstances ---------------------------------------------------------------------------------

    /** The same run under other circumstances. */
    public OutputComparison.Rerun again(Streams streams) {
        return rerun(job(), outcome -> outcome.failure() == null ? printed(outcome, streams) : null);
    }

    /** The first lines of a run that goes on and on, under other circumstances. */
    public OutputComparison.Rerun againUpTo(int lines, Streams streams) {
        return rerun(job().upTo(lines), outcome -> firstLines(outcome, lines, streams));
    }

    /** A script that prints far more than the document shows is ended: it prints on and on. */
    private Job job() {
        Job job = JobBuilder.job(program, seed);
        int shown = listing.shown().lines().size();
        return shown == 0 ? job : job.upTo(MOST_LINES + MANY * shown);
    }

    private OutputComparison.Rerun rerun(Job job, Function<Outcome, List<String>> lines) {
        return new OutputComparison.Rerun() {
            @Override
            public List<String> unchanged() {
                return run("unchanged", job);
            }

            @Override
            public List<String> atOtherTime() {
                return run("time", job.atTime(OTHER_TIME, OTHER_ORIGIN));
            }

            @Override
            public List<String> atOtherPace(double pace) {
                return run("pace " + pace, job.atPace(pace, (pace - 1) / 4));
            }

            @Override
            public List<String> withSeed(int number) {
                return DRAWS.matcher(program.code()).find() ? run("seed " + number, job.withSeed(seed + number)) : null;
            }

            private List<String> run(String circumstances, Job other) {
                return lines.apply(reruns.computeIfAbsent(circumstances, key -> workers.run(other)));
            }
        };
    }
}
