// Many writes, one commit: each under a savepoint of its own, so that one which fails spoils no
// other.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/error.h"
#include "catalog/utc_time.h"
#include "catalog/uuid.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace xb::catalog {

class ChangeRecorder;
class GroupSums;
class WalKeeper;

// What a write works with.
struct WriteSession {
    Connection& connection;
    const Clock& clock;
    const UuidSource& uuids;
    ChangeRecorder* changes = nullptr;  // see logChange
    GroupSums* sums = nullptr;          // none: sales go to the kept sums at once
};

// May throw SQLite::Exception; an Error or an exception undoes what this write did. It may be
// called a second time after its first try was undone, so what it keeps outside of the database it
// sets anew.
using WriteWork = std::function<Result<void>(WriteSession&)>;

// One thread: the writer's.
class GroupCommit {
 public:
    GroupCommit(std::unique_ptr<Connection> connection, Clock clock, UuidSource uuids);
    // With a recorder, of that connection, every write leaves its line in the change log. Without a
    // keeper, of that connection too, SQLite looks after the WAL within the commits.
    GroupCommit(std::unique_ptr<Connection> connection, Clock clock, UuidSource uuids,
                std::unique_ptr<ChangeRecorder> changes, std::unique_ptr<WalKeeper> wal);
    ~GroupCommit();

    // One outcome per write, in order. When the commit fails, or SQLite gives up the transaction
    // half-way (a full disk), every write of the group that had gone well gets that error.
    std::vector<Result<void>> run(const std::vector<const WriteWork*>& group);
    // What nobody has to wait for; once the group's senders were answered.
    void afterAnswers();

    Connection& connection() { return *connection_; }

 private:
    enum class Undo { WithTheGroup, ByItself };

    // False when a write failed and left changes that only the whole group can undo.
    bool tryAll(const std::vector<const WriteWork*>& group, Undo undo,
                std::vector<Result<void>>& outcomes);
    Result<void> runOne(const WriteWork& work);
    Result<void> runLogged(const WriteWork& work);
    Result<void> runUnderSavepoint(const WriteWork& work);
    void rollBack() noexcept;

    const std::unique_ptr<Connection> connection_;
    const Clock clock_;
    const UuidSource uuids_;
    const std::unique_ptr<GroupSums> sums_;
    const std::unique_ptr<ChangeRecorder> changes_;  // goes before its connection
    const std::unique_ptr<WalKeeper> wal_;           // likewise
};

}  // namespace xb::catalog
