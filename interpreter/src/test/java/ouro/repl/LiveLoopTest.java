package ouro.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The loop that runs behind the prompt, on the virtual clock: what awaits, what goes on, what runs beside it. */
class LiveLoopTest {
    @Test
    void awaitsOutsideOfFunctions() {
        assertEquals("5\n", Typed.virtually("import asyncio", "await asyncio.sleep(100, 5)"));
        assertEquals("[5, 6]\n", Typed.virtually("import asyncio", "[await asyncio.sleep(1, x) for x in (5, 6)]"));
        assertEquals(
                "0\n1\n[0, 1]\n",
                Typed.virtually(
                        "async def g():",
                        "    for i in range(2): yield i",
                        "",
                        "async for i in g(): i",
                        "",
                        "[i async for i in g()]"));
        assertEquals(
                "in\nbody\nout\n",
                Typed.virtually(
                        "import contextlib",
                        "@contextlib.asynccontextmanager",
                        "async def c():",
                        "    print('in')",
                        "    yield",
                        "    print('out')",
                        "",
                        "async with c(): print('body')",
                        ""));
    }

    @Test
    void failuresOfAwaitsAreTold() {
        assertEquals("""
                Traceback (most recent call last):
                  File "<input 2>", line 1, in <module>
                    await f()
                  File "<input 1>", line 1, in f
                    async def f(): 1/0
                                   ~^~
                ZeroDivisionError: division by zero
                """, Typed.virtually("async def f(): 1/0", "", "await f()"));
    }

    @Test
    void tasksGoOnBehindThePrompt() {
        String shown = Typed.session(
                null, true, new Typed.TypedStep("""
                        import asyncio
                        async def f():
                            print('first')
                            await asyncio.sleep(1)
                            print('second')

                        t = asyncio.create_task(f())
                        half a line""", "second\n"), new Typed.TypedStep("\u0003t.done()\n", "True\n"));
        assertTrue(shown.contains("first\n"), shown);
    }

    @Test
    void failuresBehindThePromptAreTold() {
        String shown = Typed.session(
                null,
                true,
                new Typed.TypedStep(
                        "import asyncio\nasync def f(): 1/0\n\nt = asyncio.create_task(f())\n",
                        "Task-1 failed: ZeroDivisionError: division by zero (await it to see where)\n"),
                new Typed.TypedStep("t.exception()\n", "ZeroDivisionError('division by zero')\n"));
        assertTrue(shown.endsWith(">>> \n"), shown);
    }

    @Test
    void systemExitBehindThePromptLeaves() {
        String shown = Typed.session(
                null,
                true,
                new Typed.TypedStep(
                        "import asyncio\nasync def f(): raise SystemExit('left')\n\nt = asyncio.create_task(f())\n",
                        "left\n"));
        assertTrue(!shown.contains("KeyboardInterrupt"), shown);
    }

    @Test
    void otherLoopsRunBesideIt() {
        assertEquals(
                "5\n6\n7\n",
                Typed.virtually(
                        "import asyncio",
                        "async def f(x): return x",
                        "",
                        "asyncio.run(f(5))",
                        "asyncio.get_event_loop().run_until_complete(f(6))",
                        "loop = asyncio.new_event_loop(); loop.run_until_complete(f(7))"));
    }

    @Test
    void aClosedLoopIsReplaced() {
        assertEquals(
                "5\n6\n",
                Typed.virtually(
                        "import asyncio",
                        "loop = asyncio.get_event_loop()",
                        "loop.run_until_complete(asyncio.sleep(1, 5))",
                        "loop.close()",
                        "await asyncio.sleep(1, 6)"));
    }

    @Test
    void contextVariablesStay() {
        assertEquals(
                "5\n",
                Typed.virtually(
                        "import asyncio, contextvars",
                        "v = contextvars.ContextVar('v')",
                        "_ = v.set(await asyncio.sleep(1, 5))",
                        "v.get()"));
    }

    @Test
    void anAwaitThatNothingCanEndIsADeadlock() {
        assertEquals(
                "RuntimeError: deadlock: nothing is left that could wake a task",
                Typed.virtually("import asyncio", "await asyncio.Event().wait()")
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void leavingCancelsTasks() {
        assertEquals(
                "cleaned\n",
                Typed.virtually(
                        "import asyncio",
                        "async def f():",
                        "    try: await asyncio.Event().wait()",
                        "    finally: print('cleaned')",
                        "",
                        "t = asyncio.create_task(f()); await asyncio.sleep(0)",
                        "exit"));
    }

    @Test
    void tasksAreDrawnAsATree() {
        assertEquals(
                """
                Task-1  outer() at <input 3>:1
                ├─ Task-2  inner() at <input 2>:1, in Event.wait()
                └─ Task-3  inner() at <input 2>:1, in Event.wait()
                """,
                Typed.virtually(
                        "import asyncio; e = asyncio.Event()",
                        "async def inner(): await e.wait()",
                        "",
                        "async def outer(): await asyncio.gather(inner(), inner())",
                        "",
                        "t = asyncio.create_task(outer())",
                        "await asyncio.sleep(1)",
                        "%tasks"));
    }

    @Test
    void tasksAreCancelledByName() {
        assertEquals(
                "cancelling 1 task\nTrue\n%cancel: there is no task x\n",
                Typed.virtually(
                        "import asyncio",
                        "t = asyncio.create_task(asyncio.Event().wait(), name='x')",
                        "%cancel x",
                        "_ = await asyncio.wait([t]); t.cancelled()",
                        "%cancel x"));
    }
}
