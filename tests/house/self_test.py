"""Breaks each rule on purpose, in memory, and checks that the check of the house sees it."""

import arrows
import build_lists
import habits
import tree

WRONG_ARROWS = [
    ("catalog/x.cpp", '#include "app/live/live_session.h"'),
    ("catalog/x.cpp", "#include <QString>"),
    ("encoder/x.cpp", '#include "studio/engine.h"'),
    ("encoder/x.cpp", "#include <sqlite3.h>"),
    ("studio/x.cpp", '#include "catalog/money.h"'),
    ("studio/x.cpp", "#include <QImage>"),
    ("studio/x.cpp", "#include <libavcodec/avcodec.h>"),
    ("studio/overlay/x.cpp", "#include <QWidget>"),
    ("studio/overlay/x.cpp", "#include <QtWidgets/QLabel>"),
    ("app/x.cpp", "#include <obs/obs.h>"),
    ("app/x.cpp", "#include <obs.h>"),
    ("app/x.cpp", "#include <SQLiteCpp/Database.h>"),
    ("app/x.cpp", 'extern "C" {\n#include <libavformat/avformat.h>\n}'),
]
RIGHT_ARROWS = [
    ("app/x.cpp", '#include "catalog/shop.h"\n#include <QWidget>\n#include <boost/beast.hpp>\n#include <vector>'),
    ("studio/x.cpp", '#include "encoder/media_types.h"\n#include <obs/obs.h>\n#include <mutex>'),
    ("studio/overlay/x.cpp", "#include <QPainter>\n#include <QGuiApplication>"),
    ("encoder/x.cpp", 'extern "C" {\n#include <libavcodec/avcodec.h>\n}'),
    ("catalog/x.cpp", "#include <SQLiteCpp/Statement.h>\n#include <nlohmann/json.hpp>"),
]
BAD_HABITS = [
    ("tests/x.cpp", "// One idea.\nstd::this_thread::sleep_for(1s);"),
    ("tests/x.cpp", "// One idea.\nQTest::qWait(10);"),
    ("app/x.cpp", "// One idea.\n// TO" + "DO later"),
    ("app/x.cpp", "#include <vector>"),
    ("app/x.h", "// One idea.\nint x;"),
]


def main():
    faults = [f"not seen: {path}: {text}" for path, text in WRONG_ARROWS if not list(arrows.faultsOf(path, text))]
    faults += [f"seen wrongly: {fault}" for path, text in RIGHT_ARROWS for fault in arrows.faultsOf(path, text)]
    faults += [f"not seen: {path}: {text}" for path, text in BAD_HABITS if not list(habits.faultsOf(path, text))]
    forgotten = {"tests/app/forgotten_tests.cpp": "", "app/x.cpp": '#include "catalog/secret.h"'}
    if len(list(build_lists.faultsOf(forgotten, {"app/x.cpp"}))) != 2:
        faults.append("not seen: a test or a public header in no build list")
    tree.finish(faults, "every broken rule was seen")


if __name__ == "__main__":
    main()
