"""References that do not keep their objects, and containers of them (Library Reference, weakref).

An object is gone when Java's collector has found it; gc.collect() makes it look at once.
"""

from _weakref import getweakrefcount, getweakrefs, ref

from weakref._proxies import CallableProxyType, proxy, ProxyType, ProxyTypes
from weakref._references import finalize, WeakMethod
from weakref._containers import WeakKeyDictionary, WeakSet, WeakValueDictionary

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ReferenceType = ref
