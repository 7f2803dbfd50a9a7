"""Annotations at run time, and how they print."""

import sys

from inspect._kinds import isclass, ismodule
from inspect._members import unwrap

# What is defined here shows that as its module.
__name__ = "inspect"


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of an object's own, names in text looked up on request."""
    if isclass(obj):
        annotations = obj.__dict__.get('__annotations__', None)
        names = getattr(sys.modules.get(obj.__module__), '__dict__', {})
        local = dict(vars(obj))
    elif ismodule(obj) or callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        names = obj.__dict__ if ismodule(obj) else getattr(unwrap(obj), '__globals__', {})
        local = None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(annotations)
    names = names if globals is None else globals
    local = local if locals is None else locals
    return {key: eval(value, names, local) if isinstance(value, str) else value for key, value in annotations.items()}


def formatannotation(annotation, base_module=None):
    """An annotation as signatures print it."""
    module = getattr(annotation, '__module__', None)
    if module == 'typing':
        return repr(annotation).replace('typing.', '')
    if not isinstance(annotation, type):
        return repr(annotation)
    name = annotation.__qualname__
    return name if module in ('builtins', base_module) else f'{module}.{name}'
