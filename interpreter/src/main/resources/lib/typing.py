"""Type hints (Library Reference, typing). At run time they mostly carry names; nothing here checks types."""

import abc
import collections
import collections.abc
import sys
import types
from types import GenericAlias

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'ByteString',
    'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping',
    'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable',
    'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible',
    'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt',
    'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet',
    'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr', 'assert_type',
    'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args', 'get_origin',
    'get_overloads', 'get_type_hints', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
    'no_type_check_decorator', 'NoReturn', 'NotRequired', 'overload', 'ParamSpecArgs', 'ParamSpecKwargs', 'Required',
    'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'Unpack',
]

TYPE_CHECKING = False
NoneType = type(None)


# ---- checks and reprs of type arguments -----------------------------------------------------------------------------

def _type_convert(arg, module=None):
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module)
    return arg


def _type_check(arg, message):
    """The argument as a type, or TypeError."""
    arg = _type_convert(arg)
    if isinstance(arg, _Alias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias, ClassVar_form, Final_form):
        if arg in (ClassVar_form, Final_form):
            raise TypeError(f'Plain {arg} is not valid as type argument')
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _type_repr(arg):
    """A type as reprs of aliases show it."""
    if isinstance(arg, GenericAlias):
        return repr(arg)
    if isinstance(arg, type):
        if arg.__module__ == 'builtins':
            return arg.__qualname__
        return f'{arg.__module__}.{arg.__qualname__}'
    if arg is ...:
        return '...'
    if isinstance(arg, types.FunctionType):
        return arg.__name__
    if isinstance(arg, tuple):
        return '[' + ', '.join(_type_repr(each) for each in arg) + ']'
    return repr(arg)


def _unique(items):
    """The items, each once; by comparing where they can't be hashed."""
    result = []
    for item in items:
        if item not in result:
            result.append(item)
    return result


def _collect_parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            inner = _collect_parameters(arg)
        elif isinstance(arg, _TypeVariable):
            inner = (arg,)
        else:
            inner = getattr(arg, '__parameters__', ())
            if not isinstance(inner, tuple):
                inner = ()
        for each in inner:
            if each not in found:
                found.append(each)
    return tuple(found)


# ---- type variables -------------------------------------------------------------------------------------------------

def _caller_module(depth):
    try:
        return sys._getframe(depth + 1).f_globals.get('__name__', '__main__')
    except ValueError:
        return None


class _WithUnion:
    """Types that can be joined by | though they are no classes."""

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _TypeVariable(_WithUnion):
    """What TypeVar, ParamSpec and TypeVarTuple share."""

    def __init_subclass__(cls, **keywords):
        if not cls.__module__ == 'typing':
            raise TypeError(f"Cannot subclass an instance of {cls.__bases__[0].__name__}")

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __typing_subst__(self, arg):
        return arg

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__name__


