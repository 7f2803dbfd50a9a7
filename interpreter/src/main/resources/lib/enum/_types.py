"""The classes of enumerations and flags, and the metaclass that makes them."""

import builtins
from types import MappingProxyType

from enum._bits import bin, _is_single_bit
from enum._markers import property
from enum._namespace import _is_dunder, _Namespace

# What is defined here shows that as its module.
__name__ = "enum"

# The classes below are made with the help of each other; until one exists its name stands for None.
Enum = Flag = ReprEnum = EJECT = KEEP = STRICT = CONFORM = None


class _MemberToBe:
    """Stands in the namespace of a class being made, and makes the member once the class exists."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        if cls._use_args_:
            made = cls._new_member_(cls, *args)
        else:
            made = cls._new_member_(cls)
        if not hasattr(made, '_value_'):
            if cls._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = cls._member_type_(*args)
                except Exception as error:
                    failure = TypeError('_value_ not set in __new__, unable to create it')
                    failure.__cause__ = error
                    raise failure
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        existing = _same_value(cls, value)
        if existing is not None:
            made = existing
        elif Flag is None or not issubclass(cls, Flag):
            cls._member_names_.append(name)
        else:
            _add_flag(cls, name, value)
        type.__setattr__(cls, name, made)
        cls._member_map_[name] = made
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            # Values that can't be hashed are found by comparing.
            cls._unhashable_values_.append(value)


def _same_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for each in cls._member_map_.values():
            if each._value_ == value:
                return each
        return None


def _add_flag(cls, name, value):
    if not isinstance(value, int):
        cls._member_names_.append(name)
        return
    cls._flag_mask_ |= value
    if _is_single_bit(value):
        cls._member_names_.append(name)
        cls._singles_mask_ |= value
    cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, name, bases, **keywords):
        metacls._check_for_existing_members(name, bases)
        namespace = _Namespace(name)
        member_type, first_enum = metacls._mixins(name, bases)
        if first_enum is not None:
            namespace._generate = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, name, bases, namespace, *, boundary=None, _simple=False, **keywords):
        if _simple or not isinstance(namespace, _Namespace):
            return super().__new__(metacls, name, bases, namespace, **keywords)
        namespace.pop('_ignore_', None)
        for ignored in namespace._ignored:
            namespace.pop(ignored, None)
        members = namespace._names
        invalid = set(members) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) %s' % ','.join(repr(each) for each in invalid))
        order = namespace.pop('_order_', None)
        body = dict(namespace)
        for each in members:
            body[each] = _MemberToBe(body[each])
        if isinstance(body.get('_generate_next_value_'), type(_is_dunder)):
            body['_generate_next_value_'] = staticmethod(body['_generate_next_value_'])

        member_type, first_enum = metacls._mixins(name, bases)
        new_member, use_args = metacls._find_new(body, member_type, first_enum)
        body['_new_member_'] = new_member if isinstance(new_member, staticmethod) else staticmethod(new_member)
        body['_use_args_'] = use_args
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        body['_unhashable_values_'] = []
        body['_member_type_'] = member_type
        body['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        body['_flag_mask_'] = 0
        body['_singles_mask_'] = 0
        body['_all_bits_'] = 0
        body['_inverted_'] = None
        try:
            cls = super().__new__(metacls, name, bases, body, **keywords)
        except RuntimeError as error:
            # What a member's making raised comes wrapped by the class statement.
            if error.__cause__ is None:
                raise
            raise error.__cause__
        metacls._prefer_enum_methods(cls, body, first_enum, member_type)
        if order is not None:
            names = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            if names != [each for each in cls._member_names_ if each in names] or len(names) != len(cls._member_names_):
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (cls._member_names_, names))
        return cls

    def __init__(cls, *args, **keywords):
        pass

    @staticmethod
    def _prefer_enum_methods(cls, body, first_enum, member_type):
        """A data type in front of Enum must not decide how members print."""
        if Enum is None:
            return
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name in body:
                continue
            found = getattr(cls, name)
            if found == getattr(member_type, name, None) or found == getattr(object, name, None):
                replacement = getattr(first_enum, name)
                if ReprEnum is not None and ReprEnum in cls.__bases__ and name in ('__str__', '__format__'):
                    replacement = getattr(member_type, name)
                    if name == '__str__' and replacement is object.__str__:
                        replacement = member_type.__repr__
                type.__setattr__(cls, name, replacement)
        if Flag is not None and issubclass(cls, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in body:
                    type.__setattr__(cls, name, getattr(first_enum, name))

    @staticmethod
    def _check_for_existing_members(name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base.__dict__.get('_member_names_'):
                    raise TypeError('<enum %r> cannot extend %r' % (name, base))

    @classmethod
    def _mixins(metacls, name, bases):
        """The data type of the members, and the enumeration to derive from."""
        if not bases or Enum is None:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return metacls._data_type(name, bases), first_enum

    @staticmethod
    def _data_type(name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in found:
                            found.append(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    data_type = candidate or base
                    if data_type not in found:
                        found.append(data_type)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError('too many data types for %r: %r' % (name, set(found)))
        return found[0] if found else object

    @staticmethod
    def _find_new(body, member_type, first_enum):
        """The function that makes a member, and whether it wants the value."""
        new = body.get('__new__')
        if new is None and first_enum is not None:
            for base in first_enum.__mro__:
                if isinstance(base, EnumType) and '__new__' in base.__dict__:
                    new = base.__dict__['__new__']
                    break
        if new is not None:
            return new.__func__ if isinstance(new, staticmethod) else new, True
        new = member_type.__new__
        return new, new is not object.__new__

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is not None:
            return cls._create_(value, names, module, qualname, type, start, boundary)
        return cls._find_member_(value)

    def _find_member_(cls, value):
        if value.__class__ is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for each in cls._member_map_.values():
                if each._value_ == value:
                    return each
        try:
            failure = None
            found = cls._missing_(value)
        except Exception as error:
            failure = error
            found = None
        try:
            if isinstance(found, cls):
                return found
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(found, int):
                return found
            invalid = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
            if found is None and failure is None:
                raise invalid
            if failure is None:
                failure = TypeError('error in %s._missing_: returned %r instead of None or a valid member' % (
                    cls.__name__, found))
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = invalid = None

    def _create_(cls, class_name, names, module, qualname, type, start, boundary):
        """The functional form: Enum('Name', 'a b c')."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        metacls._check_for_existing_members(class_name, bases)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            values = []
            for count, name in enumerate(names):
                value = cls._generate_next_value_(name, start, count, values[:])
                values.append(value)
                pairs.append((name, value))
            names = pairs
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                namespace[item] = names[item]
            else:
                name, value = item
                namespace[name] = value
        if module is None:
            import sys
            module = sys._getframe(2).f_globals.get('__name__')
        namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            import warnings
            warnings.warn(
                'in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                'False depending on whether the value is a member or the value of a member',
                DeprecationWarning, stacklevel=2)
            raise _unsupported_containment(value, cls)
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, name))
        super().__delattr__(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', '__init_subclass__'} | set(cls._member_names_)
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @builtins.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return '<%s %r>' % (kind, cls.__name__)


EnumMeta = EnumType


def _unsupported_containment(element, container):
    return TypeError("unsupported operand type(s) for 'in': %r and %r" % (
        type(element).__qualname__, type(container).__qualname__))


def _next_value_warning():
    import warnings
    warnings.warn(
        'In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and '
        'support adding +1\nand the value returned will be the largest value in the enum incremented by 1',
        DeprecationWarning, stacklevel=5)


class Enum(metaclass=EnumType):
    """The base of enumerations of names and values."""

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __init__(self, *args, **keywords):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            if last_values[-1] == max(last_values):
                return last_values[-1] + 1
            _next_value_warning()
        except TypeError:
            _next_value_warning()
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, _value_repr(self))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        if self._member_type_ is not object:
            names |= set(object.__dir__(self))
        for cls in self.__class__.__mro__:
            if cls in (Enum, object) or cls is self._member_type_:
                continue
            for name in cls.__dict__:
                if name[0] != '_' and name not in self._member_map_:
                    names.add(name)
        names.update(name for name in self.__dict__ if name[0] != '_')
        return sorted(names)

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _value_repr(self):
    data_type = self._member_type_
    return repr(self._value_) if data_type in (object, None) else data_type.__repr__(self._value_)


