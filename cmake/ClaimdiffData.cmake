# Data compiled at build time and carried inside the binary. Every folder languages/<code> with a language.yaml becomes a
# lexicon: a new language needs no edit here.
add_executable(claimdiff_compile_lexicon
    text/expected.cpp text/fold.cpp text/characters.cpp text/cldr.cpp text/abbreviations.cpp text/cldr_calendar.cpp grammar/decimal.cpp
    grammar/lexicon/category.cpp grammar/lexicon/scan.cpp grammar/lexicon/numeral.cpp grammar/lexicon/lexicon.cpp
    grammar/lexicon/lexicon_builder.cpp grammar/lexicon/compile_lexicon_main.cpp)
target_link_libraries(claimdiff_compile_lexicon PRIVATE claimdiff_options ICU::uc ICU::i18n yaml-cpp)

file(GLOB language_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/languages/*/language.yaml)
list(SORT language_files)
set(data_dir ${CMAKE_CURRENT_BINARY_DIR}/data)
file(MAKE_DIRECTORY ${data_dir})
set(lexicon_blobs)
set(lexicon_assembly "    .section .rodata\n")
set(lexicon_externs)
set(lexicon_rows)
foreach(language_file ${language_files})
    get_filename_component(language_folder ${language_file} DIRECTORY)
    get_filename_component(code ${language_folder} NAME)
    string(MAKE_C_IDENTIFIER ${code} symbol)
    set(blob ${data_dir}/lexicon-${code}.bin)
    file(GLOB words CONFIGURE_DEPENDS ${language_folder}/*.yaml)
    add_custom_command(OUTPUT ${blob} COMMAND claimdiff_compile_lexicon ${language_folder} ${blob}
        DEPENDS claimdiff_compile_lexicon ${words} COMMENT "Compiling the lexicon ${code}" VERBATIM)
    list(APPEND lexicon_blobs ${blob})
    string(APPEND lexicon_assembly
        "    .global claimdiff_lexicon_${symbol}\n    .global claimdiff_lexicon_${symbol}_end\n    .balign 16\n"
        "claimdiff_lexicon_${symbol}:\n    .incbin \"${blob}\"\nclaimdiff_lexicon_${symbol}_end:\n    .byte 0\n")
    string(APPEND lexicon_externs
        "extern const std::byte claimdiff_lexicon_${symbol}[], claimdiff_lexicon_${symbol}_end[];\n")
    string(APPEND lexicon_rows "    {\"${code}\", claimdiff_lexicon_${symbol}, claimdiff_lexicon_${symbol}_end},\n")
endforeach()
set(concepts_file ${CMAKE_CURRENT_SOURCE_DIR}/languages/concepts.yaml)
string(APPEND lexicon_assembly
    "    .global claimdiff_concepts\n    .global claimdiff_concepts_end\n"
    "claimdiff_concepts:\n    .incbin \"${concepts_file}\"\nclaimdiff_concepts_end:\n    .byte 0\n")
string(APPEND lexicon_externs "extern const char claimdiff_concepts[], claimdiff_concepts_end[];\n")
string(APPEND lexicon_assembly "    .section .note.GNU-stack,\"\",%progbits\n")
file(CONFIGURE OUTPUT ${data_dir}/lexicons.S CONTENT "${lexicon_assembly}" @ONLY)
file(CONFIGURE OUTPUT ${data_dir}/shipped.cpp CONTENT "// Made by the build from languages/.
#include \"grammar/shipped.hpp\"

extern \"C\" {
${lexicon_externs}}

namespace claimdiff {
static const ShippedLexicon lexicons[] = {
${lexicon_rows}};
std::span<const ShippedLexicon> shipped_lexicons() { return lexicons; }
std::string_view shipped_concepts_yaml() {
    return {claimdiff_concepts, static_cast<std::size_t>(claimdiff_concepts_end - claimdiff_concepts)};
}
}  // namespace claimdiff
" @ONLY)
set_source_files_properties(${data_dir}/lexicons.S PROPERTIES OBJECT_DEPENDS "${lexicon_blobs};${concepts_file}")
target_sources(claimdiff PRIVATE ${data_dir}/lexicons.S ${data_dir}/shipped.cpp)

include(ClaimdiffDictionary)
