package ouro.transcript;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.runtime.Parts;
import ouro.transcript.compare.Comparison;
import ouro.transcript.document.Listing;
import ouro.transcript.document.Session;
import ouro.transcript.run.Job;
import ouro.transcript.run.Outcome;
import ouro.transcript.run.Workers;

/** How a listing is run: alone, or after those of its document whose names it turns out to need. */
final class ListingRun {
    private static final Pattern NAME_ERROR =
            Pattern.compile("^NameError: name '([^']+)' is not defined", Pattern.MULTILINE);
    private static final Pattern DRAWS = Pattern.compile("\\b(?:random|secrets|uuid|shuffle|numpy)\\b");
    private static final Pattern AWAIT = Pattern.compile(
            "^SyntaxError: (?:'await' outside function|asynchronous comprehension outside|'async \\w+' outside async)",
            Pattern.MULTILINE);

    private static final Pattern MODULE_ERROR =
            Pattern.compile("^ModuleNotFoundError: No module named '([^'.]+)", Pattern.MULTILINE);
    private static final Pattern FILE_ERROR =
            Pattern.compile("^FileNotFoundError: \\[Errno 2] No such file or directory: '([^']+)'", Pattern.MULTILINE);

    /** Modules that fragments use without a word, as their readers know where to find them. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "asyncio",
            "collections",
            "concurrent",
            "contextlib",
            "contextvars",
            "functools",
            "inspect",
            "itertools",
            "json",
            "logging",
            "math",
            "os",
            "queue",
            "random",
            "re",
            "signal",
            "socket",
            "subprocess",
            "sys",
            "threading",
            "time",
            "types",
            "typing",
            "warnings");

    /** A name that no script has. */
    private static final String TIMER = "_ouro_timer";

    /** Another time of the world, of which nothing is the same: year, month, day of any week, hour, minute, second. */
    private static final double OTHER_TIME = 1_583_382_277.375;

    private static final double OTHER_ORIGIN = 12_345.625;

    private final Path document;
    private final Listing listing;
    private final List<Listing> listings;
    private final Workers workers;
    private final long seed;
    private final List<Listing> needed = new ArrayList<>();
    /** Listings that give a value to a name that was missing, and then end with an exception. */
    private final List<Listing> failing = new ArrayList<>();

    /** Names that were missing and that other listings give a value. */
    private final Set<String> missing = new LinkedHashSet<>();
    /** Listings that lie beside this one as files. */
    private final List<Listing> files = new ArrayList<>();

    /** Modules that it uses and neither it nor any other listing imports. */
    private final List<String> unimported = new ArrayList<>();
    /** The script of which it is a new part; or null. */
    private Listing whole;
    /** What is run after it because it only defines; or null. */
    private String call;

    private Parts.Manner manner = Parts.Manner.FILE;
    private boolean showsLastValue;

    ListingRun(Path document, Listing listing, List<Listing> listings, long seed, Workers workers) {
        this.document = document;
        this.listing = listing;
        this.listings = listings;
        this.seed = seed;
        this.workers = workers;
    }

    /** Runs it; finds out on the way which other listings it needs. */
    Outcome first() {
        while (true) {
            Outcome outcome = workers.run(job());
            if (outcome.failure() != null) {
                return outcome;
            }
            if (manner == Parts.Manner.FILE && AWAIT.matcher(outcome.errors()).find()) {
                manner = Parts.Manner.CELL;
                continue;
            }
            Listing provider = provider(outcome);
            if (provider != null) {
                needed.add(provider);
                needed.sort(Comparator.comparingInt(Listing::number));
            } else if (!addImport(outcome) && !addFile(outcome) && !dropFailing(outcome)) {
                return outcome;
            }
        }
    }

    /** Does without a listing that ends with an exception before this one begins; answers whether there was one. */
    private boolean dropFailing(Outcome outcome) {
        if (outcome.exitCode() == 0
                || Needs.of(outcome) != null
                || !outcome.hosts().isEmpty()) {
            return false;
        }
        int part = outcome.parts().size() - 1 - (unimported.isEmpty() ? 0 : 1);
        for (Listing each : needed) {
            List<Job.Part> parts = new ArrayList<>();
            addParts(each, parts);
            part -= parts.size();
            if (part < 0) {
                needed.remove(each);
                failing.add(each);
                return true;
            }
        }
        return false;
    }

