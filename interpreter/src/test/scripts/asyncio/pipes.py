import asyncio, os, sys
async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    reader = asyncio.StreamReader(); protocol = asyncio.StreamReaderProtocol(reader)
    t, p = await loop.connect_read_pipe(lambda: protocol, os.fdopen(r, "rb", 0))
    wt, wp = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(w, "wb", 0))
    writer = asyncio.StreamWriter(wt, wp, None, loop)
    writer.write(b"hello\n"); await writer.drain(); print(await reader.readline()); writer.close(); print(await reader.read())
asyncio.run(main())
