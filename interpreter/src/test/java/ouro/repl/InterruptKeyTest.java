package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ouro.object.BuiltinFunction;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.runtime.Interpreter;

/** Ctrl-C at the prompt gives the prompt back, whatever the input is doing. */
@Timeout(60)
class InterruptKeyTest {
    private static final String LEFT = "KeyboardInterrupt: a computation that does not answer was left behind\n";

    private final AtomicReference<Thread> stuck = new AtomicReference<>();
    private volatile boolean goesOn;

    @AfterEach
    void letGo() {
        goesOn = true;
    }

    /** Built-in functions: one never looks up until another lets it go; then it answers 42. */
    private void addStuck(Interpreter interpreter) {
        interpreter.session().builtins.put("stuck", BuiltinFunction.of("stuck", this::wait));
        interpreter.session().builtins.put("let_go", BuiltinFunction.of("let_go", this::letGo));
    }

    private PyObject wait(PyObject argument) {
        stuck.set(Thread.currentThread());
        while (!goesOn) {
            LockSupport.parkNanos(1_000_000);
        }
        return PyInt.of(42);
    }

    private PyObject letGo(PyObject argument) {
        goesOn = true;
        return argument;
    }

    private String prompt(Typed.TypedStep... steps) {
        return Typed.session(null, false, this::addStuck, steps);
    }

    private void awaitEnd() throws InterruptedException {
        stuck.get().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 ** 10 ** 8",
                "sum(range(10 ** 12))",
                "max(range(10 ** 11))",
                "sorted(range(10 ** 7), key=lambda n: -n)",
                "import re; re.search(r'(a+)+\\1x', 'a' * 60)",
                "import itertools; list(itertools.count())",
                "import time; time.sleep(100)",
                "import asyncio; await asyncio.sleep(100)",
                "import threading; threading.Event().wait()",
                "exec('while True: pass')",
            })
    void oneIsEnough(String input) {
        String shown = prompt(
                new Typed.TypedStep("print('on'); " + input + "\n", "on\n", 1, "KeyboardInterrupt\n"),
                new Typed.TypedStep("'still ' + 'here'\n", "still here"));
        assertFalse(shown.contains(LEFT), shown);
    }

    @Test
    void whatIsTooLargeEndsByItself() {
        String shown = Typed.lines("'x' * 10 ** 10", "'still ' + 'here'");
        assertTrue(shown.contains("MemoryError\n'still here'"), shown);
    }

    @Test
    void whatNeverLooksUpIsLeftBehindAfterTheSecond() throws InterruptedException {
        String shown = prompt(
                new Typed.TypedStep(
                        "def f():\n    try: return stuck(1)\n    finally: print('cleaned')\n\n"
                                + "import threading; me = threading.get_ident()\n"
                                + "print('on'); f(); print('after')\n",
                        "on\n",
                        2,
                        LEFT),
                new Typed.TypedStep("'still ' + 'here', me == threading.get_ident()\n", "('still here', True)"),
                new Typed.TypedStep("threading.current_thread() is threading.main_thread()\n", "True\n"));
        goesOn = true;
        awaitEnd();
        assertFalse(shown.contains("cleaned\n") || shown.contains("after\n"), shown);
    }

    @Test
    void itsValueIsShownToNobody() {
        String shown = prompt(
                new Typed.TypedStep("print('on'); stuck(1)\n", "on\n", 2, LEFT),
                new Typed.TypedStep("let_go(5); import time; time.sleep(0.2)\n", "5\n"),
                new Typed.TypedStep("'still ' + 'here'\n", "still here"));
        assertFalse(shown.contains("42"), shown);
    }

    @Test
    void itEndsWhenItLooksUp() {
        String shown = prompt(
                new Typed.TypedStep(
                        "def f():\n    stuck(1)\n    print('after')\n\nprint('on'); f()\n", "on\n", 2, LEFT),
                new Typed.TypedStep("let_go(5); import time; time.sleep(0.5); 'still ' + 'here'\n", "still here"),
                new Typed.TypedStep("sum(range(1000)), sorted([2, 1])\n", "(499500, [1, 2])"),
                new Typed.TypedStep(
                        "print('on again'); time.sleep(100)\n", "on again\n", 1, "KeyboardInterrupt\n>>> "));
        assertFalse(shown.contains("after\n"), shown);
    }

    @Test
    void aTaskBehindThePromptIsLeftBehindWithItsLoop() {
        String shown = prompt(
                new Typed.TypedStep(
                        "import asyncio\nasync def f(): print('on'); stuck(1)\n\nt = asyncio.create_task(f()); await t\n",
                        "on\n",
                        2,
                        LEFT),
                new Typed.TypedStep("await asyncio.sleep(0.01, 'still here')\n", "still here"),
                new Typed.TypedStep("asyncio.run(asyncio.sleep(0.01, 'here too'))\n", "here too"));
        assertTrue(shown.contains("here too"), shown);
    }

    @Test
    void aThreadThatHasTheInterpreterLockIsLeftBehind() {
        String shown = prompt(
                new Typed.TypedStep(
                        "import threading; t = threading.Thread(target=stuck, args=(1,))\n"
                                + "print('on'); t.start(); t.join()\n",
                        "on\n",
                        2,
                        LEFT),
                new Typed.TypedStep("'still ' + 'here'\n", "still here"),
                new Typed.TypedStep("let_go(5); t.join(); t.is_alive()\n", "False\n"));
        assertTrue(shown.contains("KeyboardInterrupt\n"), shown);
    }

    @Test
    void theVirtualClockGoesOn() {
        String shown = Typed.session(
                null,
                true,
                this::addStuck,
                new Typed.TypedStep(
                        "import threading, time; t = threading.Thread(target=stuck, args=(1,))\n"
                                + "print('on'); t.start(); t.join()\n",
                        "on\n",
                        2,
                        LEFT),
                new Typed.TypedStep("print('on again'); stuck(1)\n", "on again\n", 2, "on again\n" + LEFT),
                new Typed.TypedStep("time.sleep(1000); 'still ' + 'here'\n", "still here"),
                new Typed.TypedStep("import asyncio; await asyncio.sleep(1000, 'here too')\n", "here too"),
                new Typed.TypedStep("let_go(5); t.join(); t.is_alive()\n", "False\n"));
        assertTrue(shown.contains("here too"), shown);
    }
}
