# The command. Everything but main.cpp is a library of its own, so that the tests can call it.
file(GLOB cli_sources CONFIGURE_DEPENDS cli/*.cpp)
list(FILTER cli_sources EXCLUDE REGEX "/main\\.cpp$")
add_library(claimdiff_commands STATIC ${cli_sources})
target_link_libraries(claimdiff_commands PUBLIC claimdiff PRIVATE claimdiff_options CLI11::CLI11 fmt::fmt nlohmann_json::nlohmann_json SQLite::SQLite3 m ${CMAKE_DL_LIBS})

target_precompile_headers(claimdiff_commands PRIVATE ${claimdiff_common_headers})
# CLI11 is headers alone, all of it compiled again with every source that reads options: quickly, since no option is read twice.
file(GLOB option_sources CONFIGURE_DEPENDS cli/*_command.cpp cli/*_options.cpp cli/test_*.cpp cli/command_tree.cpp
    cli/completion.cpp cli/manual.cpp cli/main.cpp)
set_source_files_properties(${option_sources} PROPERTIES COMPILE_OPTIONS $<$<CONFIG:Release>:-O1>)

add_executable(claimdiff_program cli/main.cpp)
set_target_properties(claimdiff_program PROPERTIES OUTPUT_NAME claimdiff)
target_link_libraries(claimdiff_program PRIVATE claimdiff_commands claimdiff_options CLI11::CLI11 fmt::fmt)

# Claims are made of many short strings, for which mimalloc takes a third of the instructions of glibc's allocator. Sanitizers have
# an allocator of their own.
find_package(mimalloc 2 QUIET)
if(mimalloc_FOUND AND NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    target_link_libraries(claimdiff_program PRIVATE mimalloc)
endif()
