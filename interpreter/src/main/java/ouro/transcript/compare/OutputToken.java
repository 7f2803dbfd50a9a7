package ouro.transcript.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line: the smallest that may differ between runs.
 *
 * @param kind what it is
 * @param text how it is written
 */
record OutputToken(TokenKind kind, String text) {
    enum TokenKind {
        ADDRESS,
        /** A UUID, a digest: many hexadecimal digits. */
        CODE,
        /** A date with a time of day. */
        MOMENT,
        DATE,
        /** A time of day, or a length of time written like one. */
        CLOCK,
        /** A number with a unit of time. */
        QUANTITY,
        NUMBER,
        PATH,
        WORD,
        OTHER
    }

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
    /** Words that tell the time, each kind in a row of its own. */
    private static final Pattern[] CALENDAR = {
        Pattern.compile("[AaPp][Mm]|上午|下午|午前|午後"),
        Pattern.compile("(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*"),
        Pattern.compile(MONTH),
    };

    private static final Pattern FRACTION = Pattern.compile(":\\d{2}[.,]\\d+");
    private static final Pattern SECONDS = Pattern.compile(":\\d{2}:\\d{2}|秒|datetime");
    private static final String NUMBERS = "\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?";

    /** Each kind with its own group, in the order of {@link TokenKind}; what is more comes first. */
    private static final Pattern TOKEN = Pattern.compile("(0x[0-9a-fA-F]+)"
            + "|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\\d*[a-f])[0-9a-f]{16,})"
            + "|(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?"
            + "|[A-Z][a-z]{2},? (?:[A-Z][a-z]{2} +\\d{1,2}|\\d{1,2} [A-Z][a-z]{2} \\d{4}) \\d{2}:\\d{2}:\\d{2}(?: \\d{4})?"
            + "|datetime\\.datetime\\(\\d+(?:, \\d+){2,6}\\))"
            + "|(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?![\\d.])|\\d{4}年\\d{1,2}月\\d{1,2}日"
            + "|" + MONTH + " \\d{1,2},? \\d{4}|\\d{1,2} " + MONTH + " \\d{4})"
            + "|(\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d+)?|(?<![\\d:.])\\d{1,2}:\\d{2}(?![\\d:.])|\\d{1,2}[时點点]\\d{1,2}分(?:\\d{1,2}秒)?)"
            + "|(\\d+min " + NUMBERS + " ?s\\b|" + NUMBERS
            + " ?(?:ns|µs|μs|us|ms|seconds?|secs?|s|minutes?|mins?)(?![\\p{L}\\p{N}_])|" + NUMBERS + " ?(?:毫秒|微秒|秒钟?))"
            + "|((?<![\\p{L}\\p{N}_)\\].])-?" + NUMBERS + "|" + NUMBERS + ")"
            + "|((?:/private)?/(?:tmp|var/folders)(?:/[^\\s'\",:;)\\]]+|(?![\\w/]))|[A-Za-z]:(?:\\\\+[^\\s\\\\'\"]+)+)"
            + "|([\\p{L}_]+)"
            + "|(\\s+|.)");

    private static final TokenKind[] KINDS = {
        TokenKind.ADDRESS,
        TokenKind.CODE,
        TokenKind.MOMENT,
        TokenKind.DATE,
        TokenKind.CLOCK,
        TokenKind.QUANTITY,
        TokenKind.NUMBER,
        TokenKind.PATH,
        TokenKind.WORD,
        TokenKind.OTHER
    };

    static List<OutputToken> of(String line) {
        List<OutputToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(line);
        while (matcher.find()) {
            int group = 1;
            while (matcher.group(group) == null) {
                group++;
            }
            tokens.add(new OutputToken(KINDS[group - 1], matcher.group()));
        }
        return tokens;
    }

    /** Whether it is written with a fraction. */
    boolean hasFraction() {
        return text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    }

    /** Whether it tells the time more exactly than in seconds. */
    boolean hasSubseconds() {
        if (kind == TokenKind.NUMBER) {
            return hasFraction();
        }
        return text.startsWith("datetime")
                ? integers(text).length > 6
                : FRACTION.matcher(text).find();
    }

