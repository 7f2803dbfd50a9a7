"""Signatures (PEP 362), and where each kind of callable tells of its own."""

import functools
import types

from inspect._annotations import formatannotation, get_annotations
from inspect._kinds import CO_VARARGS, CO_VARKEYWORDS, isbuiltin, ismethoddescriptor, ismethodwrapper
from inspect._members import unwrap
from inspect._parameters import (BoundArguments, _empty, _KEYWORD_ONLY, Parameter, _POSITIONAL_ONLY,
                                 _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, _VAR_POSITIONAL)

# What is defined here shows that as its module.
__name__ = "inspect"


class Signature:
    """The parameters and the annotation of the result of a callable."""

    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        collected = {}
        last_kind = _POSITIONAL_ONLY
        seen_default = False
        for each in parameters or ():
            if __validate_parameters__:
                if each.kind < last_kind:
                    raise ValueError('wrong parameter order: {} parameter before {} parameter'.format(
                        last_kind.description, each.kind.description))
                last_kind = each.kind
                if each.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if each.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError('non-default argument follows default argument')
                if each.name in collected:
                    raise ValueError('duplicate parameter name: {!r}'.format(each.name))
            collected[each.name] = each
        self._parameters = types.MappingProxyType(collected)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature(obj, follow_wrapped=follow_wrapped, cls=cls, evaluation=_Evaluation(globals, locals, eval_str))

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=..., return_annotation=...):
        """The signature with something changed."""
        return type(self)(self.parameters.values() if parameters is ... else parameters,
                          return_annotation=self._return_annotation if return_annotation is ... else return_annotation)

    def bind(self, /, *args, **kwargs):
        """The arguments of a call by parameter; TypeError where they don't fit."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """The same where arguments may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        remaining = list(args)
        kwargs = dict(kwargs)
        variable_keyword = None
        exhausted = False
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind is _VAR_POSITIONAL:
                if remaining:
                    arguments[name] = tuple(remaining)
                    remaining = []
                exhausted = True
            elif kind is _VAR_KEYWORD:
                variable_keyword = name
            elif remaining and kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and not exhausted:
                if name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument {arg!r}'.format(arg=name))
                arguments[name] = remaining.pop(0)
            elif remaining and kind is _KEYWORD_ONLY:
                raise TypeError('too many positional arguments')
            elif kind is not _POSITIONAL_ONLY and name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif kind is _POSITIONAL_ONLY and name in kwargs and variable_keyword is None and not any(
                    each.kind is _VAR_KEYWORD for each in self._parameters.values()):
                raise TypeError('{arg!r} parameter is positional only, but was passed as a keyword'.format(arg=name))
            elif not partial and parameter.default is _empty:
                raise TypeError('missing a required argument: {arg!r}'.format(arg=name))
        if remaining:
            raise TypeError('too many positional arguments')
        if kwargs:
            if variable_keyword is None:
                raise TypeError('got an unexpected keyword argument {arg!r}'.format(arg=next(iter(kwargs))))
            arguments[variable_keyword] = kwargs
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.values()) == list(other.parameters.values())
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self.return_annotation))

    def __repr__(self):
        return '<{} {}>'.format(self.__class__.__name__, self)

    def __str__(self):
        parts = []
        positional_only = False
        star_needed = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append('/')
                positional_only = False
            if kind == _VAR_POSITIONAL:
                star_needed = False
            elif kind == _KEYWORD_ONLY and star_needed:
                parts.append('*')
                star_needed = False
            parts.append(str(parameter))
        if positional_only:
            parts.append('/')
        text = '({})'.format(', '.join(parts))
        if self.return_annotation is not _empty:
            text += ' -> {}'.format(formatannotation(self.return_annotation))
        return text


class _Evaluation:
    """Whether annotations in text are evaluated, and with which names."""

    def __init__(self, globals=None, locals=None, eval_str=False):
        self.options = dict(globals=globals, locals=locals, eval_str=eval_str)


