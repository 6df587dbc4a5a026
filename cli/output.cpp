#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "cli/interrupt.hpp"
#include "cli/messages.hpp"

namespace claimdiff::cli {
namespace {

namespace fs = std::filesystem;

std::string reason(int code) { return std::generic_category().message(code); }

// All of `text`, however little the system takes at a time; 0 or what went wrong.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int write_and_close(int descriptor, std::string_view text) {
    const int fault = write_all(descriptor, text);
    const int closed = ::close(descriptor) == 0 ? 0 : errno;  // disks report late
    return fault != 0 ? fault : closed;
}

Error cannot_write(const std::string& path, int code) {
    return {fmt::format("cannot be written: {}", reason(code)), path, 0, 0, {}};
}

// The permissions of the file that is replaced, or those any new file gets.
mode_t permissions_for(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

}  // namespace

bool write_standard_output(std::string_view text) {
    const int fault = write_all(STDOUT_FILENO, text);
    if (fault != 0 && fault != EPIPE) {
        complain(fmt::format("standard output cannot be written: {}", reason(fault)));
    }
    return fault == 0;
}

std::optional<Error> write_file(const std::string& path, std::string_view text) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        const int fault = descriptor < 0 ? errno : write_and_close(descriptor, text);
        if (fault != 0) return cannot_write(path, fault);
        return std::nullopt;
    }
    // A link stays a link: the file it leads to is replaced.
    const fs::path target = fs::is_symlink(fs::symlink_status(path, ignored))
                                ? fs::weakly_canonical(path, ignored)
                                : fs::path(path);
    const Uninterrupted held;
    std::string temporary = target.string() + ".XXXXXX";
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0) return cannot_write(path, errno);
    int fault = ::fchmod(descriptor, permissions_for(target.string())) == 0 ? 0 : errno;
    const int written = write_and_close(descriptor, text);
    if (fault == 0) fault = written;
    if (fault == 0 && std::rename(temporary.c_str(), target.c_str()) != 0) fault = errno;
    if (fault == 0) return std::nullopt;
    ::unlink(temporary.c_str());
    return cannot_write(path, fault);
}

}  // namespace claimdiff::cli
