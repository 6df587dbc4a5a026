// Walks files and folders with error codes only; nothing here throws. What a folder holds passes
// through sieves: hidden, ignored, excluded, included; what is named passes by them.
//
// Each file is known by its canonical path, so that one file named twice, or reached both by name
// and through its folder, is one document. Its id is the longest of the ids it could have, and a
// symbolic link yields to the file itself: neither depends on the order of the arguments. Ids that
// collide ("a/report.txt" and "b/report.txt", both given by name) grow to the left, folder by
// folder, until they differ.
#include "text/find_files.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "text/characters.hpp"
#include "text/ignore_files.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

// An archive has many of them: paths as strings take a fraction of the memory.
struct Candidate {
    std::string path;
    std::string relative;  // what the id is made of
    bool is_link = false;
    Role role = Role::source;
};

class Walk {
  public:
    Walk(const Selection& selection, std::uint32_t depth, FoundFiles& found)
        : selection_(selection), depth_(depth), found_(found) {
        std::error_code ignored;
        for (const std::string& file : selection.not_texts) {
            not_texts_.insert(fs::weakly_canonical(file, ignored).native());
        }
    }

    void add_argument(const fs::path& path, Role role) {
        role_ = role;
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (status.type() == fs::file_type::not_found) {
            skip_unreadable(path, "no such file or folder");
        } else if (
            status.type() == fs::file_type::none || status.type() == fs::file_type::unknown) {
            skip_unreadable(path, error.message());
        } else if (fs::is_directory(status)) {
            walk(path);
        } else {
            std::error_code ignored;
            const bool is_link = fs::is_symlink(fs::symlink_status(path, ignored));
            add_file(
                {path.native(), path.filename().native(), is_link, role_},
                canonical_of(path),
                path,
                status);
        }
    }

    // Gives the files found, with short ids, in a stable order, and forgets them.
    template <class Take>
    void take_candidates(Take take) {
        while (!by_canonical_path_.empty())
            take(std::move(by_canonical_path_.extract(by_canonical_path_.begin()).mapped()));
    }

  private:
    void skip(const fs::path& name, std::string reason) {
        found_.skipped.push_back({to_valid_utf8(name.generic_string()), std::move(reason), false});
    }
    void skip_unreadable(const fs::path& name, std::string reason) {
        found_.skipped.push_back({to_valid_utf8(name.generic_string()), std::move(reason), true});
    }

    void leave_out(const fs::path& name, std::string reason) {
        found_.left_out.push_back({to_valid_utf8(name.generic_string()), std::move(reason), false});
    }

    void walk(const fs::path& root) {
        std::error_code error;
        root_ = fs::canonical(root, error);
        if (error) return skip_unreadable(root, error.message());
        IgnoreFiles ignore(root_);
        ignore_ = &ignore;
        walk_folder(root, fs::path());
        ignore_ = nullptr;
        for (const Error& fault : ignore.errors()) skip_unreadable(fault.path, fault.message);
    }

    // Why an entry of a folder is left out; nothing when it is not.
    std::optional<std::string> why_left_out(const fs::path& relative, EntryType type) const {
        const std::string full = (root_ / relative).generic_string();
        if (not_texts_.count(full) != 0) return "belongs to claimdiff";
        if (auto why = ignore_->why_ignored(full, type)) return why;
        for (const PathFilter& filter : selection_.exclude) {
            const Pattern* const pattern = filter.patterns.decide(path_for(filter, full), type);
            if (pattern != nullptr && !pattern->negated) return "excluded (" + pattern->text + ")";
        }
        if (type == EntryType::folder || selection_.include.empty()) return std::nullopt;
        for (const PathFilter& filter : selection_.include) {
            const Pattern* const pattern = filter.patterns.decide_within(path_for(filter, full));
            if (pattern != nullptr && !pattern->negated) return std::nullopt;
        }
        return "not included";
    }

    // The part of a full path that the filter's patterns are for.
    std::string_view path_for(const PathFilter& filter, std::string_view full) const {
        const std::string& folder = filter.folder.empty() ? root_.native() : filter.folder;
        if (full.substr(0, folder.size()) != folder) return full;
        full.remove_prefix(folder.size());
        if (!full.empty() && full.front() == '/') full.remove_prefix(1);
        return full;
    }