def _from_function(cls, func, evaluation=_Evaluation()):
    code = func.__code__
    names = code.co_varnames
    count = code.co_argcount
    positional_only = code.co_posonlyargcount
    annotations = get_annotations(func, **evaluation.options)
    defaults = func.__defaults__ or ()
    keyword_defaults = func.__kwdefaults__ or {}
    first_default = count - len(defaults)
    parameters = []
    for place, name in enumerate(names[:count]):
        parameters.append(Parameter(
            name, _POSITIONAL_ONLY if place < positional_only else _POSITIONAL_OR_KEYWORD,
            default=defaults[place - first_default] if place >= first_default else _empty,
            annotation=annotations.get(name, _empty)))
    place = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[place], _VAR_POSITIONAL, annotation=annotations.get(names[place], _empty)))
        place += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=keyword_defaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[place], _VAR_KEYWORD, annotation=annotations.get(names[place], _empty)))
    return cls(parameters, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _from_text(cls, obj, text):
    """The signature of a native function from its text."""
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    parts = [part.strip() for part in text.strip()[1:-1].split(',') if part.strip()]
    for part in parts:
        if part == '/':
            parameters = [each.replace(kind=_POSITIONAL_ONLY) for each in parameters]
        elif part == '*':
            kind = _KEYWORD_ONLY
        elif part.startswith('**'):
            parameters.append(Parameter(part[2:], _VAR_KEYWORD))
        elif part.startswith('*'):
            parameters.append(Parameter(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, equals, default = part.partition('=')
            parameters.append(Parameter(name.strip('$ '), kind,
                                        default=eval(default) if default else None if equals else _empty))
    if getattr(obj, '__self__', None) is not None and parameters and parameters[0].name == 'self':
        parameters.pop(0)
    return cls(parameters)


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters.pop(0)
    return sig.replace(parameters=parameters)


def _from_partial(cls, obj):
    sig = _signature(obj.func, cls=cls)
    try:
        bound = sig.bind_partial(*obj.args, **obj.keywords)
    except TypeError as error:
        raise ValueError('partial object {!r} has incorrect arguments'.format(obj)) from error
    parameters = []
    keyword_only = False
    for name, each in sig.parameters.items():
        if name in bound.arguments:
            if each.kind is _POSITIONAL_ONLY or each.kind is _POSITIONAL_OR_KEYWORD and name not in obj.keywords:
                continue
            if name in obj.keywords:
                each = each.replace(kind=_KEYWORD_ONLY, default=obj.keywords[name])
                keyword_only = True
        elif keyword_only and each.kind is _POSITIONAL_OR_KEYWORD:
            each = each.replace(kind=_KEYWORD_ONLY)
        if keyword_only and each.kind is _VAR_POSITIONAL:
            continue
        parameters.append(each)
    return sig.replace(parameters=parameters)


def _signature(obj, *, follow_wrapped=True, skip_bound=True, cls=Signature, evaluation=_Evaluation()):
    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if isinstance(obj, types.MethodType):
        sig = _signature(obj.__func__, follow_wrapped=follow_wrapped, skip_bound=skip_bound, cls=cls, evaluation=evaluation)
        return _without_first(sig) if skip_bound else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda each: hasattr(each, '__signature__'))
        if isinstance(obj, types.MethodType):
            return _signature(obj, skip_bound=skip_bound, cls=cls, evaluation=evaluation)
    explicit = getattr(obj, '__signature__', None)
    if explicit is not None:
        if not isinstance(explicit, Signature):
            raise TypeError('unexpected object {!r} in __signature__ attribute'.format(explicit))
        return explicit
    if isinstance(obj, types.FunctionType):
        return _from_function(cls, obj, evaluation)
    if isinstance(obj, functools.partial):
        return _from_partial(cls, obj)
    if isinstance(obj, type):
        return _of_class(obj, cls, evaluation)
    text = getattr(obj, '__text_signature__', None)
    if text and (isbuiltin(obj) or ismethoddescriptor(obj)):
        return _from_text(cls, obj, text)
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj):
        raise ValueError('no signature found for builtin {!r}'.format(obj))
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType):
        return _without_first(_signature(call, cls=cls, evaluation=evaluation))
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def _of_class(obj, cls, evaluation):
    for base in type(obj).__mro__:
        if base is type:
            break
        call = base.__dict__.get('__call__')
        if isinstance(call, types.FunctionType) and base.__module__ != 'enum':
            return _without_first(_signature(call, cls=cls, evaluation=evaluation))
    for base in obj.__mro__:
        for name in ('__new__', '__init__'):
            method = base.__dict__.get(name)
            if isinstance(method, staticmethod):
                method = method.__func__
            if isinstance(method, types.FunctionType):
                return _without_first(_signature(method, cls=cls, evaluation=evaluation))
    for base in obj.__mro__[:-1]:
        if base.__text_signature__:
            return _from_text(cls, base, base.__text_signature__)
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError('no signature found for builtin type {!r}'.format(obj))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return _signature(obj, follow_wrapped=follow_wrapped, evaluation=_Evaluation(globals, locals, eval_str))
