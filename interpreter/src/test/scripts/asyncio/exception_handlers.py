# ouro: --virtual-time
import asyncio


def fail(*arguments):
    raise LookupError("in a callback", *arguments)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    told = []
    loop.set_exception_handler(lambda loop, context: told.append(context))
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand"})
    for context in told:
        print(sorted(context), context["message"].partition(" at ")[0], repr(context.get("exception")))

    def fragile(loop, context):
        print("fragile sees", context["message"])
        raise KeyError("the handler fails")

    loop.set_exception_handler(fragile)
    loop.call_exception_handler({"message": "m"})

    def own(loop, context):
        print("own, then the default")
        loop.default_exception_handler(context)

    loop.set_exception_handler(own)
    loop.call_exception_handler({"message": "for stderr", "b": 1, "a": [2]})
    loop.set_exception_handler(None)
    loop.call_exception_handler({})
    for setter in (loop.set_exception_handler, loop.set_task_factory):
        try:
            setter(3)
        except TypeError as error:
            print(error)


asyncio.run(main())
