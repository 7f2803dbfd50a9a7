import asyncio


def told(call, *args):
    try:
        print(call(*args))
    except (Exception, asyncio.CancelledError) as error:
        print(type(error).__name__, error)


async def nested():
    coroutine = asyncio.sleep(0)
    told(asyncio.run, coroutine)
    told(asyncio.Runner().run, coroutine)
    told(asyncio.Runner().run, 1)
    coroutine.close()


async def failing_at_the_end():
    async def fail():
        try:
            await asyncio.sleep(10)
        finally:
            raise ValueError("in the end")

    async def cancelled():
        await asyncio.sleep(10)

    def handler(loop, context):
        print(context["message"], repr(context["exception"]), context["task"].get_name(), sorted(context))

    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(fail(), name="failing")
    asyncio.create_task(cancelled())
    await asyncio.sleep(0)


asyncio.run(nested())
asyncio.run(failing_at_the_end())
runner = asyncio.Runner(debug=True)
print(runner.get_loop().get_debug(), runner.get_loop() is runner.get_loop())
runner.close()
told(runner.get_loop)
runner.close()
made = []
runner = asyncio.Runner(loop_factory=lambda: made.append(asyncio.new_event_loop()) or made[-1])
print(made)
with runner:
    print(len(made), runner.get_loop() is made[0], made[0].get_debug())
print(made[0].is_closed())
