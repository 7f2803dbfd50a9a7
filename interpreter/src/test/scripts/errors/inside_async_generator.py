# Inside async generator.
import asyncio
async def g():
  yield 1
  raise OSError(2,'no')
async def m():
  async for x in g(): pass
asyncio.run(m())