class TypeVar(_TypeVariable):
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__constraints__ = tuple(_type_check(each, 'TypeVar(name, constraint, ...): constraints must be types.')
                                     for each in constraints)
        self.__bound__ = None if bound is None else _type_check(bound, 'Bound must be a type.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        module = _caller_module(1)
        if module != 'typing':
            self.__module__ = module

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


    def __getattr__(self, name):
        if name in ('__bound__', '__constraints__') and '_limit' in self.__dict__:
            value = self._limit()
            setattr(self, name, value)
            return value
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


class ParamSpecArgs:
    """P.args of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        return isinstance(other, ParamSpecArgs) and self.__origin__ == other.__origin__

    __hash__ = object.__hash__


class ParamSpecKwargs:
    """P.kwargs of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        return isinstance(other, ParamSpecKwargs) and self.__origin__ == other.__origin__

    __hash__ = object.__hash__


class ParamSpec(_TypeVariable):
    """A variable for the parameters of a callable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False):
        self.__name__ = name
        self.__bound__ = None if bound is None else _type_check(bound, 'Bound must be a type.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        module = _caller_module(1)
        if module != 'typing':
            self.__module__ = module

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class TypeVarTuple(_TypeVariable):
    """A variable for any number of types."""

    def __init__(self, name):
        self.__name__ = name
        module = _caller_module(1)
        if module != 'typing':
            self.__module__ = module

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


# ---- type parameters and aliases (PEP 695) --------------------------------------------------------------------------

def _parameter(kind, name):
    """A type variable that a definition declares: its variance is for checkers to infer."""
    parameter = kind.__new__(kind)
    parameter.__name__ = name
    if kind is not TypeVarTuple:
        parameter.__covariant__ = parameter.__contravariant__ = False
        parameter.__infer_variance__ = True
    return parameter


def _type_variable(name):
    variable = _parameter(TypeVar, name)
    variable.__bound__ = None
    variable.__constraints__ = ()
    return variable


def _bound_variable(name, limit):
    variable = _parameter(TypeVar, name)
    variable._limit = limit
    variable.__constraints__ = ()
    return variable


def _constrained_variable(name, limit):
    variable = _parameter(TypeVar, name)
    variable._limit = limit
    variable.__bound__ = None
    return variable


def _type_variable_tuple(name):
    return _parameter(TypeVarTuple, name)


def _parameter_specification(name):
    specification = _parameter(ParamSpec, name)
    specification.__bound__ = None
    return specification


def _generic_base(parameters):
    return Generic[tuple(Unpack[each] if isinstance(each, TypeVarTuple) else each for each in parameters)]


type _alias = None
TypeAliasType = type(_alias)
del _alias


class ForwardRef:
    """A type that is named before it exists."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            compile(arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_evaluated__ = False
        self.__forward_value__ = None

    def _evaluate(self, globalns, localns):
        value = eval(self.__forward_arg__, {} if globalns is None else globalns, localns)
        value = _evaluate(_type_convert(value), globalns, localns)
        self.__forward_value__ = value
        self.__forward_evaluated__ = True
        return value

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


# ---- special forms --------------------------------------------------------------------------------------------------

class _SpecialForm(_WithUnion):
    """A name that is no class, and may mean something with arguments."""

    def __init__(self, function=None, *, name=None, subscript=None):
        self._name = name or function.__name__
        self._subscript = subscript or function
        self.__doc__ = None if function is None else function.__doc__

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return self._subscript(self, parameters)


def _not_subscriptable(self, parameters):
    raise TypeError(f'{self} is not subscriptable')


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """A type that every other is compatible with."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


NoReturn = _SpecialForm(name='NoReturn', subscript=_not_subscriptable)
Never = _SpecialForm(name='Never', subscript=_not_subscriptable)
Self = _SpecialForm(name='Self', subscript=_not_subscriptable)
LiteralString = _SpecialForm(name='LiteralString', subscript=_not_subscriptable)
TypeAlias = _SpecialForm(name='TypeAlias', subscript=_not_subscriptable)


def _one_type(self, parameters):
    return _Alias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


ClassVar = ClassVar_form = _SpecialForm(name='ClassVar', subscript=_one_type)
Final = Final_form = _SpecialForm(name='Final', subscript=_one_type)
TypeGuard = _SpecialForm(name='TypeGuard', subscript=_one_type)
Required = _SpecialForm(name='Required', subscript=_one_type)
NotRequired = _SpecialForm(name='NotRequired', subscript=_one_type)


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    message = 'Union[arg, ...]: each arg must be a type.'
    flat = []
    for each in parameters:
        each = _type_check(each, message)
        if isinstance(each, (_UnionAlias, types.UnionType)):
            flat.extend(each.__args__)
        else:
            flat.append(each)
    flat = tuple(_unique(flat))
    return flat[0] if len(flat) == 1 else _UnionAlias(self, flat)


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), NoneType]


@_SpecialForm
def Literal(self, parameters):
    """One of several values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for each in parameters:
        if isinstance(each, _LiteralAlias):
            flat.extend(each.__args__)
        else:
            flat.append(each)
    seen = []
    for each in flat:
        if not any(each == other and type(each) is type(other) for other in seen):
            seen.append(each)
    return _LiteralAlias(self, tuple(seen))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters in front of those of a ParamSpec."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _Alias(self, tuple(_type_check(each, message) for each in parameters[:-1]) + parameters[-1:])


@_SpecialForm
def Unpack(self, parameters):
    """The types of a TypeVarTuple or tuple, one by one."""
    return _UnpackAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


class Annotated:
    """A type with anything else beside it."""

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple) or len(parameters) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments '
                            '(a type and an annotation).')
        origin = _type_check(parameters[0], 'Annotated[t, ...]: t must be a type.')
        metadata = parameters[1:]
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        return _AnnotatedAlias(origin, metadata)

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


