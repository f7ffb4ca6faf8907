// How an input is heard: shown as it is, and said at once when a person sets it.
#include "app/pages/live/sound_dialog.h"
#include "tests/app/desk_application.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace xb::app;
namespace studio = xb::studio;

namespace {

struct SoundTable {
    explicit SoundTable(studio::InputKind kind) {
        useDesk(ThemeId::Light, UiLanguage::English);
        dialog = std::make_unique<SoundDialog>(deskTheme(), "Microphone", kind);
        QObject::connect(dialog.get(), &SoundDialog::changed,
                         [this](const studio::InputSettings& one) { said.push_back(one); });
        dialog->show();
    }
    template <class Widget = QSpinBox>
    Widget& find(const char* name) {
        auto* found = dialog->findChild<Widget*>(name);
        if (found == nullptr) throw std::runtime_error(std::string("no widget ").append(name));
        return *found;
    }

    std::unique_ptr<SoundDialog> dialog;
    std::vector<studio::InputSettings> said;
};

}  // namespace

TEST_CASE("every filter of a sound is set by hand, one after the other", "[desk]") {
    SoundTable table(studio::InputKind::Microphone);
    CHECK(table.find("sound_gate").text() == "off");
    CHECK_FALSE(table.find("sound_threshold").isEnabled());
    table.find("sound_gate").setValue(-40);
    table.find("sound_low").setValue(-3);
    table.find("sound_ratio").setValue(4);
    table.find("sound_threshold").setValue(-25);
    table.find("sound_limiter").setValue(6);
    table.find("sound_balance").setValue(-50);
    table.find("sound_offset").setValue(-120);
    REQUIRE(table.said.size() == 7);
    const studio::InputSettings& last = table.said.back();
    CHECK(last.filters.gate == studio::GateSettings{-40, -46});
    CHECK(last.filters.equaliser == studio::EqualiserSettings{-3, 0, 0});
    REQUIRE(last.filters.compressor);
    CHECK(last.filters.compressor->ratio == 4);
    CHECK(last.filters.compressor->threshold_db == -25);
    CHECK(last.filters.limiter_db == -6);
    CHECK(last.balance == -0.5F);
    CHECK(last.sync_offset == std::chrono::milliseconds(-120));

    table.find("sound_gate").setValue(table.find("sound_gate").minimum());
    table.find("sound_low").setValue(0);
    table.find("sound_ratio").setValue(1);
    table.find("sound_limiter").setValue(0);
    const studio::SoundFilters& off = table.said.back().filters;
    CHECK_FALSE(off.gate);
    CHECK_FALSE(off.equaliser);
    CHECK_FALSE(off.compressor);
    CHECK_FALSE(off.limiter_db);
}

TEST_CASE("what is shown of a sound is said by nobody, and what is finer than it stays", "[desk]") {
    SoundTable table(studio::InputKind::Music);
    studio::InputSettings settings = studio::musicSettings();
    settings.volume_db = -7.5F;
    settings.filters = studio::filtersOf(studio::SoundPreset::Market);
    settings.filters.low_cut_hz = 110.4F;
    table.dialog->show(settings);
    CHECK(table.said.empty());
    CHECK(table.find("sound_ducking").value() == 12);
    CHECK(table.find("sound_low_cut").value() == 110);
    auto& monitoring = table.find<QComboBox>("sound_monitoring");
    monitoring.setCurrentIndex(2);
    emit monitoring.activated(2);
    REQUIRE(table.said.size() == 1);
    settings.monitoring = studio::Monitoring::MonitorAndProgram;
    CHECK(table.said.back() == settings);
}

TEST_CASE("a sound goes back to its default but for volume and mute", "[desk]") {
    SoundTable table(studio::InputKind::Music);
    studio::InputSettings settings;
    settings.volume_db = -3;
    settings.is_muted = true;
    settings.filters = studio::filtersOf(studio::SoundPreset::Wind);
    table.dialog->show(settings);
    table.find<QAbstractButton>("sound_reset").click();
    studio::InputSettings usual = studio::musicSettings();
    usual.volume_db = -3;
    usual.is_muted = true;
    REQUIRE(table.said.size() == 1);
    CHECK(table.said.back() == usual);
    CHECK(table.find("sound_ducking").value() == 12);
}
