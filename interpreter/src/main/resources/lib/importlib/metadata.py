"""What is known of installed packages: Ouro installs none (Library Reference, importlib.metadata)."""

__all__ = ["PackageNotFoundError", "version"]


class PackageNotFoundError(ModuleNotFoundError):
    """There is no package of that name."""

    def __str__(self):
        return f"No package metadata was found for {self.args[0]}"


def version(distribution_name):
    """The version of a package."""
    raise PackageNotFoundError(distribution_name)
