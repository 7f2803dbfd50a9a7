"""Objects that a server process holds and others use through proxies (Library Reference, multiprocessing.managers)."""

import array
import queue
import sys
import threading
import types

from . import connection, context, get_context, pool, process, reduction, util
from .context import ProcessError

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token', 'SharedMemoryManager']


class Token:
    """Where a shared object is: its type, the server's address, its number there."""

    __slots__ = ('typeid', 'address', 'id')

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return f'{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})'


class RemoteError(Exception):
    """An error of the server that no proxy caused; its traceback as text."""

    def __str__(self):
        line = '\n' + '-' * 75 + '\n'
        return line + str(self.args[0]) + line.rstrip('\n')


def convert_to_error(kind, result):
    """What is to be raised for an answer that tells of an error."""
    if kind == '#ERROR':
        return result
    if kind in ('#TRACEBACK', '#UNSERIALIZABLE'):
        return RemoteError(result if kind == '#TRACEBACK' else f'Unserializable message: {result}\n')
    return ValueError(f'Unrecognized message type {kind!r}')


def dispatch(c, id, name, args=(), kwds={}):
    """Asks the server for something; answers the result."""
    c.send((id, name, args, kwds))
    answer = c.recv()
    if answer[0] != '#RETURN':
        raise convert_to_error(*answer)
    return answer[1]


def public_methods(obj):
    return [name for name in dir(obj) if name[0] != '_' and callable(getattr(obj, name))]


# What a dict shows of itself goes to other processes as a list.
for _view in (type({}.keys()), type({}.values()), type({}.items())):
    reduction.register(_view, lambda view: (list, (list(view),)))


class Server:
    """Holds the objects; a thread serves each connection."""

    public = ('shutdown', 'create', 'number_of_objects', 'incref', 'decref', 'get_methods', 'debug_info')

    def __init__(self, registry, address, authkey, serializer='pickle'):
        if not isinstance(authkey, bytes):
            raise TypeError('Authkey {0!r} is type {1!s}, not bytes'.format(authkey, type(authkey)))
        self.registry = registry
        self.authkey = process.AuthenticationString(authkey)
        self.listener = connection.Listener(address=address, backlog=128, authkey=self.authkey)
        self.address = self.listener.address
        self._objects = {}
        self._references = {}
        self._lock = threading.RLock()
        self._next = 0
        self._stop = threading.Event()

    def serve_forever(self):
        """Serves until it is shut down, then ends the process."""
        process.current_process()._manager_server = self
        threading.Thread(target=self._accept, daemon=True).start()
        try:
            while not self._stop.wait(1):
                pass
        except (KeyboardInterrupt, SystemExit):
            pass
        finally:
            util.debug('resetting stdout, stderr')
            sys.exit(0)

    def _accept(self):
        while True:
            try:
                client = self.listener.accept()
            except (OSError, EOFError, ProcessError, AssertionError):
                if self._stop.is_set():
                    return
                continue
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        while not self._stop.is_set():
            try:
                request = client.recv()
            except (EOFError, OSError):
                return
            try:
                answer = '#RETURN', self._answer(client, *request)
            except Exception as error:
                answer = error.args[0] if isinstance(error, _Answer) else ('#ERROR', error)
            try:
                client.send(answer)
            except Exception as error:
                client.send(('#UNSERIALIZABLE', repr(answer) + ': ' + repr(error)))

    def _answer(self, client, id, name, args, kwds):
        if id is None:
            if name not in self.public:
                raise _Answer(('#TRACEBACK', f'{name!r} is not a method of the server\n'))
            return getattr(self, name)(*args, **kwds)
        obj, exposed, method_types = self._objects[id]
        if name in _FALLBACKS and name not in exposed:
            return _FALLBACKS[name](obj)
        if name not in exposed:
            raise AttributeError(
                'method %r of %r object is not in exposed=%r' % (name, type(obj), exposed))
        result = getattr(obj, name)(*args, **kwds)
        kind = method_types and method_types.get(name)
        if kind:
            raise _Answer(('#PROXY', (exposed_of(self, kind, result), Token(kind, self.address, self._last))))
        return result

    def shutdown(self):
        self._stop.set()
        self.listener.close()

    def create(self, typeid, /, *args, **kwds):
        """Makes an object; answers its number and the methods that proxies have."""
        with self._lock:
            make, exposed, method_types, proxy = self.registry[typeid]
            if make is None:
                if kwds or len(args) != 1:
                    raise ValueError('Without callable, must have one non-keyword argument')
                obj = args[0]
            else:
                obj = make(*args, **kwds)
            return self._keep(obj, public_methods(obj) if exposed is None else list(exposed), method_types)

    def _keep(self, obj, exposed, method_types):
        with self._lock:
            self._next += 1
            id = '%x' % self._next
            self._last = id
            self._objects[id] = obj, set(exposed) | set(method_types or ()), method_types
            self._references[id] = 1
            return id, tuple(exposed)

    def get_methods(self, id):
        return tuple(self._objects[id][1])

    def incref(self, id):
        with self._lock:
            self._references[id] += 1

    def decref(self, id):
        with self._lock:
            self._references[id] -= 1
            if self._references[id] == 0:
                del self._objects[id], self._references[id]

    def number_of_objects(self):
        return len(self._objects)

    def debug_info(self):
        return '\n'.join(f'  {id}:       refcount={self._references[id]}\n    {str(entry[0])[:75]}'
                         for id, entry in sorted(self._objects.items()))


