# ouro: --virtual-time
# async with enters and leaves with awaits, for what takes time to open and to close. It can be a class with
# __aenter__ and __aexit__, or a generator under asynccontextmanager.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


class Connection:
    def __init__(self, host):
        self.host = host

    async def __aenter__(self):
        await asyncio.sleep(1)
        print("connected to", self.host)
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(1)
        print("closed", self.host, "after", kind.__name__ if kind else "success")
        return kind is ConnectionError


@asynccontextmanager
async def transaction(connection):
    print("begin on", connection.host)
    try:
        yield connection.host + "/tx"
    except Exception:
        print("roll back")
        raise
    else:
        print("commit")


async def main():
    async with Connection("alpha") as alpha, transaction(alpha) as name:
        print("inside", name)

    async with Connection("beta") as beta:
        async with transaction(beta):
            raise ConnectionError("cable pulled")
    print("the connection took care of that")

    async with AsyncExitStack() as stack:
        for host in ("gamma", "delta"):
            await stack.enter_async_context(Connection(host))
        print("both open")


asyncio.run(main())
