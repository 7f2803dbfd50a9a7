# ouro: --virtual-time
# A condition is a lock with a waiting room. wait_for leaves the lock while it waits and looks again each
# time somebody notifies: here buyers wait until there is enough in stock.
import asyncio


class Store:
    def __init__(self):
        self.stock = 0
        self.changed = asyncio.Condition()

    async def buy(self, who, amount):
        async with self.changed:
            print(f"{who} wants {amount}")
            await self.changed.wait_for(lambda: self.stock >= amount)
            self.stock -= amount
            print(f"{who} takes {amount}, {self.stock} left")

    async def deliver(self, amount):
        async with self.changed:
            self.stock += amount
            print(f"delivery of {amount}, {self.stock} in stock")
            self.changed.notify_all()


async def main():
    store = Store()
    buyers = [asyncio.create_task(store.buy(who, amount)) for who, amount in [("Mia", 5), ("Ned", 2), ("Oda", 3)]]
    for amount in (2, 4, 4):
        await asyncio.sleep(1)
        await store.deliver(amount)
    await asyncio.gather(*buyers)


asyncio.run(main())
