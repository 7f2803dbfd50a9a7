"""Random programs over asynchronous generators, tasks and cancellation, compared with CPython on a clock that stands still.

    python3 async_programs.py --ouro 'ouro --virtual-time' --cpython 'python3 frozen_clock.py 0' --count 20000

Programs are numbered: a number is a seed, so a program that differs can be made again with `--first N --count 1 --show`.
They run in scripts of a hundred each. A program keeps every generator and task that it names, since CPython closes those that
nobody refers to at once, and Ouro only those that belong to a loop. What loops print while they shut down is not compared:
they close generators in the order of a set.

Exits with 0 when all are alike, else with 1 and the numbers of those that differ.
"""
import argparse
import os
import random
import shlex
import subprocess
import sys
import tempfile

PRELUDE = '''\
import asyncio, contextlib, gc
gc.disable()
kept = []
ended = []
quiet = False
def keep(value):
    kept.append(value)
    return value
def say(*words):
    if not quiet:
        print(*words)
def told(error):
    return type(error).__name__, *error.args
async def nap(steps):
    for _ in range(steps):
        await asyncio.sleep(0)
    return steps
async def pause(hundredths):
    await asyncio.sleep(hundredths / 100)
    return hundredths
async def finish(number, main):
    try:
        say("main", await asyncio.wait_for(main(), 30))
    except BaseException as e:
        say("main failed", *told(e))
    await asyncio.sleep(2)
    for thing in reversed(kept):
        try:
            if isinstance(thing, asyncio.Task):
                thing.cancel()
                await asyncio.wait([thing], timeout=3)
                say("task", thing.done(), thing.cancelled() if thing.done() else None)
                if thing.done() and not thing.cancelled() and thing.exception():
                    say("task failed", *told(thing.exception()))
            else:
                say("closed", await asyncio.wait_for(thing.aclose(), 3))
        except BaseException as e:
            say("end failed", *told(e))
    ended.extend(kept)
    kept.clear()
    await asyncio.sleep(2)
    global quiet
    quiet = True
def run(number, main):
    global quiet
    quiet = False
    print("== program", number)
    asyncio.run(finish(number, main))
'''


