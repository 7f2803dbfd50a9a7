# ouro: --virtual-time
"""What the loop says goes to the log of the script, where it has one."""
import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message).60s")


class Short(logging.Formatter):
    def formatException(self, info):
        return repr(info[1])

    def format(self, record):
        record.msg = record.getMessage().splitlines()[0].partition(" at ")[0]
        record.args = ()
        return super().format(record)


logging.getLogger().handlers[0].setFormatter(Short("%(levelname)s:%(name)s:%(message)s"))


async def fail():
    raise ValueError("lost")


async def main():
    print(asyncio.current_task().get_name())
    asyncio.create_task(fail())
    await asyncio.sleep(0.1)
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("end")
