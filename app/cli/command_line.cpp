// CLI11 knows which options belong to which command; their values are checked here.
#include "app/cli/command_line.h"

#include "app/cli/clip_options.h"
#include "app/cli/exchange_options.h"
#include "app/cli/live_options.h"
#include "app/cli/option_reader.h"
#include "app/cli/option_values.h"
#include "app/log_redaction.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstring>
#include <utility>

namespace xb::app {
namespace {

using Values = std::vector<std::string>;

// What CLI11 fills in: everything as text, so that a wrong value is told in our words.
struct RawCommandLine {
    Values data, to, report, limit, after, backup_file, producer, until, paid, statements;
    RawLive live;
    RawExchange exchange;
    RawClip clip;
    bool newest = false;
    bool demo = false;
    bool json = false;
    bool close = false;
    bool measure = false;
    bool help = false;
    bool version = false;
};

tl::unexpected<UsageError> wrong(UsageCode code, Values arguments = {}) {
    return tl::unexpected<UsageError>(UsageError{code, std::move(arguments)});
}

class Grammar {
 public:
    explicit Grammar(RawCommandLine& raw) : raw_(raw) {
        app_.set_help_flag();
        app_.require_subcommand(0, 1);
        app_.allow_extras();
        app_.prefix_command(false);
        value(app_, "--data", raw_.data);
        app_.add_flag("--demo", raw_.demo);
        app_.add_flag("-h,--help", raw_.help);
        app_.add_flag("--version", raw_.version);
        addLiveOptions(command(app_, "live"), raw_.live);
        addExchange(command(app_, "products"));
        CLI::App& orders = command(app_, "orders");
        CLI::App& list = addExchange(orders);
        value(list, "--limit", raw_.limit);
        value(list, "--after", raw_.after);
        value(list, "--review", raw_.exchange.review);
        value(list, "--search", raw_.exchange.search);
        list.add_flag("--cold-chain", raw_.exchange.is_cold_chain_only);
        CLI::App& order_export = *orders.get_subcommand("export");
        for (CLI::App* one : {&list, &order_export}) {
            value(*one, "--from", raw_.exchange.first_day);
            value(*one, "--to", raw_.exchange.last_day);
            value(*one, "--status", raw_.exchange.status);
            value(*one, "--channel", raw_.exchange.channel);
        }
        value(order_export, "--broadcast", raw_.exchange.broadcast);
        order_export.add_flag("--with-buyers", raw_.exchange.with_buyers);
        addSettle();
        command(app_, "devices").add_flag("--json", raw_.json);
        CLI::App& doctor = command(app_, "doctor");
        doctor.add_flag("--json", raw_.json);
        doctor.add_flag("--measure", raw_.measure);
        addSafekeeping();
        addClipOptions(command(app_, "clip"), raw_.clip);
    }

    // The words of the command ("orders list"), or what cannot be meant.
    Parsed<Values> read(const Values& arguments) {
        try {
            // CLI11 takes them from the back.
            app_.parse(Values(arguments.rbegin(), arguments.rend()));
        } catch (const CLI::ArgumentMismatch& mismatch) {
            return wrong(UsageCode::ValueMissing, {optionOf(mismatch.what(), arguments)});
        } catch (const CLI::ParseError&) {
            return wrong(UsageCode::UnknownArgument, {lastOption(arguments)});
        }
        Values words;
        for (CLI::App* at = &app_; !at->get_subcommands().empty();) {
            at = at->get_subcommands().front();
            words.push_back(at->get_name());
        }
        const auto left = app_.remaining(true);
        if (!left.empty() && !raw_.help) return unknown(words, left.front());
        return words;
    }

 private:
    static CLI::App& command(CLI::App& parent, const std::string& name) {
        CLI::App* made = parent.add_subcommand(name);
        made->set_help_flag();
        made->fallthrough();
        made->require_subcommand(0, 1);
        return *made;
    }

    static void value(CLI::App& app, const std::string& option, Values& into) {
        app.add_option(option, into)->allow_extra_args(false);
    }

    void addSafekeeping() {
        CLI::App& backup = command(app_, "backup");
        backup.add_flag("--json", raw_.json);
        value(backup, "--to", raw_.to);
        CLI::App& restore = command(app_, "restore");
        restore.add_flag("--json", raw_.json);
        restore.add_flag("--newest", raw_.newest);
        restore.add_option("FILE", raw_.backup_file)->expected(0, 1);
        command(app_, "check").add_flag("--json", raw_.json);
    }

    void addSettle() {
        CLI::App& settle = command(app_, "settle");
        value(settle, "--producer", raw_.producer);
        value(settle, "--until", raw_.until);
        value(settle, "--paid", raw_.paid);
        value(settle, "--statements", raw_.statements);
        settle.add_flag("--close", raw_.close);
        settle.add_flag("--json", raw_.json);
    }

