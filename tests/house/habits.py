"""Checks small habits: tests never sleep, nothing is left to do, every file begins with its one idea."""

import re

import tree

SLEEP = re.compile(r"\b(sleep_for|sleep_until|usleep|nanosleep|sleep|msleep|QTest::qWait|qSleep|qWait)\s*\(")
# Spelled apart, so that this file passes its own check.
LEFT_TO_DO = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK)\b")
PAUSES = "tests/support/wait_until.h"


def mayNotPause(path):
    """A bench measures a stretch of time, so it may let time pass."""
    return (path.startswith("tests/") and not path.startswith("tests/bench/")
            and path.endswith((".cpp", ".h")) and path != PAUSES)


def saysItsIdea(path, text):
    """A source that only fulfils its header may leave the words to it."""
    is_told_by_header = path.endswith(".cpp") and text.startswith(f'#include "{path[:-4]}.h"')
    return is_told_by_header or not path.endswith((".cpp", ".h")) or text.startswith(("// ", "/// ", "/*"))


def faultsOf(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        if mayNotPause(path) and SLEEP.search(line):
            yield f"{path}:{number}: a test sleeps; wait for a condition instead ({PAUSES})"
        if LEFT_TO_DO.search(line):
            yield f"{path}:{number}: left to do: {line.strip()}"
    if not saysItsIdea(path, text):
        yield f"{path}:1: the first line says the file's one idea, as a comment"
    if path.endswith(".h") and "#pragma once" not in text:
        yield f"{path}: a header without #pragma once"


def main():
    paths = tree.files(endings=(".cpp", ".h", ".py", "CMakeLists.txt", ".cmake", ".md", ".sh"))
    paths += tree.files(("resources",), (".sql", ".json", ".qss", ".html"))
    faults = [fault for path in paths for fault in faultsOf(path, tree.read(path))]
    tree.finish(faults, f"{len(paths)} files of good habits")


if __name__ == "__main__":
    main()
