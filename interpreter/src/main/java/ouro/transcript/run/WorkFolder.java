package ouro.transcript.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder that a script runs in. It is empty at the beginning of every run but for what the script names and what lies
 * beside it, so that a script finds what it reads, and what it writes harms nobody and is gone afterwards.
 */
final class WorkFolder {
    private static final Pattern NAME = Pattern.compile("([\"'])((?!\\.{0,2}/)[^\"'\\n*?<>|:{}\\\\]{1,200})\\1");
    private static final long LARGEST = 16 << 20;
    private static final int MOST_FILES = 1000;

    private final Path folder;
    private final Path home;

    /**
     * @param folder the folder
     * @param home where the check was started
     */
    WorkFolder(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** Makes it ready for a run. */
    void prepare(Job job) throws IOException {
        empty(folder, false);
        for (Job.NamedFile file : job.files()) {
            Path target = folder.resolve(file.name());
            Files.createDirectories(target.getParent());
            Files.write(target, file.content());
        }
        for (Job.JobPart part : job.parts()) {
            Matcher name = NAME.matcher(new String(part.text(), StandardCharsets.UTF_8));
            while (name.find()) {
                fetch(name.group(2), List.of(Path.of(job.folder()), home));
            }
        }
    }

    /** Copies what has a name in one of some folders, if there is anything. */
    private void fetch(String name, List<Path> sources) throws IOException {
        for (Path source : sources) {
            try {
                Path given = source.resolve(name).normalize();
                Path target = folder.resolve(name).normalize();
                boolean within = given.startsWith(source) && !given.equals(source) && !target.equals(folder);
                if (within && Files.exists(given) && !Files.exists(target)) {
                    copy(given, target);
                    return;
                }
            } catch (InvalidPathException e) {
                // A text that is no name of a file.
                return;
            }
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        long[] left = {LARGEST, MOST_FILES};
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                left[0] -= attributes.size();
                left[1]--;
                if (left[0] < 0 || left[1] < 0) {
                    return FileVisitResult.TERMINATE;
                }
                Path copy = target.resolve(source.relativize(file).toString());
                if (attributes.isRegularFile() && Files.isReadable(file)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(source.relativize(each).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes what is in a folder, and the folder itself where asked to; what cannot be deleted stays. */
    static void empty(Path folder, boolean itself) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException e) {
                if (itself || !each.equals(folder)) {
                    delete(each);
                }
                return FileVisitResult.CONTINUE;
            }

            private void delete(Path file) {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    // It stays.
                }
            }
        });
    }
}
