import asyncio, socket
async def main():
    loop = asyncio.get_running_loop()
    srv = socket.socket(); srv.setblocking(False); srv.bind(("127.0.0.1", 0)); srv.listen(); addr = srv.getsockname()
    async def handle(c):
        with c:
            while data := await loop.sock_recv(c, 100): await loop.sock_sendall(c, data.upper())
        print("conn over")
    async def serve():
        while True:
            c, a = await loop.sock_accept(srv); print("accepted", a[0]); asyncio.create_task(handle(c))
    t = asyncio.create_task(serve())
    cl = socket.socket(); cl.setblocking(False); print(await loop.sock_connect(cl, addr))
    await loop.sock_sendall(cl, b"hello"); print(await loop.sock_recv(cl, 100))
    buf = bytearray(10); await loop.sock_sendall(cl, b"abc"); n = await loop.sock_recv_into(cl, buf); print(n, buf[:n])
    cl.close(); await asyncio.sleep(0.05); t.cancel(); await asyncio.gather(t, return_exceptions=True); srv.close()
    c2 = socket.socket(); c2.setblocking(False)
    try: await loop.sock_connect(c2, ("127.0.0.1", 1))
    except OSError as e: print(type(e).__name__, e)
    c2.close()
    a, b = socket.socketpair(); a.setblocking(False); b.setblocking(False)
    def reader():
        print("received", a.recv(100)); print(loop.remove_reader(a), loop.remove_reader(a)); done.set_result(1)
    done = loop.create_future(); loop.add_reader(a, reader); loop.call_soon(b.send, b"abc"); await done
    done = loop.create_future(); loop.add_writer(b, lambda: (print("writable", loop.remove_writer(b.fileno())), done.set_result(2))); print(await done)
    try: loop.add_reader("x", print)
    except ValueError as e: print(e)
    print(loop.remove_writer(b))
    r, w = await asyncio.open_connection(sock=a); b.send(b"over stream\n"); print(await r.readline()); w.write(b"back"); await w.drain(); print(await loop.sock_recv(b, 10)); w.close(); await w.wait_closed(); print(await loop.sock_recv(b, 10)); b.close()
    ls = socket.socket(); ls.bind(("127.0.0.1", 0))
    async def h(r, w): w.write(await r.readline()); w.close()
    s = await asyncio.start_server(h, sock=ls); r, w = await asyncio.open_connection(*ls.getsockname()); w.write(b"line\n"); print(await r.read()); w.close(); s.close()
    class Echo(asyncio.DatagramProtocol):
        def connection_made(self, t): self.t = t; print("S made")
        def datagram_received(self, d, a): print("S got", d, a[0]); self.t.sendto(d[::-1], a)
        def connection_lost(self, e): print("S lost", e)
    class Client(asyncio.DatagramProtocol):
        def __init__(self): self.done = loop.create_future()
        def connection_made(self, t): self.t = t; t.sendto(b"ping")
        def datagram_received(self, d, a): print("C got", d); self.t.close()
        def error_received(self, e): print("C err", e)
        def connection_lost(self, e): self.done.set_result("closed")
    st, sp = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0)); print(type(st).__name__)
    ct, cp = await loop.create_datagram_endpoint(Client, remote_addr=st.get_extra_info("sockname")); print(await cp.done); st.close(); await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    print((await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))[0][4])
    import tempfile, os
    p = os.path.join(tempfile.mkdtemp(), "s"); s = await asyncio.start_unix_server(h, p); r, w = await asyncio.open_unix_connection(p); print(w.get_extra_info("peername") == p); w.write(b"unix\n"); print(await r.read()); w.close(); s.close()
asyncio.run(main())
