import asyncio
class Srv(asyncio.Protocol):
    def connection_made(self, t): self.t = t; print("S made", type(t).__name__, t.get_extra_info("sockname")[0])
    def data_received(self, d): print("S data", d); self.t.write(d.upper())
    def eof_received(self): print("S eof")
    def connection_lost(self, e): print("S lost", e)
class Cli(asyncio.Protocol):
    def __init__(self, done): self.done = done
    def connection_made(self, t): self.t = t; print("C made"); t.write(b"hi")
    def data_received(self, d):
        print("C data", d); self.t.close(); print(self.t.is_closing())
    def connection_lost(self, e): print("C lost", e); self.done.set_result("over")
async def main():
    loop = asyncio.get_running_loop()
    srv = await loop.create_server(Srv, "127.0.0.1", 0); port = srv.sockets[0].getsockname()[1]
    print(type(srv).__name__, srv.is_serving(), srv.get_loop() is loop)
    done = loop.create_future(); t, p = await loop.create_connection(lambda: Cli(done), "127.0.0.1", port); print(type(t).__name__, type(p).__name__, t.get_protocol() is p)
    print(await done); await asyncio.sleep(0.05)
    class W(asyncio.Protocol):
        def pause_writing(self): print("pause")
        def resume_writing(self): print("resume")
        def connection_lost(self, e): print("W lost", e)
    class Slow(asyncio.Protocol):
        def connection_made(self, t): self.t = t; self.n = 0; t.pause_reading(); loop.call_later(0.1, t.resume_reading); print(t.is_reading())
        def data_received(self, d): self.n += len(d)
        def connection_lost(self, e): print("slow got", self.n)
    s2 = await loop.create_server(Slow, "127.0.0.1", 0)
    t, p = await loop.create_connection(W, "127.0.0.1", s2.sockets[0].getsockname()[1])
    print(t.get_write_buffer_limits()); t.set_write_buffer_limits(high=1000); print(t.get_write_buffer_limits(), t.get_write_buffer_size())
    for i in range(200): t.write(b"x" * 65536)
    t.close(); await asyncio.sleep(0.5)
    t, p = await loop.create_connection(W, "127.0.0.1", s2.sockets[0].getsockname()[1]); t.abort(); await asyncio.sleep(0.2)
    try: t.write("str")
    except TypeError as e: print(e)
    class BP(asyncio.BufferedProtocol):
        def get_buffer(self, hint): self.b = bytearray(10); return self.b
        def buffer_updated(self, n): print("bp", n, bytes(self.b[:n]))
        def connection_lost(self, e): print("bp lost")
    s3 = await loop.create_server(BP, "127.0.0.1", 0)
    t, p = await loop.create_connection(W, "127.0.0.1", s3.sockets[0].getsockname()[1]); t.write(b"0123456789abc"); await asyncio.sleep(0.05); t.write_eof(); await asyncio.sleep(0.1)
    for s in (srv, s2, s3): s.close(); await s.wait_closed(); print(s.is_serving(), s.sockets)
    p = asyncio.Protocol(); print(p.connection_made(1), p.data_received(b""), p.eof_received(), p.connection_lost(None), p.pause_writing(), p.resume_writing())
    class EofP(asyncio.Protocol):
        def connection_made(self, t): self.t = t
        def eof_received(self): print("eof keep"); self.t.write(b"tail"); loop.call_soon(self.t.close); return True
    s4 = await loop.create_server(EofP, "127.0.0.1", 0); r, w = await asyncio.open_connection(*s4.sockets[0].getsockname()); w.write_eof(); print(await r.read()); w.close()
    s4.close()
asyncio.run(main())