class _Answer(Exception):
    """Carries an answer that is no plain result."""


def exposed_of(server, typeid, obj):
    make, exposed, method_types, proxy = server.registry[typeid]
    return server._keep(obj, public_methods(obj) if exposed is None else list(exposed), method_types)[1]


# What every proxy may ask.
_FALLBACKS = {'__str__': str, '__repr__': repr, '#GETVALUE': lambda obj: obj}


class State:
    __slots__ = ('value',)
    INITIAL, STARTED, SHUTDOWN = range(3)


class BaseManager:
    """Starts a server, or finds one, and makes objects in it."""

    _registry = {}
    _Server = Server

    def __init__(self, address=None, authkey=None, serializer='pickle', ctx=None, *, shutdown_timeout=1.0):
        key = process.current_process().authkey if authkey is None else authkey
        self._address, self._authkey = address, process.AuthenticationString(key)
        self._state, self._process = State(), None
        self._state.value = State.INITIAL
        self._ctx, self._shutdown_timeout = ctx or get_context(), shutdown_timeout

    def get_server(self):
        """The server, to be run in this process."""
        self._require_initial()
        return Server(self._registry, self._address, self._authkey)

    def _require_initial(self):
        if self._state.value != State.INITIAL:
            if self._state.value == State.STARTED:
                raise ProcessError('Already started server')
            if self._state.value == State.SHUTDOWN:
                raise ProcessError('Manager has shut down')
            raise ProcessError('Unknown state {!r}'.format(self._state.value))

    def connect(self):
        """Goes to a server that runs already."""
        with connection.Client(self._address, authkey=self._authkey) as client:
            dispatch(client, None, 'number_of_objects')
        self._state.value = State.STARTED

    def start(self, initializer=None, initargs=()):
        """Starts the server in a process of its own."""
        self._require_initial()
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        cls = type(self)
        told, tells = connection.Pipe(duplex=False)
        settings = self._registry, self._address, bytes(self._authkey)
        server = self._ctx.Process(target=cls._run_server, args=(*settings, tells, initializer, initargs))
        server.name = '%s-%s' % (cls.__name__, ':'.join(map(str, server._identity)))
        server.start()
        tells.close()
        with told:
            self._address = told.recv()
        self._process, self._state.value = server, State.STARTED
        ends = server, self._address, self._authkey, self._state, self._shutdown_timeout
        self.shutdown = util.Finalize(self, cls._end, args=ends, exitpriority=0)

    @classmethod
    def _run_server(cls, registry, address, authkey, writer, initializer=None, initargs=()):
        import signal
        # Ctrl-C is for those who use it: it ends when they do.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        process.current_process().authkey = authkey
        if initializer:
            initializer(*initargs)
        serving = cls._Server(registry, address, authkey)
        with writer:
            writer.send(serving.address)
        util.info('manager serving at %r', serving.address)
        serving.serve_forever()

    @staticmethod
    def _end(server, address, authkey, state, timeout):
        if server.is_alive():
            util.info('sending shutdown message to manager')
            try:
                with connection.Client(address, authkey=authkey) as client:
                    dispatch(client, None, 'shutdown')
            except Exception:
                # It ends without having answered.
                pass
            server.join(timeout=timeout)
            if server.is_alive():
                server.terminate()
                server.join(timeout=timeout)
                if server.is_alive():
                    server.kill()
                    server.join()
        state.value = State.SHUTDOWN

    def _create(self, typeid, /, *args, **kwds):
        assert self._state.value == State.STARTED, 'server not yet started'
        with connection.Client(self._address, authkey=self._authkey) as client:
            id, exposed = dispatch(client, None, 'create', (typeid, *args), kwds)
        return Token(typeid, self._address, id), exposed

    def join(self, timeout=None):
        """Waits for the server's process."""
        server = self._process
        if server is None:
            return
        server.join(timeout)
        self._process = server if server.is_alive() else None

    def _debug_info(self):
        with connection.Client(self._address, authkey=self._authkey) as client:
            return dispatch(client, None, 'debug_info')

    def _number_of_objects(self):
        with connection.Client(self._address, authkey=self._authkey) as client:
            return dispatch(client, None, 'number_of_objects')

    def __enter__(self):
        if self._state.value == State.INITIAL:
            self.start()
        assert self._state.value == State.STARTED
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @property
    def address(self):
        return self._address

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        """Has the server know a type of objects; the manager gets a method to make one."""
        if '_registry' not in cls.__dict__:
            cls._registry = cls._registry.copy()
        proxytype = proxytype or AutoProxy
        exposed = exposed or getattr(proxytype, '_exposed_', None)
        method_types = method_to_typeid or getattr(proxytype, '_method_to_typeid_', None)
        cls._registry[typeid] = callable, exposed, method_types, proxytype
        if create_method:
            def make(self, /, *args, **kwds):
                util.debug('requesting creation of a shared %r object', typeid)
                token, exposed = self._create(typeid, *args, **kwds)
                return proxytype(token, 'pickle', manager=self, authkey=self._authkey, exposed=exposed)
            make.__name__ = typeid
            setattr(cls, typeid, make)


