// Mail (RFC 5322, MIME) by GMime: the text of its body, with the subject as title and the sender as
// source.
//
// Of alternatives the plain text is read, or else the HTML. Attached files are not read, and named
// as left out. Where a part is written as it is (7bit, 8bit), a place is a line and column of the
// file; where one is encoded (quoted-printable, base64), lines of the file say nothing, and a place
// is a paragraph of the message, as a mail program shows it.
#include <gmime/gmime.h>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "text/readers/html_reader.hpp"
#include "text/readers/text_builder.hpp"

namespace claimdiff {
namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Ref = std::unique_ptr<T, Unref>;

// GMime takes some 3 KB for each part, and makes all of them before any can be looked at.
constexpr std::ptrdiff_t most_parts = 10'000;

std::ptrdiff_t most_boundaries(std::string_view mail) {
    std::ptrdiff_t count = 0;
    for (std::size_t at = mail.find("\n--"); at != mail.npos; at = mail.find("\n--", at + 1))
        ++count;
    return count;
}

std::string text_or_empty(const char* text) { return text == nullptr ? "" : text; }

struct Part {
    std::string text;
    std::uint32_t line = 0;  // of the file, where it begins; 0 when it is encoded
    bool is_html = false;
};

// GObject makes a class when its first object is made, by whatever thread. Our own code looks into
// the classes of parts and addresses ("GMIME_IS_PART"), so they are made before any thread does.
void start_library() {
    g_mime_init();
    for (const GType type :
         {GMIME_TYPE_MESSAGE,
          GMIME_TYPE_PART,
          GMIME_TYPE_TEXT_PART,
          GMIME_TYPE_APPLICATION_PKCS7_MIME,
          GMIME_TYPE_MULTIPART,
          GMIME_TYPE_MULTIPART_ENCRYPTED,
          GMIME_TYPE_MULTIPART_SIGNED,
          GMIME_TYPE_MESSAGE_PART,
          GMIME_TYPE_MESSAGE_PARTIAL,
          GMIME_TYPE_STREAM_MEM,
          INTERNET_ADDRESS_TYPE_MAILBOX,
          INTERNET_ADDRESS_TYPE_GROUP}) {
        g_type_class_ref(type);
    }
}

bool is_kind(GMimeObject* object, const char* type, const char* subtype) {
    return g_mime_content_type_is_type(g_mime_object_get_content_type(object), type, subtype) != 0;
}

class Parts {
  public:
    Parts(const ReaderInput& input, ReaderOutput& reading) : input_(input), reading_(reading) {}

    void add(GMimeObject* object, std::uint32_t depth) {
        if (object == nullptr) return;
        if (depth > input_.limits.depth) {
            throw std::runtime_error(
                "parts nested deeper than " + std::to_string(input_.limits.depth));
        }
        if (GMIME_IS_MULTIPART(object)) return multipart(GMIME_MULTIPART(object), depth);
        if (GMIME_IS_MESSAGE_PART(object)) {
            GMimeMessage* const inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
            if (inner != nullptr) add(g_mime_message_get_mime_part(inner), depth + 1);
            return;
        }
        if (GMIME_IS_PART(object)) part(GMIME_PART(object));
    }

    std::vector<Part> found;

  private:
    void multipart(GMimeMultipart* multipart, std::uint32_t depth) {
        const int count = g_mime_multipart_get_count(multipart);
        if (is_kind(GMIME_OBJECT(multipart), "multipart", "alternative")) {
            GMimeObject* best = nullptr;
            for (int at = 0; at < count; ++at) {
                GMimeObject* const one = g_mime_multipart_get_part(multipart, at);
                const bool is_plain = is_kind(one, "text", "plain");
                if (is_plain || best == nullptr || is_kind(best, "text", "calendar")) best = one;
                if (is_plain) break;
            }
            return add(best, depth + 1);
        }
        for (int at = 0; at < count; ++at) add(g_mime_multipart_get_part(multipart, at), depth + 1);
    }

