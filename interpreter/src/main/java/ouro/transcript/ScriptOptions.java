package ouro.transcript;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * What a line {@code # ouro: OPTIONS} among a script's leading comments asks for.
 *
 * @param seed what the random numbers begin with
 * @param startTime where the virtual clock begins, in seconds since the epoch; NaN for the default
 */
record ScriptOptions(long seed, double startTime) {
    private static final String DIRECTIVE = "# ouro:";

    /** @throws IllegalArgumentException naming the option that is not understood */
    static ScriptOptions of(String script, long seed) {
        ScriptOptions options = new ScriptOptions(seed, Double.NaN);
        for (String line : script.split("\n", -1)) {
            if (!line.startsWith("#")) {
                break;
            }
            if (line.startsWith(DIRECTIVE)) {
                options = options.with(line.substring(DIRECTIVE.length()).strip());
            }
        }
        return options;
    }

    private ScriptOptions with(String text) {
        ScriptOptions options = this;
        String[] words = text.isEmpty() ? new String[0] : text.split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String value = i + 1 < words.length ? words[i + 1] : "";
            try {
                switch (words[i]) {
                    case "--virtual-time" -> {}
                    case "--seed" -> {
                        options = new ScriptOptions(Long.parseLong(value), options.startTime);
                        i++;
                    }
                    case "--start-time" -> {
                        options = new ScriptOptions(options.seed, moment(value));
                        i++;
                    }
                    default -> throw new IllegalArgumentException("unknown option " + words[i]);
                }
            } catch (NumberFormatException | DateTimeParseException e) {
                throw new IllegalArgumentException("bad value for " + words[i] + ": '" + value + "'", e);
            }
        }
        return options;
    }

    private static double moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli() / 1000.0;
        } catch (DateTimeParseException e) {
            LocalDateTime moment =
                    text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            return moment.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli() / 1000.0;
        }
    }
}
