"""Addresses and networks of IP (Library Reference, ipaddress)."""

from ipaddress._text import AddressValueError, IPV4LENGTH, IPV6LENGTH, NetmaskValueError
from ipaddress._addresses import _Address, IPv4Address, IPv6Address
from ipaddress._networks import IPv4Network, IPv6Network, _Network
from ipaddress._interfaces import _Interface, IPv4Interface, IPv6Interface


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
