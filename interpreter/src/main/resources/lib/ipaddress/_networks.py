"""Networks."""

from functools import cached_property, total_ordering

from ipaddress._addresses import IPv4Address, IPv6Address, _Version4, _Version6
from ipaddress._text import AddressValueError, NetmaskValueError, _parse_4

# What is defined here shows that as its module.
__name__ = "ipaddress"


@total_ordering
class _Network:
    """What networks of both versions have."""

    def __init__(self, address, strict=True):
        address, mask = self._split(address)
        number = int(self._address_class(address))
        self._prefixlen = self._prefix(mask)
        self.netmask = self._address_class(self._ALL ^ (self._ALL >> self._prefixlen))
        start = number & int(self.netmask)
        if start != number and strict:
            raise ValueError(f"{self._text(number)}/{self._prefixlen} has host bits set")
        self.network_address = self._address_class(start)

    @classmethod
    def _split(cls, address):
        if isinstance(address, (bytes, int)):
            return address, cls.max_prefixlen
        if isinstance(address, tuple):
            return address if len(address) > 1 else (address[0], cls.max_prefixlen)
        text = str(address)
        parts = text.split("/")
        if len(parts) > 2:
            raise AddressValueError(f"Only one '/' permitted in {text!r}")
        return parts[0], parts[1] if len(parts) == 2 else cls.max_prefixlen

    @classmethod
    def _prefix(cls, mask):
        if isinstance(mask, int):
            if not 0 <= mask <= cls.max_prefixlen:
                raise NetmaskValueError(f"{mask!r} is not a valid netmask")
            return mask
        if mask.isascii() and mask.isdigit():
            if int(mask) > cls.max_prefixlen:
                raise NetmaskValueError(f"{mask!r} is not a valid netmask")
            return int(mask)
        if cls.version == 4:
            try:
                number = _parse_4(mask)
            except AddressValueError:
                raise NetmaskValueError(f"{mask!r} is not a valid netmask") from None
            for candidate in (number, number ^ cls._ALL):
                length = bin(candidate).count("1")
                if candidate == cls._ALL ^ (cls._ALL >> length):
                    return length
        raise NetmaskValueError(f"{mask!r} is not a valid netmask")

    @property
    def prefixlen(self):
        """How many bits name the network."""
        return self._prefixlen

    @cached_property
    def hostmask(self):
        """The bits of the hosts."""
        return self._address_class(int(self.netmask) ^ self._ALL)

    @cached_property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def num_addresses(self):
        """How many addresses are in it."""
        return int(self.broadcast_address) - int(self.network_address) + 1

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return (self.version == other.version and self.network_address == other.network_address
                and self._prefixlen == other._prefixlen)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return (self.network_address, self._prefixlen) < (other.network_address, other._prefixlen)

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        number = int(self.network_address) + n if n >= 0 else int(self.broadcast_address) + n + 1
        if not int(self.network_address) <= number <= int(self.broadcast_address):
            raise IndexError("address out of range")
        return self._address_class(number)

    def __contains__(self, other):
        if isinstance(other, _Network) or self.version != other.version:
            return False
        return int(other) & int(self.netmask) == int(self.network_address)

    def hosts(self):
        """The addresses for machines."""
        start, end = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self.max_prefixlen:
            return [self._address_class(start)]
        if self._prefixlen == self.max_prefixlen - 1:
            return [self._address_class(start), self._address_class(end)]
        return self._hosts(start + 1, end - (1 if self.version == 4 else 0))

    def _hosts(self, start, end):
        for number in range(start, end + 1):
            yield self._address_class(number)

    def overlaps(self, other):
        """Whether they have addresses in common."""
        return (other.network_address in self or other.broadcast_address in self
                or self.network_address in other or self.broadcast_address in other)

    def subnet_of(self, other):
        """Whether all of it is in the other."""
        self._check_version(other)
        return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address

    def supernet_of(self, other):
        """Whether all of the other is in it."""
        self._check_version(other)
        return other.subnet_of(self)

    def _check_version(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks it can be split into."""
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError(f"prefix length diff {length} is invalid for netblock {self}")
        step = 1 << self.max_prefixlen - length
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield type(self)((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """A network it is a part of."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of "
                             f"{prefixlen_diff}")
        return type(self)((int(self.network_address), length), strict=False)

    def address_exclude(self, other):
        """The networks that are left without another."""
        self._check_version(other)
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        rest = self
        while rest != other:
            first, second = rest.subnets()
            rest, left = (first, second) if other.subnet_of(first) else (second, first)
            yield left

    @property
    def compressed(self):
        """The short text."""
        return str(self)

    @property
    def exploded(self):
        """The long text."""
        return f"{self.network_address.exploded}/{self._prefixlen}"

    @property
    def with_prefixlen(self):
        """The text with the number of bits."""
        return str(self)

    @property
    def with_netmask(self):
        """The text with the mask."""
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The text with the mask of the hosts."""
        return f"{self.network_address}/{self.hostmask}"

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    is_private = property(lambda self: self._both("is_private"), doc="Whether it belongs to no one in particular.")
    is_global = property(lambda self: self._both("is_global"), doc="Whether it is to be reached from everywhere.")
    is_loopback = property(lambda self: self._both("is_loopback"), doc="Whether it is this machine.")
    is_multicast = property(lambda self: self._both("is_multicast"), doc="Whether many listen to it.")
    is_link_local = property(lambda self: self._both("is_link_local"), doc="Whether it is known in one network.")
    is_reserved = property(lambda self: self._both("is_reserved"), doc="Whether it is kept for later.")
    is_unspecified = property(lambda self: self._both("is_unspecified"), doc="Whether it is none.")


class IPv4Network(_Version4, _Network):
    """A network of version 4."""

    _address_class = IPv4Address


class IPv6Network(_Version6, _Network):
    """A network of version 6."""

    _address_class = IPv6Address
