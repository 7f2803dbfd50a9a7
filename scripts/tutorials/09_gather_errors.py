# ouro: --virtual-time
# When one of the gathered fails: by default the first exception comes out of gather and the others run on.
# With return_exceptions=True nobody is lost, and exceptions stand among the results.
import asyncio


async def fetch(page):
    await asyncio.sleep(page)
    if page % 2 == 0:
        raise ValueError(f"page {page} is torn")
    print("fetched", page)
    return f"<page {page}>"


async def main():
    try:
        await asyncio.gather(fetch(1), fetch(2), fetch(3))
    except ValueError as error:
        print("gather raised:", error)
    await asyncio.sleep(2)
    print("page 3 was not stopped by that")

    results = await asyncio.gather(*map(fetch, range(1, 5)), return_exceptions=True)
    for page, result in enumerate(results, 1):
        verdict = "failed" if isinstance(result, Exception) else "fine"
        print(page, verdict, repr(result))


asyncio.run(main())
