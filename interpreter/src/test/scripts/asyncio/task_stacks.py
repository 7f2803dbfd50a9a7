# ouro: --virtual-time
import asyncio
import io
import re


def show(text):
    print(re.sub(r'(File "|at )[^"]*/(\w+\.py)', r"\1\2", text))


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fail():
    raise ValueError("wrong")


def stack(task):
    text = io.StringIO()
    task.print_stack(file=text)
    show(text.getvalue())
    return [frame.f_code.co_name for frame in task.get_stack()]


async def main():
    waiting = asyncio.create_task(outer(), name="waiting")
    failing = asyncio.create_task(fail(), name="failing")
    await asyncio.sleep(0.1)
    print(stack(waiting))
    print(stack(failing))
    await waiting
    print(stack(waiting))
    failing.exception()


asyncio.run(main())
