package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session as a Java program uses it. */
class SessionTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private Session session() {
        return Session.builder().virtualTime().output(output).errors(errors).build();
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void valuesGoToPythonAndBack() {
        try (Session session = session()) {
            List<Object> values = Arrays.asList(
                    null,
                    true,
                    42L,
                    new BigInteger("123456789012345678901234567890"),
                    2.5,
                    "grüße 🐍",
                    List.of(1L, List.of("nested")),
                    Map.of("key", List.of()),
                    Set.of(7L));
            for (Object value : values) {
                session.set("value", value);
                assertEquals(value, session.get("value"));
            }
            session.set("value", 7);
            assertEquals(7L, session.get("value"), "an Integer comes back as a Long");
            session.set("value", new byte[] {1, 2});
            assertEquals("b'\\x01\\x02'", session.eval("repr(value)"));
        }
    }

    @Test
    void evalAnswersTheLastExpression() {
        try (Session session = session()) {
            assertEquals(3L, session.eval("1 + 2"));
            assertNull(session.eval("x = 5"));
            assertEquals(25L, session.eval("def square(n):\n    return n * n\n\nsquare(x)"));
            assertEquals(81L, session.call("square", 9));
            assertEquals(5L, session.call("len", "hello"));
        }
    }

    @Test
    void anEventLoopRunsOnTheVirtualClock() {
        try (Session session = Session.builder()
                .virtualTime(Instant.parse("2030-01-01T00:00:00Z"))
                .output(output)
                .build()) {
            Object result = session.eval("""
                    import asyncio, time
                    async def visit(name, seconds):
                        await asyncio.sleep(seconds)
                        print(name)
                        return time.time()
                    async def main():
                        return await asyncio.gather(visit("slow", 3600), visit("fast", 1))
                    asyncio.run(main())
                    """);
            assertEquals(List.of(1893459600.0, 1893456001.0), result);
            assertEquals("fast\nslow\n", printed());
        }
    }

    @Test
    void scriptsCallJava() {
        try (Session session = session()) {
            session.set("greet", (Function<String, String>) name -> "Hello, " + name);
            session.set("add", (BiFunction<Long, Long, Long>) Long::sum);
            session.set("now", (Supplier<String>) () -> "noon");
            assertEquals("Hello, Ada", session.eval("greet('Ada')"));
            assertEquals(List.of(3L, "noon"), session.eval("[add(1, 2), now()]"));
            SessionException wrong = assertThrows(SessionException.class, () -> session.eval("add(1)"));
            assertEquals("TypeError: java_function() takes 2 positional arguments but 1 was given", wrong.getMessage());
        }
    }

    @Test
    void whatJavaThrowsIsARuntimeError() {
        try (Session session = session()) {
            IllegalStateException cause = new IllegalStateException("no");
            session.set("fail", (Supplier<Object>) () -> {
                throw cause;
            });
            assertEquals("RuntimeError('java.lang.IllegalStateException: no')", session.eval("""
                            try:
                                fail()
                            except RuntimeError as e:
                                caught = repr(e)
                            caught
                            """));
            assertSame(
                    cause,
                    assertThrows(SessionException.class, () -> session.eval("fail()"))
                            .getCause());
        }
    }

    @Test
    void javaObjectsPassThroughUnseen() {
        try (Session session = session()) {
            Object secret = new StringBuilder("secret");
            session.set("secret", secret);
            assertSame(secret, session.eval("[secret][0]"));
            assertEquals("<java java.lang.StringBuilder object>", session.eval("repr(secret)"));
            assertEquals(
                    "AttributeError",
                    assertThrows(SessionException.class, () -> session.eval("secret.append"))
                            .type());
        }
    }

    @Test
    void otherValuesAreHandled() {
        try (Session session = session()) {
            ScriptValue point = assertInstanceOf(ScriptValue.class, session.eval("""
                            class Point:
                                def __init__(self, x):
                                    self.x = x
                                def __str__(self):
                                    return f"at {self.x}"
                            Point(3)
                            """));
            assertEquals("at 3", point.toString());
            point.set("x", 4);
            assertEquals(4L, point.get("x"));
            session.set("again", point);
            assertEquals(true, session.eval("again.x == 4 and type(again) is Point"));
            assertEquals(10L, ((ScriptValue) session.eval("lambda n: n * 2")).call(5));
        }
    }

