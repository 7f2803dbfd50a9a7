
import asyncio
log = []
async def handle(r, w):
    while True:
        try: line = await r.readline()
        except ValueError as e: print("srv ValueError", e); break
        if not line: break
        if line == b"quit\n": break
        if line == b"boom\n": raise RuntimeError("handler")
        w.write(b"echo " + line); await w.drain()
    w.close()
async def main():
    srv = await asyncio.start_server(handle, "127.0.0.1", 0, limit=64)
    host, port = srv.sockets[0].getsockname(); print(host, type(port), srv.is_serving(), type(srv.sockets).__name__, len(srv.sockets))
    r, w = await asyncio.open_connection("127.0.0.1", port, limit=100)
    w.write(b"hello\n"); print(await r.readline()); w.writelines([b"a", b"b\n"]); print(await r.readuntil(b"b")); print(await r.readexactly(1))
    print(w.get_extra_info("peername") == (host, port), w.get_extra_info("sockname")[0], w.get_extra_info("nope"), w.get_extra_info("nope", 3), w.can_write_eof(), w.is_closing(), type(w.transport).__name__)
    print(type(w.get_extra_info("socket")).__name__)
    w.write(b"x" * 30 + b"\n"); print(await r.read(5), await r.read(100))
    w.write(b"quit\n"); print(await r.read(), r.at_eof()); print(await r.readline(), await r.read(3))
    try: await r.readexactly(3)
    except asyncio.IncompleteReadError as e: print(repr(e), e.partial, e.expected)
    try: await r.readuntil(b"x")
    except asyncio.IncompleteReadError as e: print(repr(e), e.partial, e.expected)
    w.close(); await w.wait_closed(); print(w.is_closing())
    r, w = await asyncio.open_connection("127.0.0.1", port); w.write(b"y" * 200 + b"\n"); print(await r.read()); w.close()
    r, w = await asyncio.open_connection("127.0.0.1", port); w.write(b"partial"); w.write_eof(); print(await r.read()); w.close(); await w.wait_closed()
    r, w = await asyncio.open_connection("127.0.0.1", port, limit=10); w.write(b"a" * 30 + b"\n")
    try: print(await r.readline())
    except ValueError as e: print(e)
    try: print(await r.readuntil(b"\n"))
    except Exception as e: print(repr(e))
    w.write(b"b" * 30 + b"\n"); await asyncio.sleep(0.05)
    try: print(await r.readuntil(b"\n"))
    except asyncio.LimitOverrunError as e: print(repr(e), e.consumed)
    w.close()
    r, w = await asyncio.open_connection("127.0.0.1", port)
    async for line in aiter(r): print(line); break
    w.close()
async def main2():
    try: await asyncio.wait_for(main(), 2)
    except asyncio.TimeoutError: print("as expected")
asyncio.run(main2())
async def refused():
    try: await asyncio.open_connection("127.0.0.1", 1)
    except OSError as e: print(type(e).__name__, e.errno, e)
asyncio.run(refused())
async def sf():
    srv = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with srv:
        t = asyncio.create_task(srv.serve_forever()); await asyncio.sleep(0.01); print(t.done()); t.cancel()
        try: await t
        except asyncio.CancelledError: print("cancelled", srv.is_serving(), srv.sockets)
    try: await srv.serve_forever()
    except RuntimeError as e: print(str(e)[:8], str(e)[-9:])
    srv = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False); print(srv.is_serving(), len(srv.sockets)); await srv.start_serving(); print(srv.is_serving()); srv.close(); await srv.wait_closed(); print(srv.sockets)
asyncio.run(sf())
rd = asyncio.StreamReader
async def reader():
    r = asyncio.StreamReader(limit=8); r.feed_data(b"abc\ndef"); print(await r.readline(), r); r.feed_eof(); print(await r.readline(), r.at_eof(), r)
    r = asyncio.StreamReader(); r.feed_data(b"12345"); print(await r.readexactly(2), await r.readexactly(0), await r.read(0), await r.read(1)); r.set_exception(ValueError("broken"))
    try: await r.read()
    except ValueError as e: print(e)
    try: asyncio.StreamReader(limit=0)
    except ValueError as e: print(e)
    r = asyncio.StreamReader()
    try: await r.readexactly(-1)
    except ValueError as e: print(e)
    try: await r.readuntil(b"")
    except ValueError as e: print(e)
    t = asyncio.create_task(r.readline()); await asyncio.sleep(0); print(r)
    try: await r.read(1)
    except RuntimeError as e: print(e)
    r.feed_data(b"x\n"); print(await t)
    try: r.feed_eof(); r.feed_data(b"late")
    except AssertionError as e: print(e)
asyncio.run(reader())
