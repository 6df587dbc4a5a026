// The order matters: waivers see all findings, so that a stale one is known; then the baseline;
// then what does not touch the chosen texts goes, and what is below --min-level.
#include "cli/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>

#include "checker/against.hpp"
#include "checker/rule_names.hpp"
#include "checker/waivers.hpp"
#include "cli/cache_file.hpp"
#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/progress.hpp"
#include "cli/rule_options.hpp"
#include "text/read_bytes.hpp"

namespace claimdiff::cli {
namespace {

namespace fs = std::filesystem;

std::string today() {
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const std::chrono::year_month_day date{day};
    return fmt::format(
        "{:04}-{:02}-{:02}",
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()));
}

// A file of waivers or a baseline, parsed; nothing was to be read: `value` stays as it is.
template <class T, class Parse>
bool load(const std::string& path, Parse parse, T& value) {
    if (path.empty()) return true;
    const Expected<std::string> bytes = read_file(path);
    if (!bytes) {
        complain(Error{bytes.error().message, path, 0, 0, {}});
        return false;
    }
    auto parsed = parse(*bytes, path);
    if (!parsed) {
        complain(parsed.error());
        return false;
    }
    value = std::move(*parsed);
    return true;
}

// The documents that --only-touching names. A file that does not exist is an error, one that is no
// text of the corpus touches nothing; none that is leaves nothing to check.
std::vector<bool> documents_named(const GateOptions& options, const Corpus& corpus, int& status) {
    std::vector<bool> named(corpus.documents.size());
    std::error_code error;
    bool any = false;
    for (const std::string& file : options.only_touching) {
        const fs::path wanted = fs::canonical(file, error);
        if (error) {
            complain(Error{error.message(), file, 0, 0, {}});
            status = failure;
            continue;
        }
        for (std::size_t i = 0; i < corpus.files.size(); ++i) {
            std::error_code ignored;
            if (fs::canonical(corpus.files[i].path, ignored) != wanted) continue;
            named[i] = true;
            any = true;
        }
    }
    if (!any && !options.corpus.settings.allow_empty.value) {
        complain(
            "--only-touching: none of the files is among the texts read (--allow-empty makes that "
            "no error)");
        status = failure;
    }
    return named;
}

// Full runs know whether a waiver or an entry of the baseline is stale; a draft's run does not see
// the findings of other drafts.
void judge(
    const GateOptions& options,
    const std::vector<Waiver>& waivers,
    const std::vector<BaselineEntry>& baseline,
    Report& report) {
    const Settings& settings = options.corpus.settings;
    const bool whole = settings.against.value.empty();
    const std::vector<std::string> lines = waive(
        waivers,
        options.today.empty() ? today() : options.today,
        whole ? StaleWaivers::report : StaleWaivers::ignore,
        report);
    for (const std::string& line : lines) complain(line);
    const std::size_t stale = baseline.size() - still_found(baseline, report).size();
    if (whole && stale > 0) {
        complain(fmt::format(
            "{}: {} of {} findings are gone; 'claimdiff baseline prune' removes them",
            settings.baseline.value,
            stale,
            baseline.size()));
    }
    apply_baseline(baseline, settings.baseline.value, report);
}

// The files of a cache are no texts.
CorpusOptions texts_of(const GateOptions& options) {
    CorpusOptions texts = options.corpus;
    for (std::string& file : cache_files(options.cache)) texts.outputs.push_back(std::move(file));
    return texts;
}

void drop_below(Level least, Report& report) {
    const auto below = [least](const Finding& finding) { return finding.level < least; };
    report.findings.erase(
        std::remove_if(report.findings.begin(), report.findings.end(), below),
        report.findings.end());
    report.waived.erase(
        std::remove_if(
            report.waived.begin(),
            report.waived.end(),
            [&](const Waived& waived) { return below(waived.finding); }),
        report.waived.end());
}

}  // namespace

bool load_rules(const Settings& settings, std::vector<RuleSet>& rules, RuleTests tests) {
    if (!load_rules(settings.rules.value, rules, settings.languages.value, tests)) return false;
    rules.push_back(draft_rule_set());
    std::vector<RuleLevel> levels;
    for (const LevelSetting& setting : settings.levels) {
        if (!is_rule_name(rules, setting.level.name)) {
            Error error = setting.place;
            error.message = fmt::format("no rule or rule set is called '{}'", setting.level.name);
            error.help = "'claimdiff rules list' lists them";
            complain(error);
            return false;
        }
        levels.push_back(setting.level);
    }
    apply_levels(levels, rules);
    return true;
}

bool load_baseline(const std::string& path, std::vector<BaselineEntry>& baseline) {
    return load(path, parse_baseline, baseline);
}

FailOn fail_on(const Settings& settings) {
    const std::string& name = settings.fail_on.value;
    if (name == "note") return FailOn::note;
    if (name == "warning") return FailOn::warning;
    return name == "never" ? FailOn::never : FailOn::error;
}

std::optional<Checked> run_gate(const GateOptions& options, UseBaseline use_baseline) {
    const Settings& settings = options.corpus.settings;
    Checked run;
    LoadedLanguages languages;
    std::vector<Waiver> waivers;
    std::vector<BaselineEntry> baseline;
    if (!load_languages(options.corpus, languages)
        || !load_rules(settings, run.rules, RuleTests::leave_out)
        || !load(settings.waivers.value, parse_waivers, waivers)
        || (use_baseline == UseBaseline::yes
            && !load_baseline(settings.baseline.value, baseline))) {
        return std::nullopt;
    }
    std::unique_ptr<Cache> cache;
    if (!options.cache.empty())
        cache = open_cache(options.cache, version_for_cache(settings.languages.value));
    {
        ProgressLine line;
        run.corpus = load_corpus(texts_of(options), &line.progress());
        run.status = corpus_status(options.corpus, run.corpus);
        run.report = check(
            run.corpus,
            run.rules,
            {languages.all(),
             options.corpus.read.threads,
             &line.progress(),
             options.list_lone_claims,
             cache.get()});
    }
    judge(options, waivers, baseline, run.report);
    if (!settings.against.value.empty()) {
        const std::vector<bool> drafts = drafts_of(run.corpus);
        keep_touching(drafts, run.report);
        name_drafts(drafts, run.report);
    }
    if (!options.only_touching.empty()) {
        keep_touching(documents_named(options, run.corpus, run.status), run.report);
    }
    drop_below(level_named(settings.min_level.value).value_or(Level::note), run.report);
    return run;
}

}  // namespace claimdiff::cli
