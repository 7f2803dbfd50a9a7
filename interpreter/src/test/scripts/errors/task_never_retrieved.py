# Task never retrieved.
import asyncio
async def f():
  await asyncio.sleep(0)
  raise ValueError('in task')
async def main():
  t=asyncio.create_task(f())
  await asyncio.sleep(0.01)
asyncio.run(main())