# ---- aliases --------------------------------------------------------------------------------------------------------

class _BaseAlias(_WithUnion):
    """Stands for a class or special form."""

    def __init__(self, origin, name=None, inst=True):
        self._name = name
        self._inst = inst
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

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
            if isinstance(later, (_BaseAlias, GenericAlias)) or later is Generic or (
                    isinstance(later, type) and issubclass(later, Generic)):
                break
        else:
            result.append(Generic)
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
        if self.__origin__ in (Generic, Protocol):
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
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
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
        yield Unpack[self]


class _UnionAlias(_Alias):
    def __init__(self, origin, args, *, name=None, inst=True):
        super().__init__(origin, args, name='Union')
        if len(args) == 2 and NoneType in args:
            self._name = 'Optional'

    def _with_args(self, args):
        return Union[args]

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
        if isinstance(cls, _ClassAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _Alias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

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

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (isinstance(args[0], ParamSpec) or isinstance(args[0], _Alias)
                               and args[0].__origin__ is Concatenate):
            return super().__repr__()
        if args[0] is ...:
            return f'typing.Callable[..., {_type_repr(args[-1])}]'
        return (f'typing.Callable[[{", ".join(_type_repr(each) for each in args[:-1])}], '
                f'{_type_repr(args[-1])}]')

    def __reduce__(self):
        import operator
        args = self.__args__
        if not (len(args) == 2 and args[0] is ...):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


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
        return _CallableAlias(self.__origin__, parameters + (result,), name='Callable', inst=False)


# ---- generic classes and protocols ----------------------------------------------------------------------------------

class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_convert(each) for each in params)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            for each in params:
                if not isinstance(each, (_TypeVariable, _UnpackAlias)):
                    raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter '
                                    f'specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _Alias(cls, tuple(each.__args__[0] if isinstance(each, _UnpackAlias) else each for each in params)
                          if not any(isinstance(each, _UnpackAlias) for each in params) else params)
        wanted = getattr(cls, '__parameters__', ())
        if not wanted:
            raise TypeError(f'{cls} is not a generic class')
        variadic = any(isinstance(each, TypeVarTuple) for each in wanted)
        if len(wanted) == 1 and isinstance(wanted[0], ParamSpec):
            if not (len(params) == 1 and (isinstance(params[0], (list, tuple, ParamSpec)) or params[0] is ...)):
                params = (tuple(params),)
            elif isinstance(params[0], list):
                params = (tuple(params[0]),)
        elif not variadic and len(params) != len(wanted):
            raise TypeError(f'Too {"many" if len(params) > len(wanted) else "few"} arguments for {cls}; '
                            f'actual {len(params)}, expected {len(wanted)}')
        params = tuple(tuple(each) if isinstance(each, list) else each for each in params)
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        parameters = []
        if '__orig_bases__' in cls.__dict__:
            bare = Generic in cls.__orig_bases__
        else:
            bare = Generic in cls.__bases__ and cls.__name__ != 'Protocol'
        if bare:
            raise TypeError('Cannot inherit from plain Generic')
        if '__orig_bases__' in cls.__dict__:
            parameters = _collect_parameters(cls.__orig_bases__)
            declared = None
            for base in cls.__orig_bases__:
                if isinstance(base, _Alias) and base.__origin__ is Generic:
                    if declared is not None:
                        raise TypeError('Cannot inherit from Generic[...] multiple times.')
                    declared = base.__parameters__
            if declared is not None:
                missing = [each for each in parameters if each not in declared]
                if missing:
                    raise TypeError(f'Some type variables ({", ".join(str(each) for each in missing)}) are not listed '
                                    f'in Generic[{", ".join(str(each) for each in declared)}]')
                parameters = declared
        cls.__parameters__ = tuple(parameters)


