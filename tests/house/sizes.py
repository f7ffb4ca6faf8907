"""Reports how long files and functions are, and fails on what is past the hard stops."""

import json
import os
import subprocess

import tree

FILE_HARD_STOP = 400
FUNCTION_HARD_STOP = 60


def atShare(values, share):
    """The value that this share of the sorted values does not exceed."""
    return values[min(len(values) - 1, int(share * len(values)))] if values else 0


def report(what, lengths):
    """lengths: (lines, name) pairs."""
    values = sorted(length for length, _ in lengths)
    print(f"{what:28} {len(values):5}   median {atShare(values, 0.5):4}   p90 {atShare(values, 0.9):4}"
          f"   max {values[-1] if values else 0:4}")


def functionLengths(paths):
    """Every function definition, TEST_CASEs not counted, from its first to its last line."""
    command = ["ctags", "--languages=C++", "--kinds-C++=f", "--fields=+ne", "--output-format=json", "-f", "-"]
    tags = subprocess.run(command + paths, cwd=tree.TOP, check=True, capture_output=True, text=True).stdout
    for line in tags.splitlines():
        tag = json.loads(line)
        if "end" in tag:
            yield tag["end"] - tag["line"] + 1, f"{tag['path']}:{tag['line']} {tag['name']}"


def main():
    paths = tree.files()
    files = [(len(tree.read(path).splitlines()), path) for path in paths]
    functions = list(functionLengths(paths))
    for room in tree.ROOMS + ("tests",):
        report(f"files in {room}", [f for f in files if f[1].startswith(room + os.sep)])
    report("all files", files)
    report("all functions", functions)
    print("longest functions: " + ", ".join(f"{name} ({length})" for length, name in sorted(functions)[:-6:-1]))
    faults = [f"{path}: {length} lines, {FILE_HARD_STOP} at most" for length, path in files if length > FILE_HARD_STOP]
    faults += [f"{name}: {length} lines, {FUNCTION_HARD_STOP} at most"
               for length, name in functions if length > FUNCTION_HARD_STOP]
    tree.finish(faults, "no file and no function is past its hard stop")


if __name__ == "__main__":
    main()
