# ouro: --virtual-time
# Tasks cannot disturb one another between two awaits, but across an await they can: between reading the
# balance and writing it back somebody else was here. A lock makes the two steps one.
import asyncio


class Account:
    def __init__(self):
        self.balance = 0
        self.lock = asyncio.Lock()

    async def deposit(self, amount):
        seen = self.balance
        await asyncio.sleep(0.1)
        self.balance = seen + amount

    async def safe_deposit(self, amount):
        async with self.lock:
            await self.deposit(amount)


async def main():
    careless = Account()
    await asyncio.gather(*(careless.deposit(10) for _ in range(5)))
    print("without a lock:", careless.balance)

    careful = Account()
    await asyncio.gather(*(careful.safe_deposit(10) for _ in range(5)))
    print("with a lock:   ", careful.balance)

    try:
        careful.lock.release()
    except RuntimeError as error:
        print("release without acquire:", error)


asyncio.run(main())
