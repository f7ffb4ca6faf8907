// The real window over a real shop and a real session, driven by presses and keys.
#pragma once

#include "app/application.h"
#include "app/desk.h"
#include "tests/app/desk_application.h"
#include "tests/support/sockets.h"
#include "tests/support/temporary_folder.h"

#include <QAbstractButton>
#include <QTest>
#include <catch2/catch.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

namespace xb::app {

struct RealDesk {
    static constexpr int patient_ms = 60'000;

    // What happens to the shop's folder before the desk opens it.
    using Before = std::function<void(const std::filesystem::path& shop)>;

    // What is set before the desk opens.
    using Set = std::function<void(DeskParts& parts)>;

    // The demo shop, a small picture without a camera, the microphone `tone`, and a destination on
    // this machine that takes everything.
    explicit RealDesk(const Before& before = {}, const Set& set = {});

    template <class Widget = QWidget>
    Widget& find(const char* name) {
        auto* found = desk->window().findChild<Widget*>(name);
        if (found == nullptr) throw std::runtime_error(std::string("no widget ").append(name));
        return *found;
    }
    bool isThere(const char* name) const {
        return desk->window().findChild<QWidget*>(name) != nullptr;
    }
    // Waits until the button can be pressed.
    void press(const char* name);
    // Go live, through the last look, until it is live.
    void goLive();
    // Accepts what the last look warns of, the missing camera for one, until it is live.
    void passLastLook();
    void type(const char* name, const QString& text);
    // The row of the Live page's shelf that has this title; -1 for none.
    int shelfRow(const QString& title);
    qint64 shelfPrice(const QString& title);
    // Real pixels of the window that are of this colour.
    int pixelsOf(const QColor& color);

    xb::tests::TemporaryFolder folder;
    xb::tests::Socket destination = xb::tests::takeDatagramsOnLoopback();
    std::unique_ptr<Application> application;
    std::unique_ptr<Desk> desk;
};

}  // namespace xb::app
