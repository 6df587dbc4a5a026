# Tests mirror the folders: tests/<folder>/*_test.cpp make one program, claimdiff_<folder>_tests.
find_package(GTest REQUIRED)
include(GoogleTest)
set(first_tests)

foreach(folder text grammar checker reports cli)
    file(GLOB test_sources CONFIGURE_DEPENDS tests/${folder}/*_test.cpp)
    if(test_sources)
        set(name claimdiff_${folder}_tests)
        add_executable(${name} ${test_sources})
        target_link_libraries(${name} PRIVATE
            $<$<STREQUAL:${folder},cli>:claimdiff_commands> claimdiff claimdiff_options GTest::gtest GTest::gmock GTest::gtest_main fmt::fmt nlohmann_json::nlohmann_json)
        target_compile_definitions(${name} PRIVATE CLAIMDIFF_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
        target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)  # they wait for their compiler longest
        if(first_tests)
            target_precompile_headers(${name} REUSE_FROM ${first_tests})
        else()
            target_precompile_headers(${name} PRIVATE ${claimdiff_common_headers} <gtest/gtest.h> <gmock/gmock.h>)
            set(first_tests ${name})
        endif()
        gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60)
    endif()
endforeach()

if(TARGET claimdiff_grammar_tests)  # the compiler of dictionaries is no part of the library
    target_link_libraries(claimdiff_grammar_tests PRIVATE
        claimdiff_dictionary_builder claimdiff ICU::uc ICU::i18n yaml-cpp)
endif()

if(TARGET claimdiff_cli_tests)  # run the command as users do
    add_dependencies(claimdiff_cli_tests claimdiff_program)
    target_compile_definitions(claimdiff_cli_tests PRIVATE CLAIMDIFF_PROGRAM="$<TARGET_FILE:claimdiff_program>")
    target_link_libraries(claimdiff_cli_tests PRIVATE SQLite::SQLite3)
endif()

# Tests of the repository as a whole.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME architecture
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/architecture.py ${CMAKE_CURRENT_SOURCE_DIR}
            ${claimdiff_public_headers})
add_test(NAME install
    COMMAND ${CMAKE_COMMAND} -DBUILD_DIR=${CMAKE_CURRENT_BINARY_DIR} -DCONSUMER_DIR=${CMAKE_CURRENT_SOURCE_DIR}/tests/install
            -DCXX_FLAGS=${CMAKE_CXX_FLAGS} -P ${CMAKE_CURRENT_SOURCE_DIR}/tests/install/install_test.cmake)
add_test(NAME corpora
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/corpora.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME unrelated
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/unrelated.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME agreeing
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/agreeing.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME readme
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/readme.py ${CMAKE_CURRENT_SOURCE_DIR}
            $<TARGET_FILE:claimdiff_program>)
add_test(NAME same_claims
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/readers/same_claims.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME tables
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/readers/tables.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME sites
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/readers/sites.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME hidden
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/readers/hidden.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME packed
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/readers/packed.py $<TARGET_FILE:claimdiff_program>)
find_program(CLAIMDIFF_STRACE strace)
if(CLAIMDIFF_STRACE AND NOT CMAKE_CXX_FLAGS MATCHES "sanitize")
    add_test(NAME side_effects
        COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/side_effects.py $<TARGET_FILE:claimdiff_program>
                ${CLAIMDIFF_STRACE})
    set_tests_properties(side_effects PROPERTIES SKIP_RETURN_CODE 77)
endif()
add_test(NAME hostile
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/readers/hostile.py $<TARGET_FILE:claimdiff_program>
            ${CMAKE_CURRENT_SOURCE_DIR}/docs/inputs.md)
add_test(NAME determinism
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/determinism.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME rules COMMAND claimdiff_program test --coverage)
add_test(NAME perturbed-rules
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/perturbed_rules.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME rule-schema
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/rule_schema.py ${CMAKE_CURRENT_SOURCE_DIR}
            $<TARGET_FILE:claimdiff_program>)
add_test(NAME rules-manual COMMAND sh -c "! groff -man -Tutf8 -ww -z ${CMAKE_CURRENT_SOURCE_DIR}/docs/claimdiff-rules.5 2>&1 | grep .")

# The formats, tested with tools that are not ours: Debian's, and npm packages put into the build folder.
find_program(CLAIMDIFF_NPM npm)
find_program(CLAIMDIFF_NODE node)
find_program(CLAIMDIFF_CHROMIUM chromium)
find_program(CLAIMDIFF_SYSTEM_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)  # the one that sees Debian's packages
if(CLAIMDIFF_NPM AND CLAIMDIFF_NODE AND CLAIMDIFF_CHROMIUM AND CLAIMDIFF_SYSTEM_PYTHON)
    set(formats_source ${CMAKE_CURRENT_SOURCE_DIR}/tests/formats)
    set(formats_work ${CMAKE_CURRENT_BINARY_DIR}/formats)
    add_executable(claimdiff_write_pages tests/formats/write_pages.cpp)
    target_link_libraries(claimdiff_write_pages PRIVATE claimdiff claimdiff_options fmt::fmt)
    add_test(NAME formats_packages
        COMMAND ${CMAKE_COMMAND} -DNPM=${CLAIMDIFF_NPM} -DSOURCE=${formats_source} -DFOLDER=${formats_work}
                -P ${formats_source}/packages.cmake)
    add_test(NAME formats_page
        COMMAND ${CLAIMDIFF_NODE} ${formats_source}/page_test.mjs $<TARGET_FILE:claimdiff_program>
                $<TARGET_FILE:claimdiff_write_pages> ${CLAIMDIFF_CHROMIUM} ${CMAKE_CURRENT_SOURCE_DIR} ${formats_work})
    add_test(NAME formats
        COMMAND ${CLAIMDIFF_SYSTEM_PYTHON} -B ${formats_source}/formats_test.py $<TARGET_FILE:claimdiff_program>
                $<TARGET_FILE:claimdiff_write_pages> ${CMAKE_CURRENT_SOURCE_DIR} ${formats_work})
    set_tests_properties(formats_packages PROPERTIES FIXTURES_SETUP formats_packages)
    set_tests_properties(formats formats_page PROPERTIES FIXTURES_REQUIRED formats_packages)
else()
    message(WARNING "npm, node, chromium and Debian's Python are needed for the tests of the formats (scripts/setup.sh tests installs them)")
endif()

# What tests/likeness/fit.py reads: built on demand.
add_executable(claimdiff_likeness_pairs EXCLUDE_FROM_ALL tests/likeness/pairs.cpp)
target_link_libraries(claimdiff_likeness_pairs PRIVATE claimdiff claimdiff_options fmt::fmt nlohmann_json::nlohmann_json)
add_test(NAME terminal
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/cli/terminal.py $<TARGET_FILE:claimdiff_program>)
add_test(NAME cache
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/tests/cli/cache.py ${CMAKE_CURRENT_SOURCE_DIR}
            $<TARGET_FILE:claimdiff_program>)
if(CLAIMDIFF_SYSTEM_PYTHON)
    add_test(NAME gate_files
        COMMAND ${CLAIMDIFF_SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/tests/cli/gate_files.py ${CMAKE_CURRENT_SOURCE_DIR}
                $<TARGET_FILE:claimdiff_program>)
endif()

# Instructions a byte, against the kept figure: of a release build by g++ without sanitizers.
find_program(VALGRIND valgrind)
if(VALGRIND AND CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU"
   AND NOT CMAKE_CXX_FLAGS MATCHES "sanitize")
    add_test(NAME instructions
        COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/bench/instructions.py $<TARGET_FILE:claimdiff_program>)
endif()

# The fuzzers, with their seeds and for a second each; in a build for fuzzing they are programs of their own.
if(NOT CLAIMDIFF_FUZZ)
    file(GLOB fuzzer_sources CONFIGURE_DEPENDS tests/fuzz/*_fuzzer.cpp)
    set(fuzzer_list "")
    add_executable(claimdiff_fuzz_replay tests/fuzz/replay_main.cpp ${fuzzer_sources})
    foreach(source ${fuzzer_sources})
        get_filename_component(name ${source} NAME_WE)
        string(REGEX REPLACE "_fuzzer$" "" name ${name})
        string(APPEND fuzzer_list "CLAIMDIFF_FUZZER(${name})\n")
        set_source_files_properties(${source} PROPERTIES COMPILE_DEFINITIONS LLVMFuzzerTestOneInput=fuzz_${name})
        add_test(NAME fuzz_${name} COMMAND claimdiff_fuzz_replay ${name} ${CMAKE_CURRENT_SOURCE_DIR}/tests/fuzz/${name} 1)
    endforeach()
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/fuzz/fuzzers.inc CONTENT "${fuzzer_list}")
    target_include_directories(claimdiff_fuzz_replay PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/fuzz)
    target_link_libraries(claimdiff_fuzz_replay PRIVATE claimdiff_commands claimdiff claimdiff_options CLI11::CLI11)
endif()
