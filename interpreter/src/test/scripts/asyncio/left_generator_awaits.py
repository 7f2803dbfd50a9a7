import asyncio
async def inner():
    await asyncio.sleep(0.01)
    return 1
async def gen():
    try:
        while True:
            yield await inner()
    finally:
        print("closing")
        await asyncio.sleep(0.01)
        print("closed")
async def main():
    async for x in gen():
        print(x)
        break
    await asyncio.sleep(0.05)
asyncio.run(main())
