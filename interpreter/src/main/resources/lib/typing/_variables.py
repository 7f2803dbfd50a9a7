"""Type variables (PEP 484, 612, 646) and what type parameters make of them (PEP 695); references by name."""

import sys
import typing

# What is defined here shows that as its module.
__name__ = "typing"


def _caller_module(depth):
    try:
        return sys._getframe(depth + 1).f_globals.get('__name__', '__main__')
    except ValueError:
        return None


class _WithUnion:
    """Types that can be joined by | though they are no classes."""

    def __or__(self, right):
        return typing.Union[self, right]

    def __ror__(self, left):
        return typing.Union[left, self]


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
        message = 'TypeVar(name, constraint, ...): constraints must be types.'
        self.__constraints__ = tuple(typing._type_check(each, message) for each in constraints)
        self.__bound__ = None if bound is None else typing._type_check(bound, 'Bound must be a type.')
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
        self.__bound__ = None if bound is None else typing._type_check(bound, 'Bound must be a type.')
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
        yield typing.Unpack[self]

    def __repr__(self):
        return self.__name__


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
    return typing.Generic[tuple(typing.Unpack[each] if isinstance(each, TypeVarTuple) else each for each in parameters)]


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
        value = typing._evaluate(typing._type_convert(value), globalns, localns)
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
        return typing.Union[self, other]

    def __ror__(self, other):
        return typing.Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'