    /** Whether it tells the time in minutes only. */
    boolean lacksSeconds() {
        return (kind == TokenKind.CLOCK || kind == TokenKind.MOMENT)
                && !SECONDS.matcher(text).find();
    }

    /** Whether both are names of days, of months, of halves of a day. */
    boolean isSameCalendarKind(OutputToken other) {
        for (Pattern row : CALENDAR) {
            if (row.matcher(text).matches() && row.matcher(other.text).matches()) {
                return true;
            }
        }
        return false;
    }

    /** A number as it stands. */
    double number() {
        return Double.parseDouble(text);
    }

    // ---- time ------------------------------------------------------------------------------------------------------

    /** A point or length of time in seconds; NaN where it is none. */
    double seconds() {
        try {
            return switch (kind) {
                case MOMENT -> moment();
                case DATE -> date().toEpochDay() * 86400.0;
                case CLOCK -> clock(text);
                case QUANTITY -> quantity();
                case NUMBER -> number();
                default -> Double.NaN;
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static int[] integers(String text) {
        String[] words = text.split("\\D+");
        List<Integer> found = new ArrayList<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                found.add(Integer.parseInt(word));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private LocalDate date() {
        int[] parts = integers(text);
        if (parts.length == 2) {
            Matcher month = CALENDAR[2].matcher(text);
            boolean yearFirst = parts[0] > parts[1];
            int year = Math.max(parts[0], parts[1]);
            return month.find()
                    ? LocalDate.of(year, monthNumber(month.group()), yearFirst ? parts[1] : parts[0])
                    : null;
        }
        return LocalDate.of(parts[0], parts[1], parts[2]);
    }

    private static int monthNumber(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) / 3 + 1;
    }

    private double moment() {
        if (text.startsWith("datetime")) {
            int[] parts = integers(text);
            return LocalDateTime.of(
                                    parts[0],
                                    parts[1],
                                    parts[2],
                                    parts.length > 3 ? parts[3] : 0,
                                    parts.length > 4 ? parts[4] : 0,
                                    parts.length > 5 ? parts[5] : 0)
                            .toEpochSecond(ZoneOffset.UTC)
                    + (parts.length > 6 ? parts[6] / 1e6 : 0);
        }
        int colon = text.indexOf(':');
        int start = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon)) + 1;
        if (Character.isDigit(text.charAt(0))) {
            return new OutputToken(TokenKind.DATE, text.substring(0, start - 1)).seconds()
                    + clock(text.substring(start));
        }
        return named(start);
    }

    /** {@code Wed May 20 04:56:33 2015} or {@code Wed, 20 May 2015 04:56:33}. */
    private double named(int clockStart) {
        String[] words = text.split("[, ]+");
        boolean dayFirst = Character.isDigit(words[1].charAt(0));
        int month = monthNumber(words[dayFirst ? 2 : 1]);
        int day = Integer.parseInt(words[dayFirst ? 1 : 2]);
        String last = words[words.length - 1];
        int year = dayFirst ? Integer.parseInt(words[3]) : last.indexOf(':') < 0 ? Integer.parseInt(last) : 2000;
        String time = text.substring(clockStart).split(" ")[0];
        return LocalDate.of(year, month, day).toEpochDay() * 86400.0 + clock(time);
    }

    private static double clock(String text) {
        String[] parts = text.replace(',', '.').split("[^\\d.]+");
        double seconds = 0;
        double unit = 3600;
        for (String part : parts) {
            seconds += Double.parseDouble(part) * unit;
            unit /= 60;
        }
        return seconds;
    }

    private double quantity() {
        Matcher matcher = Pattern.compile("(" + NUMBERS + ") ?(\\D*?)s?(?: |$)").matcher(text);
        double seconds = 0;
        while (matcher.find()) {
            seconds += Double.parseDouble(matcher.group(1)) * unit(matcher.group(2));
        }
        return seconds;
    }

    private static double unit(String name) {
        return switch (name) {
            case "n" -> 1e-9;
            case "µ", "μ", "u", "微秒" -> 1e-6;
            case "m", "毫秒" -> 1e-3;
            case "min", "minute" -> 60;
            default -> 1;
        };
    }
}
