"""Addresses."""

import ipaddress
from functools import total_ordering

from ipaddress._text import AddressValueError, _groups, IPV4LENGTH, IPV6LENGTH, _parse_4, _parse_6, _text_4, _text_6

# What is defined here shows that as its module.
__name__ = "ipaddress"


class _Version4:
    version = 4
    max_prefixlen = IPV4LENGTH
    _ALL = 2 ** IPV4LENGTH - 1

    def _parse(self, text):
        return _parse_4(text)

    def _text(self, number):
        return _text_4(number)


class _Version6:
    version = 6
    max_prefixlen = IPV6LENGTH
    _ALL = 2 ** IPV6LENGTH - 1

    def _parse(self, text):
        return _parse_6(text)

    def _text(self, number):
        return _text_6(number)


@total_ordering
class _Address:
    """What addresses of both versions have."""

    def __init__(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{self.version} address")
            if address > self._ALL:
                raise AddressValueError(f"{address} (>= 2**{self.max_prefixlen}) is not permitted as an "
                                        f"IPv{self.version} address")
            self._number = address
            return
        if isinstance(address, bytes):
            if len(address) != self.max_prefixlen // 8:
                raise AddressValueError(f"{address!r} (len {len(address)} != {self.max_prefixlen // 8}) is not "
                                        f"permitted as an IPv{self.version} address")
            self._number = int.from_bytes(address, "big")
            return
        text = str(address)
        if "/" in text:
            raise AddressValueError(f"Unexpected '/' in {text!r}")
        self._number = self._parse(text)

    def __int__(self):
        return self._number

    def __str__(self):
        return self._text(self._number)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __format__(self, spec):
        if not spec or spec[-1] == "s":
            return format(str(self), spec)
        kind = "b" if spec[-1] == "n" and self.version == 4 else "x" if spec[-1] == "n" else spec[-1]
        digits = self.max_prefixlen // (1 if kind == "b" else 4)
        text = format(self._number, f"0{digits}{kind}")
        return f"0{kind}{text}" if "#" in spec else text

    def __hash__(self):
        return hash(hex(self._number))

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return self.version == other.version and self._number == other._number

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._number < other._number

    def __add__(self, other):
        return type(self)(self._number + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._number - other) if isinstance(other, int) else NotImplemented

    def __reduce__(self):
        return type(self), (self._number if getattr(self, '_scope', None) is None else str(self),)

    @property
    def packed(self):
        """The bytes."""
        return self._number.to_bytes(self.max_prefixlen // 8, "big")

    @property
    def compressed(self):
        """The short text."""
        return str(self)

    @property
    def exploded(self):
        """The long text."""
        return self._long(self._number)

    def _within(self, networks):
        return any(self in _known(network) for network in networks)

    @property
    def is_multicast(self):
        """Whether many listen to it."""
        return self._within(self._MULTICAST)

    @property
    def is_loopback(self):
        """Whether it is this machine."""
        return self._within(self._LOOPBACK)

    @property
    def is_private(self):
        """Whether it belongs to no one in particular."""
        return self._within(self._PRIVATE) and not self._within(self._PUBLIC_AMONG_PRIVATE)

    @property
    def is_global(self):
        """Whether it is to be reached from everywhere."""
        return not self.is_private and not self._within(self._SHARED)

    @property
    def is_link_local(self):
        """Whether it is known in one network only."""
        return self._within(self._LINK_LOCAL)

    @property
    def is_reserved(self):
        """Whether it is kept for later."""
        return self._within(self._RESERVED)

    @property
    def is_unspecified(self):
        """Whether it is none."""
        return self._number == 0


_networks = {}


def _known(text):
    if text not in _networks:
        _networks[text] = ipaddress.ip_network(text)
    return _networks[text]


class IPv4Address(_Version4, _Address):
    """An address of version 4."""

    _MULTICAST = ("224.0.0.0/4",)
    _LOOPBACK = ("127.0.0.0/8",)
    _LINK_LOCAL = ("169.254.0.0/16",)
    _RESERVED = ("240.0.0.0/4",)
    _SHARED = ("100.64.0.0/10",)
    _PRIVATE = ("0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/29",
                "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
                "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32")
    _PUBLIC_AMONG_PRIVATE = ()

    def _long(self, number):
        return _text_4(number)

    @property
    def reverse_pointer(self):
        """The name under which its name is found."""
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"


class IPv6Address(_Version6, _Address):
    """An address of version 6."""

    _MULTICAST = ("ff00::/8",)
    _LOOPBACK = ("::1/128",)
    _LINK_LOCAL = ("fe80::/10",)
    _RESERVED = ("::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3",
                 "A000::/3", "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9")
    _SHARED = ()
    _PRIVATE = ("::1/128", "::/128", "::ffff:0:0/96", "100::/64", "2001::/23", "2001:2::/48", "2001:db8::/32",
                "2001:10::/28", "fc00::/7", "fe80::/10")
    _PUBLIC_AMONG_PRIVATE = ()

    def __init__(self, address):
        self._scope = None
        if isinstance(address, str) and "%" in address:
            address, _, self._scope = address.partition("%")
            if not self._scope or "%" in self._scope:
                raise AddressValueError(f"Invalid IPv6 address: {address + '%' + self._scope!r}")
        super().__init__(address)

    def __str__(self):
        text = super().__str__()
        return f"{text}%{self._scope}" if self._scope else text

    def _long(self, number):
        return ":".join(group.zfill(4) for group in _groups(number))

    @property
    def scope_id(self):
        """The network in which it is known, or None."""
        return self._scope

    @property
    def ipv4_mapped(self):
        """The address of version 4 that it stands for, or None."""
        return IPv4Address(self._number & 0xFFFFFFFF) if self._number >> 32 == 0xFFFF else None

    @property
    def reverse_pointer(self):
        """The name under which its name is found."""
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"