    /** Imports a well-known module that nothing imports; answers whether one was missing. */
    private boolean addImport(Outcome outcome) {
        Matcher error = NAME_ERROR.matcher(outcome.errors());
        while (error.find()) {
            String name = error.group(1);
            if (WELL_KNOWN.contains(name) && !unimported.contains(name) && !isShown(error.group())) {
                unimported.add(name);
                return true;
            }
        }
        return false;
    }

    private boolean isShown(String message) {
        return listing.shown().lines().stream().anyMatch(line -> line.contains(message));
    }

    /** Puts a listing beside this one that says to be a file which was missing; answers whether there is one. */
    private boolean addFile(Outcome outcome) {
        Matcher module = MODULE_ERROR.matcher(outcome.errors());
        Matcher file = FILE_ERROR.matcher(outcome.errors());
        String name = module.find() ? module.group(1) + ".py" : file.find() ? file.group(1) : null;
        for (Listing each : listings) {
            boolean suits =
                    each != listing && !files.contains(each) && each.fence().file() != null;
            if (suits && each.fence().file().equals(name)) {
                files.add(each);
                return true;
            }
        }
        return false;
    }

    /** The listing nearest before this one that gives a value to a name that was missing; null where none does. */
    private Listing provider(Outcome outcome) {
        Matcher error = NAME_ERROR.matcher(outcome.errors());
        while (error.find()) {
            if (isShown(error.group())) {
                continue;
            }
            for (int i = listings.indexOf(listing) - 1; i >= 0; i--) {
                Listing other = listings.get(i);
                if (other.isRunnable()
                        && other != whole
                        && !needed.contains(other)
                        && !failing.contains(other)
                        && other.source().names().contains(error.group(1))) {
                    missing.add(error.group(1));
                    return other;
                }
            }
        }
        return writer(outcome);
    }

    /** The listing nearest before this one that names a file which was missing: it writes it, as like as not. */
    private Listing writer(Outcome outcome) {
        Matcher error = FILE_ERROR.matcher(outcome.errors());
        if (!error.find()) {
            return null;
        }
        for (int i = listings.indexOf(listing) - 1; i >= 0; i--) {
            Listing other = listings.get(i);
            boolean names = other.code().contains("'" + error.group(1) + "'")
                    || other.code().contains("\"" + error.group(1) + "\"");
            if (other.isRunnable() && names && !needed.contains(other) && !failing.contains(other)) {
                return other;
            }
        }
        return null;
    }

    /** Has listings run as well that use the names it needs, and may change their values; answers whether there are any. */
    boolean addUsers() {
        if (needed.isEmpty() || missing.isEmpty()) {
            return false;
        }
        Pattern names = Pattern.compile("\\b(?:" + String.join("|", missing) + ")\\b");
        int count = needed.size();
        for (Listing each : listings.subList(listings.indexOf(needed.getFirst()), listings.indexOf(listing))) {
            boolean uses = each.isRunnable() && names.matcher(each.code()).find();
            if (uses && !needed.contains(each) && !failing.contains(each)) {
                needed.add(each);
            }
        }
        needed.sort(Comparator.comparingInt(Listing::number));
        return needed.size() > count;
    }

    /**
     * Has it run as a part of the nearest script before it of which it defines something anew: tutorials show only what
     * changes. Answers whether there is one.
     */
    boolean joinWhole() {
        if (!listing.source().onlyDefines()) {
            return false;
        }
        Set<String> names = listing.source().definitions();
        for (int i = listings.indexOf(listing) - 1; i >= 0; i--) {
            Listing other = listings.get(i);
            if (other.form() == Listing.Form.SCRIPT
                    && !other.source().onlyDefines()
                    && other.source().endOfDefinitions(names) > 0) {
                whole = other;
                needed.clear();
                return true;
            }
        }
        return false;
    }

