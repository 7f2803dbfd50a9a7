package ouro.transcript;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the command line names: files, folders, one listing as {@code FILE:LINE}, patterns such as {@code docs/**}{@code /*.md}. */
final class CheckPaths {
    private static final Pattern PLACE = Pattern.compile("(.+):(\\d+)");
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    private CheckPaths() {}

    /**
     * A file or folder.
     *
     * @param line the line of the one listing that is meant; 0 for all
     */
    record Named(Path path, int line) {}

    /** What a word of the command line names; empty where there is no such thing. */
    static List<Named> of(String word) throws IOException {
        try {
            if (Files.exists(Path.of(word))) {
                return List.of(new Named(Path.of(word), 0));
            }
            Matcher place = PLACE.matcher(word);
            if (place.matches() && Files.isRegularFile(Path.of(place.group(1)))) {
                return List.of(new Named(Path.of(place.group(1)), Integer.parseInt(place.group(2))));
            }
            return WILD.matcher(word).find() ? matching(word) : List.of();
        } catch (InvalidPathException | NumberFormatException e) {
            return List.of();
        }
    }

    private static List<Named> matching(String word) throws IOException {
        Matcher wild = WILD.matcher(word);
        int fixed = wild.find() ? word.lastIndexOf('/', wild.start()) : -1;
        Path base = Path.of(fixed < 0 ? "." : fixed == 0 ? "/" : word.substring(0, fixed));
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + (fixed < 0 ? "./" + word : word));
        // As in shells with globstar: no folder at all is as good as any.
        PathMatcher flat =
                FileSystems.getDefault().getPathMatcher("glob:" + (fixed < 0 ? "./" + word : word).replace("**/", ""));
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(file) || flat.matches(file))
                    .sorted()
                    .map(file -> new Named(fixed < 0 ? base.relativize(file) : file, 0))
                    .toList();
        }
    }
}
