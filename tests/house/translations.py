"""Checks that every text that Qt translates in app and studio has a finished translation in a .ts file."""

import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import tree

FOLDER = "resources/translations"
PLACE = re.compile(r"%(?:L?\d+|n)")


def messages(path):
    """(context, source, comment, translations, is finished) of each message that is not obsolete."""
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            state = translation.get("type", "") if translation is not None else "unfinished"
            if state in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] if translation is not None else []
            texts = forms or [translation.text or "" if translation is not None else ""]
            yield name, message.findtext("source", ""), message.findtext("comment", ""), texts, state == ""


def faultsOfFile(path):
    for context, source, _, texts, is_finished in messages(path):
        if not is_finished or not all(text.strip() for text in texts):
            yield f"{path}: {context}: not translated: {source!r}"
        places = set(PLACE.findall(source))
        for text in texts:
            if text and not set(PLACE.findall(text)) >= places - {"%n"}:
                yield f"{path}: {context}: a placeholder is lost: {source!r} -> {text!r}"


def faultsOfComments(paths):
    """lrelease drops a comment that nothing in its file needs, and the text is then found for the plain one too."""
    plain = {(context, source): path for path in paths for context, source, comment, _, _ in messages(path)
             if not comment}
    for path in paths:
        for context, source, comment, _, _ in messages(path):
            if comment and plain.get((context, source), path) != path:
                yield f"{path}: {context}: {source!r} ({comment}) belongs beside the one without a comment"


def lupdate():
    for candidate in ("/usr/lib/qt6/bin/lupdate", "lupdate6", "lupdate"):
        if shutil.which(candidate):
            return shutil.which(candidate)
    sys.exit("lupdate is absent: install qt6-l10n-tools")


def textsInSources():
    folders = [folder for folder in ("app", "studio") if os.path.isdir(os.path.join(tree.TOP, folder))]
    with tempfile.TemporaryDirectory() as work:
        out = os.path.join(work, "all.ts")
        subprocess.run([lupdate(), "-silent", "-locations", "none", "-no-obsolete", "-I", "."] + folders
                       + ["-extensions", "cpp,h", "-target-language", "zh_CN", "-ts", out],
                       cwd=tree.TOP, check=True, capture_output=True)
        return {(context, source, comment) for context, source, comment, _, _ in messages(out)}


def main():
    paths = sorted(glob.glob(os.path.join(tree.TOP, FOLDER, "*.ts")))
    faults = [fault for path in paths for fault in faultsOfFile(path)]
    faults += faultsOfComments(paths)
    known = {(context, source, comment) for path in paths for context, source, comment, _, _ in messages(path)}
    missing = sorted(textsInSources() - known)
    faults += [f"in no .ts file: {context}: {source!r}" for context, source, _ in missing]
    tree.finish(faults, f"{len(paths)} translation files, {len(known)} texts, all finished")


if __name__ == "__main__":
    main()
