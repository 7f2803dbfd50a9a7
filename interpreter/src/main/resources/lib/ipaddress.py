"""Addresses and networks of IP (Library Reference, ipaddress)."""

from functools import cached_property, total_ordering

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """That is no address."""


class NetmaskValueError(ValueError):
    """That is no mask of a network."""


def ip_address(address):
    """An address of either version."""
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 address")


def ip_network(address, strict=True):
    """A network of either version."""
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")


def ip_interface(address):
    """An address with its network, of either version."""
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 interface")


# ---- text --------------------------------------------------------------------------------------------------------------

def _parse_4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    number = 0
    for octet in octets:
        if not octet:
            raise AddressValueError(f"Empty octet not permitted in {text!r}")
        if not (octet.isascii() and octet.isdigit()):
            raise AddressValueError(f"Only decimal digits permitted in {octet!r} in {text!r}")
        if len(octet) > 3:
            raise AddressValueError(f"At most 3 characters permitted in {octet!r} in {text!r}")
        if octet != "0" and octet[0] == "0":
            raise AddressValueError(f"Leading zeros are not permitted in {octet!r} in {text!r}")
        if int(octet) > 255:
            raise AddressValueError(f"Octet {int(octet)} (> 255) not permitted in {text!r}")
        number = number << 8 | int(octet)
    return number


def _text_4(number):
    return ".".join(map(str, number.to_bytes(4, "big")))


def _parse_6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            four = _parse_4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
        parts += [f"{four >> 16:x}", f"{four & 0xFFFF:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gaps = [place for place in range(1, len(parts) - 1) if not parts[place]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    if gaps:
        before, after = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not before[0]:
            before = before[1:]
            if before:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not after[-1]:
            after = after[:-1]
            if after:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        skipped = 8 - len(before) - len(after)
        if skipped < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = before + ["0"] * skipped + after
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    number = 0
    for part in parts:
        if any(letter not in "0123456789abcdefABCDEF" for letter in part):
            raise AddressValueError(f"Only hex digits permitted in {part!r} in {text!r}")
        if len(part) > 4:
            raise AddressValueError(f"At most 4 characters permitted in {part!r} in {text!r}")
        number = number << 16 | int(part, 16)
    return number


def _groups(number):
    return [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]


def _text_6(number):
    """The groups, the longest run of zeros left out (RFC 5952)."""
    groups = _groups(number)
    best, length, place = -1, 1, 0
    while place < 8:
        end = place
        while end < 8 and groups[end] == "0":
            end += 1
        if end - place > length:
            best, length = place, end - place
        place = max(end, place + 1)
    if best < 0:
        return ":".join(groups)
    return ":".join(groups[:best]) + "::" + ":".join(groups[best + length:])


# ---- addresses ---------------------------------------------------------------------------------------------------------

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
        return type(self), (str(self),)

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
        _networks[text] = ip_network(text)
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


# ---- networks ----------------------------------------------------------------------------------------------------------

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


class _Interface:
    """An address with its network."""

    def __init__(self, address):
        place, mask = self._network_class._split(address)
        super().__init__(place)
        self.network = self._network_class((int(self), self._network_class._prefix(mask)), strict=False)
        self.netmask = self.network.netmask
        self.hostmask = self.network.hostmask

    @property
    def ip(self):
        """The address alone."""
        return self._network_class._address_class(self._number)

    def __str__(self):
        return f"{self._text(self._number)}/{self.network.prefixlen}"

    def __eq__(self, other):
        return super().__eq__(other) and (not isinstance(other, _Interface) or self.network == other.network)

    def __hash__(self):
        return hash((self._number, self.network.prefixlen))

    @property
    def with_prefixlen(self):
        """The text with the number of bits."""
        return str(self)

    @property
    def with_netmask(self):
        """The text with the mask."""
        return f"{self._text(self._number)}/{self.netmask}"


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 with its network."""

    _network_class = IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 with its network."""

    _network_class = IPv6Network


# ---- several -----------------------------------------------------------------------------------------------------------

def summarize_address_range(first, last):
    """The networks that make up the addresses from one to another."""
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind = IPv4Network if first.version == 4 else IPv6Network
    start, end = int(first), int(last)
    while start <= end:
        bits = (start & -start).bit_length() - 1 if start else kind.max_prefixlen
        bits = min(bits, (end - start + 1).bit_length() - 1)
        yield kind((start, kind.max_prefixlen - bits))
        start += 1 << bits


def collapse_addresses(addresses):
    """The fewest networks that hold all of these."""
    networks = []
    for each in addresses:
        if isinstance(each, _Address):
            kind = IPv4Network if each.version == 4 else IPv6Network
            each = each.network if isinstance(each, _Interface) else kind(int(each))
        networks.append(each)
    if len({each.version for each in networks}) > 1:
        raise TypeError(f"{networks[0]} and {networks[-1]} are not of the same version")
    result = []
    for each in sorted(set(networks)):
        if result and each.subnet_of(result[-1]):
            continue
        result.append(each)
        while len(result) > 1 and result[-1].prefixlen == result[-2].prefixlen and (
                result[-1].supernet() == result[-2].supernet()):
            result[-2:] = [result[-2].supernet()]
    return iter(result)


def v4_int_to_packed(address):
    """The bytes of an address of version 4."""
    return address.to_bytes(4, "big")


def v6_int_to_packed(address):
    """The bytes of an address of version 6."""
    return address.to_bytes(16, "big")


def get_mixed_type_key(obj):
    """A key by which addresses and networks can be sorted together."""
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    return obj.version, obj