    void part(GMimePart* part) {
        GMimeObject* const object = GMIME_OBJECT(part);
        const bool is_html = is_kind(object, "text", "html");
        const bool attached = g_mime_part_is_attachment(part) != 0;
        if (attached || !(is_html || is_kind(object, "text", "plain"))) {
            std::string name = text_or_empty(g_mime_part_get_filename(part));
            if (name.empty()) name = "part";
            reading_.left_out.push_back({name, "attached to a mail, not read", false});
            return;
        }
        GMimeDataWrapper* const content = g_mime_part_get_content(part);
        if (content == nullptr) return;
        const Ref<GMimeStream> memory(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(content, memory.get());
        const GByteArray* const bytes
            = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
        const std::string_view raw(
            reinterpret_cast<const char*>(bytes->data), bytes->data == nullptr ? 0 : bytes->len);
        const char* const charset = g_mime_object_get_content_type_parameter(object, "charset");
        const Decoded decoded = input_.decode(raw, text_or_empty(charset));
        Part one{decoded.text, 0, is_html};
        notes.insert(notes.end(), decoded.notes.begin(), decoded.notes.end());
        const GMimeContentEncoding encoding = g_mime_data_wrapper_get_encoding(content);
        const bool encoded = encoding == GMIME_CONTENT_ENCODING_BASE64
                             || encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE
                             || encoding == GMIME_CONTENT_ENCODING_UUENCODE;
        const gint64 start = g_mime_data_wrapper_get_stream(content)->bound_start;
        if (!encoded && start >= 0 && static_cast<std::size_t>(start) <= input_.bytes.size()) {
            one.line = line_at(static_cast<std::size_t>(start));
        }
        found.push_back(std::move(one));
    }

    // Parts come in the file's order, and there may be very many: counting goes on where it ended.
    std::uint32_t line_at(std::size_t offset) {
        if (offset < counted_) line_ = 1, counted_ = 0;
        const auto from = input_.bytes.begin() + static_cast<std::ptrdiff_t>(counted_);
        const auto to = input_.bytes.begin() + static_cast<std::ptrdiff_t>(offset);
        line_ += static_cast<std::uint32_t>(std::count(from, to, '\n'));
        counted_ = offset;
        return line_;
    }

    const ReaderInput& input_;
    ReaderOutput& reading_;
    std::size_t counted_ = 0;  // bytes of the file
    std::uint32_t line_ = 1;   // that they end in

  public:
    std::vector<std::string> notes;
};

Article plain_article(const Part& part) {
    TextBuilder builder;
    std::uint32_t line = std::max<std::uint32_t>(part.line, 1);
    for (std::size_t at = 0; at < part.text.size(); ++line) {
        const std::size_t end = std::min(part.text.find('\n', at), part.text.size());
        std::string_view text = std::string_view(part.text).substr(at, end - at);
        at = end + 1;
        if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
        // A quotation of the mail that is answered is not what this one says; "-- " begins a
        // signature (RFC 3676 §4.3 to 4.5).
        if (text == "-- ") break;
        if (!text.empty() && text.front() == '>') continue;
        if (text.find_first_not_of(" \t") == text.npos) {
            builder.end_block();
        } else {
            builder.at_place(text, {line, 1}, 0);
            builder.end_line();
        }
    }
    Article article;
    builder.finish({}, article);
    return article;
}

Article html_article(const ReaderInput& mail, const Part& part) {
    ReaderInput input = mail;
    input.text = part.text;
    input.bytes = part.text;
    Article article;
    read_html(input, article);
    for (Anchor& anchor : article.anchors) {
        anchor.position.line += std::max<std::uint32_t>(part.line, 1) - 1;
    }
    return article;
}

void append(Article part, Article& article) {
    if (!article.text.empty()) article.text += '\n';
    const auto shift = static_cast<std::uint32_t>(article.text.size());
    for (Anchor anchor : part.anchors) {
        anchor.begin += shift;
        article.anchors.push_back(anchor);
    }
    article.text += part.text;
}

// Places by paragraph: of the text as it now is, whatever the file looks like.
void count_paragraphs(Article& article) {
    article.layout = Layout::paragraphs;
    article.anchors.clear();
    std::uint32_t number = 0;
    bool blank = true;
    std::uint32_t column = 1;
    for (std::size_t at = 0; at < article.text.size();) {
        const std::size_t end = std::min(article.text.find('\n', at), article.text.size());
        if (end == at) {
            blank = true;
        } else {
            if (blank) column = 1;
            number += blank;
            blank = false;
            article.anchors.push_back({static_cast<std::uint32_t>(at), {number, column}, 0});
            column += static_cast<std::uint32_t>(std::count_if(
                          article.text.begin() + static_cast<std::ptrdiff_t>(at),
                          article.text.begin() + static_cast<std::ptrdiff_t>(end),
                          [](char byte) {
                              return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
                          }))
                      + 1;
        }
        at = end + 1;
    }
}

// Where the subject stands in the file: the line of its field and the column behind its name.
Position subject_position(std::string_view mail) {
    constexpr std::string_view name = "subject:";
    Position position;
    for (std::size_t at = 0; at < mail.size(); ++position.line) {
        const std::string_view line = mail.substr(at, mail.find('\n', at) - at);
        if (line.empty() || line == "\r") break;
        const bool found = std::equal(
            name.begin(),
            name.end(),
            line.begin(),
            line.begin() + static_cast<std::ptrdiff_t>(std::min(name.size(), line.size())),
            [](char a, char b) {
                return a == b || (b >= 'A' && b <= 'Z' && b + ('a' - 'A') == a);
            });
        if (found) {
            const std::size_t value = line.find_first_not_of(" \t", name.size());
            position.column = static_cast<std::uint32_t>(value == line.npos ? 1 : value + 1);
            return position;
        }
        at += line.size() + 1;
    }
    return {};
}

// The subject is a headline, which may say something else than the body below it.
Article subject_article(const ReaderInput& mail, const std::string& subject) {
    TextBuilder builder;
    builder.at_place(subject, subject_position(mail.bytes), 0);
    builder.end_block();
    Article article;
    builder.finish({}, article);
    return article;
}

void read_headers(GMimeMessage* message, Article& article) {
    article.title = text_or_empty(g_mime_message_get_subject(message));
    if (GDateTime* const date = g_mime_message_get_date(message)) {
        char* const text = g_date_time_format(date, "%Y-%m-%dT%H:%M");
        article.published = text_or_empty(text);
        g_free(text);
    }
    InternetAddressList* const from = g_mime_message_get_from(message);
    if (from != nullptr && internet_address_list_length(from) > 0) {
        InternetAddress* const sender = internet_address_list_get_address(from, 0);
        article.source = text_or_empty(internet_address_get_name(sender));
        if (article.source.empty() && INTERNET_ADDRESS_IS_MAILBOX(sender)) {
            article.source = text_or_empty(
                internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender)));
        }
    }
}

}  // namespace
}  // namespace claimdiff

CLAIMDIFF_READER(mail) {
    using namespace claimdiff;
    static std::once_flag once;
    std::call_once(once, start_library);
    if (most_boundaries(input.bytes) > most_parts) {
        throw std::runtime_error("more than " + std::to_string(most_parts) + " parts");
    }
    const Ref<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(input.bytes.data(), input.bytes.size()));
    const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_persist_stream(parser.get(), TRUE);
    const Ref<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (message == nullptr) throw std::runtime_error("broken mail");
    Parts parts(input, reading);
    parts.add(g_mime_message_get_mime_part(message.get()), 0);
    Article body, article;
    const bool encoded = std::any_of(
        parts.found.begin(), parts.found.end(), [](const Part& part) { return part.line == 0; });
    for (const Part& part : parts.found) {
        append(part.is_html ? html_article(input, part) : plain_article(part), body);
    }
    read_headers(message.get(), article);
    if (!body.text.empty() && !body.text.starts_with(article.title))
        append(subject_article(input, article.title), article);
    append(std::move(body), article);
    if (encoded) count_paragraphs(article);
    article.notes = std::move(parts.notes);
    reading.articles.push_back(std::move(article));
}
