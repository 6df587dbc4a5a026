# The shipped rule sets, carried in the binary as the files they are and parsed at first use: a new rule in rules/<set>/ needs
# no edit here.
file(GLOB rule_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/rules/*/*.yaml)
list(SORT rule_files)
set(rules_assembly "    .section .rodata\n")
set(rules_externs)
set(rules_rows)
foreach(rule_file ${rule_files})
    get_filename_component(name ${rule_file} NAME_WE)
    get_filename_component(rule_folder ${rule_file} DIRECTORY)
    get_filename_component(set ${rule_folder} NAME)
    string(MAKE_C_IDENTIFIER claimdiff_rule_${set}_${name} symbol)
    string(APPEND rules_assembly
        "    .global ${symbol}\n    .global ${symbol}_end\n${symbol}:\n    .incbin \"${rule_file}\"\n${symbol}_end:\n    .byte 0\n")
    string(APPEND rules_externs "extern const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND rules_rows "    {\"${set}\", \"${name}\", ${symbol}, ${symbol}_end},\n")
endforeach()
string(APPEND rules_assembly "    .section .note.GNU-stack,\"\",%progbits\n")
file(CONFIGURE OUTPUT ${data_dir}/rules.S CONTENT "${rules_assembly}" @ONLY)
file(CONFIGURE OUTPUT ${data_dir}/shipped_rules.cpp CONTENT "// Made by the build from rules/.
#include \"checker/shipped_rules.hpp\"

extern \"C\" {
${rules_externs}}

namespace claimdiff {
static const ShippedRule rules[] = {
${rules_rows}};
std::span<const ShippedRule> shipped_rules() { return rules; }
}  // namespace claimdiff
" @ONLY)
set_source_files_properties(${data_dir}/rules.S PROPERTIES OBJECT_DEPENDS "${rule_files}")
target_sources(claimdiff PRIVATE ${data_dir}/rules.S ${data_dir}/shipped_rules.cpp)