_NOT_PROTOCOL_ATTRIBUTES = frozenset([
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__parameters__', '__orig_bases__',
    '__orig_class__', '_is_protocol', '_is_runtime_protocol', '__protocol_attrs__', '__callable_proto_members_only__',
    '__qualname__', '__init_subclass__', '__type_params__',
])


def _protocol_attributes(cls):
    """The names that an object must have to count as an instance."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic):
            continue
        for name in list(base.__dict__) + list(base.__dict__.get('__annotations__', ())):
            if not name.startswith('_abc_') and name not in _NOT_PROTOCOL_ATTRIBUTES:
                names.add(name)
    return names


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


_MISSING = object()


class _ProtocolMeta(abc.ABCMeta):
    """Answers isinstance() of runtime-checkable protocols by the attributes of the object."""

    def __instancecheck__(cls, instance):
        is_protocol = cls.__dict__.get('_is_protocol', False)
        if is_protocol and cls is not Protocol and not cls.__dict__.get('_is_runtime_protocol', False):
            if type(instance) is not cls and cls not in type(instance).__mro__:
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if super().__instancecheck__(instance):
            return True
        if is_protocol and cls is not Protocol:
            for name in _protocol_attributes(cls):
                value = getattr(instance, name, _MISSING)
                if value is _MISSING or value is None and callable(getattr(cls, name, None)):
                    return False
            return True
        return False


def _protocol_subclass_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    names = _protocol_attributes(cls)
    if not cls.__dict__.get('_is_runtime_protocol', False):
        if sys._getframe(1).f_globals.get('__name__') in ('abc', 'functools', 'typing'):
            return NotImplemented
        raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
    if not all(callable(getattr(cls, name, None)) for name in names):
        if sys._getframe(1).f_globals.get('__name__') in ('abc', 'functools', 'typing'):
            return NotImplemented
        raise TypeError("Protocols with non-method members don't support issubclass()")
    for name in names:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get('__annotations__', ()) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that describe what others look like."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_subclass_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__module__ in ('collections.abc', 'contextlib')
                    or issubclass(base, Generic) and getattr(base, '_is_protocol', False)):
                raise TypeError('Protocols can only inherit from other protocols, got %r' % base)
        if '__init__' not in cls.__dict__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Class decorator: lets isinstance() ask whether an object looks like the protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


# ---- the names of classes -------------------------------------------------------------------------------------------

_abc = collections.abc
Hashable = _ClassAlias(_abc.Hashable, 0)
Awaitable = _ClassAlias(_abc.Awaitable, 1)
Coroutine = _ClassAlias(_abc.Coroutine, 3)
AsyncIterable = _ClassAlias(_abc.AsyncIterable, 1)
AsyncIterator = _ClassAlias(_abc.AsyncIterator, 1)
Iterable = _ClassAlias(_abc.Iterable, 1)
Iterator = _ClassAlias(_abc.Iterator, 1)
Reversible = _ClassAlias(_abc.Reversible, 1)
Sized = _ClassAlias(_abc.Sized, 0)
Container = _ClassAlias(_abc.Container, 1)
Collection = _ClassAlias(_abc.Collection, 1)
Callable = _CallableClassAlias(_abc.Callable, 2)
AbstractSet = _ClassAlias(_abc.Set, 1, name='AbstractSet')
MutableSet = _ClassAlias(_abc.MutableSet, 1)
Mapping = _ClassAlias(_abc.Mapping, 2)
MutableMapping = _ClassAlias(_abc.MutableMapping, 2)
Sequence = _ClassAlias(_abc.Sequence, 1)
MutableSequence = _ClassAlias(_abc.MutableSequence, 1)
ByteString = _ClassAlias(_abc.ByteString, 0)
MappingView = _ClassAlias(_abc.MappingView, 1)
KeysView = _ClassAlias(_abc.KeysView, 1)
ItemsView = _ClassAlias(_abc.ItemsView, 2)
ValuesView = _ClassAlias(_abc.ValuesView, 1)
Generator = _ClassAlias(_abc.Generator, 3)
AsyncGenerator = _ClassAlias(_abc.AsyncGenerator, 2)
Tuple = _TupleAlias(tuple, -1, inst=False, name='Tuple')
List = _ClassAlias(list, 1, inst=False, name='List')
Deque = _ClassAlias(collections.deque, 1, name='Deque')
Set = _ClassAlias(set, 1, inst=False, name='Set')
FrozenSet = _ClassAlias(frozenset, 1, inst=False, name='FrozenSet')
Dict = _ClassAlias(dict, 2, inst=False, name='Dict')
DefaultDict = _ClassAlias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _ClassAlias(collections.OrderedDict, 2)
Counter = _ClassAlias(collections.Counter, 1)
ChainMap = _ClassAlias(collections.ChainMap, 2)
Type = _ClassAlias(type, 1, inst=False, name='Type')


def __getattr__(name):
    """The names whose modules few scripts need."""
    if name in ('Pattern', 'Match'):
        import re
        alias = _ClassAlias(getattr(re, name), 1)
    elif name in ('ContextManager', 'AsyncContextManager'):
        import contextlib
        alias = _ClassAlias(getattr(contextlib, 'Abstract' + name), 1, name=name)
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = alias
    return alias


Text = str
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)


@runtime_checkable
class SupportsInt(Protocol):
    """What has __int__."""

    __slots__ = ()

    @abc.abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """What has __float__."""

    __slots__ = ()

    @abc.abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """What has __complex__."""

    __slots__ = ()

    @abc.abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """What has __bytes__."""

    __slots__ = ()

    @abc.abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """What has __index__."""

    __slots__ = ()

    @abc.abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """What has __abs__."""

    __slots__ = ()

    @abc.abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """What has __round__."""

    __slots__ = ()

    @abc.abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


class IO(Generic[AnyStr]):
    """The type of files."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """The type of files of bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """The type of files of text."""

    __slots__ = ()


