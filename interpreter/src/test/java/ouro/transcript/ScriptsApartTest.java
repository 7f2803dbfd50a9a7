package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import ouro.transcript.report.Report;

/** What a script changes in its interpreter, the next one in the same worker does not find. */
class ScriptsApartTest extends CheckFixture {
    /** One worker for all of them, in the order given. */
    private static final CheckOptions ONE_WORKER =
            new CheckOptions(false, Report.Format.TEXT, false, 1, 0, CheckOptions.TIMEOUT, false);

    private static final String DEEP = """
            import sys
            def down(n):
                return n and 1 + down(n - 1)
            print(down(500), len("abc"), len(str(10 ** 2000)), sys.getrecursionlimit())
            """;

    @Test
    void limitsAndBuiltinsAreTheScriptsOwn() throws IOException {
        write("1.py", "import sys\nsys.setrecursionlimit(60)\nprint('set')\n");
        write("1.out", "set\n");
        write("2.py", "import sys\nsys.set_int_max_str_digits(700)\nprint('set')\n");
        write("2.out", "set\n");
        write("3.py", "import builtins\nbuiltins.len = lambda x: 42\nprint(len(''))\n");
        write("3.out", "42\n");
        write("4.py", "import sys, os\nsys.path.clear()\nsys.modules.clear()\nos.environ['X'] = '1'\nprint('gone')\n");
        write("4.out", "gone\n");
        write("5.py", DEEP);
        write("5.out", "500 3 2001 1000\n");
        Told told = check(ONE_WORKER, "1.py", "2.py", "3.py", "4.py", "5.py");
        assertEquals(
                List.of("1.py: same", "2.py: same", "3.py: same", "4.py: same", "5.py: same"),
                told.lines().subList(0, 5));
        assertEquals(0, told.exitCode());
    }
}
