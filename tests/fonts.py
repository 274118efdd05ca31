"""The fonts that the tests of printing need: found, or installed; run as a module it says so.

As root, where apt is, Debian's packages are installed (once, 60 MB to fetch).
"""

import os
import shutil
import subprocess
import sys

import typst

# One family of each package that tells whether it is there.
PACKAGES = {"fonts-noto-core": "Noto Serif Khmer", "fonts-noto-cjk": "Noto Serif CJK KR"}


def missing() -> list[str]:
    """The packages whose fonts typst does not find on this machine."""
    families = set(typst.Fonts().families())
    return [package for package, family in PACKAGES.items() if family not in families]


def _install(packages: list[str]) -> bool:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print(f"Installing {' and '.join(packages)} for the tests of printing (once)", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages],
    ):
        if subprocess.run(command, env=environment, stdout=subprocess.DEVNULL).returncode:
            return False
    return True


def main() -> int:
    packages = missing()
    if packages and _install(packages):
        packages = missing()
    if packages:
        print(
            f"The tests of printing need the fonts of the packages {', '.join(packages)}, and they "
            "could not be installed. Install them.",
            file=sys.stderr,
        )
        return 1
    print("The tests of printing have their fonts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
