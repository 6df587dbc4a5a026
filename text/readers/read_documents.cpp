// Decides what a file is, has its reader make articles of it, and documents of those.
//
// Whatever goes wrong with one file ends with that file left out and the reason said: a reader may
// fail, throw, take too long or find nothing, and the rest of the corpus is read all the same.
#include "text/readers/read_documents.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <new>

#include "text/characters.hpp"
#include "text/decode.hpp"
#include "text/find_files.hpp"
#include "text/front_matter.hpp"
#include "text/language.hpp"
#include "text/make_document.hpp"
#include "text/paragraphs.hpp"
#include "text/readers/declared_encoding.hpp"
#include "text/readers/format.hpp"
#include "text/readers/load.hpp"
#include "text/sha256.hpp"

namespace claimdiff {
namespace {

std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        longest = std::max(longest, end - at);
        at = end + 1;
    }
    return longest;
}

std::string megabytes(std::size_t bytes) {
    const std::size_t mebibyte = std::size_t{1} << 20U;
    if (bytes < mebibyte) return std::to_string(bytes) + " bytes";
    return std::to_string(bytes / mebibyte) + " MiB";
}

Document to_document(std::string id, std::string_view bytes, Digest digest, Article article) {
    Document document;
    document.id = std::move(id);
    if (digest == Digest::sha256) {
        document.sha256 = sha256(article.bytes.empty() ? bytes : article.bytes);
    }
    document.text = std::move(article.text);
    document.layout = article.layout;
    document.anchors = std::move(article.anchors);
    document.sheets = std::move(article.sheets);
    document.notes = std::move(article.notes);
    document.paragraphs = paragraphs(document.text);
    document.title = std::move(article.title);
    if (document.title.empty()) document.title = headline(document);
    document.front_date = std::move(article.published);
    document.source = std::move(article.source);
    document.language = language_tag(article.language);
    if (document.language.empty()) document.language = detect_language(document.text);
    return document;
}

class FileReader {
  public:
    FileReader(const std::string& id, std::string_view bytes, const ReadOptions& options)
        : id_(id), bytes_(bytes), options_(options) {}

    ReadDocuments read() {
        if (bytes_.empty()) return left_out("empty", false);
        if (bytes_.size() > options_.limits.file_bytes) {
            return left_out("larger than " + megabytes(options_.limits.file_bytes), false);
        }
        FileFormat format = format_of_bytes(bytes_);
        if (format == FileFormat::unknown_zip) {
            return left_out("a zip archive that is no document known here", false);
        }
        Decoded decoded;
        if (format == FileFormat::plain) {
            decoded = decode(bytes_, declared_encoding(bytes_));
            if (decoded.binary) return left_out("binary", false);
            format = format_of_text(decoded.text, id_);
        }
        if (format == FileFormat::unknown_xml) {
            return left_out("XML that is no article known here", false);
        }
        // A mail says the encoding of each of its parts.
        if (format == FileFormat::mail) decoded.notes.clear();
        if (format == FileFormat::markdown) front_ = read_front_matter(decoded.text);
        if (format != FileFormat::plain) return with_reader(format, decoded);
        if (longest_line(decoded.text) > options_.limits.line_bytes) {
            return left_out("a line longer than " + megabytes(options_.limits.line_bytes), false);
        }
        result_.documents.push_back(
            make_document(id_, bytes_, std::move(decoded), options_.language, options_.digest));
        return std::move(result_);
    }

  private:
    ReadDocuments left_out(std::string reason, bool unreadable) {
        result_.skipped.push_back({id_, std::move(reason), unreadable});
        return std::move(result_);
    }

    ReadDocuments with_reader(FileFormat format, const Decoded& decoded) {
        const Expected<ReadFunction> function = load_reader(format);
        if (!function) return left_out(function.error().message, true);
        const ReaderInput input{
            bytes_,
            decoded.text,
            id_,
            front_.end,
            &decode,
            options_.limits,
            std::chrono::steady_clock::now() + std::chrono::seconds(options_.limits.seconds)};
        ReaderOutput reading;
        try {
            (*function)(input, reading);
        } catch (const std::bad_alloc&) {
            return left_out("takes too much memory", true);
        } catch (const std::exception& error) {
            return left_out(error.what(), true);
        }
        for (Article& article : reading.articles) {
            if (!front_.title.empty()) article.title = front_.title;
            if (!front_.date.empty()) article.published = front_.date;
            if (!front_.language.empty()) article.language = front_.language;
            add(std::move(article), decoded);
        }
        for (LeftOut& one : reading.left_out) {
            result_.skipped.push_back({id_of(one.member), std::move(one.reason), one.unreadable});
        }
        if (result_.documents.empty() && result_.skipped.empty()) {
            return left_out("no text found in it", false);
        }
        return std::move(result_);
    }

    std::string id_of(const std::string& member) const {
        return member.empty() ? id_ : id_ + '#' + member;
    }

    void add(Article article, const Decoded& decoded) {
        for (std::string* words :
             {&article.member, &article.title, &article.published, &article.source}) {
            *words = to_valid_utf8(*words);
        }
        std::string id = id_of(article.member);
        // Records that call themselves the same are told apart by number.
        for (int& number = ids_[id]; number++ > 0;) {
            id = id_of(article.member + '~' + std::to_string(number));
            if (ids_.emplace(id, 1).second) break;
        }
        if (article.text.find_first_not_of(" \t\r\n") == std::string::npos) {
            result_.skipped.push_back({id, "no text found in it", false});
            return;
        }
        article.notes.insert(article.notes.begin(), decoded.notes.begin(), decoded.notes.end());
        Document document = to_document(std::move(id), bytes_, options_.digest, std::move(article));
        if (!options_.language.empty()) document.language = options_.language;
        result_.documents.push_back(std::move(document));
    }

    const std::string& id_;
    std::string_view bytes_;
    const ReadOptions& options_;
    FrontMatter front_;
    ReadDocuments result_;
    std::map<std::string, int> ids_;  // how often each was asked for
};

}  // namespace

ReadDocuments read_documents(
    const std::string& id, std::string_view bytes, const ReadOptions& options) {
    return FileReader(id, bytes, options).read();
}

}  // namespace claimdiff
