package ouro;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script wrote to stderr, without what differs from machine to machine. */
final class MaskedErrors {
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]+");
    private static final Pattern LIBRARY_FRAME =
            Pattern.compile("([ |]*)File \"(<frozen [^\"]*|[^\"]*/lib/python3[^\"]*)\", line .*");

    private MaskedErrors() {}

    /** The script is named by its file name, addresses are left out, and so are frames of CPython's library. */
    static String of(String errors, Path script) {
        String text = ADDRESS.matcher(errors)
                .replaceAll("0x...")
                .replace(
                        script.toAbsolutePath().toString(), script.getFileName().toString())
                .replace(script.toString(), script.getFileName().toString());
        List<String> kept = new ArrayList<>();
        String skipped = null;
        for (String line : text.split("\n", -1)) {
            if (skipped != null && line.startsWith(skipped + "  ")) {
                continue;
            }
            Matcher frame = LIBRARY_FRAME.matcher(line);
            skipped = frame.matches() ? frame.group(1) : null;
            if (skipped == null) {
                kept.add(line);
            }
        }
        return String.join("\n", kept);
    }
}
