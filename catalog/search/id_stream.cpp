// Each stream jumps to where the others are: what none of them shares is never read row by row.
#include "catalog/search/id_stream.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace xb::catalog {
namespace {

template <class Value>
class IndexStream : public IdStream {
 public:
    IndexStream(Connection& connection, LookBudget& budget, std::string_view sql, Value value)
        : connection_(connection), budget_(budget), sql_(sql), value_(std::move(value)) {}

    StreamPlace atOrBelow(std::int64_t id) override {
        if (id > asked_ || id < last_) {
            budget_.spend();
            Query query(connection_.statement(sql_), id, value_);
            last_ = query.step() ? query.integer(0) : 0;
            asked_ = id;
        }
        return {last_, true};
    }

 private:
    Connection& connection_;
    LookBudget& budget_;
    const std::string_view sql_;
    const Value value_;
    std::int64_t asked_ = -1;  // the last answer holds from here down to itself
    std::int64_t last_ = 0;
};

class UnionStream : public IdStream {
 public:
    explicit UnionStream(std::vector<IdStreamPtr> streams) {
        for (IdStreamPtr& stream : streams) {
            parts_.push_back({std::move(stream), {std::numeric_limits<std::int64_t>::max(), true}});
        }
    }

    StreamPlace atOrBelow(std::int64_t id) override {
        StreamPlace best;
        for (Part& part : parts_) {
            if (part.place.id > id || !part.place.is_match) part.place = part.stream->atOrBelow(id);
            const bool is_surer = part.place.id == best.id && part.place.is_match;
            if (part.place.id > best.id || is_surer) best = part.place;
        }
        std::erase_if(parts_, [](const Part& part) { return part.place.id == 0; });
        return best;
    }

 private:
    struct Part {
        IdStreamPtr stream;
        StreamPlace place;  // its last answer
    };
    std::vector<Part> parts_;
};

class TestedStream : public IdStream {
 public:
    TestedStream(IdStreamPtr stream, LookBudget& budget, std::function<bool(std::int64_t)> test)
        : stream_(std::move(stream)), budget_(budget), test_(std::move(test)) {}

    StreamPlace atOrBelow(std::int64_t id) override {
        for (;;) {
            const StreamPlace place = stream_->atOrBelow(id);
            if (place.id == 0 || !place.is_match) return place;
            if (budget_.isSpent()) return {place.id, false};
            budget_.spend();
            if (test_(place.id)) return place;
            id = place.id - 1;
        }
    }

 private:
    const IdStreamPtr stream_;
    LookBudget& budget_;
    const std::function<bool(std::int64_t)> test_;
};

class SharedStream : public IdStream {
 public:
    SharedStream(std::vector<IdStreamPtr> streams, const LookBudget& budget)
        : streams_(std::move(streams)), budget_(budget) {}

    StreamPlace atOrBelow(std::int64_t id) override {
        const std::size_t count = streams_.size();
        for (std::size_t agreed = 0, i = 0; agreed < count; i = (i + 1) % count) {
            const StreamPlace place = streams_[i]->atOrBelow(id);
            if (place.id == 0 || !place.is_match) return place;
            agreed = place.id == id ? agreed + 1 : 1;
            id = place.id;
            if (agreed < count && budget_.isSpent()) return {id, false};
        }
        return {id, true};
    }

 private:
    const std::vector<IdStreamPtr> streams_;
    const LookBudget& budget_;
};

class ListStream : public IdStream {
 public:
    explicit ListStream(std::vector<std::int64_t> ids) : ids_(std::move(ids)) {
        std::sort(ids_.begin(), ids_.end());
    }

    StreamPlace atOrBelow(std::int64_t id) override {
        const auto after = std::upper_bound(ids_.begin(), ids_.end(), id);
        return {after == ids_.begin() ? 0 : *std::prev(after), true};
    }

 private:
    std::vector<std::int64_t> ids_;
};

}  // namespace

IdStreamPtr streamOf(Connection& connection, LookBudget& budget, std::string_view sql,
                     std::int64_t value) {
    return std::make_unique<IndexStream<std::int64_t>>(connection, budget, sql, value);
}

IdStreamPtr streamOf(Connection& connection, LookBudget& budget, std::string_view sql,
                     const std::string& value) {
    return std::make_unique<IndexStream<std::string>>(connection, budget, sql, value);
}

IdStreamPtr anyOf(std::vector<IdStreamPtr> streams) {
    return std::make_unique<UnionStream>(std::move(streams));
}

IdStreamPtr onlyIf(IdStreamPtr stream, LookBudget& budget, std::function<bool(std::int64_t)> test) {
    return std::make_unique<TestedStream>(std::move(stream), budget, std::move(test));
}

IdStreamPtr allOf(std::vector<IdStreamPtr> streams, const LookBudget& budget) {
    return std::make_unique<SharedStream>(std::move(streams), budget);
}

IdStreamPtr theseOf(std::vector<std::int64_t> ids) {
    return std::make_unique<ListStream>(std::move(ids));
}

IdPage readPage(IdStream& stream, std::int64_t before, int limit) {
    IdPage page;
    const auto wanted = static_cast<std::size_t>(limit);
    while (before > 1) {
        const StreamPlace place = stream.atOrBelow(before - 1);
        if (place.id == 0) return page;
        if (!place.is_match) {
            page.next = place.id + 1;
            return page;
        }
        page.ids.push_back(place.id);
        before = place.id;
        if (page.ids.size() == wanted) {
            page.next = before;
            return page;
        }
    }
    return page;
}

}  // namespace xb::catalog
