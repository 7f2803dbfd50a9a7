# ouro: --virtual-time
# A semaphore lets so many in and no more: six downloads, two at a time. The bounded kind also notices
# when somebody gives back more than was taken.
import asyncio

active = 0
most = 0


async def download(number, gate):
    global active, most
    async with gate:
        active += 1
        most = max(most, active)
        print(f"download {number} begins, {active} active")
        await asyncio.sleep(number % 3 + 1)
        active -= 1
    print(f"download {number} ends")


async def main():
    gate = asyncio.Semaphore(2)
    await asyncio.gather(*(download(number, gate) for number in range(1, 7)))
    print("never more than", most, "- locked now:", gate.locked())

    strict = asyncio.BoundedSemaphore(1)
    try:
        strict.release()
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())
