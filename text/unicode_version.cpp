// ICU is a shared library: a system's update changes its data without a new build of the program.
#include "text/unicode_version.hpp"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uversion.h>

#include <array>

namespace claimdiff {
namespace {

std::string written(UVersionInfo& version) {
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(version, text.data());
    return text.data();
}

}  // namespace

std::string unicode_version() {
    UVersionInfo library, tables, cldr;
    UErrorCode status = U_ZERO_ERROR;
    u_getVersion(library);
    u_getUnicodeVersion(tables);
    ulocdata_getCLDRVersion(cldr, &status);
    return written(library) + '/' + written(tables)
           + (U_SUCCESS(status) ? '/' + written(cldr) : std::string());
}

}  // namespace claimdiff
