// An import from the desk that is stopped: it says what it has taken in before it goes.
#include "app/pages/exchange/file_import.h"
#include "app/pages/exchange/import_dialog.h"
#include "tests/app/desk_application.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QWidget>
#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace xb::app;
namespace catalog = xb::catalog;

namespace {

constexpr int patient_ms = 30'000;

// A file without an end, of which 12 entries are taken in until somebody stops it.
struct EndlessFile {
    catalog::Result<catalog::ImportReport> import(catalog::ImportMode mode,
                                                  const catalog::ImportWatch& watch) {
        catalog::ImportReport report;
        report.is_preview = mode == catalog::ImportMode::Preview;
        report.entries.accepted = 12;
        if (report.is_preview) return report;
        is_importing = true;
        while (!watch.is_cancelled())
            std::this_thread::yield();
        report.was_cancelled = true;
        return report;
    }

    QWidget page;
    std::atomic<bool> is_importing{false};
    FileImport files{
        page, [this](const QString&, catalog::ImportMode mode, const catalog::ImportWatch& watch) {
            return import(mode, watch);
        }};
};

}  // namespace

TEST_CASE("an import that is stopped stays to say what it has taken in", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    EndlessFile file;
    int imported_count = 0;
    QObject::connect(&file.files, &FileImport::imported, [&] { ++imported_count; });
    file.files.look(QStringLiteral("orders.csv"));
    const auto* dialog = file.page.findChild<ImportDialog*>();
    REQUIRE(dialog != nullptr);
    auto* confirm = dialog->findChild<QPushButton*>("import_confirm");
    auto* close = dialog->findChild<QPushButton*>("import_close");
    const auto* words = dialog->findChild<QLabel*>("import_words");
    REQUIRE(QTest::qWaitFor([&] { return confirm->isEnabled(); }, patient_ms));
    QTest::mouseClick(confirm, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return file.is_importing.load(); }, patient_ms));
    QTest::mouseClick(close, Qt::LeftButton);
    CHECK(dialog->isVisible());
    CHECK(words->text() == QString::fromUtf8("Stopping…"));
    REQUIRE(QTest::qWaitFor([&] { return imported_count == 1; }, patient_ms));
    CHECK(dialog->isVisible());
    CHECK(words->text().startsWith("12 new, 0 changed"));
    CHECK(words->text().contains("Stopped. What was taken is kept whole"));
    CHECK_FALSE(words->text().contains("Done."));
    QTest::mouseClick(close, Qt::LeftButton);
    CHECK_FALSE(dialog->isVisible());
}

TEST_CASE("a list of rows that is cut short says how many there are beyond it", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    QWidget page;
    FileImport files(
        page, [](const QString&, catalog::ImportMode mode, const catalog::ImportWatch& watch) {
            catalog::ImportReport report;
            report.is_preview = mode == catalog::ImportMode::Preview;
            for (std::int64_t line = 2; line < 1'802; ++line) {
                catalog::RowNote note;
                note.line = note.last_line = line;
                report.add(note);
                watch.on_note(note);
            }
            return catalog::Result<catalog::ImportReport>(report);
        });
    files.look(QStringLiteral("goods.csv"));
    const auto* dialog = page.findChild<ImportDialog*>();
    REQUIRE(dialog != nullptr);
    const auto* confirm = dialog->findChild<QPushButton*>("import_confirm");
    REQUIRE(QTest::qWaitFor([&] { return confirm->isEnabled(); }, patient_ms));
    const auto* notes = dialog->findChild<QListWidget*>("import_notes");
    REQUIRE(notes->count() == 501);
    CHECK(notes->item(499)->text() == "Row 501: new");
    CHECK(notes->item(500)->text() == "and 1,300 more, not listed here");
}
