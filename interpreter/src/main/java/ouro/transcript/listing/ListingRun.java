package ouro.transcript.listing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import ouro.transcript.compare.OutputComparison;
import ouro.transcript.compare.RunContext;
import ouro.transcript.document.Listing;
import ouro.transcript.run.Job;
import ouro.transcript.run.Outcome;
import ouro.transcript.run.Workers;

/** How a listing is run: alone, or after those of its document whose names it turns out to need. */
public final class ListingRun {
    private static final Pattern AWAIT = Pattern.compile(
            "^SyntaxError: (?:'await' outside function|asynchronous comprehension outside|'async \\w+' outside async)",
            Pattern.MULTILINE);
    private static final Pattern DRAWS = Pattern.compile("\\b(?:random|secrets|uuid|shuffle|numpy)\\b");

    /** Another time of the world, of which nothing is the same: year, month, day of any week, hour, minute, second. */
    private static final double OTHER_TIME = 1_583_382_277.375;

    private static final double OTHER_ORIGIN = 12_345.625;

    private final Listing listing;
    private final ListingProgram program;
    private final Prerequisites prerequisites;
    private final long seed;
    private final Workers workers;

    public ListingRun(Path document, Listing listing, List<Listing> listings, long seed, Workers workers) {
        this.listing = listing;
        this.program = new ListingProgram(document, listing);
        this.prerequisites = new Prerequisites(program, listings);
        this.seed = seed;
        this.workers = workers;
    }

    /** What is run. */
    public ListingProgram program() {
        return program;
    }

    /** Runs it; finds out on the way which other listings it needs. */
    public Outcome first() {
        while (true) {
            Outcome outcome = workers.run(job());
            if (outcome.failure() != null) {
                return outcome;
            }
            if (!program.isCell() && AWAIT.matcher(outcome.errors()).find()) {
                program.becomeCell();
            } else if (!prerequisites.add(outcome)) {
                return outcome;
            }
        }
    }

    /** Has listings run as well that use the names it needs, and may change their values; answers whether there are any. */
    public boolean addUsers() {
        return prerequisites.addUsers();
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
    public List<String> printed(Outcome outcome, boolean errors) {
        return PrintedLines.printed(listing, outcome, JobBuilder.countBefore(program), errors);
    }

    /** What this listing printed, its part of both streams. */
    public Outcome.Printed printed(Outcome outcome) {
        return outcome.printedFrom(JobBuilder.countBefore(program));
    }

    /** The first lines that a run printed, or all where there are no more. */
    public List<String> firstLines(Outcome outcome, int count, boolean errors) {
        List<String> printed = printed(outcome, errors);
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
    public OutputComparison.Rerun again(boolean errors) {
        return rerun(job(), outcome -> outcome.failure() == null ? printed(outcome, errors) : null);
    }

    /** The first lines of a run that goes on and on, under other circumstances. */
    public OutputComparison.Rerun againUpTo(int lines, int bytes) {
        return rerun(job().upTo(bytes), outcome -> outcome.isFlood() ? firstLines(outcome, lines, true) : null);
    }

    private Job job() {
        return JobBuilder.job(program, seed);
    }

    private OutputComparison.Rerun rerun(Job job, Function<Outcome, List<String>> lines) {
        return new OutputComparison.Rerun() {
            @Override
            public List<String> unchanged() {
                return run(job);
            }

            @Override
            public List<String> atOtherTime() {
                return run(job.atTime(OTHER_TIME, OTHER_ORIGIN));
            }

            @Override
            public List<String> atOtherPace(double pace) {
                return run(job.atPace(pace, (pace - 1) / 4));
            }

            @Override
            public List<String> withSeed(int number) {
                return DRAWS.matcher(program.code()).find() ? run(job.withSeed(seed + number)) : null;
            }

            private List<String> run(Job other) {
                return lines.apply(workers.run(other));
            }
        };
    }
}
