# Fuzzers, one a file tests/fuzz/<name>_fuzzer.cpp with its seeds beside it in tests/fuzz/<name>/:
#     scripts/fuzz.sh 300
add_custom_target(claimdiff_fuzzers)
file(GLOB fuzzer_sources CONFIGURE_DEPENDS tests/fuzz/*_fuzzer.cpp)
foreach(source ${fuzzer_sources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(claimdiff_${name} ${source})
    target_link_libraries(claimdiff_${name} PRIVATE claimdiff_commands claimdiff claimdiff_options CLI11::CLI11)
    target_link_options(claimdiff_${name} PRIVATE -fsanitize=fuzzer)
    add_dependencies(claimdiff_fuzzers claimdiff_${name})
endforeach()
