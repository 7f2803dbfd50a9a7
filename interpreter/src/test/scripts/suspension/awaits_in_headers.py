"""Awaits in the bases and keywords of a class, in the defaults and annotations of a function."""

import asyncio


class Base:
    def __init_subclass__(cls, **keywords):
        print(cls.__name__, cls.__bases__, keywords)


async def main():
    async def some(value):
        return value

    class Late(*await some([Base]), key=await some(2)):
        pass

    def function(a=await some(1), *, b=await some(2)) -> (await some(int)):
        return a, b

    print(function(), function.__annotations__)


asyncio.run(main())