class ReprEnum(Enum):
    """An Enum whose members print as their values do, but for their repr."""


class IntEnum(int, ReprEnum):
    """An Enum whose members are ints."""

    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    """An Enum whose members are strings."""

    __str__ = str.__str__
    __format__ = str.__format__

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        for parameter, value in zip(('encoding', 'errors'), values[1:]):
            if not isinstance(value, str):
                raise TypeError('%s must be a string, not %r' % (parameter, value))
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What a Flag does with bits that no member has."""

    STRICT = 'strict'
    CONFORM = 'conform'
    EJECT = 'eject'
    KEEP = 'keep'


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _combine(cls, value, negative):
    """The member that no name stands for alone."""
    if value & ~cls._flag_mask_ and cls._boundary_ is not KEEP:
        raise ValueError('%s(%r) --> unknown values %r [%s]' % (
            cls.__name__, value, value & ~cls._flag_mask_, bin(value & ~cls._flag_mask_)))
    if cls._member_type_ is object:
        made = object.__new__(cls)
    else:
        made = cls._member_type_.__new__(cls, value)
    made._value_ = value
    parts = list(cls._iter_member_(value))
    covered = 0
    for part in parts:
        covered |= part._value_
    for part in cls._member_map_.values():
        bits = part._value_
        if bits & ~covered and bits & value == bits and part not in parts:
            parts.append(part)
            covered |= bits
    unknown = value & ~covered
    made._name_ = None
    if parts:
        made._name_ = '|'.join(part._name_ for part in parts)
        if unknown:
            made._name_ += '|%s' % cls._numeric_repr_(unknown)
    made = cls._value2member_map_.setdefault(value, made)
    if negative is not None:
        cls._value2member_map_[negative] = made
    return made


def _bits_for(self, other):
    if isinstance(other, self.__class__):
        return other._value_
    if self._member_type_ is not object and isinstance(other, self._member_type_):
        return other
    return None


class Flag(Enum, boundary=STRICT):
    """An Enum whose members can be combined by &, |, ^ and ~."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            highest = last.bit_length() - 1
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None
        return 2 ** (highest + 1)

    @classmethod
    def _numeric_repr_(cls, value):
        return repr(value)

    @classmethod
    def _iter_member_(cls, value):
        for name in cls._member_names_:
            found = cls._member_map_[name]
            if found._value_ & value:
                yield found

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        flag_mask = cls._flag_mask_
        all_bits = cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                    cls, value, bin(value, width), bin(flag_mask, width)))
            elif cls._boundary_ is CONFORM:
                value &= flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value = max(all_bits + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError('%r unknown flag boundary %r' % (cls, cls._boundary_))
        if value < 0:
            negative = value
            value += all_bits + 1
        if value in cls._value2member_map_:
            return cls._value2member_map_[value]
        return _combine(cls, value, negative)

    def __contains__(self, other):
        if isinstance(other, self.__class__):
            wanted = other._value_
            return wanted & self._value_ == wanted
        raise _unsupported_containment(other, self)

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return '<%s: %s>' % (name, _value_repr(self))
        return '<%s.%s: %s>' % (name, self._name_, _value_repr(self))

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return '%s(%r)' % (name, self._value_)
        return '%s.%s' % (name, self._name_)

    def __or__(self, other):
        bits = _bits_for(self, other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = _bits_for(self, other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = _bits_for(self, other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        inverted = ~self._value_
        if self._boundary_ not in (EJECT, KEEP):
            inverted &= self._singles_mask_
        return self.__class__(inverted)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A Flag whose members are ints."""

    __str__ = int.__repr__
    __format__ = int.__format__
