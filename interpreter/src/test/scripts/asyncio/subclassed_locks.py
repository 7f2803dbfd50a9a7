# ouro: --virtual-time
import asyncio


class Lock(asyncio.Lock):
    async def acquire(self):
        print("acquire")
        return await super().acquire()

    def release(self):
        print("release")
        super().release()


class Gate(asyncio.Semaphore):
    async def acquire(self):
        print("wait for the gate")
        await asyncio.sleep(1)
        return await super().acquire()


async def user(name, lock):
    async with lock as entered:
        print(name, "is in", entered)
        await asyncio.sleep(1)


async def main():
    lock = Lock()
    await asyncio.gather(user("a", lock), user("b", lock))
    gate = Gate(1)
    await asyncio.gather(user("c", gate), user("d", gate))
    print(lock.locked(), gate.locked())


asyncio.run(main())
