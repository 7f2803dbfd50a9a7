package ouro.transcript;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ouro.permission.Landlock;
import ouro.permission.PermissionFlags;
import ouro.transcript.report.Finding;
import ouro.transcript.report.Report;
import ouro.transcript.run.Workers;

/** {@code ouro check}: runs scripts and compares what they print with what stands beside them. */
public final class Check {
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Check() {}

    /**
     * Checks files and folders, and tells the verdicts.
     *
     * @return 0, or 1 when anything differs or cannot run, or 2 when there is nothing to check
     */
    public static int run(List<String> paths, CheckOptions options, PrintStream out, PrintStream err) {
        return run(paths, options, CheckSelection.ALL, List.of(), out, err);
    }

    /**
     * Checks a selection of files and folders, and tells the verdicts.
     *
     * @param permissions what scripts may do beside what they always may, as {@link PermissionFlags} writes it
     * @return 0, or 1 when a verdict is among those that fail, or 2 when there is nothing to check
     */
    public static int run(
            List<String> paths,
            CheckOptions options,
            CheckSelection selection,
            List<String> permissions,
            PrintStream out,
            PrintStream err) {
        List<CheckTarget> subjects = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            try {
                List<CheckPaths.Named> named = CheckPaths.of(path);
                if (named.isEmpty()) {
                    err.println("ouro: can't find '" + path + "'");
                    return USAGE;
                }
                for (CheckPaths.Named each : named) {
                    if (each.line() > 0) {
                        subjects.addAll(DocumentCheck.subjects(each.path(), each.line(), options));
                    } else {
                        collect(each.path(), files, err);
                    }
                }
            } catch (IOException e) {
                err.println("ouro: can't read '" + path + "'");
                return USAGE;
            }
        }
        for (int i = 0; i < files.size(); i++) {
            if (selection.has(i)) {
                subjects.addAll(subjectsOf(files.get(i), options));
            }
        }
        if (subjects.isEmpty() && selection.shards() == 1) {
            err.println("ouro: nothing to check: no script with its output beside it, and no document");
            return USAGE;
        }
        return check(subjects, options, selection, permissions, out, err);
    }

    private static int check(
            List<CheckTarget> subjects,
            CheckOptions options,
            CheckSelection selection,
            List<String> permissions,
            PrintStream out,
            PrintStream err) {
        Report plain = Report.of(options.format(), options.colour(), options.verbose(), out);
        boolean readable = options.format() == Report.Format.TEXT || options.format() == Report.Format.GITHUB;
        Report report = selection.summary() && readable ? plain.summed(out) : plain;
        Progress progress = new Progress(err, options, subjects.size());
        progress.show();
        if (!Landlock.suitsSystem()) {
            err.println("ouro: this kernel has no Landlock: only Ouro itself keeps scripts in");
        }
        boolean failed = false;
        int threads = Math.max(1, Math.min(options.jobs(), subjects.size()));
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Workers workers = new Workers(options.timeout(), PermissionFlags.absolute(permissions))) {
            List<Future<Finding>> results = new ArrayList<>();
            for (CheckTarget subject : subjects) {
                results.add(executor.submit(() -> {
                    Finding finding = subject.check(workers);
                    progress.done();
                    return finding;
                }));
            }
            for (Future<Finding> result : results) {
                Finding finding = result.get();
                progress.clear();
                report.tell(finding);
                progress.show();
                failed |= selection.failsOn().contains(finding.verdict().kind());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed = true;
        } finally {
            executor.shutdownNow();
        }
        progress.clear();
        report.end();
        return failed ? FAILED : PASSED;
    }

    private static void collect(Path path, List<Path> collected, PrintStream err) throws IOException {
        if (!Files.isDirectory(path)) {
            collected.add(path);
            return;
        }
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = folder.getFileName() != null
                        && folder.getFileName().toString().startsWith(".")
                        && !folder.equals(path);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Files.isRegularFile(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                err.println("ouro: can't read '" + file + "'");
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        for (Path file : files) {
            if (isSubject(file, err)) {
                collected.add(file);
            }
        }
    }

    private static boolean isSubject(Path file, PrintStream err) {
        if (file.toString().endsWith(".py")) {
            return Files.exists(ScriptCheck.expectation(file)) || hasExamples(file, err);
        }
        return hasExamples(file, err);
    }

    /** Whether a file is a document with listings, or a module with examples in its docstrings. */
    private static boolean hasExamples(Path file, PrintStream err) {
        try {
            return DocumentCheck.isDocument(file);
        } catch (IOException e) {
            err.println("ouro: can't read '" + file + "'");
            return false;
        }
    }

    private static List<CheckTarget> subjectsOf(Path file, CheckOptions options) {
        boolean script = file.toString().endsWith(".py")
                && (options.update() || Files.exists(ScriptCheck.expectation(file)) || !hasExamples(file, System.err));
        return script ? List.of(new ScriptCheck(file, options)) : DocumentCheck.subjects(file, options);
    }
}
