"""Addresses with the networks they stand in."""

from ipaddress._addresses import IPv4Address, IPv6Address
from ipaddress._networks import IPv4Network, IPv6Network

# What is defined here shows that as its module.
__name__ = "ipaddress"


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
