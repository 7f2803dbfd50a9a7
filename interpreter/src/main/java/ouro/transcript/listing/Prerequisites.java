package ouro.transcript.listing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.transcript.document.Listing;
import ouro.transcript.run.MissingDependencies;
import ouro.transcript.run.Outcome;

/** Finds among the listings of a document what a run of one of them lacked. */
final class Prerequisites {
    private static final Pattern NAME_ERROR =
            Pattern.compile("^NameError: name '([^']+)' is not defined", Pattern.MULTILINE);

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

    private final ListingProgram program;
    private final Listing listing;
    private final List<Listing> listings;
    /** Listings that give a value to a name that was missing, and then end with an exception. */
    private final List<Listing> failing = new ArrayList<>();
    /** Names that were missing and that other listings give a value. */
    private final Set<String> missing = new LinkedHashSet<>();

    Prerequisites(ListingProgram program, List<Listing> listings) {
        this.program = program;
        this.listing = program.listing();
        this.listings = listings;
    }

    /** Gives the program what a run of it lacked; answers whether there is any such thing. */
    boolean add(Outcome outcome) {
        Listing provider = provider(outcome);
        if (provider != null) {
            program.addNeeded(provider);
            return true;
        }
        return addImport(outcome) || addFile(outcome) || dropFailing(outcome);
    }

    /** The listing nearest before this one that gives a value to a name that was missing; null where none does. */
    private Listing provider(Outcome outcome) {
        Matcher error = NAME_ERROR.matcher(outcome.errors());
        while (error.find()) {
            String name = error.group(1);
            Listing provider = listing.shows(error.group())
                    ? null
                    : nearest(each -> each != program.whole()
                            && isFree(each)
                            && each.source().names().contains(name));
            if (provider != null) {
                missing.add(name);
                return provider;
            }
        }
        return writer(outcome);
    }

    /** The listing nearest before this one that names a file which was missing: it writes it, as like as not. */
    private Listing writer(Outcome outcome) {
        String file = MissingDependencies.file(outcome);
        return file == null
                ? null
                : nearest(each -> isFree(each)
                        && (each.code().contains("'" + file + "'")
                                || each.code().contains("\"" + file + "\"")));
    }

    private Listing nearest(Predicate<Listing> suits) {
        for (int i = listings.indexOf(listing) - 1; i >= 0; i--) {
            if (suits.test(listings.get(i))) {
                return listings.get(i);
            }
        }
        return null;
    }

    /** Whether a listing could be run before this one and is not yet. */
    private boolean isFree(Listing other) {
        return other.isRunnable() && !program.needed().contains(other) && !failing.contains(other);
    }

    /** Imports a well-known module that nothing imports; answers whether one was missing. */
    private boolean addImport(Outcome outcome) {
        Matcher error = NAME_ERROR.matcher(outcome.errors());
        while (error.find()) {
            String name = error.group(1);
            if (WELL_KNOWN.contains(name) && !program.unimported().contains(name) && !listing.shows(error.group())) {
                return program.unimported().add(name);
            }
        }
        return false;
    }

    /** Puts a listing beside this one that says to be a file which was missing; answers whether there is one. */
    private boolean addFile(Outcome outcome) {
        String module = MissingDependencies.module(outcome);
        String name = module == null ? MissingDependencies.file(outcome) : MissingDependencies.topmost(module) + ".py";
        for (Listing each : listings) {
            String file = each.fence().file();
            if (each != listing && !program.files().contains(each) && file != null && file.equals(name)) {
                return program.files().add(each);
            }
        }
        return false;
    }

    /** Does without a listing that ends with an exception before this one begins; answers whether there was one. */
    private boolean dropFailing(Outcome outcome) {
        if (outcome.exitCode() == 0
                || MissingDependencies.module(outcome) != null
                || !outcome.hosts().isEmpty()) {
            return false;
        }
        int part = outcome.parts().size() - 1 - (program.unimported().isEmpty() ? 0 : 1);
        for (Listing each : program.needed()) {
            part -= JobBuilder.count(program, each);
            if (part < 0) {
                program.needed().remove(each);
                return failing.add(each);
            }
        }
        return false;
    }

    /** Has listings run as well that use the names it needs, and may change their values; answers whether there are any. */
    boolean addUsers() {
        List<Listing> needed = program.needed();
        if (needed.isEmpty() || missing.isEmpty()) {
            return false;
        }
        Pattern names = Pattern.compile("\\b(?:" + String.join("|", missing) + ")\\b");
        int count = needed.size();
        for (Listing each : listings.subList(listings.indexOf(needed.getFirst()), listings.indexOf(listing))) {
            if (isFree(each) && names.matcher(each.code()).find()) {
                program.addNeeded(each);
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
