# ouro: --virtual-time
"""A notebook's %time: before expressions, assignments, compound statements, in blocks; not within brackets or strings."""
import asyncio
import time as clock


async def main():
    await asyncio.sleep(3)
    print("slept")


def run():
    %time asyncio.run(main())
    return "ran"


time = 4
%time asyncio.run(main())
%time result = run()
print(result)
%time for _ in range(3): clock.sleep(30)
%time clock.sleep(
    0.00025)
%time	clock.sleep(1.5); clock.sleep(0.0625)
%time clock.sleep(90061)
%time None
print("""
%time print("in a string")
""", 11
%time )
print([name for name in dir() if "time" in name])
