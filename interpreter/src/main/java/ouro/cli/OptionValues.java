package ouro.cli;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ParseResult;

/** The values of options, with a clear word where one is none. */
final class OptionValues {
    private OptionValues() {}

    /** Turns text into a value, or throws an IllegalArgumentException or a DateTimeParseException. */
    @FunctionalInterface
    private interface Converter<T> {
        T read(String text);
    }

    private static <T> T read(ParseResult arguments, String option, T otherwise, Converter<T> converter) {
        String text = arguments.matchedOptionValue(option, (String) null);
        if (text == null) {
            return otherwise;
        }
        try {
            return converter.read(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UsageError("bad value for " + option + ": '" + text + "'");
        }
    }

    static Long whole(ParseResult arguments, String option, Long otherwise) {
        return read(arguments, option, otherwise, Long::valueOf);
    }

    static double seconds(ParseResult arguments, String option, double otherwise) {
        return read(arguments, option, otherwise, text -> {
            double seconds = Double.parseDouble(text);
            if (!(seconds > 0)) {
                throw new IllegalArgumentException();
            }
            return seconds;
        });
    }

    /** A number of bytes: {@code 500k}, {@code 64M}, {@code 2g}, or as many as it says. */
    static long size(ParseResult arguments, String option, long otherwise) {
        return read(arguments, option, otherwise, text -> {
            String digits = text.toLowerCase(Locale.ROOT).replaceFirst("b$", "");
            int shift =
                    switch (digits.isEmpty() ? ' ' : digits.charAt(digits.length() - 1)) {
                        case 'k' -> 10;
                        case 'm' -> 20;
                        case 'g' -> 30;
                        default -> 0;
                    };
            long bytes = Long.parseLong(shift == 0 ? digits : digits.substring(0, digits.length() - 1));
            return Math.multiplyExact(bytes, 1L << shift);
        });
    }

    /** A moment in ISO 8601, in seconds since 1970; without an offset in the time zone of the machine. */
    static double moment(ParseResult arguments, String option, double otherwise) {
        return read(arguments, option, otherwise, OptionValues::moment);
    }

    private static double moment(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return moment(text + "T00:00:00");
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli() / 1000.0;
        } catch (DateTimeParseException e) {
            return LocalDateTime.parse(text)
                            .atZone(ZoneId.systemDefault())
                            .toInstant()
                            .toEpochMilli()
                    / 1000.0;
        }
    }
}
