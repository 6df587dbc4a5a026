// Two tables: the values, and when each was last used. Keys are the first half of a hash, and each
// value begins with the other half and a hash of its own, so that a bit that fell over on the disk
// is a value that is not there.
//
// SQLite's write-ahead log lets runs read while another writes, and a run that is killed leaves the
// pieces it finished. A run that cannot have the lock in time keeps nothing rather than wait.
#include "cli/cache_file.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "checker/cache/key.hpp"
#include "cli/messages.hpp"
#include "cli/sqlite.hpp"

namespace claimdiff::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "claimdiff-cache.sqlite";
constexpr std::int64_t application_id = 0x636C6466;  // "cldf", as pragma application_id gives it
constexpr std::int64_t layout = 1;                   // of the tables, as pragma user_version
constexpr int patience = 2000;                       // milliseconds for a lock
constexpr std::size_t seal_size = 2 * sizeof(std::uint64_t);

std::int64_t hours_now() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::hours>(now).count();
}

std::int64_t row_of(const CacheKey& key) { return static_cast<std::int64_t>(key.low); }

std::string seal_of(const CacheKey& key, std::string_view value) {
    KeyBuilder hash;
    hash.add(value);
    const std::uint64_t parts[] = {key.high, hash.key().low};
    std::string seal(seal_size, '\0');
    std::memcpy(seal.data(), parts, seal_size);
    return seal;
}

bool went_well(int result) {
    return result == SQLITE_OK || result == SQLITE_DONE || result == SQLITE_ROW;
}

bool is_damage(int result) { return result == SQLITE_CORRUPT || result == SQLITE_NOTADB; }

std::string reason(int result) { return ::sqlite3_errstr(result); }

// An empty file, or one that begins as SQLite's do.
bool may_be_database(const fs::path& path) {
    constexpr std::string_view magic("SQLite format 3\0", 16);
    std::ifstream file(path, std::ios::binary);
    std::string begin(magic.size(), '\0');
    file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return file.gcount() == 0 || begin == magic;
}

void remove_files(const std::string& folder) {
    std::error_code ignored;
    for (const std::string& file : cache_files(folder)) fs::remove(file, ignored);
}

class CacheFile : public Cache {
  public:
    CacheFile(std::string folder, std::string version, std::uint64_t most_bytes)
        : folder_(std::move(folder)), version_(std::move(version)), most_bytes_(most_bytes) {}
    ~CacheFile() override {
        note_uses();
        forget_oldest();
        close();
    }

    enum class Opened : std::uint8_t { yes, foreign, damaged, failed };

    // The reason of a failure is in result().
    Opened open() {
        const std::string path = cache_files(folder_).front();
        if (!may_be_database(path)) return Opened::foreign;
        result_ = ::sqlite3_open_v2(
            path.c_str(),
            &database_,
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
            nullptr);
        if (result_ != SQLITE_OK) return Opened::failed;
        ::sqlite3_busy_timeout(database_, patience);
        Statement owner(database_, "PRAGMA application_id"), made(database_, "PRAGMA user_version"),
            tables(database_, "SELECT count(*) FROM sqlite_master");
        if (!owner.step() || !made.step() || !tables.step()) {
            for (const Statement* statement : {&owner, &made, &tables})
                if (!went_well(statement->result())) result_ = statement->result();
            return is_damage(result_) ? Opened::damaged : Opened::failed;
        }
        const bool empty = tables.number(0) == 0 && owner.number(0) == 0;
        if (!empty && owner.number(0) != application_id) return Opened::foreign;
        if (!empty && made.number(0) != layout) return Opened::damaged;
        for (Statement* statement : {&owner, &made, &tables}) statement->reset();
        for (const char* sql :
             {"PRAGMA synchronous = NORMAL", "PRAGMA journal_size_limit = 67108864"})
            run_sql(database_, sql);
        return empty ? set_up() : Opened::yes;
    }

    void close() {
        ::sqlite3_close_v2(database_);
        database_ = nullptr;
    }

