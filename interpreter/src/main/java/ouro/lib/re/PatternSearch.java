package ouro.lib.re;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Finds the matches of a pattern one after the other. A match of nothing may stand right behind another match, and
 * behind it, at the same place, one that is not empty (both as since Python 3.7).
 */
final class PatternSearch {
    private final PyPattern pattern;
    private final Subject subject;
    private final Matcher matcher;
    private Matcher advancing;
    private int at;
    private boolean mustAdvance;
    private boolean finished;

    PatternSearch(PyPattern pattern, Subject subject) {
        this.pattern = pattern;
        this.subject = subject;
        this.matcher = pattern.matcher(subject, true);
        this.at = subject.start;
    }

    /** The next match, valid until the next call; or null. */
    MatchResult next() {
        if (finished) {
            return null;
        }
        Matcher found = mustAdvance ? afterNothing() : find(at);
        if (found == null) {
            finished = true;
            return null;
        }
        at = found.end();
        mustAdvance = found.start() == found.end();
        return found;
    }

    private Matcher find(int from) {
        return find(matcher, subject, from) ? matcher : null;
    }

    /** Finds the first match from a place on. Java may find one between the halves of a surrogate pair, which is none. */
    static boolean find(Matcher matcher, Subject subject, int from) {
        String text = subject.text;
        matcher.region(from, text.length());
        while (matcher.find()) {
            int start = matcher.start();
            boolean splitsPair = start > 0
                    && start < text.length()
                    && Character.isLowSurrogate(text.charAt(start))
                    && Character.isHighSurrogate(text.charAt(start - 1));
            if (!splitsPair) {
                return true;
            }
            matcher.region(start + 1, text.length());
        }
        return false;
    }

    /** After an empty match: one that is not empty at the same place, or else any further on. */
    private Matcher afterNothing() {
        if (advancing == null) {
            advancing = pattern.advancingMatcher(subject.text);
        }
        advancing.reset();
        advancing.region(at, subject.text.length());
        if (at < subject.text.length() && advancing.lookingAt()) {
            return advancing;
        }
        if (at >= subject.text.length()) {
            return null;
        }
        return find(subject.text.offsetByCodePoints(at, 1));
    }
}
