# Fuzzers, one a file tests/fuzz/<name>_fuzzer.cpp with its seeds beside it in tests/fuzz/<name>/:
#     cmake --preset asan -DCMAKE_CXX_COMPILER=clang++ -DCLAIMDIFF_FUZZ=ON
#     cmake --build --preset asan --target claimdiff_extract_fuzzer
#     mkdir -p found && build/asan/claimdiff_extract_fuzzer -max_total_time=300 found tests/fuzz/extract
file(GLOB fuzzer_sources CONFIGURE_DEPENDS tests/fuzz/*_fuzzer.cpp)
foreach(source ${fuzzer_sources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(claimdiff_${name} ${source})
    target_link_libraries(claimdiff_${name} PRIVATE claimdiff claimdiff_options)
    target_link_options(claimdiff_${name} PRIVATE -fsanitize=fuzzer)
endforeach()
