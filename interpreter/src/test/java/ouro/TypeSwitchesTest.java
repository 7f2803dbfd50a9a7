package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ouro.cli.Main;

/** The step of the build that spares starts the making of a class for each pattern switch has been taken. */
class TypeSwitchesTest {
    @Test
    void noSwitchOverTypesIsLeftToTheStart() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> left = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(TypeSwitchesTest::leavesSwitches)
                    .map(file -> classes.relativize(file).toString())
                    .toList();
            assertEquals(List.of(), left);
        }
    }

    private static boolean leavesSwitches(Path file) {
        try {
            for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                if (entry instanceof InvokeDynamicEntry call && isTypeSwitch(call)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTypeSwitch(InvokeDynamicEntry call) {
        return call.name().equalsString("typeSwitch")
                && call.bootstrap().arguments().stream().allMatch(ClassEntry.class::isInstance);
    }
}