    int result() const { return result_; }

    std::string_view version() const override { return version_; }

    std::vector<std::string> find(const std::vector<CacheKey>& keys) override {
        std::vector<std::string> values(keys.size());
        if (database_ == nullptr) return values;
        int result = run_sql(database_, "BEGIN");
        {
            Statement look(
                database_, "SELECT value, hour FROM results JOIN uses USING (key) WHERE key = ?");
            for (std::size_t i = 0; i < keys.size() && went_well(result); ++i) {
                if (look.bind(1, row_of(keys[i])).step()) {
                    const std::string_view sealed = look.bytes(0);
                    const std::string_view value
                        = sealed.substr(std::min(seal_size, sealed.size()));
                    if (sealed.substr(0, seal_size) == seal_of(keys[i], value)) {
                        values[i] = value;
                        if (look.number(1) != hour_) used_.push_back(row_of(keys[i]));
                    }
                }
                result = look.result();
                look.reset();
            }
        }
        run_sql(database_, "COMMIT");
        if (!went_well(result)) give_up(result);
        return values;
    }

    void keep(const std::vector<CacheKey>& keys, const std::vector<std::string>& values) override {
        change([&] {
            Statement put(database_, "INSERT OR REPLACE INTO results (key, value) VALUES (?, ?)"),
                note(database_, "INSERT OR REPLACE INTO uses (key, hour, size) VALUES (?, ?, ?)");
            int result = SQLITE_OK;
            for (std::size_t i = 0; i < keys.size() && went_well(result); ++i) {
                const std::string sealed = seal_of(keys[i], values[i]) + values[i];
                put.bind(1, row_of(keys[i])).bind(2, std::string_view(sealed)).step();
                result = put.result();
                put.reset();
                if (!went_well(result)) break;
                const auto size = static_cast<std::int64_t>(sealed.size());
                note.bind(1, row_of(keys[i])).bind(2, hour_).bind(3, size).step();
                result = note.result();
                note.reset();
            }
            return result;
        });
    }

  private:
    Opened set_up() {
        for (const char* sql :
             {"PRAGMA auto_vacuum = INCREMENTAL",
              "PRAGMA page_size = 8192",
              "PRAGMA journal_mode = WAL",
              "BEGIN IMMEDIATE",
              "CREATE TABLE IF NOT EXISTS results (key INTEGER PRIMARY KEY, value BLOB NOT NULL)",
              "CREATE TABLE IF NOT EXISTS uses "
              "(key INTEGER PRIMARY KEY, hour INTEGER NOT NULL, size INTEGER NOT NULL)"}) {
            result_ = run_sql(database_, sql);
            // The log's mode is the file's, and another run may be setting it.
            const bool locked = result_ == SQLITE_BUSY && std::strstr(sql, "journal_mode");
            if (!went_well(result_) && !locked) break;
        }
        if (went_well(result_)) {
            const std::string marks = fmt::format("PRAGMA application_id = {}", application_id);
            const std::string made = fmt::format("PRAGMA user_version = {}", layout);
            for (const char* sql : {marks.c_str(), made.c_str(), "COMMIT"}) {
                result_ = run_sql(database_, sql);
                if (!went_well(result_)) break;
            }
        }
        if (went_well(result_)) return Opened::yes;
        return is_damage(result_) ? Opened::damaged : Opened::failed;
    }

    // One transaction: all or nothing. Another run that holds the lock for long goes first.
    template <class Work>
    void change(Work work) {
        if (database_ == nullptr || full_) return;
        int result = run_sql(database_, "BEGIN IMMEDIATE");
        if (result == SQLITE_BUSY) return;
        if (went_well(result)) result = work();
        if (went_well(result)) result = run_sql(database_, "COMMIT");
        if (went_well(result)) return;
        run_sql(database_, "ROLLBACK");
        if (result != SQLITE_BUSY) give_up(result);
    }

