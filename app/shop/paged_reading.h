// A long list that is read page by page while somebody types.
#pragma once

#include "app/live/shop_calls.h"
#include "catalog/error.h"

#include <functional>
#include <optional>
#include <utility>

namespace xb::app {

// The thread of the calls' home. One page is under way at most. Whoever types is ahead of the shop:
// asked to begin anew meanwhile, it drops the page that comes and asks again.
template <class Key, class Page>
class PagedReading {
 public:
    using Read = std::function<catalog::Result<Page>()>;
    // What reads the page after this key, or the first; run on the shop's thread, so it takes along
    // all that it needs.
    using Question = std::function<Read(std::optional<Key> after)>;
    // Told of each page. The key that it answers, if any, is read on from at once.
    using Take =
        std::function<std::optional<Key>(const catalog::Result<Page>& page, bool is_first)>;

    // `reads` and its home outlive it.
    PagedReading(ShopCalls& reads, Question question, Take take)
        : reads_(reads), question_(std::move(question)), take_(std::move(take)) {}

    void begin() {
        if (is_reading_) {
            is_old_ = true;
            return;
        }
        ask(std::nullopt);
    }

    // Nothing if a page is under way: the list asks again when it has grown.
    void readOn(Key after) {
        if (!is_reading_) ask(after);
    }

 private:
    void ask(std::optional<Key> after) {
        is_reading_ = true;
        reads_.run(question_(after), [this, is_first = !after](const catalog::Result<Page>& page) {
            is_reading_ = false;
            if (std::exchange(is_old_, false)) return ask(std::nullopt);
            if (const std::optional<Key> next = take_(page, is_first)) ask(next);
        });
    }

    ShopCalls& reads_;
    const Question question_;
    const Take take_;
    bool is_reading_ = false;
    bool is_old_ = false;  // asked to begin anew while a page was under way
};

}  // namespace xb::app
