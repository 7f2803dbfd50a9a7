import asyncio
from unittest import mock
from unittest.mock import Mock, MagicMock, AsyncMock, patch, call, ANY, sentinel, DEFAULT, mock_open, PropertyMock

from attempts import attempt

m = Mock()
print(m.x is m.x, m.method(1, a=2) is m.method.return_value, m.method.called, m.method.call_count, m.method.call_args, m.method.call_args_list, m.mock_calls, m.method_calls)
m = Mock(return_value=3)
print(m(), m(1, 2), m.call_args_list, m.call_args.args, m.call_args.kwargs, m.call_args[0], m.call_args == call(1, 2))
attempt(m.assert_called_once)
attempt(m.assert_called_once_with, 1)
attempt(m.assert_called_with, 1)
attempt(m.assert_any_call, 5)
attempt(Mock().assert_called)
m.reset_mock()
print(m.called, m.call_args)
attempt(m.assert_not_called)
m()
attempt(m.assert_not_called)
attempt(m.assert_has_calls, [call(1)])
m = Mock(side_effect=[1, ValueError('bad'), 3])
print(m())
attempt(m)
print(m())
attempt(m)
m = Mock(side_effect=lambda x: x * 2)
print(m(4))
m = Mock(side_effect=KeyError('k'))
attempt(m)
m = Mock(spec=['a', 'b'])
attempt(lambda: m.c)
m.a.return_value = 5
print(m.a())
attempt(setattr, m, 'zz', 1)

class C:

    def meth(self, x):
        return x
    attr = 1
m = Mock(spec=C)
print(isinstance(m, C))
attempt(lambda: m.nope)
print(m.meth.return_value is not None)
m = Mock(name='nm')
print(str(m)[:16], repr(m.child)[:22], repr(m())[:18])
mm = MagicMock()
print(len(mm), bool(mm), list(mm), mm[1] is not None, int(mm), 1 in mm, str(mm)[:10])
mm.__len__.return_value = 7
print(len(mm))
mm.__getitem__.side_effect = lambda k: k + 1
print(mm[5])
with mm as q:
    print(q is mm.__enter__.return_value)
mm.__iter__.return_value = [1, 2]
print(list(mm))
mm.__str__.return_value = 's!'
print(str(mm))
mm.__contains__.return_value = True
print(3 in mm)
import os
with patch('os.getcwd', return_value='/fake') as p:
    print(os.getcwd(), p.called)
print(os.getcwd() != '/fake')

@patch('os.listdir')
@patch.object(C, 'meth', return_value='patched')
def f(meth, listdir):
    listdir.return_value = ['a']
    print(os.listdir(), C().meth(1), meth.call_args)
f()
print(C().meth(1))
with patch.dict(os.environ, {'ZZ_X': '1'}):
    print(os.environ['ZZ_X'])
print('ZZ_X' in os.environ)
with patch.object(C, 'attr', 5):
    print(C.attr)
print(C.attr)
attempt(lambda: patch('nodots'))
d = {'a': 1}
with patch.dict(d, {'b': 2}, clear=True):
    print(d)
print(d, ANY == 3, sentinel.foo, sentinel.foo is sentinel.foo, call(1).foo(2), call.a.b(3), [call(1)] == [call(1)], call(ANY) == call(3))

async def main():
    a = AsyncMock(return_value=1)
    print(await a(5), a.await_count, a.await_args)
    a.assert_awaited_once_with(5)
    attempt(a.assert_awaited_once_with, 6)
    attempt(a.assert_not_awaited)
    b = AsyncMock(side_effect=[1, 2])
    print(await b(), await b())
    try:
        await b()
    except StopAsyncIteration as e:
        print('sai', e)
    c = AsyncMock(side_effect=ValueError('v'))
    try:
        await c()
    except ValueError as e:
        print(e)
    m = MagicMock()
    m.__aenter__.return_value = 'entered'
    async with m as v:
        print(v)
    m.__aiter__.return_value = [1, 2, 3]
    print([x async for x in m])

    async def real(x):
        return x + 1
    with patch(__name__ + '.thing') as th:
        print(type(th).__name__)
    am = AsyncMock()
    print(asyncio.iscoroutinefunction(am), type(await am.sub()).__name__, am.sub.await_count)
    s = MagicMock()
    s.get = AsyncMock(return_value={'a': 1})
    print(await s.get('u'))
    s.get.assert_awaited_once_with('u')
    print(s.mock_calls)

    async def slow():
        await asyncio.sleep(0)
        return 'slow'
    e = AsyncMock(side_effect=slow)
    print(await e())

async def thing():
    pass
asyncio.run(main())
with patch('builtins.open', mock_open(read_data='line1\nline2\n')) as mo:
    with open('x') as fh:
        print(fh.read())
    with open('x') as fh:
        print(list(fh), mo.call_count)

class P:

    @property
    def p(self):
        return 1
with patch.object(P, 'p', new_callable=PropertyMock) as pp:
    pp.return_value = 9
    print(P().p)
m = Mock()
m.a.b.c(1)
m.d(2)
print(m.mock_calls, m.method_calls)
m.configure_mock(**{'x.return_value': 3})
print(m.x())
m.attach_mock(Mock(), 'z')
m.z(1)
print(m.mock_calls[-1])
print(m.a is m.a, Mock(a=5).a)
del m.a
attempt(lambda: m.a)
m = Mock(wraps=len)
print(m([1, 2]))
p1 = patch('os.getpid', lambda: 42)
p1.start()
print(os.getpid())
p1.stop()
print(os.getpid() != 42)
m = Mock()
m.foo(1)
m.bar(2)
m.assert_has_calls([call.foo(1), call.bar(2)])
print(mock.Mock is Mock, m.mock_calls == [call.foo(1), call.bar(2)])
n = mock.NonCallableMock()
attempt(lambda: n())
print(mock.create_autospec(C)().meth(1) is not None)
fa = mock.create_autospec(lambda x, y=1: None, return_value=2)
print(fa(1))
attempt(fa)
attempt(lambda: m.assert_foo())
