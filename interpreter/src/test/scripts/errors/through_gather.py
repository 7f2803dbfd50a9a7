# Through gather.
import asyncio
async def f(n):
  await asyncio.sleep(0)
  1/n
async def main():
  await asyncio.gather(f(1),f(0))
asyncio.run(main())
