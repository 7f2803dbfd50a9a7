# ouro: --virtual-time
# A crawler that speaks HTTP, and a small server for it to visit, in one program over real sockets. Pages of
# one depth are fetched together; a semaphore keeps it at four connections.
import asyncio
import re


def page(path):
    depth = path.count("/")
    if path == "/1/2":
        return None
    return "".join(f"<a href='{path.rstrip('/')}/{n}'>{n}</a>" for n in (1, 2)) if depth < 3 else "a leaf"


async def serve(reader, writer):
    method, path, _ = (await reader.readline()).decode().split()
    while (await reader.readline()).strip():
        pass
    body = page(path)
    status = "200 OK" if body is not None else "404 Not Found"
    text = (body or "no such page").encode()
    writer.write(f"HTTP/1.0 {status}\r\nContent-Length: {len(text)}\r\n\r\n".encode() + text)
    await writer.drain()
    writer.close()


class Crawler:
    def __init__(self, port):
        self.port = port
        self.gate = asyncio.Semaphore(4)

    async def fetch(self, path):
        async with self.gate:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            writer.write(f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
            status = int((await reader.readline()).split()[1])
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            length = int(re.search(r"Content-Length: (\d+)", head).group(1))
            body = (await reader.readexactly(length)).decode()
            writer.close()
            await writer.wait_closed()
        return path, status, re.findall("href='([^']+)'", body)

    async def crawl(self, start):
        level, depth = [start], 0
        while level:
            print(f"depth {depth}: {len(level)} pages")
            answers = await asyncio.gather(*map(self.fetch, level))
            for path, status, links in answers:
                print(f"  {status} {path}")
            level = [link for _, _, links in answers for link in links]
            depth += 1


async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        await Crawler(server.sockets[0].getsockname()[1]).crawl("/")


asyncio.run(main())
