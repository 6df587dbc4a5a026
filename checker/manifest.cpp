// A manifest is one map, from files to what is known of them:
//
//     documents:
//       wire.txt:
//         title: Ferry runs aground
//         source: Hallow Wire
//         published: 2031-03-04T08:15
//         language: en
//         reliability: agency copy, corrected twice
//         group: hallow            documents of one group are one voice
//       archive.jsonl#a12:
//         published: 2031-03-02
#include "checker/manifest.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "checker/strict_yaml.hpp"
#include "checker/waivers.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

// "2031-03-04", "2031-03-04T08:15", with seconds and a time zone after them or not.
bool is_iso_time(std::string_view text) {
    if (!is_iso_day(text.substr(0, 10))) return false;
    if (text.size() == 10) return true;
    if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':') return false;
    const auto number = [&](std::size_t at) {
        const bool digits
            = text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
        return digits ? (text[at] - '0') * 10 + (text[at + 1] - '0') : 99;
    };
    return number(11) < 24 && number(14) < 60;
}

// BCP 47's shape, as far as it goes here: "fr", "fr-CA".
bool is_language_tag(std::string_view text) {
    const std::string_view primary = text.substr(0, text.find('-'));
    return primary.size() >= 2 && primary.size() <= 3
           && primary.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == primary.npos
           && text.back() != '-';
}

ManifestEntry read_entry(const StrictYaml& yaml, const YAML::Node& name, const YAML::Node& value) {
    const auto map = yaml.map(
        value, "a document", {"title", "source", "published", "language", "reliability", "group"});
    const auto text = [&](std::string_view key) {
        const auto found = map.find(key);
        return found == map.end() ? std::string() : yaml.text(found->second, key);
    };
    ManifestEntry entry;
    entry.file = fs::path(yaml.text(name, "a document")).lexically_normal().generic_string();
    entry.place = yaml.place(name.Mark());
    entry.title = text("title");
    entry.source = text("source");
    entry.published = text("published");
    entry.language = text("language");
    entry.reliability = text("reliability");
    entry.group = text("group");
    if (!entry.published.empty() && !is_iso_time(entry.published)) {
        yaml.fail(
            map.find(std::string_view{"published"})->second.Mark(),
            "'" + entry.published + "' is no date",
            "for example 2031-03-04 or 2031-03-04T08:15");
    }
    if (!entry.language.empty() && !is_language_tag(entry.language)) {
        yaml.fail(
            map.find(std::string_view{"language"})->second.Mark(),
            "'" + entry.language + "' is no language",
            "for example en or fr-CA");
    }
    return entry;
}

// The name under which a manifest in `folder` knows the document: its file from there, and the part
// of it.
std::string name_of(const Document& document, const CorpusFile& file, const fs::path& folder) {
    const fs::path path = fs::path(file.path).lexically_normal();
    std::string name = path.lexically_relative(folder).generic_string();
    if (name.empty() || name.compare(0, 3, "../") == 0) return {};
    // An id is the end of the path, and "#part" for the texts of a file that holds several.
    const std::string whole = path.generic_string();
    for (std::size_t at = document.id.find('#'); at != std::string::npos;
         at = document.id.find('#', at + 1)) {
        const bool ends
            = whole.size() >= at && whole.compare(whole.size() - at, at, document.id, 0, at) == 0;
        if (ends && whole.compare(whole.size() - at, at, document.id) != 0) {
            return name + document.id.substr(at);
        }
    }
    return name;
}

void apply(const ManifestEntry& entry, Document& document) {
    const auto set = [](std::string& target, const std::string& value) {
        if (!value.empty()) target = value;
    };
    set(document.title, entry.title);
    set(document.source, entry.source);
    set(document.front_date, entry.published);
    set(document.language, entry.language);
    set(document.reliability, entry.reliability);
    set(document.group, entry.group);
}

}  // namespace

Expected<std::vector<ManifestEntry>> parse_manifest(
    std::string_view bytes, const std::string& path) {
    const StrictYaml yaml(path, bytes);
    std::vector<ManifestEntry> entries;
    std::set<std::string> names;
    try {
        const YAML::Node root = yaml.document_if_any();
        if (root.IsNull()) return entries;
        const auto map = yaml.map(root, "the manifest", {"documents"});
        const YAML::Node documents = yaml.required(map, root, "the manifest", "documents");
        if (!documents.IsMap()) {
            yaml.fail(documents.Mark(), "'documents' must be a map from files to what is known");
        }
        for (const auto& one : documents) {
            ManifestEntry entry = read_entry(yaml, one.first, one.second);
            if (!names.insert(entry.file).second) {
                yaml.fail(one.first.Mark(), "'" + entry.file + "' stands twice in 'documents'");
            }
            entries.push_back(std::move(entry));
        }
    } catch (StrictYaml::Fault& fault) {
        return std::move(fault.error);
    } catch (const YAML::Exception& exception) {
        return Error{"not valid YAML: " + exception.msg, path, 0, 0, {}};
    }
    return entries;
}

std::optional<Error> apply_manifest(
    const std::vector<ManifestEntry>& entries, const std::string& folder, Corpus& corpus) {
    const fs::path base = fs::path(folder.empty() ? "." : folder).lexically_normal();
    std::map<std::string, std::vector<std::size_t>> by_name;
    for (std::size_t at = 0; at < corpus.documents.size() && at < corpus.files.size(); ++at) {
        const std::string name = name_of(corpus.documents[at], corpus.files[at], base);
        if (!name.empty()) by_name[name].push_back(at);
        // The file's own name speaks for all of its texts.
        const std::size_t part = name.rfind('#');
        if (part != name.npos) by_name[name.substr(0, part)].push_back(at);
    }
    // Files before their parts, so that what is said of a part wins.
    std::vector<const ManifestEntry*> order;
    for (const ManifestEntry& entry : entries) order.push_back(&entry);
    std::stable_sort(
        order.begin(), order.end(), [](const ManifestEntry* a, const ManifestEntry* b) {
            return a->file.size() < b->file.size();
        });
    for (const ManifestEntry* entry : order) {
        const auto found = by_name.find(entry->file);
        if (found != by_name.end()) {
            for (const std::size_t at : found->second) apply(*entry, corpus.documents[at]);
            continue;
        }
        const auto is_it = [&](const Skipped& one) { return one.path == entry->file; };
        const bool known = std::any_of(corpus.skipped.begin(), corpus.skipped.end(), is_it)
                           || std::any_of(corpus.left_out.begin(), corpus.left_out.end(), is_it);
        if (known) continue;
        Error error = entry->place;
        error.message = "'" + entry->file + "' is no document of this corpus";
        return error;
    }
    return std::nullopt;
}

}  // namespace claimdiff