    /** Has its {@code main} called after it; answers whether it only defines and has one. */
    boolean addCall() {
        whole = null;
        call = listing.source().onlyDefines() ? listing.source().callOfMain() : null;
        return call != null;
    }

    /** Has it run as it stands again. */
    void standAlone(List<Listing> before) {
        whole = null;
        call = null;
        needed.clear();
        needed.addAll(before);
    }

    /** The script that it is a new part of, or null. */
    Listing whole() {
        return whole;
    }

    /** Modules that it uses and nothing imports. */
    List<String> unimported() {
        return unimported;
    }

    /** Forgets about them again. */
    void keepOnly(List<Listing> some) {
        needed.retainAll(some);
    }

    /** Whether it can only run as a cell of a notebook can, which awaits outside of functions. */
    boolean isCell() {
        return manner == Parts.Manner.CELL;
    }

    /** The listings it needs, in order. */
    List<Listing> needed() {
        return needed;
    }

    /** The listings that lie beside it as files. */
    List<Listing> files() {
        return files;
    }

    /** Whether its last line is an expression whose value a notebook would show. */
    boolean hasLastValue() {
        return listing.session() == null && listing.source().lastExpression() > 1;
    }

    /** Has the value of the last line shown, or not. */
    void showLastValue(boolean shows) {
        showsLastValue = shows;
    }

    /** All that is run, as one text. */
    String code() {
        StringBuilder code = new StringBuilder();
        needed.forEach(each -> code.append(each.code()));
        if (whole != null) {
            code.append(whole.code());
        }
        return code.append(listing.code()).toString();
    }

    String folder() {
        return document.toAbsolutePath().normalize().getParent().toString();
    }

    /** The file that a listing counts as. */
    String fileOf(Listing each) {
        return Path.of(folder(), "listing_" + each.number() + ".py").toString();
    }

    private Job job() {
        List<Job.Part> parts = partsBefore();
        addParts(listing, parts);
        List<Job.NamedFile> named = new ArrayList<>();
        for (Listing each : files) {
            String text = each.isRunnable()
                    ? each.code()
                    : String.join("\n", each.fence().lines()) + "\n";
            named.add(new Job.NamedFile(each.fence().file(), text.getBytes(StandardCharsets.UTF_8)));
        }
        return Job.of(parts, folder(), Double.NaN, seed, true).withFiles(named);
    }

    /** What is run before this listing itself. */
    private List<Job.Part> partsBefore() {
        List<Job.Part> parts = new ArrayList<>();
        if (!unimported.isEmpty()) {
            String imports = "import " + String.join(", ", unimported) + "\n";
            parts.add(part(fileOf(listing), imports, Parts.Manner.FILE));
        }
        needed.forEach(each -> addParts(each, parts));
        return parts;
    }

    private void addParts(Listing each, List<Job.Part> parts) {
        if (each == listing && whole != null) {
            String[] lines = whole.code().split("(?<=\n)", -1);
            int end = whole.source().endOfDefinitions(listing.source().definitions());
            String rest = String.join("", List.of(lines).subList(end, lines.length));
            parts.add(part(fileOf(whole), String.join("", List.of(lines).subList(0, end)), manner));
            parts.add(part(fileOf(each), each.code(), manner));
            parts.add(part(fileOf(whole), "\n".repeat(end) + rest, manner));
        } else if (each == listing && call != null) {
            parts.add(part(fileOf(each), each.code(), manner));
            parts.add(part(fileOf(each), call, manner));
        } else if (each == listing && each.isTimed()) {
            parts.add(part(fileOf(each), TIMER + " = __import__('_notebook').timer()\n", Parts.Manner.FILE));
            addScript(each, parts);
            if (!showsLastValue) {
                parts.add(part(fileOf(each), TIMER + ".of(None)\n", Parts.Manner.FILE));
            }
        } else if (each.session() != null) {
            for (Session.Input input : each.session().inputs()) {
                parts.add(part("<stdin>", input.isSkipped() ? "" : input.text(), Parts.Manner.PROMPT));
            }
        } else {
            addScript(each, parts);
        }
    }