# ---- functions ------------------------------------------------------------------------------------------------------

def cast(typ, val):
    """The value, said to be of the type."""
    return val


def assert_type(val, typ, /):
    """The value, which a type checker takes for the type."""
    return val


def assert_never(arg, /):
    """Raises AssertionError: this place can't be reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """Prints the type of a value to standard error."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def final(f):
    """Says that a class has no subclasses or a method no overrides."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Says that a method overrides one of a base (PEP 698)."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Says that annotations are no type hints."""
    if isinstance(arg, type):
        for value in arg.__dict__.values():
            if isinstance(value, (types.FunctionType, type)):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Makes a decorator say so too."""
    import functools

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    """Says that a decorator makes something like a dataclass."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs,
        }
        return cls_or_fn
    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.')


def overload(func):
    """Says one of several signatures of a function that follows."""
    inner = getattr(func, '__func__', func)
    try:
        key = inner.__module__, inner.__qualname__
        _overloads.setdefault(key, {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures that @overload has collected for a function."""
    func = getattr(func, '__func__', func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    """Forgets all of them."""
    _overloads.clear()


def get_origin(tp):
    """The class behind an alias: get_origin(List[int]) is list."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    """The arguments of an alias."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, GenericAlias)):
        result = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(result) == 2 and (result[0] is ... or isinstance(result[0], (ParamSpec, _Alias))
                                      and getattr(result[0], '__origin__', Concatenate) is Concatenate)):
            result = (list(result[:-1]), result[-1])
        elif tp.__origin__ is collections.abc.Callable:
            result = (result[0], result[-1])
        return result
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Whether a class is a TypedDict."""
    return isinstance(tp, _TypedDictMeta)


def _union_of(types):
    union = types[0]
    for each in types[1:]:
        union = union | each
    return union


def _evaluate(tp, globalns, localns):
    """A type with the names in it looked up."""
    if isinstance(tp, ForwardRef):
        return tp._evaluate(globalns, localns)
    if isinstance(tp, (_Alias, GenericAlias, types.UnionType)):
        if isinstance(tp, _LiteralAlias):
            return tp
        old = tp.__args__
        new = tuple(_evaluate(ForwardRef(each) if isinstance(each, str) and isinstance(tp, GenericAlias) else each,
                              globalns, localns) for each in old)
        if new == old:
            return tp
        if isinstance(tp, GenericAlias):
            return GenericAlias(tp.__origin__, new)
        if isinstance(tp, types.UnionType):
            return _union_of(new)
        return tp._with_args(new)
    return tp


def _strip_annotations(tp):
    """A type without what Annotated, Required and NotRequired add."""
    if isinstance(tp, _AnnotatedAlias):
        return _strip_annotations(tp.__origin__)
    if isinstance(tp, _Alias) and tp.__origin__ in (Required, NotRequired):
        return _strip_annotations(tp.__args__[0])
    if isinstance(tp, (_Alias, GenericAlias, types.UnionType)) and not isinstance(tp, _LiteralAlias):
        new = tuple(_strip_annotations(each) for each in tp.__args__)
        if new == tp.__args__:
            return tp
        if isinstance(tp, GenericAlias):
            return GenericAlias(tp.__origin__, new)
        if isinstance(tp, types.UnionType):
            return _union_of(new)
        return tp._with_args(new)
    return tp


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of an object, names in text looked up."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(module, '__dict__', {})
            local = dict(vars(base)) if localns is None and globalns is None else localns
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _hint(value, names, local)
    else:
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, (types.BuiltinFunctionType, types.ModuleType)) or callable(obj):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        if globalns is None:
            wrapped = obj
            while hasattr(wrapped, '__wrapped__'):
                wrapped = wrapped.__wrapped__
            globalns = obj.__dict__ if isinstance(obj, types.ModuleType) else getattr(wrapped, '__globals__', {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        for name, value in annotations.items():
            hints[name] = _hint(value, globalns, localns)
    return hints if include_extras else {name: _strip_annotations(value) for name, value in hints.items()}


def _hint(value, globalns, localns):
    if value is None:
        value = NoneType
    if isinstance(value, str):
        value = ForwardRef(value, is_argument=False)
    return _evaluate(value, globalns, localns)


# ---- classes made of annotations ------------------------------------------------------------------------------------

class NewType(_WithUnion):
    """A type of its own for type checkers; calling it gives the value back."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        module = _caller_module(1)
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                    f'`{cls.__name__} = NewType({cls.__name__!r}, {name})`')
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__


