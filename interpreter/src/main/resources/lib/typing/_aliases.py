"""What subscripting gives: types and special forms with their arguments."""

import collections.abc
import types
import typing
from types import GenericAlias

from typing._arguments import _collect_parameters, NoneType, _type_check, _type_convert, _type_repr
from typing._variables import ParamSpec, _TypeVariable, TypeVarTuple, _WithUnion

# What is defined here shows that as its module.
__name__ = "typing"


class _BaseAlias(_WithUnion):
    """Stands for a class or special form."""

    def __init__(self, origin, name=None, inst=True):
        self._name = name
        self._inst = inst
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if self._inst:
            made = self.__origin__(*args, **kwargs)
            try:
                made.__orig_class__ = self
            except AttributeError:
                # It has no room for it.
                pass
            return made
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __getattr__(self, name):
        if name in ('__origin__', '__args__'):
            raise AttributeError(name)
        if '__origin__' in self.__dict__ and not (name[:2] == name[-2:] == '__'):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        own = name[:2] == name[-2:] == '__' or name in ('_name', '_inst', '_params', '_defaults')
        if own:
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        place = bases.index(self)
        for later in bases[place + 1:]:
            if isinstance(later, (_BaseAlias, GenericAlias)) or later is typing.Generic or (
                    isinstance(later, type) and issubclass(later, typing.Generic)):
                break
        else:
            result.append(typing.Generic)
        return tuple(result)


class _Alias(_BaseAlias):
    """An alias with its arguments: List[int], or Box[T]."""

    def __init__(self, origin, args, *, name=None, inst=True):
        super().__init__(origin, name, inst)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if name is None:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (typing.Generic, typing.Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        message = 'Parameters to generic types must be types.'
        args = tuple(each if isinstance(each, (list, tuple)) or each is ... else _type_check(each, message)
                     for each in args)
        return self._with_args(self._substituted(args))

    def _with_args(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def _substituted(self, args):
        wanted = self.__parameters__
        variadic = [place for place, each in enumerate(wanted) if isinstance(each, TypeVarTuple)]
        if variadic:
            place = variadic[0]
            after = len(wanted) - place - 1
            if len(args) < len(wanted) - 1:
                raise TypeError(f'Too few arguments for {self}; actual {len(args)}, expected at least {len(wanted) - 1}')
            args = args[:place] + (args[place:len(args) - after],) + args[len(args) - after:]
        elif len(wanted) == 1 and isinstance(wanted[0], ParamSpec) and not (
                len(args) == 1 and (isinstance(args[0], (list, tuple, ParamSpec)) or args[0] is ...)):
            args = (list(args),)
        elif len(args) != len(wanted):
            raise TypeError(f'Too {"many" if len(args) > len(wanted) else "few"} arguments for {self}; '
                            f'actual {len(args)}, expected {len(wanted)}')
        replacement = dict(zip(wanted, args))
        result = []
        for arg in self.__args__:
            self._substitute(arg, replacement, result)
        return tuple(result)

    def _substitute(self, arg, replacement, result):
        if isinstance(arg, TypeVarTuple) or isinstance(arg, _UnpackAlias) and arg.__args__[0] in replacement:
            key = arg if isinstance(arg, TypeVarTuple) else arg.__args__[0]
            result.extend(replacement[key])
        elif isinstance(arg, ParamSpec):
            given = replacement[arg]
            if isinstance(given, (list, tuple)) and self.__origin__ is collections.abc.Callable:
                result.extend(_type_convert(each) for each in given)
            elif isinstance(given, list):
                result.append(tuple(_type_convert(each) for each in given))
            else:
                result.append(given)
        elif isinstance(arg, _TypeVariable):
            result.append(replacement[arg])
        elif isinstance(arg, tuple):
            inner = []
            for each in arg:
                self._substitute(each, replacement, inner)
            result.append(tuple(inner))
        elif not isinstance(arg, type) and getattr(arg, '__parameters__', ()):
            result.append(arg[tuple(replacement[each] for each in arg.__parameters__)])
        else:
            result.append(arg)

    def copy_with(self, args):
        return self._with_args(tuple(args))

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join(_type_repr(each) for each in self.__args__) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, typing._SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is typing.Generic:
            if typing.Protocol in bases:
                return ()
            place = bases.index(self)
            for later in bases[place + 1:]:
                if isinstance(later, _BaseAlias) and later is not self:
                    return ()
        return (self.__origin__,)

    def __reduce__(self):
        import operator
        return operator.getitem, (self.__origin__, self.__args__)

    def __iter__(self):
        yield typing.Unpack[self]


class _UnionAlias(_Alias):
    def __init__(self, origin, args, *, name=None, inst=True):
        super().__init__(origin, args, name='Union')
        if len(args) == 2 and NoneType in args:
            self._name = 'Optional'

    def _with_args(self, args):
        return typing.Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and NoneType in args:
            return f'typing.Optional[{_type_repr(args[1] if args[0] is NoneType else args[0])}]'
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, each) for each in self.__args__)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')