    private void addScript(Listing each, List<Job.Part> parts) {
        if (each == listing && showsLastValue) {
            int line = each.source().lastExpression();
            String[] lines = each.code().split("(?<=\n)", -1);
            parts.add(part(fileOf(each), String.join("", List.of(lines).subList(0, line - 1)), manner));
            String last = String.join("", List.of(lines).subList(line - 1, lines.length));
            // The value of a timed cell comes below its time.
            String shown = each.isTimed()
                    ? "\n".repeat(line - 2) + TIMER + ".of(\n" + last + ")\n"
                    : "\n".repeat(line - 1) + last;
            parts.add(part(fileOf(each), shown, Parts.Manner.PROMPT));
        } else {
            parts.add(part(fileOf(each), each.code(), manner));
        }
    }

    private static Job.Part part(String name, String text, Parts.Manner manner) {
        return new Job.Part(name, text.getBytes(StandardCharsets.UTF_8), manner);
    }

    // ---- what is compared ------------------------------------------------------------------------------------------

    /** What the document shows, as lines. */
    List<String> expected() {
        if (!listing.isTranscript()) {
            return listing.shown().lines();
        }
        List<String> lines = new ArrayList<>();
        for (Session.Input input : listing.session().inputs()) {
            lines.addAll(input.prompts());
            lines.addAll(trimmed(input.shown()));
        }
        return lines;
    }

    /** What a run printed, as lines; a session with what was typed. */
    List<String> printed(Outcome outcome, boolean errors) {
        int first = firstPart();
        if (!listing.isTranscript()) {
            Outcome.Printed printed = outcome.printedFrom(first);
            return lines(errors ? printed.screen() : printed.output());
        }
        List<String> lines = new ArrayList<>();
        List<Session.Input> inputs = listing.session().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            lines.addAll(inputs.get(i).prompts());
            if (inputs.get(i).isSkipped()) {
                lines.addAll(trimmed(inputs.get(i).shown()));
            } else if (first + i < outcome.parts().size()) {
                lines.addAll(trimmed(lines(outcome.parts().get(first + i).screen())));
            }
        }
        return lines;
    }

    /** Which part of a run is the first of this listing. */
    private int firstPart() {
        return partsBefore().size();
    }

    /** What this listing printed, its part of both streams. */
    Outcome.Printed printed(Outcome outcome) {
        return outcome.printedFrom(firstPart());
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(line.indexOf('\r') < 0 ? line : overwritten(line));
        }
        return lines;
    }

    /** A line as a terminal shows it: a carriage return goes back to its beginning, and what follows covers what is there. */
    private static String overwritten(String line) {
        StringBuilder shown = new StringBuilder();
        for (String text : line.split("\r")) {
            shown.replace(0, Math.min(text.length(), shown.length()), text);
        }
        return shown.toString();
    }

    /** Output at a prompt ends where the next prompt stands, whatever blank lines an author puts between. */
    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    /** The same run under other circumstances. */
    Comparison.Rerun again(boolean errors) {
        return rerun(job(), outcome -> outcome.failure() == null ? printed(outcome, errors) : null);
    }

    /** The first lines of a run that goes on and on, under other circumstances. */
    Comparison.Rerun againUpTo(int lines, int bytes) {
        return rerun(job().upTo(bytes), outcome -> outcome.isFlood() ? firstLines(outcome, lines, true) : null);
    }

    /** The first lines that a run printed, or all where there are no more. */
    List<String> firstLines(Outcome outcome, int count, boolean errors) {
        List<String> printed = printed(outcome, errors);
        return printed.subList(0, Math.min(count, printed.size()));
    }

    private Comparison.Rerun rerun(Job job, Function<Outcome, List<String>> lines) {
        return new Comparison.Rerun() {
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
                return DRAWS.matcher(code()).find() ? run(job.withSeed(seed + number)) : null;
            }

            private List<String> run(Job other) {
                return lines.apply(workers.run(other));
            }
        };
    }
}
