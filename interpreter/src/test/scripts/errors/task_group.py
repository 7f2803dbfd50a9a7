# Task group.
import asyncio
async def f(n):
  await asyncio.sleep(0)
  1/n
async def main():
  async with asyncio.TaskGroup() as tg:
    tg.create_task(f(1)); tg.create_task(f(0))
asyncio.run(main())
