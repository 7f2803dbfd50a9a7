# Await of no awaitable.
import asyncio
async def m():
  await 5
asyncio.run(m())
