// SQLite's statements, closed with their scope. Failures are result codes: what they mean is the
// caller's to say.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string_view>

namespace claimdiff::cli {

class Statement {
  public:
    Statement(sqlite3* database, const char* sql) {
        result_ = ::sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr);
    }
    ~Statement() { ::sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int at, std::int64_t number) {
        if (result_ == SQLITE_OK) result_ = ::sqlite3_bind_int64(statement_, at, number);
        return *this;
    }
    // The bytes must stay until the statement is reset.
    Statement& bind(int at, std::string_view bytes) {
        if (result_ == SQLITE_OK) {
            result_
                = ::sqlite3_bind_blob64(statement_, at, bytes.data(), bytes.size(), SQLITE_STATIC);
        }
        return *this;
    }

    // Whether there is a row; else result() is SQLITE_DONE or what went wrong.
    bool step() {
        if (result_ == SQLITE_OK || result_ == SQLITE_ROW) result_ = ::sqlite3_step(statement_);
        return result_ == SQLITE_ROW;
    }
    void reset() {
        ::sqlite3_reset(statement_);
        if (statement_ != nullptr) result_ = SQLITE_OK;
    }

    std::int64_t number(int column) const { return ::sqlite3_column_int64(statement_, column); }
    std::string_view bytes(int column) const {
        const void* const data = ::sqlite3_column_blob(statement_, column);
        const auto size = static_cast<std::size_t>(::sqlite3_column_bytes(statement_, column));
        return data == nullptr ? std::string_view()
                               : std::string_view(static_cast<const char*>(data), size);
    }
    int result() const { return result_; }

  private:
    sqlite3_stmt* statement_ = nullptr;
    int result_ = SQLITE_OK;
};

// Runs one statement and gives its result: SQLITE_DONE or SQLITE_ROW when all is well.
inline int run_sql(sqlite3* database, const char* sql) {
    Statement statement(database, sql);
    statement.step();
    return statement.result();
}

}  // namespace claimdiff::cli
