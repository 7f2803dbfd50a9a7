package ouro.lib.subprocess;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.lib.environ.Environs;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.lib.files.PathText;
import ouro.lib.files.WorkingDirectory;
import ouro.loop.system.Programs;
import ouro.object.Iterables;
import ouro.object.ModuleBuilder;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.permission.FileAccess;

/** The module {@code _subprocess}: starts processes. */
public final class SubprocessModule {
    private static final int PIPE = -1;
    private static final int TO_OUTPUT = -2;
    private static final int NOWHERE = -3;

    private SubprocessModule() {}

    public static void populate(ModuleBuilder m) {
        m.functionN("start", "args, cwd, env, stdin, stdout, stderr, /", SubprocessModule::start);
    }

    private static PyObject start(PyObject[] a) {
        List<String> command = new ArrayList<>();
        for (PyObject each : Iterables.toArray(a[0])) {
            command.add(PathText.of(each).text());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        if (a[2] instanceof PyDict environment) {
            Environs.copy(environment, builder.environment());
        } else {
            Environs.applyTo(builder.environment());
        }
        builder.directory(folder(a[1]));
        PyObject program = Iterables.toArray(a[0])[0];
        Programs.permit(builder, program);
        checkProgram(command.get(0), builder, program);
        builder.redirectInput(input(a[3]));
        builder.redirectOutput(output(a[4]));
        if (isNumber(a[5], TO_OUTPUT)) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(output(a[5]));
        }
        try {
            return new PyProcess(Programs.start(builder, program));
        } catch (IOException e) {
            throw FileErrors.of(ErrorNumbers.ACCESS_DENIED, program);
        }
    }

    private static File folder(PyObject folder) {
        if (folder == PyNone.NONE) {
            return WorkingDirectory.current().toFile();
        }
        PathText name = PathText.of(folder);
        Path path = name.path(FileAccess.READ);
        if (!Files.isDirectory(path)) {
            throw FileErrors.of(
                    Files.exists(path) ? ErrorNumbers.NOT_A_DIRECTORY : ErrorNumbers.NO_SUCH_FILE, name.given());
        }
        return path.toAbsolutePath().toFile();
    }

    /** Says what is wrong with a program in the words of the system: Java's own tell less. */
    private static void checkProgram(String name, ProcessBuilder builder, PyObject given) {
        boolean found = false;
        if (name.contains("/")) {
            Path path = builder.directory().toPath().resolve(name);
            if (Files.isExecutable(path) && !Files.isDirectory(path)) {
                return;
            }
            found = Files.exists(path);
        } else {
            String places = builder.environment().getOrDefault("PATH", "/bin:/usr/bin");
            for (String place : places.split(":")) {
                Path path = Path.of(place.isEmpty() ? "." : place).resolve(name.isEmpty() ? "?" : name);
                if (Files.isExecutable(path) && !Files.isDirectory(path)) {
                    return;
                }
                found |= Files.isRegularFile(path);
            }
        }
        throw FileErrors.of(found ? ErrorNumbers.ACCESS_DENIED : ErrorNumbers.NO_SUCH_FILE, given);
    }

    private static boolean isNumber(PyObject object, int value) {
        return object instanceof PyInt number && number.value == value;
    }

    private static ProcessBuilder.Redirect input(PyObject from) {
        if (isNumber(from, PIPE)) {
            return ProcessBuilder.Redirect.PIPE;
        }
        if (isNumber(from, NOWHERE)) {
            return ProcessBuilder.Redirect.from(new File("/dev/null"));
        }
        return from instanceof PyStr
                ? ProcessBuilder.Redirect.from(
                        PathText.of(from).path(FileAccess.READ).toFile())
                : ProcessBuilder.Redirect.INHERIT;
    }

    private static ProcessBuilder.Redirect output(PyObject to) {
        if (isNumber(to, PIPE)) {
            return ProcessBuilder.Redirect.PIPE;
        }
        if (isNumber(to, NOWHERE)) {
            return ProcessBuilder.Redirect.DISCARD;
        }
        return to instanceof PyStr
                ? ProcessBuilder.Redirect.appendTo(
                        PathText.of(to).path(FileAccess.WRITE).toFile())
                : ProcessBuilder.Redirect.INHERIT;
    }
}
