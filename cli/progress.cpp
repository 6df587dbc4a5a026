// A thread looks at the counters ten times a second. What is left is guessed from the time the
// documents took so far that were searched for claims: that is where nearly all of it goes.
//
//     1200 of 5000 documents read, 34211 claims, 12 s left
#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <optional>
#include <system_error>

#include "cli/messages.hpp"

namespace claimdiff::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto patience = std::chrono::seconds(1);
constexpr auto interval = std::chrono::milliseconds(100);

std::string line(const Progress& progress, std::optional<double> seconds_per_document) {
    const std::size_t found = progress.found, extracted = progress.extracted;
    if (found == 0) return "looking for documents";
    if (extracted == found) return fmt::format("comparing {} claims", progress.claims.load());
    std::string out = fmt::format("{} of {} documents read", progress.read.load(), found);
    if (extracted > 0) out += fmt::format(", {} claims", progress.claims.load());
    if (seconds_per_document) {
        const double left = *seconds_per_document * static_cast<double>(found - extracted);
        out += left < 90 ? fmt::format(", {:.0f} s left", left)
                         : fmt::format(", {:.0f} min left", left / 60);
    }
    return out;
}

}  // namespace

ProgressLine::ProgressLine() {
    if (::isatty(STDERR_FILENO) != 1) return;
    try {
        thread_ = std::thread([this] { show(); });
    } catch (const std::system_error&) {  // it can be done without
    }
}

ProgressLine::~ProgressLine() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        stopped_ = true;
    }
    stop_.notify_one();
    thread_.join();
    show_status({});
}

void ProgressLine::show() {
    std::unique_lock<std::mutex> lock(mutex_);
    std::optional<Clock::time_point> began;  // to search for claims
    const Clock::time_point first = Clock::now() + patience;
    while (!stop_.wait_for(lock, interval, [this] { return stopped_; })) {
        const Clock::time_point now = Clock::now();
        const std::size_t extracted = progress_.extracted;
        if (!began && progress_.found > 0 && progress_.read == progress_.found) began = now;
        std::optional<double> each;
        if (began && extracted > 0) {
            const std::chrono::duration<double> taken = now - *began;
            each = taken.count() / static_cast<double>(extracted);
        }
        if (now >= first) show_status(line(progress_, each));
    }
}

}  // namespace claimdiff::cli