    // import, export and list; answers the last one.
    CLI::App& addExchange(CLI::App& goods) {
        CLI::App& import = command(goods, "import");
        import.add_option("FILE", raw_.exchange.file)->expected(1)->allow_extra_args(false);
        value(import, "--format", raw_.exchange.format);
        value(import, "--report", raw_.report);
        import.add_flag("--dry-run", raw_.exchange.is_preview);
        import.add_flag("--json", raw_.json);
        CLI::App& to_file = command(goods, "export");
        to_file.add_option("FILE", raw_.exchange.file)->expected(1)->allow_extra_args(false);
        value(to_file, "--format", raw_.exchange.format);
        to_file.add_flag("--json", raw_.json);
        CLI::App& list = command(goods, "list");
        list.add_flag("--json", raw_.json);
        return list;
    }

    static tl::unexpected<UsageError> unknown(const Values& words, const std::string& argument) {
        const bool is_option = argument.size() > 1 && argument.front() == '-';
        return wrong(
            is_option || !words.empty() ? UsageCode::UnknownArgument : UsageCode::UnknownCommand,
            {is_option ? nameOf(argument) : redact(argument)});
    }

    // Without what follows "=", which may be a key.
    static std::string nameOf(const std::string& option) {
        return redact(option.substr(0, option.find('=')));
    }

    // CLI11's sentence begins with the option that it is about.
    static std::string optionOf(const std::string& sentence, const Values& arguments) {
        if (!sentence.starts_with("--")) return lastOption(arguments);
        return sentence.substr(0, sentence.find_first_of(": "));
    }

    static std::string lastOption(const Values& arguments) {
        const auto found =
            std::find_if(arguments.rbegin(), arguments.rend(),
                         [](const auto& argument) { return argument.starts_with("-"); });
        return found == arguments.rend() ? std::string() : nameOf(*found);
    }

