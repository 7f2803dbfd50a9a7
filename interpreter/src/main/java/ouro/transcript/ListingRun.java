package ouro.transcript;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private static final Pattern AWAIT = Pattern.compile(
            "^SyntaxError: (?:'await' outside function|asynchronous comprehension outside|'async \\w+' outside async)",
            Pattern.MULTILINE);

    /** Another time of the world, of which nothing is the same: year, month, day, hour, minute, second. */
    private static final double OTHER_TIME = 1_583_209_477.375;

    private static final double OTHER_ORIGIN = 12_345.625;

    private final Path document;
    private final Listing listing;
    private final List<Listing> listings;
    private final Workers workers;
    private final long seed;
    private final List<Listing> needed = new ArrayList<>();
    /** Listings that give a value to a name that was missing, and then end with an exception. */
    private final List<Listing> failing = new ArrayList<>();

    private Parts.Manner manner = Parts.Manner.FILE;

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
            } else if (!dropFailing(outcome)) {
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
        int part = outcome.parts().size() - 1;
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

    /** The listing nearest before this one that gives a value to a name that was missing; null where none does. */
    private Listing provider(Outcome outcome) {
        Matcher error = NAME_ERROR.matcher(outcome.errors());
        while (error.find()) {
            String message = error.group();
            if (listing.shown().lines().stream().anyMatch(line -> line.contains(message))) {
                continue;
            }
            for (int i = listings.indexOf(listing) - 1; i >= 0; i--) {
                Listing other = listings.get(i);
                if (other.isRunnable()
                        && !needed.contains(other)
                        && !failing.contains(other)
                        && other.source().names().contains(error.group(1))) {
                    return other;
                }
            }
        }
        return null;
    }

    /** Whether it can only run as a cell of a notebook can, which awaits outside of functions. */
    boolean isCell() {
        return manner == Parts.Manner.CELL;
    }

    /** The listings it needs, in order. */
    List<Listing> needed() {
        return needed;
    }

    /** All that is run, as one text. */
    String code() {
        StringBuilder code = new StringBuilder();
        needed.forEach(each -> code.append(each.code()));
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
        List<Job.Part> parts = new ArrayList<>();
        needed.forEach(each -> addParts(each, parts));
        addParts(listing, parts);
        return Job.of(parts, folder(), Double.NaN, seed, true);
    }

    private void addParts(Listing each, List<Job.Part> parts) {
        if (each.session() == null) {
            parts.add(new Job.Part(fileOf(each), each.code().getBytes(StandardCharsets.UTF_8), manner));
            return;
        }
        for (Session.Input input : each.session().inputs()) {
            parts.add(new Job.Part("<stdin>", input.text().getBytes(StandardCharsets.UTF_8), Parts.Manner.PROMPT));
        }
    }

    // ---- what is compared ------------------------------------------------------------------------------------------

    /** What the document shows, as lines. */
    List<String> expected() {
        if (listing.session() == null) {
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
        if (listing.session() == null) {
            Outcome.Printed printed = outcome.printedFrom(first);
            return lines(errors ? printed.screen() : printed.output());
        }
        List<String> lines = new ArrayList<>();
        List<Session.Input> inputs = listing.session().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            lines.addAll(inputs.get(i).prompts());
            if (first + i < outcome.parts().size()) {
                lines.addAll(trimmed(lines(outcome.parts().get(first + i).screen())));
            }
        }
        return lines;
    }

    /** Which part of a run is the first of this listing. */
    private int firstPart() {
        List<Job.Part> before = new ArrayList<>();
        needed.forEach(each -> addParts(each, before));
        return before.size();
    }

    /** What this listing printed, its part of both streams. */
    Outcome.Printed printed(Outcome outcome) {
        return outcome.printedFrom(firstPart());
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\n", -1)));
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
        return new Comparison.Rerun() {
            @Override
            public List<String> unchanged() {
                return run(job());
            }

            @Override
            public List<String> atOtherTime() {
                return run(job().atTime(OTHER_TIME, OTHER_ORIGIN));
            }

            @Override
            public List<String> atOtherPace(double pace) {
                return run(job().atPace(pace, (pace - 1) / 4));
            }

            @Override
            public List<String> withSeed(int number) {
                return code().matches("(?s).*\\b(?:random|secrets|uuid|shuffle|numpy)\\b.*")
                        ? run(job().withSeed(seed + number))
                        : null;
            }

            private List<String> run(Job job) {
                Outcome outcome = workers.run(job);
                return outcome.failure() == null ? printed(outcome, errors) : null;
            }
        };
    }
}
