# What reads and writes a connection is a transport, and knows its extra information.
import asyncio
async def main():
    async def h(r, w):
        print(isinstance(w.transport, asyncio.Transport)); w.close()
    s = await asyncio.start_server(h, "127.0.0.1", 0)
    print(isinstance(s, asyncio.Server), isinstance(s, asyncio.AbstractServer))
    r, w = await asyncio.open_connection(*s.sockets[0].getsockname())
    t = w.transport
    print(isinstance(t, asyncio.Transport), isinstance(t, asyncio.WriteTransport), isinstance(t, asyncio.DatagramTransport), isinstance(t, asyncio.BaseTransport))
    print(sorted(t._extra), t._extra["peername"] == t.get_extra_info("peername"), [c.__name__ for c in type(t).__mro__][-5:])
    print(t.is_reading(), t.get_write_buffer_limits(), t.get_write_buffer_size())
    print(await r.read()); w.close(); s.close()
asyncio.run(main())
