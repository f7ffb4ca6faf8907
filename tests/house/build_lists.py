"""Checks that every source and test stands in a CMake list, so that none is built or run by nobody, and that
every header which another room includes is in its room's list, so that it is compiled alone."""

import os
import re

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def listed(top=tree.TOP):
    """The paths that the CMake files name, taken as relative to the file's folder."""
    names = set()
    for path in tree.files(endings=("CMakeLists.txt", ".cmake"), top=top):
        folder = os.path.dirname(path)
        for name in re.findall(r"[\w./-]+\.(?:cpp|h)\b", tree.read(path, top)):
            names.add(os.path.normpath(os.path.join(folder, name)))
            names.add(os.path.normpath(name))
    return names


def publicHeaders(texts):
    """Of {path: text}, the rooms' headers that a file of another room includes. Tests look inside a room."""
    for path, text in texts.items():
        for header in INCLUDE.findall(text):
            if header.split("/")[0] not in (path.split("/")[0], "tests") and not path.startswith("tests/"):
                yield header


def faultsOf(texts, names):
    wanted = {path for path in texts if path.endswith(".cpp")} | set(publicHeaders(texts))
    for path in sorted(wanted - names):
        yield f"{path}: in no CMake list"


def main():
    texts = {path: tree.read(path) for path in tree.files()}
    tree.finish(list(faultsOf(texts, listed())), f"{len(texts)} files, all in a build list")


if __name__ == "__main__":
    main()
