// Read-only connections for lists: a few, shared, each lent to one reader at a time.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/database/database_error.h"
#include "catalog/error.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>
#include <vector>

namespace xb::catalog {

// Any thread. Opens connections as they are needed, up to the limit; then readers wait for one to
// come back, and are answered Busy after the deadline.
class ReaderPool {
 public:
    explicit ReaderPool(std::filesystem::path database, std::size_t limit = 4);

    // Runs `work(Connection&)`, which returns a Result, on one unchanging state of the database.
    template <class Work>
    auto read(Work&& work) -> std::invoke_result_t<Work, Connection&> {
        auto connection = borrow();
        if (!connection) return tl::make_unexpected(std::move(connection.error()));
        try {
            const Loan loan(*this, std::move(*connection));
            loan.connection().execute("BEGIN");
            return work(loan.connection());
        } catch (const std::exception&) {
            return tl::make_unexpected(currentDatabaseError(database_));
        }
    }

 private:
    class Loan {
     public:
        Loan(ReaderPool& pool, std::unique_ptr<Connection> connection)
            : pool_(pool), connection_(std::move(connection)) {}
        ~Loan() { pool_.giveBack(std::move(connection_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Connection& connection() const { return *connection_; }

     private:
        ReaderPool& pool_;
        mutable std::unique_ptr<Connection> connection_;
    };

    Result<std::unique_ptr<Connection>> borrow();
    void giveBack(std::unique_ptr<Connection> connection) noexcept;

    const std::filesystem::path database_;
    const std::size_t limit_;
    const std::chrono::milliseconds deadline_{10'000};
    std::mutex mutex_;  // guards all below
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::size_t lent_ = 0;
};

}  // namespace xb::catalog
