//     draft    today.md
//     skipped  notes/a.log: ignored by .gitignore:3 (*.log)
//     source   wire.txt
#include "cli/list_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "reports/show.hpp"

namespace claimdiff::cli {

std::string list_files(const Corpus& corpus) {
    const bool drafts
        = std::any_of(corpus.files.begin(), corpus.files.end(), [](const CorpusFile& file) {
              return file.role == Role::draft;
          });
    std::vector<std::pair<std::string, std::string>> lines;  // by path
    for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
        const std::string path = one_line(corpus.documents[i].id);
        const char* const role = !drafts                               ? "read"
                                 : corpus.files[i].role == Role::draft ? "draft"
                                                                       : "source";
        lines.emplace_back(path, fmt::format("{:<7}  {}\n", role, path));
    }
    for (const auto* const list : {&corpus.skipped, &corpus.left_out}) {
        for (const Skipped& file : *list) {
            const std::string path = one_line(file.path);
            lines.emplace_back(path, fmt::format("skipped  {}: {}\n", path, one_line(file.reason)));
        }
    }
    std::sort(lines.begin(), lines.end());
    std::string out;
    for (const auto& line : lines) out += line.second;
    return out;
}

}  // namespace claimdiff::cli
