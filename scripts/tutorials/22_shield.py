# ouro: --virtual-time
# shield keeps a cancellation from going further in: whoever waits gives up, but the shielded task lives on
# and can be waited for again.
import asyncio


async def save_to_disk():
    for part in range(1, 4):
        await asyncio.sleep(1)
        print("saved part", part)
    return "all saved"


async def main():
    saving = asyncio.create_task(save_to_disk())
    try:
        await asyncio.wait_for(asyncio.shield(saving), timeout=1.5)
    except asyncio.TimeoutError:
        print("no longer waiting, but saving goes on:", not saving.done())
    print(await saving)

    outer = asyncio.shield(asyncio.create_task(save_to_disk()))
    await asyncio.sleep(0.5)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("the shield was cancelled, not what it covers")
    await asyncio.sleep(3)


asyncio.run(main())
