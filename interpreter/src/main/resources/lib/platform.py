"""What this runs on (Library Reference, platform)."""

import os
import sys
from collections import namedtuple


class uname_result(namedtuple("uname_result", "system node release version machine processor")):
    """What the system tells of itself and of the machine."""

    __slots__ = ()


_known = {}


def _output(*command):
    """What a program prints, run once; an empty string where there is none or where it fails."""
    if command not in _known:
        import subprocess
        try:
            done = subprocess.run(command, capture_output=True, text=True)
        except OSError:
            done = None
        _known[command] = done.stdout.strip() if done is not None and done.returncode == 0 else ""
    return _known[command]


def uname():
    """System, node, release, version, machine and processor."""
    return uname_result(*os.uname(), processor())


def system():
    """The name of the system."""
    return os.uname().sysname


def node():
    """The name of this machine in its network."""
    return os.uname().nodename


def release():
    """The release of the system."""
    return os.uname().release


def version():
    """The version of the system."""
    return os.uname().version


def machine():
    """The kind of machine."""
    return os.uname().machine


def processor():
    """The kind of processor, where the system tells more of it than the kind of machine."""
    kind = _output("uname", "-p")
    return "" if kind == "unknown" else kind


def architecture(executable=None, bits="", linkage=""):
    """Bits and linkage of programs here."""
    return "64bit", "ELF" if system() == "Linux" else linkage


def platform(aliased=False, terse=False):
    """All that in one text."""
    name, version = libc_ver()
    parts = [*(system_alias(system(), release(), "")[:2] if aliased else (system(), release())), machine()]
    if name:
        parts += ["with", name + version]
    return "-".join(parts).replace(" ", "_")


def system_alias(system, release, version):
    """System, release and version under the names that their makers use for them."""
    if system == "SunOS" and release >= "5":
        major, dot, minor = release.partition(".")
        return "Solaris", f"{int(major) - 3}{dot}{minor}", version
    return system, release, version


def python_version():
    """The version of the language."""
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    """The same in parts."""
    return tuple(python_version().split("."))


def python_implementation():
    """The name of this interpreter."""
    return "Ouro"


def python_branch():
    """Where it was built from: not told."""
    return ""


python_revision = python_branch


def python_compiler():
    """What it was built with."""
    return "javac"


def python_build():
    """Number and date of the build: not told."""
    return "", ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """Name and version of the C library, where it is GNU's."""
    name, _, number = _output("getconf", "GNU_LIBC_VERSION").partition(" ")
    return (name, number) if name else (lib, version)


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """The release of macOS."""
    return release, versioninfo, machine


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """The version of Java for Python on Java, which Ouro does not claim to be."""
    return release, vendor, vminfo, osinfo


def win32_ver(release="", version="", csd="", ptype=""):
    """The release of Windows."""
    return release, version, csd, ptype


def freedesktop_os_release():
    """What /etc/os-release says."""
    import shlex
    for name in ("/etc/os-release", "/usr/lib/os-release"):
        if os.path.exists(name):
            with open(name, encoding="utf-8") as file:
                lines = [line.strip() for line in file]
            pairs = [line.partition("=") for line in lines if line and not line.startswith("#")]
            return {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux",
                    **{key: "".join(shlex.split(value)) for key, _, value in pairs}}
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")
