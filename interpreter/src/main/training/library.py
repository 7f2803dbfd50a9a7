"""Modules that scripts import: what they are made of is found in the ahead-of-time cache then, not made at each start.

Rarer ones are left out: what stands in the cache costs every start a little, needed or not.
"""
import asyncio
import collections.abc
import concurrent.futures
import contextvars
import dataclasses
import datetime
import enum
import inspect
import json
import logging
import queue
import re
import sys
import threading
import time
import traceback
import typing


class Color(enum.Enum):
    RED = 1
    GREEN = enum.auto()


class Access(enum.IntFlag):
    READ = 1
    WRITE = 2


@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: int = 0
    names: list = dataclasses.field(default_factory=list)


class Person(typing.NamedTuple):
    name: str
    age: typing.Optional[int] = None


T = typing.TypeVar("T")


class Box(typing.Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item


class Sized(collections.abc.Sized):
    def __len__(self):
        return 3


current = contextvars.ContextVar("current", default=0)


def types():
    print(Color.GREEN, Color(1), [color.name for color in Color], Access.READ | Access.WRITE)
    print(Point(1) < Point(2), dataclasses.asdict(Point(1, 2)), dataclasses.replace(Point(1), y=3))
    print(Person("a", 3), Box[int](3).item, typing.get_type_hints(Person), typing.Dict[str, typing.Union[int, None]])
    print(isinstance(Sized(), collections.abc.Sized), inspect.signature(Box.__init__), inspect.iscoroutinefunction(types))
    print(Box.__annotations__, Box.__dict__.keys(), Box.__module__, types.__code__.co_name)


def texts():
    pattern = re.compile(r"(?P<word>\w+)\s*=\s*(\d+)", re.IGNORECASE)
    match = pattern.search("size = 30")
    print(match["word"], match.groups(), match.span(), re.sub(r"\d", "#", "a1b2"), re.split(r"[,;]", "a,b;c"))
    print([found.group() for found in re.finditer(r"[a-z]+", "ab cd")], re.fullmatch("a|b", "c"), re.escape("a.b"))
    print(json.loads(json.dumps({"a": [1, 2.5, None, True, "x"]}, indent=1)))
    day = datetime.datetime(2024, 2, 29, 12, 30) + datetime.timedelta(days=1, seconds=5)
    print(day.isoformat(), day.strftime("%Y-%m-%d %H:%M:%S"), day.date() - datetime.date(2024, 1, 1))
    try:
        raise ValueError("traced")
    except ValueError:
        print(traceback.format_exc().splitlines()[-1])
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s:%(message)s")
    logging.getLogger("library").info("logged %d", 1)


def threads():
    lock, done, numbers = threading.Lock(), threading.Event(), queue.Queue()

    def work(number):
        with lock:
            numbers.put(number)
        done.set()
        return number

    thread = threading.Thread(target=work, args=(1,))
    thread.start()
    thread.join()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        print(list(pool.map(work, range(3))), pool.submit(work, 4).result(), done.is_set(), numbers.qsize())
    print(threading.current_thread().name, current.get())


def frames_and_clocks():
    frame = sys._getframe()
    print(frame.f_lineno > 0, frame.f_code.co_varnames, sorted(frame.f_locals))
    begin = time.perf_counter()
    time.sleep(0.001)
    print(time.perf_counter() > begin, time.time() > 0, time.monotonic() > 0)


async def letters():
    for letter in "abcd":
        yield letter


async def by_hand():
    steps = letters()
    print(await anext(steps), await steps.asend(None), await anext(steps, None))
    await steps.aclose()
    coroutine = asyncio.sleep(0)
    coroutine.send(None)
    coroutine.close()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"]))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled())


async def outside():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2]), await asyncio.to_thread(len, "abc"))
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(0, "in a group"))
    print(task.result(), task, loop)
    event, condition = asyncio.Event(), asyncio.Condition()
    loop.call_later(0.001, event.set)
    await event.wait()
    async with condition:
        condition.notify_all()
    for first in asyncio.as_completed([asyncio.sleep(0, 1)]):
        print(await first)
    print(await asyncio.shield(asyncio.sleep(0, 2)), await asyncio.gather(asyncio.sleep(0), return_exceptions=True))


def processes():
    # What one needs to be started and to work; the child here runs without being watched.
    import multiprocessing
    import multiprocessing.pool
    import multiprocessing.spawn
    import pickle
    queue = multiprocessing.Queue()
    queue.put({"a": [1, 2.5, None, "text", (b"bytes", {3})], "b": Color.RED})
    print(queue.get())
    near, far = multiprocessing.Pipe()
    near.send(Color)
    print(far.poll(), far.recv(), pickle.loads(pickle.dumps(ValueError(1), 0)))
    lock, value, numbers = multiprocessing.Lock(), multiprocessing.Value("i", 1), multiprocessing.Array("d", 2)
    with lock, value.get_lock():
        value.value += len(numbers[:])
    child = multiprocessing.get_context("spawn").Process(target=print, args=("child",))
    child.start()
    child.join()
    print(child)


types()
texts()
processes()
frames_and_clocks()
threads()
asyncio.run(by_hand())
asyncio.run(outside())
