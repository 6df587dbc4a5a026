// Walks files and folders with error codes only; nothing here throws.
//
// Each file is known by its canonical path, so that one file named twice, or reached both by name
// and through its folder, is one document. Its id is the longest of the ids it could have, and a
// symbolic link yields to the file itself: neither depends on the order of the arguments. Ids that
// collide ("a/report.txt" and "b/report.txt", both given by name) grow to the left, folder by
// folder, until they differ.
#include "text/find_files.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <tuple>

#include "text/characters.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

struct Candidate {
    fs::path path;
    fs::path relative;  // what the id is made of
    bool is_link = false;
};

class Walk {
  public:
    explicit Walk(FoundFiles& found) : found_(found) {}

    void add_argument(const fs::path& path) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (status.type() == fs::file_type::not_found) {
            skip_unreadable(path, "no such file or folder");
        } else if (
            status.type() == fs::file_type::none || status.type() == fs::file_type::unknown) {
            skip_unreadable(path, error.message());
        } else if (fs::is_directory(status)) {
            walk_folder(path, fs::path());
        } else {
            add_file(path, path.filename(), path, status);
        }
    }

    // The files found, with short ids, in a stable order.
    std::vector<Candidate> candidates() const {
        std::vector<Candidate> result;
        for (const auto& entry : by_canonical_path_) result.push_back(entry.second);
        return result;
    }

  private:
    void skip(const fs::path& name, std::string reason) {
        found_.skipped.push_back({to_valid_utf8(name.generic_string()), std::move(reason), false});
    }
    void skip_unreadable(const fs::path& name, std::string reason) {
        found_.skipped.push_back({to_valid_utf8(name.generic_string()), std::move(reason), true});
    }

    void walk_folder(const fs::path& folder, const fs::path& relative) {
        std::error_code error;
        const fs::path shown = relative.empty() ? folder : relative;
        // A folder that is given twice, or inside another that is given, is walked each time: the
        // ids decide which name its files keep.
        fs::directory_iterator entry(folder, error);
        if (error) return skip_unreadable(shown, error.message());
        for (const fs::directory_iterator end; entry != end;) {
            add_entry(entry->path(), relative / entry->path().filename());
            entry.increment(error);
            if (error) return skip_unreadable(shown, error.message());
        }
    }

    void add_entry(const fs::path& path, const fs::path& relative) {
        if (path.filename().native().front() == '.') return skip(relative, "hidden");
        std::error_code error;
        const bool is_link = fs::is_symlink(fs::symlink_status(path, error));
        const fs::file_status status = fs::status(path, error);
        if (status.type() == fs::file_type::not_found) {
            return skip_unreadable(relative, is_link ? "broken symbolic link" : "no such file");
        }
        if (status.type() == fs::file_type::none || status.type() == fs::file_type::unknown) {
            return skip_unreadable(relative, error.message());
        }
        if (!fs::is_directory(status)) return add_file(path, relative, relative, status);
        if (is_link) return skip(relative, "symbolic link to a folder");
        walk_folder(path, relative);
    }

    void add_file(
        const fs::path& path,
        const fs::path& relative,
        const fs::path& shown,
        const fs::file_status& status) {
        if (!fs::is_regular_file(status)) return skip(shown, "no regular file");
        std::error_code error;
        fs::path canonical = fs::canonical(path, error);
        if (error) canonical = path;
        Candidate candidate{path, relative, fs::is_symlink(fs::symlink_status(path, error))};
        const auto [place, inserted]
            = by_canonical_path_.try_emplace(canonical.native(), candidate);
        if (inserted) return;
        const auto rank = [](const Candidate& one) {
            const auto size = static_cast<std::ptrdiff_t>(one.relative.native().size());
            return std::make_tuple(one.is_link, -size, one.relative.native(), one.path.native());
        };
        if (rank(candidate) < rank(place->second)) std::swap(place->second, candidate);
        // An alias inside the corpus is worth a word, the same file named twice is not.
        if (candidate.is_link && candidate.relative != place->second.relative) {
            skip(
                candidate.relative,
                "same file as " + to_valid_utf8(place->second.relative.generic_string()));
        }
    }

    FoundFiles& found_;
    std::map<std::string, Candidate> by_canonical_path_;
};

// The last `count` parts of the file's full path, or all of them.
std::string tail(const fs::path& path, std::size_t count) {
    std::error_code error;
    fs::path full = fs::absolute(path, error).lexically_normal();
    std::vector<fs::path> parts(full.begin(), full.end());
    fs::path result;
    const std::size_t first = parts.size() > count ? parts.size() - count : 0;
    for (std::size_t at = first; at < parts.size(); ++at) result /= parts[at];
    return to_valid_utf8(result.generic_string());
}

void make_ids_unique(std::vector<FoundFile>& files) {
    std::map<std::string, std::vector<FoundFile*>> by_id;
    for (FoundFile& file : files) by_id[file.id].push_back(&file);
    std::set<std::string> taken;
    for (const auto& entry : by_id) {
        if (entry.second.size() == 1) taken.insert(entry.first);
    }
    for (auto& [id, group] : by_id) {
        if (group.size() == 1) continue;
        const auto depth = static_cast<std::size_t>(std::count(id.begin(), id.end(), '/')) + 2;
        for (std::size_t count = depth; count < depth + 64; ++count) {
            std::set<std::string> longer;
            for (FoundFile* file : group) {
                if (!file->path.empty()) file->id = tail(file->path, count);
                if (taken.count(file->id) == 0) longer.insert(file->id);
            }
            if (longer.size() == group.size()) break;
        }
        // Names that differ only in bytes that are no UTF-8 are left; they are numbered.
        for (FoundFile* file : group) {
            const std::string base = file->id;
            for (int number = 2; !taken.insert(file->id).second; ++number) {
                file->id = base + " (" + std::to_string(number) + ")";
            }
        }
    }
}

}  // namespace

std::string to_valid_utf8(std::string_view name) {
    std::string valid;
    for (std::size_t at = 0; at < name.size();) {
        const Character character = character_at(name, at);
        append_utf8(character.code, valid);
        at += character.bytes;
    }
    return valid;
}

FoundFiles find_files(const std::vector<std::string>& paths, const std::string& stdin_name) {
    FoundFiles found;
    Walk walk(found);
    for (const std::string& path : std::set<std::string>(paths.begin(), paths.end())) {
        if (path == "-") {
            found.files.push_back({fs::path(), to_valid_utf8(stdin_name)});
        } else {
            walk.add_argument(path);
        }
    }
    for (const Candidate& candidate : walk.candidates()) {
        found.files.push_back({candidate.path, to_valid_utf8(candidate.relative.generic_string())});
    }
    make_ids_unique(found.files);
    std::sort(found.files.begin(), found.files.end(), [](const FoundFile& a, const FoundFile& b) {
        return a.id < b.id;
    });
    return found;
}

}  // namespace claimdiff
