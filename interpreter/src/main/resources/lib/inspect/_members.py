"""Members of objects, their documentation, and what wrappers wrap."""

import sys
import types

from inspect._kinds import isclass, isdatadescriptor, isfunction, ismethod, ismodule

# What is defined here shows that as its module.
__name__ = "inspect"


def getmembers(object, predicate=None):
    """The names and values of the attributes, sorted by name."""
    found = []
    seen = set()
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(name)
    for name in names:
        if name in seen:
            continue
        seen.add(name)
        try:
            value = getattr(object, name)
        except AttributeError:
            for base in getmro(object) if isclass(object) else ():
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def getattr_static(obj, attr, default=...):
    """An attribute as it is stored, no descriptor or __getattr__ asked."""
    if not isclass(obj):
        own = getattr(obj, '__dict__', {})
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                if isdatadescriptor(base.__dict__[attr]):
                    return base.__dict__[attr]
                break
        if attr in own:
            return own[attr]
    for base in getmro(obj if isclass(obj) else type(obj)):
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is not ...:
        return default
    raise AttributeError(attr)


def getmro(cls):
    """The method resolution order."""
    return cls.__mro__


def cleandoc(doc):
    """A doc string without the indentation that the code around it asked for."""
    first, *others = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in others if line.strip()), default=0)
    cleaned = [first.lstrip(), *(line[margin:] for line in others)]
    return '\n'.join(cleaned).strip('\n')


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        owner = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
        name = obj.__name__
    elif isfunction(obj):
        owner = _owner_of(obj)
        name = obj.__name__
        if owner is None:
            return None
    else:
        return None
    for base in owner.__mro__:
        doc = getattr(base.__dict__.get(name), '__doc__', None)
        if doc is not None:
            return doc
    return None


def _owner_of(function):
    owner = sys.modules.get(function.__module__)
    for name in function.__qualname__.split('.')[:-1]:
        owner = getattr(owner, name, None)
    return owner if isclass(owner) else None


def getdoc(object):
    """The documentation, inherited where there is none, its indentation cleaned; or None."""
    doc = getattr(object, '__doc__', None)
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    """The module an object was defined in, or None."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    return None


def getmodulename(path):
    """The name of the module that a file would hold."""
    name = path.replace('\\', '/').rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def unwrap(func, *, stop=None):
    """The function inside the decorators that used functools.wraps."""
    seen = {id(func)}
    first = func
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(first))
        seen.add(id(func))
    return func
