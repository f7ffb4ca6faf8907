#include "app/program.h"

#include "app/application.h"
#include "app/cli/clip_command.h"
#include "app/cli/command_line.h"
#include "app/cli/device_listing.h"
#include "app/cli/doctor.h"
#include "app/cli/exchange_commands.h"
#include "app/cli/help.h"
#include "app/cli/listings.h"
#include "app/cli/safekeeping.h"
#include "app/cli/settle.h"
#include "app/desk_run.h"
#include "app/errors/error_text.h"
#include "app/live/live_run.h"
#include "app/live/machine_trial.h"
#include "app/qt_messages.h"
#include "app/settings/atomic_file.h"
#include "app/settings/machine_file.h"
#include "app/terminal.h"
#include "app/translation.h"
#include "app/unix_signals.h"
#include "app/window/one_window.h"

#include <QApplication>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMessageBox>

#include <unistd.h>

#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace xb::app {
namespace {

// Qt gets an argument list of its own: ours is not its business, and may have held keys.
template <class QtApplication>
class QtRuntime {
 public:
    QtRuntime() : application_(count_, values_.data()) {
        QCoreApplication::setApplicationName(QStringLiteral("xiangbo"));
        translations_.use(systemLanguage());
    }
    InstalledTranslations& translations() { return translations_; }

    QtMessages& messages() { return messages_; }

 private:
    QtMessages messages_;
    std::string name_ = "xiangbo";
    std::array<char*, 2> values_{name_.data(), nullptr};
    int count_ = 1;
    QtApplication application_;
    InstalledTranslations translations_;
};

std::optional<ResourcePaths> resources() {
    const auto found = findResources(QCoreApplication::applicationDirPath().toStdString());
    if (!found) {
        printProblem(QCoreApplication::translate(
            "Program",
            "The program's own files are missing, so nothing was started. Install it again."));
    }
    return found;
}

int run(const LiveCommand& command) {
    // Painting text needs no window system, and libobs keeps a connection of its own.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    UnixSignals ending;
    QtRuntime<QGuiApplication> runtime;
    const auto paths = resources();
    if (!paths) return exit_failed;
    auto application = Application::open(command.shop, "xiangbo live", *paths);
    if (!application) {
        printProblem(application.error());
        return exit_failed;
    }
    runtime.messages().sendTo((*application)->log("qt"));
    LiveRun live(**application, command);
    QObject::connect(&ending, &UnixSignals::asked, &live, &LiveRun::end);
    QObject::connect(&ending, &UnixSignals::replayAsked, &live, &LiveRun::saveReplay);
    ending.listen();
    return live.run();
}

int run(const DeskCommand& command) {
    // libobs draws the preview into an X11 window.
    qputenv("QT_QPA_PLATFORM", "xcb");
    if (qEnvironmentVariableIsEmpty("DISPLAY")) {
        const QtRuntime<QCoreApplication> runtime;
        printProblem(errorText(studio::Error{studio::ErrorCode::NoDisplay, {}}));
        return exit_failed;
    }
    UnixSignals ending;
    QtRuntime<QApplication> runtime;
    const auto paths = resources();
    if (!paths) return exit_failed;
    OneWindow door(shopFolder(command.shop));
    if (door.raiseOther()) return exit_done;
    const bool is_door_open = door.listen();
    auto opened = Application::open(command.shop, "xiangbo", *paths);
    if (!opened) {
        // A person who clicked an icon sees no terminal.
        printProblem(opened.error());
        QMessageBox box(QMessageBox::Critical,
                        QCoreApplication::translate("Program", "Xiangbo Studio"), opened.error());
        QObject::connect(&ending, &UnixSignals::asked, &box, &QMessageBox::reject);
        QObject::connect(&door, &OneWindow::raiseAsked, &box, &QWidget::activateWindow);
        ending.listen();
        box.exec();
        return exit_failed;
    }
    Application& application = **opened;
    runtime.messages().sendTo(application.log("qt"));
    if (!is_door_open) {
        application.log("desk")(LogLevel::Warning,
                                "no socket in the runtime folder: a second start shows an error");
    }
    DeskRun desk(application, runtime.translations());
    QObject::connect(&door, &OneWindow::raiseAsked, &desk, &DeskRun::raise);
    QObject::connect(&ending, &UnixSignals::asked, &desk, &DeskRun::end);
    ending.listen();
    return desk.run();
}

// A shop as its owner, or beside whoever owns it. Needs a Qt application for the words.
template <class Work>
int withShop(const ShopPlace& place, catalog::Access access, const std::string& holder, Work work) {
    const auto paths = resources();
    if (!paths) return exit_failed;
    catalog::ShopSettings settings;
    settings.folder = shopFolder(place);
    settings.sql_folder = paths->sql;
    settings.access = access;
    settings.holder = holder;
    const auto shop = catalog::Shop::open(settings, {});
    if (!shop) {
        printProblem(errorText(shop.error()));
        return exit_failed;
    }
    return work(**shop);
}

template <class List>
int readShop(const ShopPlace& place, List list) {
    const QtRuntime<QCoreApplication> runtime;
    return withShop(place, catalog::Access::ReadOnly, {}, list);
}

// Runs long work that Ctrl-C ends in good order.
template <class Work>
int withShopUntilAsked(const ShopPlace& place, catalog::Access access, const std::string& holder,
                       Work work) {
    UnixSignals ending;
    const QtRuntime<QCoreApplication> runtime;
    ExchangeWatch watch;
    watch.shows_progress = isatty(STDERR_FILENO) == 1;
    watch.is_cancelled = [&ending] { return ending.wasAsked(); };
    return withShop(place, access, holder,
                    [&work, &watch](catalog::Shop& shop) { return work(shop, watch); });
}

Streams terminal() {
    return {std::cout, std::cerr};
}

int run(const ProductsListCommand& command) {
    return readShop(command.shop, [&command](catalog::Shop& shop) {
        return listProducts(shop.products(), command, terminal());
    });
}

int run(const OrdersListCommand& command) {
    return readShop(command.shop, [&command](catalog::Shop& shop) {
        return listOrders(shop.orders(), command, terminal());
    });
}

int run(const ImportCommand& command) {
    const auto access = command.is_preview ? catalog::Access::ReadOnly : catalog::Access::Owner;
    return withShopUntilAsked(command.shop, access, "xiangbo import",
                              [&command, access](catalog::Shop& shop, const ExchangeWatch& watch) {
                                  // A broadcast that a crash left open would take the orders.
                                  if (access == catalog::Access::Owner) {
                                      if (auto closed = shop.broadcasts().closeUnfinished();
                                          !closed) {
                                          printProblem(errorText(closed.error()));
                                          return exit_failed;
                                      }
                                  }
                                  return importGoods(shop, command, watch, terminal());
                              });
}

int run(const ExportCommand& command) {
    return withShopUntilAsked(command.shop, catalog::Access::ReadOnly, {},
                              [&command](catalog::Shop& shop, const ExchangeWatch& watch) {
                                  return exportGoods(shop, command, watch, terminal());
                              });
}

int run(const SettleCommand& command) {
    UnixSignals ending;
    const QtRuntime<QCoreApplication> runtime;
    // A shop that is not there is not made by settling it.
    const bool is_there = std::filesystem::exists(shopFolder(command.shop) / "studio.db");
    const auto access =
        isWriting(command) && is_there ? catalog::Access::Owner : catalog::Access::ReadOnly;
    SettleWatch watch;
    watch.stop_asked = [&ending] { return ending.wasAsked(); };
    if (isatty(STDERR_FILENO) == 1) {
        watch.progress = [](const QString& words) {
            std::cerr << '\r' << words.toStdString() << "\x1b[K" << std::flush;
        };
    }
    return withShop(command.shop, access, "xiangbo settle", [&](catalog::Shop& shop) {
        return settle(shop, command, catalog::systemClock()(), terminal(), watch);
    });
}

int run(ClipCommand command) {
    // Painting a title needs no window system.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    UnixSignals ending;
    const QtRuntime<QGuiApplication> runtime;
    if (command.is_live) {
        const int found =
            withShop(command.shop, catalog::Access::ReadOnly, {},
                     [&command](catalog::Shop& shop) { return findLiveRecording(shop, command); });
        if (found != exit_done) return found;
    }
    return makeClip(command, [&ending](encoder::MediaJob& job) {
        if (ending.wasAsked()) job.cancel();
        if (isatty(STDERR_FILENO) == 0) return;
        std::cerr << '\r' << static_cast<int>(job.done() * 100) << " %\x1b[K\r" << std::flush;
    });
}

int run(const DevicesCommand& command) {
    const QtRuntime<QCoreApplication> runtime;
    return listDevices(findDevices(), command, terminal());
}

// Keeps what it finds, and tells it as the doctor does from then on.
int measureMachine(const DoctorCommand& command) {
    const auto folder = shopFolder(command.shop);
    const auto measure = tryMachine();
    if (!measure) {
        printProblem(measure.error());
        return exit_failed;
    }
    if (const auto kept = keepMeasure(folder, *measure); !kept) {
        printProblem(errorText(kept.error()));
        return exit_failed;
    }
    return runDoctor({[folder] { return probeMachine(folder); }}, command, terminal());
}

int run(const DoctorCommand& command) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QtRuntime<QGuiApplication> runtime;
    if (command.measures) return measureMachine(command);
    const DoctorSubject subject{
        shopFolder(command.shop),
        findResources(QCoreApplication::applicationDirPath().toStdString())};
    return runDoctor(doctorProbes(subject), command, terminal());
}

