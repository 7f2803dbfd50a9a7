"""Prints the names that texts can be keyed by, and in capitals those that should have a text and have none."""
import asyncio
import decimal
import functools
import hashlib
import importlib
import io
import os
import pickle
import subprocess
import sys
import types
import zlib

SUBMODULES = ['os.path', 'collections.abc', 'concurrent.futures', 'json.decoder', 'urllib.parse', '_codecs', '_multiprocessing', '_thread',
              '_tls']
# What nobody meets by name: CPython says nothing of them either.
UNTOLD = {'NoneType', 'NotImplementedType', 'ellipsis', 'iterator'}
# Native halves of functions that the library shows in another way.
INNER = ('types mark_coroutine', 'notebook ', 'asyncio TaskStepMethWrapper')

seen = set()


def file_of(module):
    top = module.partition('.')[0]
    return top[1:] if top.startswith('_') else top


def tell(thing, key, wanted):
    print('known', key)
    if wanted and not thing.__doc__ and not key.startswith(INNER):
        print('WITHOUT A TEXT', key)


def tell_type(cls):
    if cls in seen:
        return
    seen.add(cls)
    if not cls.__flags__ & 1 << 9:
        tell_members(cls)
    # A native class may come below one of the library's: a connection is an asyncio.Transport.
    for below in type.__subclasses__(cls):
        tell_type(below)


def tell_members(cls):
    name = cls.__qualname__
    key = file_of(cls.__module__) + ' ' + name
    is_public = not name.startswith('_') and name not in UNTOLD and not name.endswith('iterator')
    tell(cls, key, is_public)
    for member, value in vars(cls).items():
        kind = type(value).__name__
        wanted = is_public and not member.startswith('_') and kind in ('method_descriptor', 'classmethod_descriptor', 'staticmethod')
        tell(getattr(cls, member) if wanted else value, key + '.' + member, wanted)


def tell_module(module):
    public = getattr(module, '__all__', None) or [name for name in vars(module) if not name.startswith('_')]
    for name, value in list(vars(module).items()):
        if isinstance(value, types.BuiltinFunctionType) and not isinstance(value.__self__, type) and value.__module__:
            key = file_of(value.__module__) + ' ' + value.__name__
            tell(value, key, name in public and not module.__name__.startswith('_'))


def instances():
    """Instances of classes that come to be when they are needed first."""
    yield from (hashlib.md5(), zlib.compressobj(), zlib.decompressobj(), os.scandir('.'), sys.stdout.buffer)
    yield from (decimal.localcontext(), functools.lru_cache(len))
    with open(__file__) as text, open(__file__, 'rb') as data:
        yield from (text, data)
    yield pickle.Pickler(io.BytesIO()).memo
    process = subprocess.run(['true'])
    yield process
    yield from asyncio.run(awaited())


async def generator():
    yield 1


async def awaited():
    values = generator()
    first = anext(values)
    await first
    second = anext(values, None)
    await second
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    server = await asyncio.start_server(lambda reader, writer: writer.close(), '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.close()
    server.close()
    process = await asyncio.create_subprocess_exec('true')
    await process.wait()
    waiting = process.wait()
    steps = waiting.__await__()
    steps.close()
    return [values, process, steps, first, second, values.aclose(), iter(future), server, reader, writer.transport]


for name in sys.argv[1].split() + SUBMODULES:
    try:
        tell_module(importlib.import_module(name))
    except ImportError:
        pass
kept = list(instances())
tell_type(object)
tell_type(type)
