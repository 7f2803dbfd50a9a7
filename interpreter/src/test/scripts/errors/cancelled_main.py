# Cancelled main.
import asyncio
async def main():
  asyncio.current_task().cancel('msg')
  await asyncio.sleep(0)
asyncio.run(main())
