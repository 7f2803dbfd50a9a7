# Future never retrieved.
import asyncio
async def main():
  f=asyncio.get_running_loop().create_future()
  f.set_exception(ValueError('fe'))
  del f
asyncio.run(main())
