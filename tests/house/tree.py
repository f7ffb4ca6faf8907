"""The files of the tree as the checks see them: ours, not built, not generated."""

import os
import sys

ROOMS = ("app", "studio", "encoder", "catalog")
TOP = os.path.realpath(os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", ".."))


def files(folders=ROOMS + ("tests",), endings=(".cpp", ".h"), top=TOP):
    """Paths relative to the top, sorted."""
    found = []
    for folder in folders:
        for where, names, leaves in os.walk(os.path.join(top, folder)):
            names[:] = [n for n in names if not n.startswith((".", "build", "__pycache__"))]
            found += [os.path.relpath(os.path.join(where, leaf), top) for leaf in leaves
                      if leaf.endswith(tuple(endings))]
    return sorted(found)


def read(path, top=TOP):
    with open(os.path.join(top, path), encoding="utf-8") as stream:
        return stream.read()


def finish(faults, summary):
    """Prints and leaves: 1 with every fault on its line, else 0 with the summary."""
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults" if faults else summary)
    sys.exit(1 if faults else 0)