    RawCommandLine& raw_;
    CLI::App app_{"xiangbo"};
};

auto dayOf(const std::string& option) {
    return [=](const std::string& text) { return parseDay(option, text); };
}

ShopPlace readPlace(OptionReader& reader, const RawCommandLine& raw) {
    ShopPlace place;
    reader.one("--data", raw.data, place.folder, asPath);
    place.fills_demo = raw.demo;
    return place;
}

OrdersListCommand readOrdersList(OptionReader& reader, const RawCommandLine& raw) {
    OrdersListCommand list;
    list.shop = readPlace(reader, raw);
    list.as_json = raw.json;
    reader.one("--limit", raw.limit, list.limit, numberOf("--limit", 1, 1'000'000'000));
    reader.one("--after", raw.after, list.after, asText);
    const RawExchange& given = raw.exchange;
    reader.one("--from", given.first_day, list.filter.from, dayOf("--from"));
    reader.one("--to", given.last_day, list.filter.through, dayOf("--to"));
    std::optional<catalog::OrderStatus> status;
    reader.one("--status", given.status, status, parseStatus);
    if (status) list.filter.statuses = {*status};
    reader.one("--channel", given.channel, list.filter.channel, asText);
    reader.one("--review", given.review, list.filter.review, parseReview);
    reader.one("--search", given.search, list.filter.search, asText);
    list.filter.is_cold_chain_only = given.is_cold_chain_only;
    return list;
}

template <class Exchange>
void readFile(OptionReader& reader, const RawCommandLine& raw, const std::string& word,
              const std::string& goods, Exchange& command) {
    command.shop = readPlace(reader, raw);
    command.what = goods == "products" ? Goods::Products : Goods::Orders;
    command.as_json = raw.json;
    if (raw.exchange.file.empty()) reader.keep({UsageCode::CommandIncomplete, {word, "FILE"}});
    reader.one("FILE", raw.exchange.file, command.file, asPath);
}

ImportCommand readImport(OptionReader& reader, const RawCommandLine& raw,
                         const std::string& goods) {
    ImportCommand import;
    readFile(reader, raw, "import", goods, import);
    reader.one("--format", raw.exchange.format, import.format,
               [&](const std::string& text) { return parseImportFormat(import.what, text); });
    reader.one("--report", raw.report, import.report, asPath);
    import.is_preview = raw.exchange.is_preview;
    return import;
}

ExportCommand readExport(OptionReader& reader, const RawCommandLine& raw,
                         const std::string& goods) {
    ExportCommand to_file;
    readFile(reader, raw, "export", goods, to_file);
    to_file.format = formatOfName(to_file.file);
    reader.one("--format", raw.exchange.format, to_file.format, parseExportFormat);
    reader.one("--from", raw.exchange.first_day, to_file.first_day, dayOf("--from"));
    reader.one("--to", raw.exchange.last_day, to_file.last_day, dayOf("--to"));
    reader.one("--status", raw.exchange.status, to_file.status, parseStatus);
    reader.one("--channel", raw.exchange.channel, to_file.channel, asText);
    reader.one("--broadcast", raw.exchange.broadcast, to_file.broadcast, parseBroadcast);
    if (raw.exchange.with_buyers) to_file.buyers = catalog::BuyersInExport::Included;
    return to_file;
}

BackupCommand readBackup(OptionReader& reader, const RawCommandLine& raw) {
    BackupCommand backup{readPlace(reader, raw), std::nullopt, raw.json};
    reader.one("--to", raw.to, backup.to, asPath);
    return backup;
}

// A file or --newest, one of the two.
RestoreCommand readRestore(OptionReader& reader, const RawCommandLine& raw) {
    RestoreCommand restore{readPlace(reader, raw), std::nullopt, raw.json};
    if (raw.backup_file.empty() != raw.newest)
        reader.keep({UsageCode::CommandIncomplete, {"restore", "FILE | --newest"}});
    reader.one("FILE", raw.backup_file, restore.file, asPath);
    return restore;
}

SettleCommand readSettle(OptionReader& reader, const RawCommandLine& raw) {
    SettleCommand settle;
    settle.shop = readPlace(reader, raw);
    reader.one("--producer", raw.producer, settle.producer, asText);
    reader.one("--until", raw.until, settle.until, dayOf("--until"));
    auto payments = parsePayments(raw.paid);
    if (payments) settle.payments = std::move(*payments);
    if (!payments) reader.keep(std::move(payments.error()));
    reader.one("--statements", raw.statements, settle.statements, asPath);
    settle.closes = raw.close;
    settle.as_json = raw.json;
    return settle;
}

Command readCommand(OptionReader& reader, const Values& words, const RawCommandLine& raw,
                    const FileReader& read_file) {
    const std::string name = words.empty() ? "" : words.front();
    const std::string second = words.size() < 2 ? "" : words[1];
    if (raw.demo && !name.empty() && name != "live")
        reader.keep({UsageCode::OptionNotHere, {"--demo", "xiangbo, xiangbo live"}});
    if (name.empty()) return DeskCommand{readPlace(reader, raw)};
    if (name == "live") return readLive(reader, raw.live, readPlace(reader, raw), read_file);
    if (name == "settle") return readSettle(reader, raw);
    if (name == "clip") return readClip(reader, raw.clip, readPlace(reader, raw));
    if (name == "devices") return DevicesCommand{raw.json};
    if (name == "doctor") return DoctorCommand{readPlace(reader, raw), raw.json, raw.measure};
    if (name == "backup") return readBackup(reader, raw);
    if (name == "restore") return readRestore(reader, raw);
    if (name == "check") return CheckCommand{readPlace(reader, raw), raw.json};
    if (second == "import") return readImport(reader, raw, name);
    if (second == "export") return readExport(reader, raw, name);
    if (second.empty()) reader.keep({UsageCode::CommandIncomplete, {name, "import, export, list"}});
    if (name == "products") return ProductsListCommand{readPlace(reader, raw), raw.json};
    return readOrdersList(reader, raw);
}

}  // namespace

tl::expected<Command, UsageError> parseCommandLine(const std::vector<std::string>& arguments,
                                                   const FileReader& read_file) {
    RawCommandLine raw;
    const auto words = Grammar(raw).read(arguments);
    if (!words) return tl::unexpected(words.error());
    if (raw.help) return Command(HelpCommand{words->empty() ? "" : words->front()});
    if (raw.version) return Command(VersionCommand{});
    OptionReader reader;
    Command command = readCommand(reader, *words, raw, read_file);
    return reader.result(std::move(command));
}

std::vector<std::string> takeArguments(int argc, char** argv) {
    std::vector<std::string> taken;
    for (int index = 1; index < argc; ++index) {
        char* const original = argv[index];
        taken.emplace_back(original);
        const std::string shown = redact(taken.back());
        const std::size_t length = taken.back().size();
        if (shown == taken.back()) continue;
        // In place: the words that are shown must not need more room than there was.
        std::memset(original, 0, length);
        std::memcpy(original, shown.data(), std::min(length, shown.size()));
    }
    return taken;
}

std::filesystem::path defaultShopFolder(const char* xdg_data_home, const char* home) {
    // The standard says that a relative path there counts as none.
    const std::filesystem::path given(xdg_data_home ? xdg_data_home : "");
    if (given.is_absolute()) return given / "xiangbo";
    return std::filesystem::path(home ? home : ".") / ".local" / "share" / "xiangbo";
}

}  // namespace xb::app
