"""Checks every #include against the arrows app -> studio -> encoder, app -> catalog, third parties included."""

import re

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)

MAY_INCLUDE_ROOMS = {
    "catalog": {"catalog"},
    "encoder": {"encoder"},
    "studio": {"studio", "encoder"},
    "app": {"app", "studio", "encoder", "catalog"},
}

# A third party by the look of its headers. What matches none of these is the standard library or the system.
THIRD_PARTIES = {
    "Qt Widgets": r"(QtWidgets/|Q(Widget|Application$|MainWindow|Dialog|Push|Label$|Layout|[HVB]+(Box)?Layout"
                  r"|GridLayout|FormLayout|StackedLayout|ListView|TableView|TreeView|StyledItemDelegate|AbstractItemView"
                  r"|LineEdit|ComboBox|CheckBox|SpinBox|Slider|Frame$|ScrollArea|ToolButton|MenuBar|Menu$|StatusBar))",
    "Qt": r"(Qt[A-Z0-9]?[A-Za-z]*(/|$)|Q[A-Z][A-Za-z0-9]+$|qt6keychain/|qpa/)",
    "libobs": r"(obs/|obs[-.a-z]*\.h(pp)?$|graphics/(graphics|vec|matrix)|media-io/|util/(platform|bmem|threading))",
    "FFmpeg": r"(libav[a-z]+/|libsw[a-z]+/|libpostproc/)",
    "SRT and RIST": r"(srt/|librist/)",
    "SQLite": r"(SQLiteCpp/|sqlite3)",
    "OpenSSL": r"openssl/",
    "nlohmann_json": r"nlohmann/",
    "Excel, ZIP and XML": r"(xlsxwriter|zip\.h|pugixml)",
    "Boost": r"boost/",
    "CLI11": r"CLI/",
    "spdlog": r"spdlog/",
    "fmt": r"fmt/",
    "expected": r"tl/",
    "QR code": r"qrcodegen",
    "X11 and EGL": r"(X11/|EGL/|GL/)",
}

MAY_INCLUDE = {
    "catalog": {"expected", "SQLite", "nlohmann_json", "OpenSSL", "Excel, ZIP and XML", "fmt"},
    "encoder": {"expected", "FFmpeg", "SRT and RIST", "OpenSSL", "fmt"},
    "studio": {"expected", "libobs", "X11 and EGL", "fmt", "nlohmann_json"},
    "studio/overlay": {"expected", "libobs", "Qt", "QR code", "fmt"},
    "app": {"expected", "Qt", "Qt Widgets", "Boost", "CLI11", "spdlog", "fmt", "nlohmann_json", "OpenSSL",
            "QR code", "X11 and EGL"},
}


def thirdPartyOf(header):
    for name, look in THIRD_PARTIES.items():
        if re.match(look, header):
            return name
    return None


def faultsOf(path, text):
    """One line for each include that goes against an arrow."""
    room = path.split("/")[0]
    part = "studio/overlay" if path.startswith("studio/overlay/") else room
    for bracket, header in INCLUDE.findall(text):
        other = header.split("/")[0]
        if bracket == '"':
            if other not in MAY_INCLUDE_ROOMS[room]:
                yield f"{path}: {room} must not include \"{header}\""
        elif other in tree.ROOMS and "/" in header:
            yield f"{path}: our own header in angle brackets: <{header}>"
        else:
            party = thirdPartyOf(header)
            if party and party not in MAY_INCLUDE[part]:
                yield f"{path}: {part} must not include {party}: <{header}>"


def main():
    paths = tree.files(tree.ROOMS)
    faults = [fault for path in paths for fault in faultsOf(path, tree.read(path))]
    tree.finish(faults, f"{len(paths)} files, every include along an arrow")


if __name__ == "__main__":
    main()
