#include "cli/messages.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <mutex>

#include "reports/show.hpp"

namespace claimdiff::cli {
namespace {

// To the line's beginning, and nothing after it (ECMA-48, EL).
constexpr std::string_view clear_line = "\r\x1b[K";

std::mutex mutex;
std::atomic<bool> status_shown{false};

// When standard error cannot be written, nobody is left to tell.
void write(std::string_view text) {
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
    static_cast<void>(std::fflush(stderr));
}

void clear_status() {
    if (status_shown.exchange(false)) write(clear_line);
}

}  // namespace

void complain(std::string_view message) {
    const std::string line = fmt::format("claimdiff: {}\n", one_line(message));
    const std::lock_guard<std::mutex> lock(mutex);
    clear_status();
    write(line);
}

void complain(const Error& error) { complain(to_string(error)); }

void show_status(std::string_view status) {
    const std::lock_guard<std::mutex> lock(mutex);
    if (status.empty()) return clear_status();
    status_shown = true;
    write(fmt::format("{}{}", clear_line, one_line(status)));
}

void clear_status_in_handler() {
    if (!status_shown) return;
    const ssize_t ignored = ::write(STDERR_FILENO, clear_line.data(), clear_line.size());
    static_cast<void>(ignored);
}

}  // namespace claimdiff::cli