class BaseProxy:
    """Stands for an object of the server's: its methods are called there."""

    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
        self._token = token
        self._id = token.id
        self._manager = manager
        self._local = util.ForkAwareLocal()
        if authkey is not None:
            self._authkey = process.AuthenticationString(authkey)
        elif manager is not None:
            self._authkey = manager._authkey
        else:
            self._authkey = process.current_process().authkey

    def _callmethod(self, methodname, args=(), kwds={}):
        """Calls a method of the object; answers a copy of the result."""
        client = getattr(self._local, 'connection', None)
        if client is None:
            client = self._local.connection = connection.Client(self._token.address, authkey=self._authkey)
        client.send((self._id, methodname, args, kwds))
        kind, result = client.recv()
        if kind == '#RETURN':
            return result
        if kind == '#PROXY':
            exposed, token = result
            proxytype = (self._manager._registry if self._manager else SyncManager._registry)[token.typeid][-1]
            token.address = self._token.address
            return proxytype(token, 'pickle', manager=self._manager, authkey=self._authkey, exposed=exposed)
        raise convert_to_error(kind, result)

    def _getvalue(self):
        """A copy of the object."""
        return self._callmethod('#GETVALUE')

    def __reduce__(self):
        automatic = getattr(self, '_is_auto', False)
        settings = {'exposed': self._exposed_} if automatic else {}
        if context.get_spawning_popen():
            settings['authkey'] = self._authkey
        return RebuildProxy, (AutoProxy if automatic else type(self), self._token, 'pickle', settings)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f'<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>'

    def __str__(self):
        try:
            return self._callmethod('__repr__')
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def RebuildProxy(func, token, serializer, kwds):
    server = getattr(process.current_process(), '_manager_server', None)
    if server is not None and server.address == token.address:
        # In the server itself it is the object.
        return server._objects[token.id][0]
    return func(token, serializer, **kwds)