_NAMED_TUPLE_PROHIBITED = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                                     '_field_types', '_make', '_replace', '_asdict', '_source'})
_NAMED_TUPLE_SPECIAL = frozenset({'__module__', '__name__', '__annotations__', '__orig_bases__', '__qualname__'})


def _make_named_tuple(name, fields, module, defaults=()):
    annotations = {field: _type_check(annotation, f'field {field} annotation must be a type')
                   for field, annotation in fields}
    made = collections.namedtuple(name, list(annotations), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        annotations = namespace.get('__annotations__', {})
        defaults = []
        for field in annotations:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field'
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _make_named_tuple(typename, annotations.items(), namespace['__module__'],
                                 [namespace[each] for each in defaults])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for name, value in namespace.items():
            if name in _NAMED_TUPLE_PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + name)
            if name == '__qualname__':
                made.__qualname__ = value
            elif name not in _NAMED_TUPLE_SPECIAL and name not in made._fields:
                setattr(made, name, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})


def NamedTuple(typename, fields=None, /, **kwargs):
    """A namedtuple with types, as a class statement or by a call."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _make_named_tuple(typename, fields, _caller_module(1))


def _named_tuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_mro_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), namespace)
        own = {field: _type_check(annotation, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
               for field, annotation in namespace.get('__annotations__', {}).items()}
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        annotations.update(own)
        for field, annotation in own.items():
            if isinstance(annotation, _AnnotatedAlias):
                annotation = annotation.__origin__
            origin = get_origin(annotation)
            if origin is Required or origin is not NotRequired and total:
                required.add(field)
            else:
                optional.add(field)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """The type of dicts with known keys, as a class statement or by a call."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    namespace = {'__annotations__': dict(fields)}
    module = _caller_module(1)
    if module is not None:
        namespace['__module__'] = module
    return _TypedDictMeta(typename, (), namespace, total=total)


def _typed_dict_mro_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_mro_entries
