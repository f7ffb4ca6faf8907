"""Checks every C++ file against .clang-format."""

import subprocess

import tree


def main():
    paths = tree.files()
    result = subprocess.run(["clang-format", "--dry-run", "-Werror", "--ferror-limit=1"] + paths,
                            cwd=tree.TOP, capture_output=True, text=True)
    faults = [line for line in result.stderr.splitlines() if "error:" in line]
    if result.returncode and not faults:
        faults = [result.stderr.strip()]
    tree.finish(faults, f"{len(paths)} files formatted")


if __name__ == "__main__":
    main()