def MakeProxyType(name, exposed, _cache={}):
    """A class of proxies with those methods."""
    exposed = tuple(exposed)
    known = _cache.get((name, exposed))
    if known is None:
        members = {method: _forwarding(method) for method in exposed}
        known = _cache[name, exposed] = type(name, (BaseProxy,), {**members, '_exposed_': exposed})
    return known


def _forwarding(name):
    def call(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)
    call.__name__ = name
    return call


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
    """A proxy with the public methods of its object."""
    if exposed is None:
        with connection.Client(token.address, authkey=authkey or process.current_process().authkey) as client:
            exposed = dispatch(client, None, 'get_methods', (token.id,))
    proxy = MakeProxyType(f'AutoProxy[{token.typeid}]', exposed)(
        token, serializer, manager=manager, authkey=authkey, incref=incref)
    proxy._is_auto = True
    return proxy


class Namespace:
    """An object for attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f'{name}={value!r}' for name, value in self.__dict__.items() if not name.startswith('_'))
        return f'{type(self).__name__}({", ".join(shown)})'


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    value = property(get, set)

    def __repr__(self):
        return f'{type(self).__name__}({self._typecode!r}, {self._value!r})'


def Array(typecode, sequence, lock=True):
    return array.array(typecode, sequence)


class IteratorProxy(BaseProxy):
    _exposed_ = ('__next__', 'send', 'throw', 'close')

    def __iter__(self):
        return self


class AcquirerProxy(BaseProxy):
    _exposed_ = ('acquire', 'release')

    def acquire(self, blocking=True, timeout=None):
        return self._callmethod('acquire', (blocking,) if timeout is None else (blocking, timeout))

    def release(self):
        return self._callmethod('release')

    def __enter__(self):
        return self._callmethod('acquire')

    def __exit__(self, *exc):
        return self._callmethod('release')


class ConditionProxy(AcquirerProxy):
    _exposed_ = ('acquire', 'release', 'wait', 'notify', 'notify_all')

    def notify(self, n=1):
        return self._callmethod('notify', (n,))

    # It asks nothing of a condition but wait().
    wait_for = threading.Condition.wait_for


class EventProxy(BaseProxy):
    _exposed_ = ('is_set', 'set', 'clear', 'wait')


class BarrierProxy(BaseProxy):
    _exposed_ = ('__getattribute__', 'wait', 'abort', 'reset')

    parties = property(lambda self: self._callmethod('__getattribute__', ('parties',)))
    n_waiting = property(lambda self: self._callmethod('__getattribute__', ('n_waiting',)))
    broken = property(lambda self: self._callmethod('__getattribute__', ('broken',)))


class NamespaceProxy(BaseProxy):
    _exposed_ = ('__getattribute__', '__setattr__', '__delattr__')

    # Names with an underscore are the proxy's own.
    def _do(self, method, key, *value):
        if key.startswith('_'):
            return getattr(object, method)(self, key, *value)
        return self._callmethod(method, (key, *value))

    def __getattr__(self, key):
        return self._do('__getattribute__', key)

    def __setattr__(self, key, value):
        self._do('__setattr__', key, value)

    def __delattr__(self, key):
        self._do('__delattr__', key)


class ValueProxy(BaseProxy):
    _exposed_ = ('get', 'set')

    def get(self):
        return self._callmethod('get')

    def set(self, value):
        return self._callmethod('set', (value,))

    value = property(get, set)
    __class_getitem__ = classmethod(types.GenericAlias)


class DictProxy(BaseProxy):
    _exposed_ = ('__contains__', '__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__', 'clear', 'copy',
                 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values')
    _method_to_typeid_ = {'__iter__': 'Iterator'}


class ListProxy(BaseProxy):
    _exposed_ = ('__add__', '__contains__', '__delitem__', '__getitem__', '__len__', '__mul__', '__reversed__',
                 '__rmul__', '__setitem__', 'append', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse',
                 'sort', '__imul__')

    def __iadd__(self, value):
        self._callmethod('extend', (value,))
        return self

    def __imul__(self, value):
        self._callmethod('__imul__', (value,))
        return self


class ArrayProxy(BaseProxy):
    _exposed_ = ('__len__', '__getitem__', '__setitem__')


class PoolProxy(BaseProxy):
    _exposed_ = ('apply', 'apply_async', 'close', 'imap', 'imap_unordered', 'join', 'map', 'map_async', 'starmap',
                 'starmap_async', 'terminate')
    _method_to_typeid_ = {'apply_async': 'AsyncResult', 'map_async': 'AsyncResult', 'starmap_async': 'AsyncResult',
                          'imap': 'Iterator', 'imap_unordered': 'Iterator'}

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.terminate()


def _complete(proxy):
    """Gives a class of proxies the methods of its own that only call the object's."""
    for name in proxy._exposed_:
        if name not in ('__getattribute__', '__setattr__', '__delattr__') and name not in proxy.__dict__ \
                and not any(name in base.__dict__ for base in proxy.__mro__[1:-2]):
            setattr(proxy, name, _forwarding(name))