    void walk_folder(const fs::path& folder, const fs::path& relative) {
        std::error_code error;
        const fs::path shown = relative.empty() ? folder : relative;
        if (std::distance(relative.begin(), relative.end()) > static_cast<int>(depth_)) {
            return skip(shown, "folders nested deeper than " + std::to_string(depth_));
        }
        // A folder that is given twice, or inside another that is given, is walked each time: the
        // ids decide which name its files keep.
        fs::directory_iterator entry(folder, error);
        if (error) return skip_unreadable(shown, error.message());
        ignore_->enter(root_ / relative);
        for (const fs::directory_iterator end; entry != end;) {
            add_entry(*entry, relative / entry->path().filename());
            entry.increment(error);
            if (error) {
                skip_unreadable(shown, error.message());
                break;
            }
        }
        ignore_->leave();
    }

    void add_entry(const fs::directory_entry& entry, const fs::path& relative) {
        const fs::path& path = entry.path();
        if (relative.filename().native().front() == '.') return leave_out(relative, "hidden");
        std::error_code error;
        const bool is_link = entry.is_symlink(error);
        const fs::file_status status = entry.status(error);
        if (status.type() == fs::file_type::not_found) {
            return skip_unreadable(relative, is_link ? "broken symbolic link" : "no such file");
        }
        if (status.type() == fs::file_type::none || status.type() == fs::file_type::unknown) {
            return skip_unreadable(relative, error.message());
        }
        const EntryType type = fs::is_directory(status) ? EntryType::folder : EntryType::file;
        if (auto why = why_left_out(relative, type)) return leave_out(relative, std::move(*why));
        // No folder on the way is a link, so that only the file itself may be one.
        if (type == EntryType::file)
            return add_file(
                {path.native(), relative.native(), is_link, role_},
                is_link ? canonical_of(path) : root_ / relative,
                relative,
                status);
        if (is_link) return skip(relative, "symbolic link to a folder");
        walk_folder(path, relative);
    }

    static fs::path canonical_of(const fs::path& path) {
        std::error_code error;
        fs::path canonical = fs::canonical(path, error);
        return error ? path : canonical;
    }

    void add_file(
        Candidate candidate,
        const fs::path& canonical,
        const fs::path& shown,
        const fs::file_status& status) {
        if (!fs::is_regular_file(status)) return skip(shown, "no regular file");
        const auto [place, inserted]
            = by_canonical_path_.try_emplace(canonical.native(), candidate);
        if (inserted) return;
        // A draft that lies among the sources is the draft.
        place->second.role = candidate.role = std::max(place->second.role, candidate.role);
        const auto rank = [](const Candidate& one) {
            const auto size = static_cast<std::ptrdiff_t>(one.relative.size());
            return std::make_tuple(one.is_link, -size, one.relative, one.path);
        };
        if (rank(candidate) < rank(place->second)) std::swap(place->second, candidate);
        // An alias inside the corpus is worth a word, the same file named twice is not.
        if (candidate.is_link && candidate.relative != place->second.relative) {
            skip(candidate.relative, "same file as " + to_valid_utf8(place->second.relative));
        }
    }

    const Selection& selection_;
    std::uint32_t depth_;
    FoundFiles& found_;
    std::set<std::string> not_texts_;  // full paths
    Role role_ = Role::source;         // of the argument being walked
    fs::path root_;                    // its full path, when it is a folder
    IgnoreFiles* ignore_ = nullptr;
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

bool are_unique(const std::vector<FoundFile>& files) {
    std::vector<std::string_view> ids;
    for (const FoundFile& file : files) ids.push_back(file.id);
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

void make_ids_unique(std::vector<FoundFile>& files) {
    if (are_unique(files)) return;  // as those of a folder are
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

FoundFiles find_files(
    const Selection& selection, const std::string& stdin_name, std::uint32_t depth) {
    FoundFiles found;
    Walk walk(selection, depth, found);
    const Role role = selection.sources.empty() ? Role::source : Role::draft;
    for (const std::string& path :
         std::set<std::string>(selection.paths.begin(), selection.paths.end())) {
        if (path == "-") {
            found.files.push_back({{}, to_valid_utf8(stdin_name), role});
        } else {
            walk.add_argument(path, role);
        }
    }
    for (const std::string& path :
         std::set<std::string>(selection.sources.begin(), selection.sources.end())) {
        walk.add_argument(path, Role::source);
    }
    walk.take_candidates([&found](Candidate candidate) {
        found.files.push_back(
            {std::move(candidate.path), to_valid_utf8(candidate.relative), candidate.role});
    });
    make_ids_unique(found.files);
    std::sort(found.files.begin(), found.files.end(), [](const FoundFile& a, const FoundFile& b) {
        return a.id < b.id;
    });
    return found;
}

}  // namespace claimdiff
