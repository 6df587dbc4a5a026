# The command.
file(GLOB cli_sources CONFIGURE_DEPENDS cli/*.cpp)
if(cli_sources)
    add_executable(claimdiff_program ${cli_sources})
    set_target_properties(claimdiff_program PROPERTIES OUTPUT_NAME claimdiff)
    target_link_libraries(claimdiff_program PRIVATE
        claimdiff claimdiff_options CLI11::CLI11 fmt::fmt nlohmann_json::nlohmann_json)
    target_compile_definitions(claimdiff_program PRIVATE CLAIMDIFF_VERSION="${PROJECT_VERSION}")
endif()
