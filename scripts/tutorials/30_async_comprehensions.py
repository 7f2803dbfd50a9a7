# ouro: --virtual-time
# Comprehensions may wait as well: with async for over something asynchronous, and with await in the
# expression or the condition. They wait for one element after the other.
import asyncio


async def letters(text):
    for letter in text:
        await asyncio.sleep(0.1)
        yield letter


async def is_vowel(letter):
    await asyncio.sleep(0.1)
    return letter in "aeiou"


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    print([letter.upper() async for letter in letters("loop")])
    print({letter async for letter in letters("aaa")})
    print({letter: ord(letter) async for letter in letters("xyz")})
    print([letter for letter in "coroutine" if await is_vowel(letter)])
    print("".join([letter async for letter in letters("event") if not await is_vowel(letter)]))

    lazily = (letter * 2 async for letter in letters("ab"))
    print(type(lazily).__name__, [pair async for pair in lazily])
    print(f"{loop.time() - began:.1f} seconds of waiting")


asyncio.run(main())
