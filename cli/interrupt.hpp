// Ctrl-C, and what else asks a program to end.
#pragma once

#include <csignal>

namespace claimdiff::cli {

// From now on SIGINT, SIGTERM and SIGHUP end the program with 128 and the signal's number (130 for
// Ctrl-C), except where they were ignored when it was started.
void handle_interrupts();

// While it lives, the calling thread is not interrupted; the signal waits. For files that are to be
// written whole or not at all, when no other thread is left.
class Uninterrupted {
  public:
    Uninterrupted();
    ~Uninterrupted();
    Uninterrupted(const Uninterrupted&) = delete;
    Uninterrupted& operator=(const Uninterrupted&) = delete;

  private:
    sigset_t before_;
};

}  // namespace claimdiff::cli
