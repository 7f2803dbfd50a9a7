# ouro: --virtual-time
# Below tasks: a future is an empty place for a result. Somebody awaits it, somebody else fills it, here
# from callbacks that the loop was told to call soon, later, or at a time.
import asyncio


async def reader(future):
    print("reader waits")
    print("reader got", await future)


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()

    def say(*words):
        print(f"[{loop.time() - began:.0f}]", *words)

    future = loop.create_future()
    waiting = asyncio.create_task(reader(future))
    loop.call_later(2, future.set_result, "a present")
    loop.call_soon(say, "soon, but after this turn")
    loop.call_at(began + 1, say, "at one")
    never = loop.call_later(1, say, "this is called off")
    never.cancel()
    say("everything is arranged")
    await waiting
    say("done:", future.done(), "called off:", never.cancelled())

    try:
        future.set_result("another")
    except asyncio.InvalidStateError as error:
        print("a place is filled once:", error)

    broken = loop.create_future()
    broken.set_exception(OSError("lost in the post"))
    try:
        await broken
    except OSError as error:
        print("futures carry errors too:", error)


asyncio.run(main())
