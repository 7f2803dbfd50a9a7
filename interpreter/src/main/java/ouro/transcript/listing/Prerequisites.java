package ouro.transcript.listing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.transcript.document.Listing;
import ouro.transcript.run.MissingDependencies;
import ouro.transcript.run.Outcome;

/**
 * Finds among the listings of a document what a listing needs: the nearest before it that give values to its free names, the
 * steps between that change those values or drive the loop, and what a run of it turns out to lack besides.
 */
final class Prerequisites {
    private static final Pattern NAME_ERROR =
            Pattern.compile("^NameError: name '([^']+)' is not defined", Pattern.MULTILINE);

    /** What runs what was scheduled before. */
    private static final Pattern DRIVES =
            Pattern.compile("\\brun_until_complete\\(|\\brun_forever\\(|\\basyncio\\.run\\(|\\bawait\\b");

    private static final Pattern SCHEDULES = Pattern.compile(
            "\\b(?:create_task|ensure_future|call_soon|call_later|call_at|run_coroutine_threadsafe|call_soon_threadsafe|run_in_executor)\\(");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\(");
    /** Calls that leave what they are given as it is. */
    private static final Set<String> LOOKS = Set.of(
            "print",
            "len",
            "repr",
            "str",
            "type",
            "id",
            "sorted",
            "max",
            "min",
            "sum",
            "isinstance",
            "dir",
            "help",
            "result",
            "done",
            "exception",
            "cancelled",
            "keys",
            "values",
            "items",
            "list",
            "tuple",
            "dict",
            "range",
            "enumerate",
            "format",
            "join",
            "all_tasks",
            "current_task",
            "is_running",
            "is_closed",
            "get_event_loop",
            "getattr",
            "hasattr",
            "vars");
    /** A new value in a part of what another listing has made. */
    private static final Pattern CHANGES =
            Pattern.compile("(?m)^\\s*[\\w.]+(?:\\[.*]|\\.\\w+)\\s*[-+*/|&]?=(?!=)|^\\s*\\w+\\s*[-+*/|&]=|^\\s*del\\b");

    private final Path document;
    private final ListingProgram program;
    private final Listing listing;
    private final List<Listing> listings;
    /** Names that other listings give values, of those that the program needs. */
    private final Set<String> given = new LinkedHashSet<>();
    /** Listings that are run for what they do rather than for a name. */
    private final List<Listing> steps = new ArrayList<>();

    Prerequisites(Path document, ListingProgram program, List<Listing> listings) {
        this.document = document;
        this.program = program;
        this.listing = program.listing();
        this.listings = listings;
    }

    // ---- read from the listings ------------------------------------------------------------------------------------

    /** Gives the program what can be read from the listings. */
    void read() {
        if (listing.fence().isCell()) {
            listings.subList(0, listings.indexOf(listing)).stream()
                    .filter(this::isRunnable)
                    .forEach(this::add);
            program.becomeCell();
            program.showLastValue(program.hasLastValue());
            return;
        }
        if (listing.fence().isDocstring()) {
            program.lend("*", LentImport.ofModule(document));
            return;
        }
        addProviders(listing);
        if (!program.needed().isEmpty()) {
            addSteps();
            program.needed().forEach(program::takeBack);
        }
        for (String module : listing.source().imports()) {
            addFile(MissingDependencies.topmost(module) + ".py");
        }
    }

    private void addProviders(Listing first) {
        Deque<Listing> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Listing each = open.poll();
            for (String name : each.source().freeNames()) {
                Listing provider =
                        nearestBefore(each, other -> other.source().names().contains(name));
                if (provider == null) {
                    continue;
                }
                if (provider.source().onlyImports(name)) {
                    lend(name, provider);
                } else if (add(provider)) {
                    given.add(name);
                    open.add(provider);
                } else {
                    given.add(name);
                }
            }
        }
    }

    private boolean add(Listing other) {
        if (other == listing || program.needed().contains(other)) {
            return false;
        }
        program.addNeeded(other);
        return true;
    }

    /** Has only what is lacking imported, rather than the listing that imports it run. */
    private void lend(String name, Listing provider) {
        if (!program.needed().contains(provider)) {
            program.lend(name, new LentImport(provider.source().importOf(name), provider));
        }
    }

    /** Adds the steps between the listings that are needed and this one. */
    private void addSteps() {
        int from = listings.indexOf(program.needed().getFirst()) + 1;
        for (Listing each : List.copyOf(listings.subList(from, listings.indexOf(listing)))) {
            if (isRunnable(each) && !program.needed().contains(each) && isStep(each)) {
                steps.add(each);
                add(each);
                addProviders(each);
            }
        }
    }

