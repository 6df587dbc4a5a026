// One counter deals out the items; whoever is free takes the next. In order, a ring of flags says
// which of the items in the window are done, and the thread that takes results works on items while
// the next result is not ready.
#include "text/parallel.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace claimdiff {
namespace {

// Runs `work` on up to `helpers` more threads until the object goes.
class Helpers {
  public:
    Helpers(std::size_t helpers, const std::function<void()>& work) {
        for (std::size_t i = 0; i < helpers; ++i) {
            try {
                threads_.emplace_back(work);
            } catch (const std::system_error&) {
                break;  // a helper the system refuses to start is done without
            }
        }
    }
    ~Helpers() {
        for (std::thread& thread : threads_) thread.join();
    }
    Helpers(const Helpers&) = delete;
    Helpers& operator=(const Helpers&) = delete;

  private:
    std::vector<std::thread> threads_;
};

std::size_t helpers_for(std::size_t count, unsigned threads) {
    const std::size_t wanted
        = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    return std::min(wanted, std::max<std::size_t>(count, 1)) - 1;
}

// What the threads of in_order share.
class Ring {
  public:
    Ring(std::size_t count, const std::function<void(std::size_t)>& work)
        : count_(count), work_(work) {}

    // A helper: works until nothing is left.
    void help() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [&] { return may_begin() || next_ >= count_; });
            if (next_ >= count_) return;
            work_on_next(lock);
        }
    }

    void take_all(const std::function<bool(std::size_t)>& take) {
        std::unique_lock lock(mutex_);
        while (taken_ < count_) {
            bool& done = done_[taken_ % in_order_window];
            if (!done && may_begin()) {
                work_on_next(lock);
                continue;
            }
            changed_.wait(lock, [&] { return done; });
            done = false;
            const std::size_t item = taken_;
            lock.unlock();
            const bool go_on = take(item);
            lock.lock();
            ++taken_;
            if (!go_on) taken_ = count_ = next_;
            changed_.notify_all();
        }
        next_ = count_;
        changed_.notify_all();
    }

  private:
    bool may_begin() const { return next_ < count_ && next_ < taken_ + in_order_window; }

    void work_on_next(std::unique_lock<std::mutex>& lock) {
        const std::size_t item = next_++;
        lock.unlock();
        work_(item);
        lock.lock();
        done_[item % in_order_window] = true;
        changed_.notify_all();
    }

    std::size_t count_;
    const std::function<void(std::size_t)>& work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t next_ = 0;   // the item to begin
    std::size_t taken_ = 0;  // items given to `take`
    std::array<bool, in_order_window> done_{};
};

}  // namespace

void in_parallel(
    std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    const std::function<void()> work_on_all = [&] {
        for (std::size_t i = next++; i < count; i = next++) work(i);
    };
    const Helpers helpers(helpers_for(count, threads), work_on_all);
    work_on_all();
}

void in_order(
    std::size_t count,
    unsigned threads,
    const std::function<void(std::size_t)>& work,
    const std::function<bool(std::size_t)>& take) {
    Ring ring(count, work);
    const Helpers helpers(helpers_for(count, threads), [&ring] { ring.help(); });
    ring.take_all(take);
}

}  // namespace claimdiff
