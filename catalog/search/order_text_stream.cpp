// Candidates from the index, block by block, or one after another where it does not reach; each is
// read and compared before it counts.
#include "catalog/search/order_text_stream.h"

#include "catalog/search/grams.h"
#include "catalog/search/order_text.h"
#include "catalog/search/posting.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace xb::catalog {
namespace {

// More grams would leave out hardly any order more, and each costs a look into every block.
constexpr std::size_t gram_limit = 4;

std::vector<Gram> aFewOf(const std::vector<Gram>& grams) {
    if (grams.size() <= gram_limit) return grams;
    std::vector<Gram> few;
    for (std::size_t i = 0; i < gram_limit; ++i) {
        few.push_back(grams[i * (grams.size() - 1) / (gram_limit - 1)]);
    }
    return few;
}

class OrderTextStream : public IdStream {
 public:
    OrderTextStream(Connection& connection, LookBudget& budget, std::string folded)
        : connection_(connection),
          budget_(budget),
          text_(std::move(folded)),
          grams_(aFewOf(gramsOf(text_))) {
        Query query(
            connection.statement("SELECT indexed_to, (SELECT coalesce(max(id), 0)"
                                 " FROM shop_order) FROM search_state WHERE id = 1"));
        query.step();
        indexed_to_ = grams_.empty() ? 0 : query.integer(0);
        newest_ = query.integer(1);
        readChanged();
    }

    StreamPlace atOrBelow(std::int64_t id) override {
        if (id <= asked_ && id >= last_.id && last_.is_match) return last_;
        asked_ = id;
        last_ = find(std::min(id, newest_));
        return last_;
    }

 private:
    StreamPlace find(std::int64_t id) {
        for (;;) {
            const StreamPlace candidate = candidateAtOrBelow(id);
            if (candidate.id <= 0) return {};
            if (!candidate.is_match || budget_.isSpent()) return {candidate.id, false};
            budget_.spend();
            const std::string text = readOrderText(connection_, {candidate.id});
            if (text.find(text_) != std::string::npos) return candidate;
            id = candidate.id - 1;
        }
    }

    StreamPlace candidateAtOrBelow(std::int64_t id) {
        if (id > indexed_to_ || grams_.empty()) return {id, true};
        const auto changed =
            std::lower_bound(changed_.begin(), changed_.end(), id, std::greater<>());
        const std::int64_t written_again = changed == changed_.end() ? 0 : *changed;
        const StreamPlace indexed = indexedAtOrBelow(id);
        return written_again > indexed.id ? StreamPlace{written_again, true} : indexed;
    }

    StreamPlace indexedAtOrBelow(std::int64_t id) {
        while (id > 0) {
            const std::int64_t block = id / block_size;
            if (block != block_) {
                if (budget_.isSpent()) return {id, false};
                if (!loadBlock(block)) return {};
            }
            // The block that was found may be an earlier one: then all of it is below.
            const std::int64_t first = block_ * block_size;
            const std::int64_t top = std::min(id - first, block_size - 1);
            const auto after = std::upper_bound(places_.begin(), places_.end(), top);
            if (after != places_.begin()) return {first + *std::prev(after), true};
            id = first - 1;
        }
        return {};
    }

    // The nearest block not after this one in which all grams occur.
    bool loadBlock(std::int64_t block) {
        std::vector<std::string> postings(grams_.size());
        for (std::size_t agreed = 0, i = 0; agreed < grams_.size(); i = (i + 1) % grams_.size()) {
            budget_.spend();
            Query query(connection_.statement("SELECT block, orders FROM order_gram"
                                              " WHERE gram = ?1 AND block <= ?2"
                                              " ORDER BY block DESC LIMIT 1"),
                        grams_[i], block);
            if (!query.step()) return false;
            agreed = query.integer(0) == block ? agreed + 1 : 1;
            block = query.integer(0);
            postings[i] = query.text(1);
        }
        block_ = block;
        intersect(std::move(postings));
        return true;
    }

    // The rarest gram first: what it leaves is little, and soon nothing.
    void intersect(std::vector<std::string> postings) {
        std::sort(postings.begin(), postings.end(),
                  [](const auto& a, const auto& b) { return a.size() < b.size(); });
        places_ = unpackPlaces(postings.front());
        for (std::size_t i = 1; i < postings.size() && !places_.empty(); ++i) {
            const Places others = unpackPlaces(postings[i]);
            Places both;
            std::set_intersection(places_.begin(), places_.end(), others.begin(), others.end(),
                                  std::back_inserter(both));
            places_ = std::move(both);
        }
    }

    void readChanged() {
        Query query(connection_.statement("SELECT order_id FROM order_to_index"));
        while (query.step()) {
            if (query.integer(0) <= indexed_to_) changed_.push_back(query.integer(0));
        }
        std::sort(changed_.begin(), changed_.end(), std::greater<>());
    }

    Connection& connection_;
    LookBudget& budget_;
    const std::string text_;
    const std::vector<Gram> grams_;
    std::int64_t indexed_to_ = 0;
    std::int64_t newest_ = 0;
    std::vector<std::int64_t> changed_;  // since they were indexed; newest first
    std::int64_t block_ = -1;            // whose orders with all grams are in places_
    Places places_;
    std::int64_t asked_ = -1;
    StreamPlace last_;
};

}  // namespace

IdStreamPtr ordersWith(Connection& connection, LookBudget& budget, std::string folded) {
    return std::make_unique<OrderTextStream>(connection, budget, std::move(folded));
}

}  // namespace xb::catalog
