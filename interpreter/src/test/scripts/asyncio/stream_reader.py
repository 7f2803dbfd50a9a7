# StreamReader by itself: every way of reading, waiting or not, with limits, ends and errors.
import asyncio


async def outcome(label, awaitable):
    try:
        print(label, await awaitable)
    except (Exception, asyncio.CancelledError) as e:
        print(label, repr(e), getattr(e, "partial", None), getattr(e, "expected", None),
              getattr(e, "consumed", None), repr(e.__context__))


class Transport:
    def pause_reading(self):
        print("paused")

    def resume_reading(self):
        print("resumed")


class Unpausable:
    def pause_reading(self):
        raise NotImplementedError


def fed(*pieces, end=True, limit=2 ** 16):
    reader = asyncio.StreamReader(limit=limit)
    for piece in pieces:
        reader.feed_data(piece)
    if end:
        reader.feed_eof()
    return reader


async def feeding(reader, *pieces):
    for piece in pieces:
        await asyncio.sleep(0)
        if piece is None:
            reader.feed_eof()
        elif isinstance(piece, Exception):
            reader.set_exception(piece)
        else:
            reader.feed_data(piece)


async def main():
    r = fed(b"one\ntwo\n", b"thr", b"ee")
    print(r, r.at_eof())
    for i in range(5):
        await outcome("line", r.readline())
    print(r, r.at_eof())
    r = fed(b"a--b--", bytearray(b"c"), memoryview(b"-"))
    for i in range(4):
        await outcome("until", r.readuntil(b"--"))
    await outcome("empty", r.readuntil(b""))
    r = fed(b"0123456789")
    for n in (0, 3, 100, 5):
        await outcome("read", r.read(n))
    for n in (4, 0, 7, 0, -1):
        await outcome("exactly", fed(b"012345").readexactly(n))
    await outcome("all", fed(b"0123456789", limit=4).read())
    await outcome("all", fed().read())
    # limits
    for text in (b"0123456789\nrest\n", b"0123456789"):
        r = fed(text, end=False, limit=8)
        await outcome("until", r.readuntil())
        r.feed_eof()
        await outcome("line", r.readline())
        await outcome("line", r.readline())
    # waiting
    for reading in ("readline", "read", "readuntil", "__anext__"):
        r = asyncio.StreamReader()
        task = asyncio.create_task(feeding(r, b"ab", b"c\nd", b"e", None))
        await outcome(reading, getattr(r, reading)())
        await outcome(reading, getattr(r, reading)())
        await task
        await outcome(reading, getattr(r, reading)())
    r = asyncio.StreamReader()
    task = asyncio.create_task(feeding(r, b"ab", b"cde", b"fg", OSError("lost"), b"more"))
    await outcome("exactly", r.readexactly(4))
    await outcome("exactly", r.readexactly(4))
    await outcome("after", r.read(1))
    await task
    r = fed(b"a\nb\nc")
    print([line async for line in r])
    # two at once, cancelling
    r = asyncio.StreamReader()
    first = asyncio.create_task(r.readline())
    await asyncio.sleep(0)
    await outcome("second", r.read(3))
    first.cancel()
    await outcome("first", first)
    r.feed_data(b"still\n")
    await outcome("third", r.readline())
    # the transport
    r = asyncio.StreamReader(limit=3)
    r.set_transport(Transport())
    r.feed_data(b"1234567")
    r.feed_data(b"890")
    await outcome("read", r.read(5))
    await outcome("read", r.read(4))
    r.feed_data(b"1234567")
    task = asyncio.create_task(feeding(r, b"89"))
    await outcome("read", r.readexactly(10))
    r = asyncio.StreamReader(limit=3)
    r.set_transport(Unpausable())
    r.feed_data(b"1234567")
    print(r)
    for bad in (lambda: r.set_transport(1), lambda: r.set_transport(2), lambda: asyncio.StreamReader(limit=0),
                lambda: fed(b"x").feed_data(b"y"), lambda: asyncio.StreamReader(limit="x")):
        try:
            print(bad())
        except Exception as e:
            print(repr(e))
    r.set_exception(ValueError("bad"))
    print(r, repr(r.exception()))
    for reading in (r.readline(), r.readuntil(), r.read(), r.read(0), r.readexactly(0), r.readexactly(1)):
        await outcome("bad", reading)
    await outcome("n", fed(b"x").read(None))

    class Own(asyncio.StreamReader):
        def feed_data(self, data):
            print("fed", data)
            super().feed_data(data.upper())

    r = Own()
    r.own = 1
    r.feed_data(b"shout\n")
    await outcome(type(r).__mro__[1].__name__, r.readline())
    c = r.readline()
    print(c.__qualname__, asyncio.iscoroutine(c))
    c.close()


asyncio.run(main())
