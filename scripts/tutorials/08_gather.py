# ouro: --virtual-time
# gather starts many coroutines and waits for all. They end in any order they like; the results stand in
# the order of the arguments.
import asyncio


async def weigh(fruit, seconds):
    await asyncio.sleep(seconds)
    print("weighed", fruit)
    return fruit, len(fruit) * 10


async def main():
    basket = {"plum": 3, "pear": 1, "pineapple": 2}
    results = await asyncio.gather(*(weigh(fruit, seconds) for fruit, seconds in basket.items()))
    for fruit, grams in results:
        print(f"{fruit:<10}{grams:>4} g")
    print("together", sum(grams for _, grams in results), "g")
    print("of nothing:", await asyncio.gather())


asyncio.run(main())
