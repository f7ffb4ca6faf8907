// Begin, write after write, commit; a second time with savepoints if one of them has to be undone.
#include "catalog/database/group_commit.h"

#include "catalog/database/database_error.h"
#include "catalog/database/wal_keeper.h"
#include "catalog/follow/change_recorder.h"
#include "catalog/sales/group_sums.h"

#include <utility>

namespace xb::catalog {
namespace {

void failAllThatWentWell(std::vector<Result<void>>& outcomes, const Error& error) {
    for (auto& outcome : outcomes) {
        if (outcome) outcome = tl::make_unexpected(error);
    }
}

}  // namespace

GroupCommit::GroupCommit(std::unique_ptr<Connection> connection, Clock clock, UuidSource uuids)
    : GroupCommit(std::move(connection), std::move(clock), std::move(uuids), nullptr, nullptr) {}

GroupCommit::GroupCommit(std::unique_ptr<Connection> connection, Clock clock, UuidSource uuids,
                         std::unique_ptr<ChangeRecorder> changes, std::unique_ptr<WalKeeper> wal)
    : connection_(std::move(connection)),
      clock_(std::move(clock)),
      uuids_(std::move(uuids)),
      sums_(std::make_unique<GroupSums>()),
      changes_(std::move(changes)),
      wal_(std::move(wal)) {}

GroupCommit::~GroupCommit() = default;

std::vector<Result<void>> GroupCommit::run(const std::vector<const WriteWork*>& group) {
    std::vector<Result<void>> outcomes;
    try {
        // A savepoint copies every page that its write touches, and nearly every write either
        // succeeds or refuses before it has changed anything. So they are set up only when one did
        // otherwise.
        if (!tryAll(group, Undo::WithTheGroup, outcomes)) {
            rollBack();
            tryAll(group, Undo::ByItself, outcomes);
        }
        if (connection_->isInTransaction()) {
            sums_->flush(*connection_);
            connection_->run("COMMIT");
            return outcomes;
        }
        if (changes_) changes_->forgetRows();
        const Error error = outcomes.back() ? Error{ErrorCode::DatabaseFailed,
                                                    {connection_->path().string()},
                                                    "the transaction ended early"}
                                            : outcomes.back().error();
        outcomes.resize(group.size());
        failAllThatWentWell(outcomes, error);
    } catch (const std::exception&) {
        const Error error = currentDatabaseError(connection_->path());
        rollBack();
        outcomes.resize(group.size());
        failAllThatWentWell(outcomes, error);
    }
    return outcomes;
}

void GroupCommit::afterAnswers() {
    if (wal_) wal_->afterAnswers();
}

bool GroupCommit::tryAll(const std::vector<const WriteWork*>& group, Undo undo,
                         std::vector<Result<void>>& outcomes) {
    outcomes.clear();
    sums_->forget();
    outcomes.reserve(group.size());
    connection_->run("BEGIN IMMEDIATE");
    for (const WriteWork* work : group) {
        const std::int64_t changes = connection_->totalChanges();
        outcomes.push_back(undo == Undo::ByItself ? runUnderSavepoint(*work) : runOne(*work));
        if (!connection_->isInTransaction()) return true;  // SQLite has rolled back all of it
        const bool has_left_changes = !outcomes.back() && connection_->totalChanges() != changes;
        if (undo == Undo::WithTheGroup && has_left_changes) return false;
    }
    return true;
}

Result<void> GroupCommit::runOne(const WriteWork& work) {
    const std::size_t mark = sums_->mark();
    auto outcome = runLogged(work);
    if (!outcome) sums_->undoTo(mark);
    return outcome;
}

Result<void> GroupCommit::runLogged(const WriteWork& work) {
    try {
        WriteSession session{*connection_, clock_, uuids_, changes_.get(), sums_.get()};
        if (!changes_) return work(session);
        changes_->begin();
        auto outcome = work(session);
        if (outcome) outcome = changes_->finish(session);
        return outcome;
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(connection_->path()));
    }
}

Result<void> GroupCommit::runUnderSavepoint(const WriteWork& work) {
    connection_->run("SAVEPOINT job");
    auto outcome = runOne(work);
    if (!connection_->isInTransaction()) return outcome;
    if (!outcome) {
        connection_->run("ROLLBACK TO job");
        if (changes_) changes_->forgetRows();
    }
    connection_->run("RELEASE job");
    return outcome;
}

void GroupCommit::rollBack() noexcept {
    try {
        if (changes_) changes_->forgetRows();
        if (connection_->isInTransaction()) connection_->run("ROLLBACK");
    } catch (const std::exception&) {
        // Nothing is left to do: the next BEGIN fails and says so to its whole group.
    }
}

}  // namespace xb::catalog
