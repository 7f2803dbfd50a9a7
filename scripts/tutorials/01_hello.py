# ouro: --virtual-time
# The smallest asynchronous program: a coroutine, a pause in the middle of it, and asyncio.run, which
# starts an event loop, runs the coroutine to its end and closes the loop again.
import asyncio


async def main():
    print("Hello ...")
    await asyncio.sleep(1)
    print("... loop!")
    return "and goodbye"


answer = asyncio.run(main())
print(answer)