class _LiteralAlias(_Alias):
    def __init__(self, origin, args, *, name=None, inst=True):
        super().__init__(origin, args, name='Literal')

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return set(self._pairs()) == set(other._pairs())

    def __hash__(self):
        return hash(frozenset(self._pairs()))

    def _pairs(self):
        return [(each, type(each)) for each in self.__args__]

    def __repr__(self):
        return f'typing.Literal[{", ".join(repr(each) for each in self.__args__)}]'


class _UnpackAlias(_Alias):
    def __repr__(self):
        return '*' + _type_repr(self.__args__[0])


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), name='Annotated')
        self.__metadata__ = metadata

    def _with_args(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return 'typing.Annotated[%s, %s]' % (
            _type_repr(self.__origin__), ', '.join(repr(each) for each in self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _ClassAlias(_BaseAlias):
    """A class under typing's name, which takes type arguments: typing.List."""

    def __init__(self, origin, count, *, inst=True, name=None):
        super().__init__(origin, name or origin.__name__, inst)
        self._params = count
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        message = 'Parameters to generic types must be types.'
        args = tuple(_type_check(each, message) for each in args)
        if len(args) != self._params:
            raise TypeError(f'Too {"many" if len(args) > self._params else "few"} arguments for {self}; '
                            f'actual {len(args)}, expected {self._params}')
        return _Alias(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _Alias):
            return super().__subclasscheck__(cls)
        return issubclass(cls.__origin__ if isinstance(cls, _ClassAlias) else cls, self.__origin__)

    def __eq__(self, other):
        return self is other

    __hash__ = object.__hash__

    def __reduce__(self):
        return self._name


class _TupleAlias(_ClassAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if len(args) >= 2 and args[-1] is ...:
            message = 'Tuple[t, ...]: t must be a type.'
            args = tuple(_type_check(each, message) for each in args[:-1]) + (...,)
        else:
            message = 'Tuple[t0, t1, ...]: each t must be a type.'
            args = tuple(_type_check(each, message) for each in args)
        return _Alias(self.__origin__, args, name=self._name, inst=self._inst)


class _CallableAlias(_Alias):
    """Callable[[int], str]: the types of the parameters, then that of the result."""

    def _parameters(self):
        """A list of types, or the one thing that stands for all the parameters."""
        *parameters, _ = self.__args__
        if len(parameters) == 1:
            only = parameters[0]
            if only is ... or isinstance(only, ParamSpec) or (
                    isinstance(only, _Alias) and only.__origin__ is typing.Concatenate):
                return only
        return parameters

    def __repr__(self):
        parameters = self._parameters()
        if not isinstance(parameters, list):
            return super().__repr__()
        return f'typing.Callable[[{", ".join(map(_type_repr, parameters))}], {_type_repr(self.__args__[-1])}]'

    def __reduce__(self):
        import operator
        return operator.getitem, (typing.Callable, (self._parameters(), self.__args__[-1]))


class _CallableClassAlias(_ClassAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        parameters, result = args
        message = 'Callable[args, result]: result must be a type.'
        result = _type_check(result, message)
        if parameters is ...:
            parameters = (...,)
        elif isinstance(parameters, (list, tuple)):
            message = 'Callable[[arg, ...], result]: each arg must be a type.'
            parameters = tuple(_type_check(_type_convert(each), message) for each in parameters)
        else:
            parameters = (parameters,)
        return _CallableAlias(self.__origin__, parameters + (result,), name='Callable', inst=self._inst)
