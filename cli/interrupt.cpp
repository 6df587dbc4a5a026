// A program that a signal kills leaves its temporary files behind. They live for moments only, so
// the signal waits for those, and need not know of any file.
#include "cli/interrupt.hpp"

#include <pthread.h>
#include <unistd.h>

#include <array>

#include "cli/messages.hpp"

namespace claimdiff::cli {
namespace {

constexpr std::array<int, 3> signals{SIGINT, SIGTERM, SIGHUP};

extern "C" void end_program(int signal) {
    clear_status_in_handler();
    ::_exit(128 + signal);
}

}  // namespace

void handle_interrupts() {
    for (const int signal : signals) {
        struct sigaction action {};
        if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
        action = {};
        action.sa_handler = end_program;
        ::sigaction(signal, &action, nullptr);
    }
}

Uninterrupted::Uninterrupted() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : signals) sigaddset(&set, signal);
    ::pthread_sigmask(SIG_BLOCK, &set, &before_);
}

Uninterrupted::~Uninterrupted() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace claimdiff::cli
