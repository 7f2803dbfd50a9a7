package ouro.transcript.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * What in the output of a script comes from the clock and from random numbers. It is measured, not guessed: the script is
 * run again at another time, at another pace, with other seeds; what changes then is what may differ from what a document
 * shows, and nothing else may.
 */
public final class Variation {
    /** A few draws show only a part of the range they come from; so many times as much may lie to either side of it. */
    private static final double ROOM = 4;

    private final List<List<OutputToken>> lines;
    /** Runs of the same script, as tokens; those whose lines do not correspond are left out. */
    private final List<List<List<OutputToken>>> unchanged = new ArrayList<>();

    private final List<List<List<OutputToken>>> otherTimes = new ArrayList<>();

    private final List<List<List<OutputToken>>> otherPaces = new ArrayList<>();
    private final List<List<List<OutputToken>>> otherSeeds = new ArrayList<>();
    /** What other seeds print where their lines do not correspond to those of the first run. */
    private final List<List<String>> divergingRuns = new ArrayList<>();

    /** @param printed the lines that the first run printed */
    public Variation(List<String> printed) {
        lines = tokens(printed);
    }

    private static List<List<OutputToken>> tokens(List<String> printed) {
        List<List<OutputToken>> tokens = new ArrayList<>(printed.size());
        printed.forEach(line -> tokens.add(OutputToken.of(line)));
        return tokens;
    }

    /** Adds a run under the same circumstances. */
    public void addUnchanged(List<String> printed) {
        addTo(unchanged, printed);
    }

    /** Adds a run at another time of the world. */
    public void addTime(List<String> printed) {
        addTo(otherTimes, printed);
    }

    /** Adds a run whose clocks go at another pace; answers whether its lines correspond to those of the first run. */
    public boolean addPace(List<String> printed) {
        return addTo(otherPaces, printed);
    }

    /** Adds a run with other random numbers. */
    public void addSeed(List<String> printed) {
        if (!addTo(otherSeeds, printed)) {
            divergingRuns.add(printed);
        }
    }

    /** What the script printed with seeds that led it another way. */
    public List<List<String>> divergingRuns() {
        return divergingRuns;
    }

    private boolean addTo(List<List<List<OutputToken>>> runs, List<String> printed) {
        List<List<OutputToken>> tokens = tokens(printed);
        if (tokens.size() != lines.size()) {
            return false;
        }
        runs.add(tokens);
        return true;
    }

    List<OutputToken> line(int line) {
        return lines.get(line);
    }

    int size() {
        return lines.size();
    }

    /** Whether a token tells the time. */
    boolean isTime(int line, int token) {
        return changes(otherTimes, line, token) && !changes(unchanged, line, token);
    }

    /** Whether a time is told more exactly than in seconds, now or at another time. */
    boolean isFiner(int line, int token) {
        if (lines.get(line).get(token).hasSubseconds()) {
            return true;
        }
        for (List<List<OutputToken>> run : otherTimes) {
            if (corresponds(run, line) && run.get(line).get(token).hasSubseconds()) {
                return true;
            }
        }
        return false;
    }

    /** Whether random numbers decide about the order of the lines, and about nothing else. */
    boolean isOnlyOrderRandom() {
        boolean other = false;
        List<String> texts = texts(lines);
        List<String> sorted = texts.stream().sorted().toList();
        for (List<List<OutputToken>> run : otherSeeds) {
            List<String> others = texts(run);
            other |= !others.equals(texts);
            if (!others.stream().sorted().toList().equals(sorted)) {
                return false;
            }
        }
        return other && divergingRuns.isEmpty();
    }

    private static List<String> texts(List<List<OutputToken>> run) {
        return run.stream().map(Variation::text).toList();
    }

    /** What does not come from other seeds. */
    Variation withoutSeeds() {
        Variation variation = new Variation(texts(lines));
        variation.unchanged.addAll(unchanged);
        variation.otherTimes.addAll(otherTimes);
        variation.otherPaces.addAll(otherPaces);
        return variation;
    }

    /** Whether a token depends on how fast time goes. */
    boolean isDuration(int line, int token) {
        return changes(otherPaces, line, token) && !changes(unchanged, line, token);
    }

    /** Whether a token depends on random numbers, be they drawn from a seed or from the machine. */
    boolean isRandom(int line, int token) {
        return changes(otherSeeds, line, token) || changes(unchanged, line, token);
    }

    private boolean changes(List<List<List<OutputToken>>> runs, int line, int token) {
        String text = lines.get(line).get(token).text();
        for (List<List<OutputToken>> run : runs) {
            if (corresponds(run, line) && !run.get(line).get(token).text().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean corresponds(List<List<OutputToken>> run, int line) {
        return run.get(line).size() == lines.get(line).size();
    }

    /**
     * Whether a text may stand for a line that random numbers make from end to end: it begins and ends as the line does
     * under all seeds, is as long as some of them, and what lies between is of the same sorts of characters.
     */
    boolean isRandomLine(int line, String expected) {
        List<String> seen = new ArrayList<>();
        boolean free = false;
        for (List<List<OutputToken>> run : otherSeeds) {
            seen.add(text(run.get(line)));
            free |= !corresponds(run, line);
        }
        return free && RandomText.of(text(lines.get(line)), seen).matches(expected);
    }

    private static String text(List<OutputToken> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return text.toString();
    }

    /** Whether a number lies near where this place's random numbers lie. */
    boolean isPlausible(int line, int token, double value) {
        double least = lines.get(line).get(token).seconds();
        double most = least;
        for (List<List<OutputToken>> run : otherSeeds) {
            OutputToken other = corresponds(run, line)
                    ? run.get(line).get(token)
                    : lines.get(line).get(token);
            if (!Double.isNaN(other.seconds())) {
                least = Math.min(least, other.seconds());
                most = Math.max(most, other.seconds());
            }
        }
        double room = ROOM * (most - least);
        return value >= least - room && value <= most + room;
    }

    /** Whether some seed printed this very text at this place. */
    boolean wasSeen(int line, int token, String text) {
        for (List<List<OutputToken>> run : otherSeeds) {
            if (corresponds(run, line) && run.get(line).get(token).text().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
