// A scene collection as JSON text: an object for each value, its fields by their names, a choice as
// an object with its kind.
#include "studio/scenes/collection_json.h"

#include "studio/scenes/collection_check.h"
#include "studio/scenes/scene_fields.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <type_traits>

namespace xb::studio {
namespace {

using nlohmann::json;

constexpr int format_version = 2;  // 2: plain colours
constexpr const char* format_name = "xiangbo scenes";
constexpr int deepest = 16;  // groups in groups

// In the order of the choice's alternatives and of the enumerators.
constexpr std::array source_kinds{"shared", "backdrop", "image",  "slideshow", "video", "music",
                                  "text",   "screen",   "window", "group",     "colour"};
constexpr std::array filter_kinds{"chroma key", "colour", "colour table", "sharpen",
                                  "crop",       "scroll", "mask",         "beauty"};
static_assert(source_kinds.size() == std::variant_size_v<ItemSource>);
static_assert(filter_kinds.size() == std::variant_size_v<decltype(PictureFilter::what)>);

constexpr std::array alignments{"top left", "top",         "top right", "left",        "centre",
                                "right",    "bottom left", "bottom",    "bottom right"};
constexpr std::array bounds{"none", "stretch", "fit", "fill"};
constexpr std::array blends{"normal", "add", "subtract", "screen", "multiply", "lighten", "darken"};
constexpr std::array voices{"heard", "silent"};
constexpr std::array masks{"opacity", "brightness"};
constexpr std::array flows{"horizontal", "vertical"};
constexpr std::array text_alignments{"start", "middle", "end"};

constexpr const auto& namesOf(const ItemSource*) {
    return source_kinds;
}
constexpr const auto& namesOf(const decltype(PictureFilter::what)*) {
    return filter_kinds;
}
constexpr const auto& namesOf(const Alignment*) {
    return alignments;
}
constexpr const auto& namesOf(const Bounds*) {
    return bounds;
}
constexpr const auto& namesOf(const BlendMode*) {
    return blends;
}
constexpr const auto& namesOf(const SceneVoice*) {
    return voices;
}
constexpr const auto& namesOf(const MaskBy*) {
    return masks;
}
constexpr const auto& namesOf(const overlay::TextFlow*) {
    return flows;
}
constexpr const auto& namesOf(const overlay::TextAlignment*) {
    return text_alignments;
}

template <class Names>
std::size_t indexOf(const Names& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw std::invalid_argument("\"" + name + "\"");
    return static_cast<std::size_t>(found - names.begin());
}

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsChoice : std::false_type {};
template <class... T>
struct IsChoice<std::variant<T...>> : std::true_type {};

template <class T>
json written(const T& value) {
    if constexpr (std::is_same_v<T, std::filesystem::path>) {
        return value.string();
    } else if constexpr (std::is_enum_v<T>) {
        return namesOf(static_cast<const T*>(nullptr)).at(static_cast<std::size_t>(value));
    } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
        return value;
    } else if constexpr (std::is_same_v<T, ItemId> || std::is_same_v<T, SceneId>) {
        return value.value;
    } else if constexpr (IsVector<T>::value) {
        json list = json::array();
        for (const auto& one : value)
            list.push_back(written(one));
        return list;
    } else if constexpr (IsChoice<T>::value) {
        json object = std::visit([](const auto& one) { return written(one); }, value);
        object["kind"] = namesOf(static_cast<const T*>(nullptr)).at(value.index());
        return object;
    } else {
        json object = json::object();
        T copy = value;  // the fields are visited to be read as well
        eachField([&](const char* name, auto& field) { object[name] = written(field); }, copy);
        return object;
    }
}

class Reader {
 public:
    template <class T>
    void read(const json& from, T& into) {
        if constexpr (std::is_same_v<T, std::filesystem::path>) {
            into = from.get<std::string>();
        } else if constexpr (std::is_enum_v<T>) {
            into = static_cast<T>(
                indexOf(namesOf(static_cast<const T*>(nullptr)), from.get<std::string>()));
        } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
            readPlain(from, into);
        } else if constexpr (std::is_same_v<T, ItemId> || std::is_same_v<T, SceneId>) {
            readPlain(from, into.value);
        } else if constexpr (IsVector<T>::value) {
            readList(from, into);
        } else if constexpr (IsChoice<T>::value) {
            const auto& names = namesOf(static_cast<const T*>(nullptr));
            choose<T>(indexOf(names, from.at("kind").get<std::string>()), from, into);
        } else {
            if (!from.is_object()) throw std::invalid_argument("an object is missing");
            eachField(
                [&](const char* name, auto& field) {
                    if (from.contains(name)) read(from.at(name), field);
                },
                into);
        }
    }

 private:
    // JSON's own conversions would take 1.5 for 1, and 1 for true.
    template <class T>
    static void readPlain(const json& from, T& into) {
        bool is_right = from.is_number();
        if constexpr (std::is_same_v<T, bool>) is_right = from.is_boolean();
        if constexpr (std::is_same_v<T, std::string>) is_right = from.is_string();
        if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>)
            is_right = from.is_number_integer() && from.get<double>() >= -2147483648.0 &&
                       from.get<double>() <= 2147483647.0;
        if (!is_right) throw std::invalid_argument(from.dump());
        into = from.get<T>();
    }

    template <class T>
    void readList(const json& from, std::vector<T>& into) {
        if (!from.is_array() || ++depth_ > deepest) throw std::invalid_argument("a list");
        into.clear();
        for (const json& one : from) {
            T value{};
            read(one, value);
            into.push_back(std::move(value));
        }
        --depth_;
    }

    template <class Choice, std::size_t index = 0>
    void choose(std::size_t wanted, const json& from, Choice& into) {
        if constexpr (index < std::variant_size_v<Choice>) {
            if (wanted != index) return choose<Choice, index + 1>(wanted, from, into);
            std::variant_alternative_t<index, Choice> value{};
            read(from, value);
            into = std::move(value);
        }
    }

    int depth_ = 0;
};

}  // namespace

std::string collectionToJson(const SceneCollection& collection) {
    json document = written(collection);
    document["format"] = format_name;
    document["version"] = format_version;
    // What is no UTF-8 (a path may be anything) is kept readable rather than refused.
    return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<SceneCollection> collectionFromJson(std::string_view text, const std::string& name) {
    try {
        const json document = json::parse(text);
        if (document.at("format") != format_name) throw std::invalid_argument("format");
        if (document.at("version").get<int>() > format_version)
            return fail(ErrorCode::CollectionTooNew, {name});
        SceneCollection collection;
        Reader().read(document, collection);
        if (const auto wrong = whatIsWrong(collection))
            return fail(ErrorCode::CollectionDamaged, {name, *wrong});
        return collection;
    } catch (const std::exception& exception) {
        return fail(ErrorCode::CollectionDamaged, {name, exception.what()});
    }
}

}  // namespace xb::studio