class Program:
    """One random program, as source text."""

    def __init__(self, number):
        self.number = number
        self.random = random.Random(number)
        self.lines = []
        self.labels = 0
        self.generators = self.random.randint(1, 3)
        self.coroutines = self.random.randint(1, 3)

    def text(self):
        for index in range(self.generators):
            self.emit(0, f"async def g{index}_{self.number}(n=3):")
            self.emit(1, f"say('g{index} starts')")
            self.body(1, 3, index, in_generator=True)
            self.emit(1, "yield 'last'")
        for index in range(self.coroutines):
            self.emit(0, f"async def c{index}_{self.number}():")
            self.body(1, 3, index, in_generator=False)
            self.emit(1, f"return 'c{index}'")
        self.emit(0, f"async def main_{self.number}():")
        self.body(1, 3, self.coroutines, in_generator=False)
        self.body(1, 3, self.coroutines, in_generator=False)
        self.emit(0, f"run({self.number}, main_{self.number})")
        return "\n".join(self.lines) + "\n"

    def emit(self, depth, line):
        self.lines.append("    " * depth + line)

    def label(self):
        self.labels += 1
        return self.labels

    def body(self, depth, budget, index, in_generator, in_loop=False):
        for _ in range(self.random.randint(1, 3)):
            self.statement(depth, budget, index, in_generator, in_loop)

    def generator(self, index, in_generator):
        """A call of a generator function; one may only ask those before it, so that all programs end."""
        if in_generator:
            if index == 0:
                return None
            return f"g{self.random.randrange(index)}_{self.number}()"
        return f"g{self.random.randrange(self.generators)}_{self.number}()"

    def coroutine(self, index, in_generator):
        if in_generator or index == 0:
            kind = self.random.choice(["nap", "nap", "pause"])
            return f"{kind}({self.random.randint(0, 3)})"
        return f"c{self.random.randrange(index)}_{self.number}()"

    def statement(self, depth, budget, index, in_generator, in_loop):
        choices = ["await", "await", "say"]
        if in_generator:
            choices += ["yield", "yield", "yield"]
        if budget > 0:
            choices += ["try", "try", "for", "if"]
            if self.generator(index, in_generator):
                choices += ["async for"] * 4 + ["steps"] * 4 + ["aclosing", "comprehension"]
            if not in_generator:
                choices += ["task", "task", "gather", "wait_for", "group", "shield", "rival"]
        if in_loop:
            choices += ["break", "continue"]
        if budget < 3:
            choices += ["return", "raise"]
        getattr(self, "make_" + self.random.choice(choices).replace(" ", "_"))(
            depth, budget, index, in_generator, in_loop
        )

    def make_await(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, f"say({self.label()}, await {self.coroutine(index, in_generator)})")

    def make_say(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, f"say({self.label()})")

    def make_yield(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, f"say({self.label()}, (yield {self.label()}))")

    def make_break(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, "break")

    def make_continue(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, "continue")

    def make_return(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, "if n > 1: return" if in_generator else "return 'early'")

    def make_raise(self, depth, budget, index, in_generator, in_loop):
        error = self.random.choice(["ValueError", "KeyError", "StopAsyncIteration", "StopIteration", "GeneratorExit"])
        if self.random.random() < 0.7:
            error = "ValueError"
        self.emit(depth, f"raise {error}({self.label()})")

    def make_if(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, f"if len(kept) % 2 == {self.random.randint(0, 1)}:")
        self.body(depth + 1, budget - 1, index, in_generator, in_loop)

    def make_for(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, f"for i in range({self.random.randint(1, 3)}):")
        self.body(depth + 1, budget - 1, index, in_generator, True)

    def make_try(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, "try:")
        self.body(depth + 1, budget - 1, index, in_generator, in_loop)
        handled = self.random.random() < 0.6
        if handled:
            kind = self.random.choice(["ValueError", "Exception", "BaseException", "asyncio.CancelledError", "GeneratorExit"])
            self.emit(depth, f"except {kind} as e:")
            self.emit(depth + 1, f"say({self.label()}, *told(e))")
            if self.random.random() < 0.4:
                self.body(depth + 1, budget - 2, index, in_generator, in_loop)
            if self.random.random() < 0.4:
                self.emit(depth + 1, "raise")
        if not handled or self.random.random() < 0.5:
            self.emit(depth, "finally:")
            self.emit(depth + 1, f"say({self.label()}, 'finally')")
            if self.random.random() < 0.5:
                self.emit(depth + 1, f"await {self.coroutine(0, True)}")
            if self.random.random() < 0.2:
                self.body(depth + 1, budget - 2, index, in_generator, in_loop)

    def make_async_for(self, depth, budget, index, in_generator, in_loop):
        call = self.generator(index, in_generator)
        if self.random.random() < 0.3:
            call = f"keep({call})"
        self.emit(depth, f"async for x in {call}:")
        self.emit(depth + 1, f"say({self.label()}, x)")
        self.body(depth + 1, budget - 1, index, in_generator, True)
        if self.random.random() < 0.5:
            self.emit(depth + 1, self.random.choice(["break", "break", "return" if in_generator else "return 'from loop'"]))
        if self.random.random() < 0.2:
            self.emit(depth, "else:")
            self.emit(depth + 1, f"say({self.label()}, 'else')")

    def make_comprehension(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, f"say({self.label()}, [x async for x in {self.generator(index, in_generator)}])")

    def make_aclosing(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, f"async with contextlib.aclosing(keep({self.generator(index, in_generator)})) as a:")
        self.emit(depth + 1, "async for x in a:")
        self.emit(depth + 2, f"say({self.label()}, x)")
        self.body(depth + 2, budget - 2, index, in_generator, True)

    def step(self, name):
        return self.random.choice(
            [
                f"anext({name})",
                f"anext({name}, 'no more')",
                f"{name}.asend(None)",
                f"{name}.asend({self.label()})",
                f"{name}.athrow(ValueError({self.label()}))",
                f"{name}.athrow(GeneratorExit)",
                f"{name}.aclose()",
                f"{name}.__anext__()",
            ]
        )

    def make_steps(self, depth, budget, index, in_generator, in_loop):
        name = f"it{self.label()}"
        self.emit(depth, f"{name} = keep({self.generator(index, in_generator)})")
        for _ in range(self.random.randint(1, 4)):
            self.emit(depth, "try:")
            self.emit(depth + 1, f"say({self.label()}, await {self.step(name)})")
            self.emit(depth, "except Exception as e:")
            self.emit(depth + 1, f"say({self.label()}, *told(e))")

    def make_rival(self, depth, budget, index, in_generator, in_loop):
        """Two tasks that take steps of one generator."""
        name, task = f"it{self.label()}", f"t{self.label()}"
        self.emit(depth, f"{name} = keep({self.generator(index, in_generator)})")
        self.emit(depth, f"async def rival{task}():")
        self.emit(depth + 1, "try:")
        self.emit(depth + 2, f"say({self.label()}, await {self.step(name)})")
        self.emit(depth + 1, "except Exception as e:")
        self.emit(depth + 2, f"say({self.label()}, *told(e))")
        self.emit(depth, f"{task} = keep(asyncio.create_task(rival{task}()))")
        self.emit(depth, f"await nap({self.random.randint(0, 2)})")
        self.emit(depth, "try:")
        self.emit(depth + 1, f"say({self.label()}, await {self.step(name)})")
        self.emit(depth, "except Exception as e:")
        self.emit(depth + 1, f"say({self.label()}, *told(e))")

    def make_task(self, depth, budget, index, in_generator, in_loop):
        name = f"t{self.label()}"
        call = self.coroutine(index, in_generator)
        self.emit(depth, f"{name} = keep(asyncio.create_task({call}))")
        if self.random.random() < 0.7:
            self.emit(depth, f"await {self.random.choice(['nap', 'pause'])}({self.random.randint(0, 4)})")
        if self.random.random() < 0.6:
            self.emit(depth, f"say({self.label()}, {name}.cancel())")
        if self.random.random() < 0.7:
            self.emit(depth, "try:")
            self.emit(depth + 1, f"say({self.label()}, await {name})")
            self.emit(depth, "except BaseException as e:")
            self.emit(depth + 1, f"say({self.label()}, *told(e))")

    def make_gather(self, depth, budget, index, in_generator, in_loop):
        calls = ", ".join(self.coroutine(index, in_generator) for _ in range(self.random.randint(1, 3)))
        together = self.random.choice(["", ", return_exceptions=True"])
        self.emit(depth, f"r = await asyncio.gather({calls}{together})")
        self.emit(depth, f"say({self.label()}, *[told(x) if isinstance(x, BaseException) else x for x in r])")

    def make_wait_for(self, depth, budget, index, in_generator, in_loop):
        what = self.coroutine(index, in_generator)
        if self.random.random() < 0.5:
            self.emit(depth, f"w = keep({self.generator(index, in_generator)})")
            what = self.step("w")
            self.emit(depth, f"async def once{self.label()}(): return await {what}")
            what = f"once{self.labels}()"
        self.emit(depth, "try:")
        self.emit(depth + 1, f"say({self.label()}, await asyncio.wait_for({what}, {self.random.randint(0, 4)} / 100))")
        self.emit(depth, "except (TimeoutError, ValueError) as e:")
        self.emit(depth + 1, f"say({self.label()}, *told(e))")

    def make_group(self, depth, budget, index, in_generator, in_loop):
        self.emit(depth, "try:")
        self.emit(depth + 1, "async with asyncio.TaskGroup() as group:")
        for _ in range(self.random.randint(1, 3)):
            self.emit(depth + 2, f"keep(group.create_task({self.coroutine(index, in_generator)}))")
        self.body(depth + 2, budget - 2, index, in_generator)
        self.emit(depth, "except* Exception as e:")
        self.emit(depth + 1, f"say({self.label()}, *map(told, e.exceptions))")

    def make_shield(self, depth, budget, index, in_generator, in_loop):
        name = f"t{self.label()}"
        self.emit(depth, f"{name} = keep(asyncio.create_task({self.coroutine(index, in_generator)}))")
        self.emit(depth, f"say({self.label()}, await asyncio.shield({name}))")


