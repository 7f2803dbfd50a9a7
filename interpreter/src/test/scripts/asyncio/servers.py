import asyncio
async def handle(reader, writer):
    data = await reader.read(100); addr = writer.get_extra_info("peername"); print(f"Received {data.decode()!r} from {addr[0]}")
    writer.write(data); await writer.drain(); print("Close the connection"); writer.close(); await writer.wait_closed()
def plain_cb(reader, writer): print("plain"); writer.write(b"x"); writer.close()
async def main():
    s = await asyncio.start_server(handle, "127.0.0.1", 0); addrs = ", ".join(str(x.getsockname()[0]) for x in s.sockets); print(f"Serving on {addrs}")
    async with s:
        async def client(msg):
            r, w = await asyncio.open_connection(*s.sockets[0].getsockname()); print("Send:", msg); w.write(msg.encode()); d = await r.read(100); print("Received:", d.decode()); w.close(); await w.wait_closed()
        await asyncio.gather(*(client(m) for m in ("a", "b", "c")))
    s2 = await asyncio.start_server(plain_cb, "127.0.0.1", 0); r, w = await asyncio.open_connection(*s2.sockets[0].getsockname()); print(await r.read()); w.close(); s2.close(); await s2.wait_closed()
    async def names(r, w): print(asyncio.current_task().get_name()); w.close()
    s3 = await asyncio.start_server(names, "127.0.0.1", 0); 
    for _ in range(3): r, w = await asyncio.open_connection(*s3.sockets[0].getsockname()); await r.read(); w.close()
    s3.close()
    async def slow(r, w):
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: print("handler cancelled"); raise
        finally: w.close()
    s4 = await asyncio.start_server(slow, "127.0.0.1", 0); r, w = await asyncio.open_connection(*s4.sockets[0].getsockname()); await asyncio.sleep(0.05); 
    try: await asyncio.wait_for(r.read(), 0.05)
    except asyncio.TimeoutError: print("read timeout")
    w.close()
    r = asyncio.StreamReader(); r.feed_data(b"one\ntwo\nthree"); r.feed_eof()
    async for line in r: print(line)
    try: await asyncio.open_connection("127.0.0.1", 99999)
    except (OverflowError, OSError) as e: print(type(e).__name__, e)
    s5 = await asyncio.start_server(names, "127.0.0.1", 0)
    try: await asyncio.start_server(names, "127.0.0.1", s5.sockets[0].getsockname()[1])
    except OSError as e: print(e.errno, str(e).split("'")[0], str(e)[-22:])
    s5.close()
    for kw in ({}, {"host": "127.0.0.1"}, {"ssl": True, "host": "127.0.0.1", "port": 1}):
        try: await asyncio.start_server(names, **kw); print("ok")
        except Exception as e: print(type(e).__name__, e)
    try: await asyncio.open_connection()
    except ValueError as e: print(e)
    s6 = await asyncio.start_server(names, "localhost", 0); r, w = await asyncio.open_connection("localhost", s6.sockets[0].getsockname()[1]); await r.read(); w.close(); s6.close()
    s7 = await asyncio.start_server(names, port=0); print(s7.is_serving()); s7.close()
asyncio.run(main())
