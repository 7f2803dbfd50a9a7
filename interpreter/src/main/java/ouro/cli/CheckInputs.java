package ouro.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What {@code ouro check} reads again and again, and what it reads from standard input. */
final class CheckInputs {
    private static final long LOOK_MILLIS = 500;

    private CheckInputs() {}

    /** Checks paths, those that stand for standard input as files, once or whenever one of them changes. */
    static int run(List<String> paths, boolean watch, ToIntFunction<List<String>> check) {
        List<Path> temporary = new ArrayList<>();
        try {
            List<String> named = new ArrayList<>();
            for (String path : paths) {
                named.add(path.equals("-") ? standardInput(temporary) : path);
            }
            int exitCode = check.applyAsInt(named);
            while (watch) {
                long before = newest(named);
                while (newest(named) == before) {
                    Thread.sleep(LOOK_MILLIS);
                }
                System.out.println();
                exitCode = check.applyAsInt(named);
            }
            return exitCode;
        } catch (IOException e) {
            throw new UsageError("can't read standard input");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            temporary.forEach(CheckInputs::delete);
        }
    }

    /** A document from standard input, in a folder of its own: it is Markdown as long as nothing tells otherwise. */
    private static String standardInput(List<Path> temporary) throws IOException {
        Path folder = Files.createTempDirectory("ouro-check-");
        Path file = folder.resolve("stdin.md");
        Files.write(file, System.in.readAllBytes());
        temporary.add(file);
        temporary.add(folder);
        return file.toString();
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The system empties the folder for temporary files some day.
        }
    }

    /** When the last change of any of the files was, and how many there are, as one number. */
    private static long newest(List<String> paths) {
        long sum = 0;
        for (String path : paths) {
            Path file = Path.of(path.replaceFirst(":\\d+$", ""));
            try (Stream<Path> files = Files.exists(file) ? Files.walk(file) : Stream.empty()) {
                for (Path each : (Iterable<Path>) files::iterator) {
                    sum += Files.getLastModifiedTime(each).toMillis() + 1;
                }
            } catch (IOException e) {
                sum++;
            }
        }
        return sum;
    }
}
