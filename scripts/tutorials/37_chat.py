# ouro: --virtual-time
# A chat room over streams: the server keeps the writers of all who are there and passes every line on to
# the others. readuntil and readexactly cut the stream into messages.
import asyncio


class Room:
    def __init__(self):
        self.members = {}

    def tell(self, message, but=None):
        for name, writer in self.members.items():
            if name != but:
                writer.write(f"{len(message):03}{message}".encode())

    async def enter(self, reader, writer):
        name = (await reader.readuntil(b";"))[:-1].decode()
        self.members[name] = writer
        self.tell(f"{name} came in", but=name)
        try:
            while True:
                words = (await reader.readuntil(b";"))[:-1].decode()
                self.tell(f"{name}: {words}", but=name)
        except asyncio.IncompleteReadError as end:
            assert not end.partial
        del self.members[name]
        self.tell(f"{name} left")
        writer.close()


async def hear(reader):
    length = int(await reader.readexactly(3))
    return (await reader.readexactly(length)).decode()


async def main():
    room = Room()
    async with await asyncio.start_server(room.enter, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        ada, to_ada = await asyncio.open_connection("127.0.0.1", port)
        to_ada.write(b"ada;")
        while "ada" not in room.members:
            await asyncio.sleep(0.01)
        bob, to_bob = await asyncio.open_connection("127.0.0.1", port)
        to_bob.write(b"bob;hi there;")
        print("ada hears:", await hear(ada))
        print("ada hears:", await hear(ada))
        to_ada.write(b"hello bob;nice to meet you;")
        print("bob hears:", await hear(bob))
        print("bob hears:", await hear(bob))
        to_bob.close()
        print("ada hears:", await hear(ada))
        to_ada.close()
        while room.members:
            await asyncio.sleep(0.01)
    print("the room is empty")


asyncio.run(main())