def outcomes(command, script, folder, timeout):
    """What a script of several programs prints, by the program's number."""
    try:
        run = subprocess.run(
            [*shlex.split(command), script], cwd=folder, capture_output=True, text=True, timeout=timeout
        )
        output, end = run.stdout, run.returncode
    except subprocess.TimeoutExpired as e:
        output, end = (e.stdout or b"").decode(), "timeout"
    found = {}
    for part in output.split("== program ")[1:]:
        number, _, text = part.partition("\n")
        found[int(number)] = text
    if end:
        last = max(found, default=-1)
        found[last] = found.get(last, "") + f"exit {end}\n"
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--ouro", default="ouro --virtual-time")
    parser.add_argument("--cpython", default="python3")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--together", type=int, default=100, help="programs a script")
    parser.add_argument("--timeout", type=float, default=120, help="seconds a script may take")
    parser.add_argument("--show", action="store_true", help="print the programs that differ and both outputs")
    options = parser.parse_args()
    differing = []
    with tempfile.TemporaryDirectory() as folder:
        script = os.path.join(folder, "programs.py")
        for start in range(options.first, options.first + options.count, options.together):
            numbers = range(start, min(start + options.together, options.first + options.count))
            with open(script, "w") as f:
                f.write(PRELUDE + "".join(Program(number).text() for number in numbers))
            wanted = outcomes(options.cpython, script, folder, options.timeout)
            got = outcomes(options.ouro, script, folder, options.timeout)
            for number in numbers:
                if wanted.get(number) != got.get(number):
                    differing.append(number)
                    print("differs:", number, flush=True)
                    if options.show:
                        print(PRELUDE + Program(number).text())
                        print("---- CPython\n" + str(wanted.get(number)))
                        print("---- Ouro\n" + str(got.get(number)))
    print(f"{options.count - len(differing)} of {options.count} programs alike")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
