package ouro.transcript.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ouro.runtime.ScriptParts;

/** Scripts that run one after another in the same process see nothing of each other. */
@Timeout(120)
class WorkersTest {
    private final Workers workers = new Workers(60);

    @AfterEach
    void end() {
        workers.close();
    }

    private Outcome run(String script) {
        byte[] text = script.getBytes(StandardCharsets.UTF_8);
        return workers.run(
                Job.of(List.of(new Job.JobPart("/x.py", text, ScriptParts.Manner.FILE)), "/", Double.NaN, 0, false));
    }

    private static String output(Outcome outcome) {
        assertEquals("", outcome.errors());
        return outcome.printedFrom(0).output();
    }

    private void inOneProcess(String first, String firstOutput, String second, String secondOutput) {
        Outcome before = run(first);
        assertEquals(firstOutput, output(before));
        Outcome after = run(second);
        assertEquals(secondOutput, output(after));
        assertEquals(before.process(), after.process());
    }

    @Test
    void whatAScriptSetsIsItsOwn() {
        inOneProcess("""
                import asyncio, builtins, os, signal, sys
                sys.setrecursionlimit(60)
                sys.set_int_max_str_digits(640)
                builtins.len = lambda _: 42
                asyncio.sleep = None
                sys.path.clear()
                os.environ["HOME"] = "nowhere"
                os.chdir("/")
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                print(len("abc"))
                """, "42\n", """
                import asyncio, os, signal, sys

                def depth(n):
                    return n and 1 + depth(n - 1)

                print(depth(500), len(str(10 ** 1000)), sys.get_int_max_str_digits(), len("abc"))
                asyncio.run(asyncio.sleep(1))
                print(len(sys.path) > 0, os.environ["HOME"] != "nowhere", os.getcwd() != "/")
                print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
                """, "500 1001 4300 3\nTrue True True\nTrue\n");
    }

    @Test
    void threadsLeftRunningTakeNoProcessWithThem() {
        inOneProcess("""
                import threading, time

                def work():
                    while True:
                        pass

                for target in work, lambda: time.sleep(1000), threading.Event().wait:
                    threading.Thread(target=target, daemon=True).start()
                print("left")
                """, "left\n", "print('next')\n", "next\n");
    }

    @Test
    void programsLeftRunningWriteIntoNoOtherOutput() {
        inOneProcess(
                "import subprocess\nsubprocess.Popen(['sh', '-c', 'sleep 0.5; echo late'])\n",
                "",
                "import subprocess\nsubprocess.run(['sleep', '1'])\nprint('next')\n",
                "next\n");
    }

    @Test
    void aScriptThatEndsItsProcessTakesItWithIt() {
        Outcome before = run("import os\nprint('unwritten', end='')\nos._exit(3)\n");
        assertEquals(3, before.exitCode());
        assertEquals("", output(before));
        Outcome after = run("print('next')\n");
        assertEquals("next\n", output(after));
        assertNotEquals(before.process(), after.process());
    }
}
