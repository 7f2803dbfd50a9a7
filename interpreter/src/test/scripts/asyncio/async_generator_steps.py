# What asend, athrow and aclose of an asynchronous generator give once another step has closed, cancelled or refused to end it.
import asyncio


async def attempts(generator):
    steps = (
        lambda: anext(generator),
        lambda: generator.aclose(),
        lambda: generator.athrow(ValueError),
        lambda: generator.asend(None),
    )
    for step in steps:
        try:
            print(await step())
        except BaseException as e:
            print(repr(e))


async def waits_at_its_end(ignores):
    try:
        yield 1
        yield 2
    finally:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            if ignores:
                yield 3
            raise


async def closing_is_cancelled(ignores):
    generator = waits_at_its_end(ignores)
    await anext(generator)
    closing = asyncio.create_task(generator.aclose())
    await asyncio.sleep(0)
    closing.cancel()
    print(await asyncio.gather(closing, return_exceptions=True))
    await attempts(generator)


async def goes_on():
    for number in range(3):
        try:
            yield number
        except GeneratorExit:
            print("goes on")


async def refuses_to_end():
    generator = goes_on()
    await anext(generator)
    await attempts(generator)
    await attempts(generator)
    await attempts(generator)


async def started_by_a_value():
    generator = goes_on()
    step = generator.asend(1)
    for _ in range(2):
        try:
            await step
        except (TypeError, RuntimeError) as e:
            print(repr(e))
    print([number async for number in generator])


asyncio.run(closing_is_cancelled(False))
asyncio.run(closing_is_cancelled(True))
asyncio.run(refuses_to_end())
asyncio.run(started_by_a_value())
