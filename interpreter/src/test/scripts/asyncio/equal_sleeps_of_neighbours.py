# Tasks that begin equal sleeps one after another wake in one turn: none goes on before all have woken.
import asyncio

order = []


async def worker(number):
    await asyncio.sleep(0.05)
    order.append(number)
    await asyncio.sleep(0)
    order.append(-number)


async def main():
    await asyncio.gather(*[worker(number) for number in range(1, 5)])
    print(order)


asyncio.run(main())