    @Test
    void exceptionsBringTheirTraceback() {
        try (Session session = session()) {
            SessionException raised =
                    assertThrows(SessionException.class, () -> session.eval("def f():\n    1 / 0\nf()", "lesson.py"));
            assertEquals("ZeroDivisionError", raised.type());
            assertEquals("ZeroDivisionError: division by zero", raised.getMessage());
            assertEquals("""
                    Traceback (most recent call last):
                      File "lesson.py", line 3, in <module>
                      File "lesson.py", line 2, in f
                    ZeroDivisionError: division by zero
                    """, raised.traceback().replaceAll("(?m)^    .*\n", ""));
            assertEquals(
                    "SyntaxError: invalid syntax",
                    assertThrows(SessionException.class, () -> session.eval("1 +"))
                            .getMessage());
        }
    }

    @Test
    void scriptsHaveExitCodes(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(
                folder.resolve("script.py"), "import sys\nprint(sys.argv[1:], sys.stdin.read())\nsys.exit(3)\n");
        try (Session session = Session.builder()
                .input(new ByteArrayInputStream("typed".getBytes(StandardCharsets.UTF_8)))
                .output(output)
                .build()) {
            assertEquals(3, session.run(script, "one", "two"));
            assertEquals("['one', 'two'] typed\n", printed());
        }
    }

    @Test
    void modulesComeFromItsFolders(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("helper.py"), "VALUE = 11\n");
        try (Session session = Session.builder().moduleFolder(folder).build()) {
            assertEquals(11L, session.eval("import helper\nhelper.VALUE"));
        }
    }

    @Test
    void closingEndsItAsAScriptEnds() {
        Session session = session();
        session.eval("import atexit\natexit.register(print, 'bye')");
        assertEquals("", printed());
        session.close();
        assertEquals("bye\n", printed());
        assertTrue(session.hasEnded());
        assertNull(assertThrows(SessionException.class, () -> session.eval("1")).type());
    }

    @Test
    void limitsEndIt() {
        Session session = Session.builder().maxSteps(10_000).errors(errors).build();
        assertThrows(SessionException.class, () -> session.eval("while True: pass"));
        assertTrue(session.hasEnded());
        assertTrue(
                errors.toString(StandardCharsets.UTF_8).contains("stopped after 10000 steps"),
                () -> errors.toString(StandardCharsets.UTF_8));
    }

    @Test
    void exitingTheProcessEndsOnlyTheSession() {
        Session session = session();
        assertThrows(SessionException.class, () -> session.eval("import os\nos._exit(3)"));
        assertTrue(session.hasEnded());
    }

    /** What may go on for very long, also where the JDK does it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "10**10**7",
                "sum(range(10**12))",
                "max(range(10**11))",
                "sorted(range(10**7), key=lambda n: -n)",
                "import re\nre.search(r'(a+)+\\1x', 'a' * 60)",
                "set(range(10**9))",
                "import itertools\n0 in itertools.count(1)",
                "any(n < 0 for n in range(10**12))",
                "import math\nmath.factorial(2 * 10**6)",
                "import time\ntime.sleep(10**6)",
                "import threading\nthreading.Event().wait()"
            })
    void anythingCanBeEndedFromOutside(String source) {
        try (Session session = Session.builder().output(output).build()) {
            CompletableFuture<Object> running = CompletableFuture.supplyAsync(() -> session.eval(source));
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                do {
                    // Again where the call had not begun.
                    TimeUnit.MILLISECONDS.sleep(300);
                    session.interrupt();
                } while (!endsSoon(running));
                Throwable failure = running.handle((value, e) -> e.getCause()).join();
                assertEquals(
                        "KeyboardInterrupt",
                        assertInstanceOf(SessionException.class, failure).type());
            });
            assertEquals(2L, session.eval("1 + 1"), "the session goes on");
        }
    }

    private static boolean endsSoon(CompletableFuture<Object> running) {
        return running.handle((value, e) -> true)
                .completeOnTimeout(false, 1, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void aStoppedSessionRunsNoFurther() {
        Session session = session();
        CompletableFuture<Object> running = CompletableFuture.supplyAsync(() -> session.eval("""
                try:
                    sum(range(10**12))
                finally:
                    print("not reached")
                """));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (!session.hasEnded()) {
                TimeUnit.MILLISECONDS.sleep(100);
                session.stop();
            }
        });
        assertInstanceOf(
                SessionException.class,
                running.handle((value, e) -> e.getCause()).join());
        assertEquals("", printed());
    }
}
