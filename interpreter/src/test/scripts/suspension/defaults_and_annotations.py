"""What a definition awaits suspends the statements around it, which then go on where they were."""
import asyncio


async def value(number):
    await asyncio.sleep(0)
    return number


async def defaults():
    if print("asked once") is None:
        def chosen(*, first=await value(1), second=await value(2)):
            return first, second
    return chosen()


async def annotations():
    for _ in range(2):
        def annotated(a: await value("a"), *rest: await value("rest")) -> await value("returns"):
            pass
        print(annotated.__annotations__)


async def of_lambdas():
    while print("tested once") is None:
        return (lambda *, number=await value(3): number)()


async def main():
    print(await defaults())
    await annotations()
    print(await of_lambdas())


asyncio.run(main())
