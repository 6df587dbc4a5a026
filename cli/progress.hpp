// Progress on standard error: only on a terminal, and only after a second.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "text/progress.hpp"

namespace claimdiff::cli {

// Shows a line while it lives, and leaves nothing behind.
class ProgressLine {
  public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    // For who does the work.
    Progress& progress() { return progress_; }

  private:
    void show();

    Progress progress_;
    std::mutex mutex_;
    std::condition_variable stop_;
    bool stopped_ = false;
    std::thread thread_;
};

}  // namespace claimdiff::cli