    private boolean isStep(Listing other) {
        String actions = other.session() == null ? other.source().actions() : other.code();
        Set<String> touched = other.source().freeNames();
        boolean drives = DRIVES.matcher(actions).find();
        // Functions alone are called in one way or another; values are what a step leaves behind.
        boolean touches = program.needed().stream()
                .anyMatch(each ->
                        keepsGiven(each) && each.source().names().stream().anyMatch(touched::contains));
        if (touches) {
            return drives || CHANGES.matcher(actions).find() || calls(actions);
        }
        boolean scheduled = program.needed().stream()
                .anyMatch(each -> SCHEDULES.matcher(each.code()).find());
        return drives && scheduled && other.source().definitions().isEmpty();
    }

    /** Whether a name that it gives is that of a value, rather than of a function or class. */
    private boolean keepsGiven(Listing each) {
        return each.source().assigned().stream().anyMatch(given::contains);
    }

    private static boolean calls(String actions) {
        Matcher call = CALL.matcher(actions);
        while (call.find()) {
            if (!LOOKS.contains(call.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Leaves the steps out; answers whether there were any. */
    boolean leaveOutSteps() {
        boolean any = program.needed().removeAll(steps);
        steps.clear();
        return any;
    }

    private Listing nearest(Predicate<Listing> suits) {
        return nearestBefore(listing, suits);
    }

    private Listing nearestBefore(Listing other, Predicate<Listing> suits) {
        for (int i = listings.indexOf(other) - 1; i >= 0; i--) {
            Listing each = listings.get(i);
            if (isRunnable(each) && suits.test(each)) {
                return each;
            }
        }
        return null;
    }

    /** Whether a listing can be run before this one; a further run of the same script is none of that. */
    private boolean isRunnable(Listing other) {
        return other.isRunnable() && other.fence().lines() != listing.fence().lines();
    }

    // ---- found out by running --------------------------------------------------------------------------------------

    /** Gives the program what a run of it lacked; answers whether there is any such thing. */
    boolean add(Outcome outcome) {
        return addImport(outcome) || addWriter(outcome) || addFile(outcome);
    }

    /** Runs the listing nearest before this one that names a file which was missing: it writes it, as like as not. */
    private boolean addWriter(Outcome outcome) {
        String file = MissingDependencies.file(outcome);
        Listing writer = file == null
                ? null
                : nearest(each -> !program.needed().contains(each)
                        && (each.code().contains("'" + file + "'")
                                || each.code().contains("\"" + file + "\"")));
        return writer != null && add(writer);
    }

    /** Imports a well-known module that nothing imports; answers whether one was missing. */
    private boolean addImport(Outcome outcome) {
        Matcher error = NAME_ERROR.matcher(outcome.errors());
        while (error.find()) {
            String name = error.group(1);
            if (WellKnown.MODULES.contains(name)
                    && !listing.shows(error.group())
                    && program.lend(name, new LentImport("import " + name, null))) {
                return true;
            }
        }
        return false;
    }

    /** Puts a listing beside this one that says to be a file which was missing; answers whether there is one. */
    private boolean addFile(Outcome outcome) {
        String module = MissingDependencies.module(outcome);
        return addFile(
                module == null ? MissingDependencies.file(outcome) : MissingDependencies.topmost(module) + ".py");
    }

    private boolean addFile(String name) {
        for (Listing each : listings) {
            if (each != listing
                    && !program.files().contains(each)
                    && name != null
                    && name.equals(each.fence().file())) {
                program.needed().remove(each);
                return program.files().add(each);
            }
        }
        return false;
    }

    // ---- other ways ------------------------------------------------------------------------------------------------

    /** Has listings run as well that use the names it needs, and may change their values; answers whether there are any. */
    boolean addUsers() {
        List<Listing> needed = program.needed();
        if (needed.isEmpty() || given.isEmpty()) {
            return false;
        }
        Pattern names = Pattern.compile("\\b(?:" + String.join("|", given) + ")\\b");
        int count = needed.size();
        for (Listing each :
                List.copyOf(listings.subList(listings.indexOf(needed.getFirst()), listings.indexOf(listing)))) {
            if (isRunnable(each) && names.matcher(each.code()).find()) {
                add(each);
            }
        }
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
        Listing script = nearest(each -> each.form() == Listing.ListingForm.SCRIPT
                && !each.source().onlyDefines()
                && each.source().endOfDefinitions(names) > 0);
        if (script != null) {
            program.join(script);
        }
        return script != null;
    }
}