// Works on a shop's files, which may be open elsewhere or damaged.
template <class Command>
int keepSafe(const Command& command,
             int (*work)(const catalog::ShopSettings&, const Command&, Streams, const StopAsked&)) {
    UnixSignals ending;
    const QtRuntime<QCoreApplication> runtime;
    const auto paths = resources();
    if (!paths) return exit_failed;
    catalog::ShopSettings settings;
    settings.folder = shopFolder(command.shop);
    settings.sql_folder = paths->sql;
    settings.holder = "xiangbo restore";
    return work(settings, command, terminal(), [&ending] { return ending.wasAsked(); });
}

int run(const BackupCommand& command) {
    return keepSafe(command, backUpShop);
}

int run(const RestoreCommand& command) {
    return keepSafe(command, restoreShop);
}

int run(const CheckCommand& command) {
    return keepSafe(command, checkShopFiles);
}

int run(const HelpCommand& command) {
    const QtRuntime<QCoreApplication> runtime;
    printLine(helpText(command.topic));
    return exit_done;
}

int run(const VersionCommand&) {
    printLine(QStringLiteral("xiangbo " XB_VERSION));
    return exit_done;
}

}  // namespace

int runProgram(const std::vector<std::string>& arguments) {
    const auto command = parseCommandLine(arguments, readWholeFile);
    if (!command) {
        const QtRuntime<QCoreApplication> runtime;
        printProblem(usageText(command.error()));
        return exit_usage;
    }
    return std::visit([](const auto& asked) { return run(asked); }, *command);
}

}  // namespace xb::app