    void note_uses() {
        if (used_.empty()) return;
        change([this] {
            Statement note(database_, "UPDATE uses SET hour = ? WHERE key = ?");
            int result = SQLITE_OK;
            for (const std::int64_t key : used_) {
                note.bind(1, hour_).bind(2, key).step();
                result = note.result();
                note.reset();
                if (!went_well(result)) break;
            }
            return result;
        });
    }

    // Down to three quarters of the limit, so that not every run has to.
    void forget_oldest() {
        if (database_ == nullptr) return;
        std::uint64_t held = 0;
        {
            Statement sum(database_, "SELECT total(size) FROM uses");
            if (sum.step()) held = static_cast<std::uint64_t>(sum.number(0));
        }
        if (held <= most_bytes_) return;
        change([&] {
            int result = SQLITE_OK;
            Statement oldest(database_, "SELECT key, size FROM uses ORDER BY hour, key");
            std::vector<std::int64_t> keys;
            while (held > most_bytes_ / 4 * 3 && oldest.step()) {
                keys.push_back(oldest.number(0));
                held -= static_cast<std::uint64_t>(oldest.number(1));
            }
            oldest.reset();
            for (const char* sql :
                 {"DELETE FROM results WHERE key = ?", "DELETE FROM uses WHERE key = ?"}) {
                Statement forget(database_, sql);
                for (const std::int64_t key : keys) {
                    forget.bind(1, key).step();
                    result = forget.result();
                    forget.reset();
                    if (!went_well(result)) return result;
                }
            }
            return result;
        });
        Statement shrink(database_, "PRAGMA incremental_vacuum");
        while (shrink.step()) {
        }
    }

    // After a failure the run goes on without; what is damaged is made anew by the next.
    void give_up(int result) {
        const std::string path = cache_files(folder_).front();
        if (is_damage(result)) {
            complain(fmt::format(
                "{}: the cache is damaged ({}); this run goes on without, the next makes it anew",
                path,
                reason(result)));
            close();
            remove_files(folder_);
            return;
        }
        if (result == SQLITE_FULL || result == SQLITE_READONLY) {  // what is there can be read
            full_ = true;
            complain(fmt::format(
                "{}: {}; results of this run are not kept in the cache", path, reason(result)));
            return;
        }
        complain(fmt::format("{}: {}; this run goes on without a cache", path, reason(result)));
        close();
    }

    const std::string folder_, version_;
    const std::uint64_t most_bytes_;
    const std::int64_t hour_ = hours_now();
    sqlite3* database_ = nullptr;
    int result_ = SQLITE_OK;
    bool full_ = false;
    std::vector<std::int64_t> used_;  // keys not used in this hour before
};

}  // namespace

std::vector<std::string> cache_files(const std::string& folder) {
    if (folder.empty()) return {};
    std::vector<std::string> files;
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        files.push_back((fs::path(folder) / (std::string(file_name) + ending)).string());
    return files;
}

std::unique_ptr<Cache> open_cache(
    const std::string& folder, std::string version, std::uint64_t most_bytes) {
    using Opened = CacheFile::Opened;
    const std::string path = cache_files(folder).front();
    const auto refuse = [&](const std::string& why, const std::string& help = {}) {
        complain(Error{why + "; this run goes without a cache", path, 0, 0, help});
        return nullptr;
    };
    if (version.empty()) return refuse("what the results depend on cannot be read");
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return refuse(error.message());
    auto cache = std::make_unique<CacheFile>(folder, std::move(version), most_bytes);
    Opened opened = cache->open();
    if (opened == Opened::damaged) {
        complain(
            fmt::format("{}: the cache is damaged or of another layout; it is made anew", path));
        cache->close();
        remove_files(folder);
        opened = cache->open();
    }
    if (opened == Opened::yes) return cache;
    const int result = cache->result();
    cache->close();
    if (opened == Opened::foreign)
        return refuse("no cache of claimdiff, and left alone", "name another folder");
    return refuse(reason(result));
}

}  // namespace claimdiff::cli