for _each in (IteratorProxy, ConditionProxy, EventProxy, BarrierProxy, DictProxy, ListProxy, ArrayProxy, PoolProxy):
    _complete(_each)


class SyncManager(BaseManager):
    """A manager of locks, queues and containers."""


SyncManager.register('Queue', queue.Queue)
SyncManager.register('JoinableQueue', queue.Queue)
SyncManager.register('Event', threading.Event, EventProxy)
SyncManager.register('Lock', threading.Lock, AcquirerProxy)
SyncManager.register('RLock', threading.RLock, AcquirerProxy)
SyncManager.register('Semaphore', threading.Semaphore, AcquirerProxy)
SyncManager.register('BoundedSemaphore', threading.BoundedSemaphore, AcquirerProxy)
SyncManager.register('Condition', threading.Condition, ConditionProxy)
SyncManager.register('Barrier', threading.Barrier, BarrierProxy)
SyncManager.register('Pool', pool.Pool, PoolProxy)
SyncManager.register('list', list, ListProxy)
SyncManager.register('dict', dict, DictProxy)
SyncManager.register('Value', Value, ValueProxy)
SyncManager.register('Array', Array, ArrayProxy)
SyncManager.register('Namespace', Namespace, NamespaceProxy)
SyncManager.register('Iterator', proxytype=IteratorProxy, create_method=False)
SyncManager.register('AsyncResult', create_method=False)


class SharedMemoryManager(BaseManager):
    """A manager of shared memory, which goes with it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._segments = []

    def SharedMemory(self, size):
        from .shared_memory import SharedMemory
        segment = SharedMemory(None, create=True, size=size)
        self._segments.append(segment)
        return segment

    def ShareableList(self, sequence):
        from .shared_memory import ShareableList
        made = ShareableList(sequence)
        self._segments.append(made.shm)
        return made

    def start(self, initializer=None, initargs=()):
        self._state.value = State.STARTED
        self.shutdown = self._release

    def _release(self):
        for segment in self._segments:
            segment.close()
            segment.unlink()
        self._segments.clear()
        self._state.value = State.SHUTDOWN
