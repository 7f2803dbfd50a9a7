package ouro.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;
import ouro.syntax.AstDump;
import ouro.syntax.Parser;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.transcript.Check;
import ouro.transcript.CheckOptions;

/**
 * Reads the command line. By hand, since the way to a running script must stay short: a library for options costs more
 * start-up time than parsing the script does.
 */
final class Commands {
    private static final String VERSION = "Ouro 0.1.0 (Python 3.11)";
    private static final String HELP = """
            Usage: ouro [OPTIONS] [FILE | -c CODE | -] [ARGS...]
                   ouro ast FILE

            Runs a Python script; what follows FILE is for the script.

              -c CODE             run CODE
              -                   run what stands on standard input
              --virtual-time      time moves only when nothing can run: nothing waits, and every run is the same
              --start-time ISO    where the virtual clock begins: 2024-01-01T00:00:00
              --seed N            seed random with N
              -V, --version       print the version
              -h, --help          print this
              ast FILE            print the syntax tree as ast.dump(tree, indent=1) does

            Examples:
              ouro script.py
              ouro --virtual-time --seed 1 tutorial.py
              ouro -c 'print(1 + 1)'
            """;

    private boolean virtualTime;
    private double startTime = Double.NaN;
    private Long seed;

    private Commands() {}

    static int run(String[] arguments) {
        return new Commands().parse(arguments);
    }

    private int parse(String[] a) {
        int i = 0;
        while (i < a.length && a[i].startsWith("-") && !a[i].equals("-")) {
            String option = a[i++];
            switch (option) {
                case "-V", "--version" -> {
                    System.out.println(VERSION);
                    return 0;
                }
                case "-h", "--help" -> {
                    System.out.print(HELP);
                    return 0;
                }
                case "--virtual-time" -> virtualTime = true;
                case "-u", "-B", "-q", "-E", "-s" -> {}
                case "--seed", "--start-time", "-c", "-W", "-X" -> {
                    if (i == a.length) {
                        return usage("argument expected for the " + option + " option");
                    }
                    String value = a[i++];
                    if (option.equals("-c")) {
                        return runText("<string>", value.getBytes(StandardCharsets.UTF_8), "-c", rest(a, i));
                    }
                    if (!take(option, value)) {
                        return usage("bad value for " + option + ": '" + value + "'");
                    }
                }
                default -> {
                    return usage("unknown option " + option);
                }
            }
        }
        if (i == a.length) {
            return runInput(List.of());
        }
        if (a[i].equals("ast") && !Files.exists(Path.of("ast"))) {
            return i + 1 < a.length ? dump(a[i + 1]) : usage("ast: which file?");
        }
        if (a[i].equals("check") && !Files.exists(Path.of("check"))) {
            return Check.run(rest(a, i + 1), CheckOptions.standard(), System.out, System.err);
        }
        return a[i].equals("-") ? runInput(rest(a, i + 1)) : runFile(a[i], rest(a, i + 1));
    }

    private boolean take(String option, String value) {
        try {
            switch (option) {
                case "--seed" -> seed = Long.valueOf(value);
                case "--start-time" -> startTime = moment(value);
                default -> {}
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
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

    private static List<String> rest(String[] a, int from) {
        return new ArrayList<>(List.of(a).subList(from, a.length));
    }

    private static int usage(String problem) {
        System.err.println("ouro: " + problem);
        System.err.println("Try `ouro --help' for more information.");
        return Interpreter.USAGE;
    }

    private Interpreter interpreter(String name, List<String> arguments, String path) {
        InterpreterOptions standard = InterpreterOptions.standard();
        List<String> argv = new ArrayList<>();
        argv.add(name);
        argv.addAll(arguments);
        InterpreterOptions options = new InterpreterOptions(
                virtualTime,
                startTime,
                seed,
                List.of(),
                standard.input(),
                standard.output(),
                standard.errors(),
                standard.terminal());
        Interpreter interpreter = new Interpreter(options, argv);
        interpreter.addPath(path);
        return interpreter;
    }

    private int runFile(String file, List<String> arguments) {
        Path parent = Path.of(file).toAbsolutePath().normalize().getParent();
        return interpreter(file, arguments, parent == null ? "" : parent.toString())
                .runFile(file);
    }

    private int runInput(List<String> arguments) {
        try {
            return runText("<stdin>", System.in.readAllBytes(), "-", arguments);
        } catch (IOException e) {
            return usage("cannot read standard input");
        }
    }

    private int runText(String name, byte[] text, String argument, List<String> arguments) {
        return interpreter(argument, arguments, "").run(name, text);
    }

    private static int dump(String file) {
        try {
            SourceFile source = SourceFile.decode(file, Files.readAllBytes(Path.of(file)));
            // Deeply nested expressions need a deep stack.
            String[] text = new String[1];
            RuntimeException[] failure = new RuntimeException[1];
            Thread thread = new Thread(
                    null,
                    () -> {
                        try {
                            text[0] = AstDump.dump(Parser.parseFile(source));
                        } catch (RuntimeException e) {
                            failure[0] = e;
                        }
                    },
                    "ast",
                    512L << 20);
            thread.start();
            thread.join();
            if (failure[0] != null) {
                throw failure[0];
            }
            System.out.write((text[0] + "\n").getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (PythonSyntaxError e) {
            System.err.println("  File \"" + e.file() + "\", line " + e.line());
            System.err.println(e.kind().pythonName + ": " + e.getMessage());
            return Interpreter.FAILED;
        } catch (IOException e) {
            System.err.println("ouro: can't open file '" + file + "'");
            return Interpreter.USAGE;
        } catch (InterruptedException e) {
            return Interpreter.INTERRUPTED;
        }
    }
}
