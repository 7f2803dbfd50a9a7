package ouro.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import ouro.runtime.Interpreter;
import ouro.runtime.SyntaxExceptions;
import ouro.runtime.TracebackPrinter;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The FILE of a command that shows what becomes of a script without running it. */
final class SourceArgument {
    /** Deeply nested expressions need a deep stack. */
    private static final long STACK_SIZE = 512L << 20;

    private SourceArgument() {}

    static PositionalParamSpec specification() {
        return PositionalParamSpec.builder()
                .type(String.class)
                .arity("1")
                .required(true)
                .paramLabel("FILE")
                .description("the script; - for standard input")
                .build();
    }

    /** Has the text of the file shown, or says what is wrong with it; answers the exit code. */
    static int read(ParseResult arguments, Consumer<SourceFile> show) {
        String file = arguments.matchedPositionalValue(0, "-");
        byte[] text;
        try {
            text = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            return refuse(file, "[Errno 2] No such file or directory");
        } catch (IOException e) {
            return refuse(
                    file,
                    Files.isDirectory(Path.of(file)) ? "[Errno 21] Is a directory" : "[Errno 13] Permission denied");
        }
        String name = file.equals("-") ? "<stdin>" : file;
        int[] exitCode = new int[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        show.accept(SourceFile.decode(name, text));
                    } catch (PythonSyntaxError e) {
                        System.err.print(TracebackPrinter.format(SyntaxExceptions.toPython(e).value));
                        exitCode[0] = Interpreter.FAILED;
                    } catch (StackOverflowError | RuntimeException e) {
                        exitCode[0] = Main.fault(e);
                    }
                },
                "source",
                STACK_SIZE);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            return Interpreter.INTERRUPTED;
        }
        return exitCode[0];
    }

    private static int refuse(String file, String reason) {
        System.err.println("ouro: can't open file '" + Path.of(file).toAbsolutePath() + "': " + reason);
        return Interpreter.USAGE;
    }
}
