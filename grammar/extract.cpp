// The facade. Paragraphs that a word of the category boilerplate marks ("Lire aussi", cookie
// notices) claim nothing, nor do bylines.
#include "grammar/extract.hpp"

#include "grammar/byline.hpp"
#include "grammar/claim_builder.hpp"
#include "grammar/mention_reader.hpp"
#include "grammar/names.hpp"
#include "grammar/onsets.hpp"
#include "grammar/persons.hpp"
#include "grammar/published.hpp"
#include "grammar/statements.hpp"
#include "text/make_document.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t longest_boilerplate
    = 400;  // bytes: a long paragraph is not one because of one phrase

// A line that a list of links has: "> The works of 2019".
bool is_link(const Document& document, std::size_t paragraph) {
    const Span span = document.paragraphs[paragraph].span;
    const auto line = std::string_view(document.text).substr(span.begin, span.size());
    for (std::string_view mark : {"> ", "› ", "→", "▸", "►"}) {
        if (line.starts_with(mark)) return true;
    }
    return false;
}

std::vector<bool> boilerplate(MentionReader& reader) {
    const TokenText& text = reader.text();
    std::vector<bool> skip(text.document().paragraphs.size(), false);
    std::vector<bool> byline(skip.size(), true);
    for (const Sentence& sentence : text.sentences()) {
        if (byline[sentence.paragraph]) byline[sentence.paragraph] = is_byline(reader, sentence);
        if (text.document().paragraphs[sentence.paragraph].span.size() > longest_boilerplate)
            continue;
        if (sentence.categories.contains(Category::boilerplate)) skip[sentence.paragraph] = true;
    }
    for (std::size_t i = 0; i < skip.size(); ++i) skip[i] = skip[i] || byline[i];
    // "Sur le même sujet", then a list of links
    for (std::size_t i = 1; i < skip.size(); ++i)
        skip[i] = skip[i] || (skip[i - 1] && is_link(text.document(), i));
    return skip;
}

// Against `reference`, an ISO time; one without a year is none. The reader has them no more.
std::vector<Mention> take_all_mentions(MentionReader& reader, std::string reference) {
    if (reference.starts_with("XXXX")) reference.clear();
    std::size_t count = 0;
    for (const Sentence& sentence : reader.text().sentences())
        count += reader.read(sentence, reference).size();
    std::vector<Mention> all;
    all.reserve(count);  // mentions are large to move
    for (const Sentence& sentence : reader.text().sentences()) {
        for (Mention& mention : reader.take(sentence)) all.push_back(std::move(mention));
    }
    return all;
}

// What claims are read for: to be listed they need no context, and their mentions are listed too.
enum class Use : bool { listing, comparing };

// When it was published, and nothing else.
DocumentClaims without_claims(std::string published) {
    DocumentClaims result;
    if (published.starts_with("XXXX-")) {
        result.day = published.substr(5);
    } else {
        result.published = std::move(published);
    }
    return result;
}

DocumentClaims read_all_claims(
    MentionReader& reader, std::string published, std::uint32_t index, Use use) {
    const TokenText& text = reader.text();
    const Document& document = text.document();
    DocumentClaims result = without_claims(std::move(published));
    const std::vector<std::string> times = passage_times(reader, result.published);
    const std::vector<bool> skip = boilerplate(reader);
    const std::size_t titles = title_lines(document);
    result.claims.reserve(
        2 * text.sentences().size());  // few texts make more; they are large to move
    ClaimBuilder builder(text, result.claims);
    Sentence whole;  // the paragraph so far
    for (const Sentence& sentence : text.sentences()) {
        if (skip[sentence.paragraph]) continue;
        const bool opens = whole.last == 0 || whole.paragraph != sentence.paragraph;
        whole = opens ? sentence
                      : Sentence{
                          cover(whole.span, sentence.span),
                          whole.first,
                          sentence.last,
                          sentence.paragraph,
                          whole.categories,
                          whole.concepts};
        whole.categories |= sentence.categories;
        whole.concepts |= sentence.concepts;
        const Span paragraph = document.paragraphs[sentence.paragraph].span;
        const bool headline = sentence.paragraph < titles
                              || (!document.title.empty() && sentence.paragraph < 4
                                  && std::string_view(document.text)
                                             .substr(paragraph.begin, paragraph.size())
                                             .substr(0, 40)
                                         == std::string_view(document.title).substr(0, 40));
        const Passage passage{index, headline, times[sentence.paragraph], use == Use::comparing};
        builder.read(sentence, reader.read(sentence, times[sentence.paragraph]), passage);
        if (use == Use::comparing) reader.take(sentence);  // claims take the mentions' place
        const bool closes = &sentence == &text.sentences().back()
                            || (&sentence + 1)->paragraph != sentence.paragraph;
        if (closes) add_quotation_claims(Words(text, whole), passage, result.claims);
    }
    complete_names(result.claims);
    unsettle_persons(result.claims);
    note_casualties(result.claims);
    rank_magnitudes(result.claims);
    unsettle_onsets(result.claims);
    unsettle_several(result.claims);
    if (use == Use::comparing) {
        result.names = names_in(text);
        for (Claim& claim : result.claims) {
            if (claim.kind == ClaimKind::state && claim.measure.event == event_place)
                claim.measure.qualifiers = result.names;
        }
    }
    return result;
}

}  // namespace

std::vector<Mention> extract_mentions(
    const Document& document, const Language& language, std::string_view reference) {
    const TokenText text(document, language);
    MentionReader reader(text);
    return take_all_mentions(
        reader, reference.empty() ? publication_time(reader) : std::string(reference));
}

DocumentClaims extract_claims(
    const Document& document, const Language& language, std::uint32_t index, Yearless yearless) {
    const TokenText text(document, language);
    MentionReader reader(text);
    std::string published = publication_time(reader);
    if (yearless == Yearless::leave_unread && published.starts_with("XXXX-"))
        return without_claims(std::move(published));
    return read_all_claims(reader, std::move(published), index, Use::comparing);
}

Extracted extract(
    const Document& document,
    const Language& language,
    std::uint32_t index,
    std::string_view reference) {
    const TokenText text(document, language);
    MentionReader reader(text);
    Extracted extracted;
    std::string day = reference.empty() ? publication_time(reader) : std::string(reference);
    extracted.claims = read_all_claims(reader, day, index, Use::listing);
    extracted.mentions = take_all_mentions(reader, std::move(day));
    return extracted;
}

}  // namespace claimdiff
