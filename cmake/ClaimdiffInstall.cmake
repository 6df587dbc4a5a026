# cmake --install: the command with its manual page and completions, the library with its headers and a CMake package, so that
#     find_package(claimdiff)  target_link_libraries(app PRIVATE claimdiff::claimdiff)
# is all a C++ program needs.
include(CMakePackageConfigHelpers)

# The facades; they are installed with every header they include.
set(claimdiff_public_headers
    text/corpus.hpp grammar/extract.hpp checker/check.hpp checker/rule_tests.hpp checker/against.hpp checker/baseline.hpp
    checker/levels.hpp checker/waivers.hpp reports/writers.hpp)

set(waiting ${claimdiff_public_headers})
set(headers ${claimdiff_public_headers})
while(waiting)
    list(POP_FRONT waiting header)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${header})
    file(STRINGS ${header} lines REGEX "^#include \"")
    foreach(line ${lines})
        string(REGEX REPLACE "^#include \"([^\"]+)\".*" "\\1" included "${line}")
        if(NOT included IN_LIST headers)
            list(APPEND headers ${included})
            list(APPEND waiting ${included})
        endif()
    endforeach()
endwhile()
foreach(header ${headers})
    get_filename_component(folder ${header} DIRECTORY)
    install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/claimdiff/${folder})
endforeach()

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/claimdiff)
install(TARGETS claimdiff EXPORT claimdiff ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT claimdiff FILE claimdiffTargets.cmake NAMESPACE claimdiff:: DESTINATION ${package_dir})
configure_package_config_file(cmake/claimdiffConfig.cmake.in claimdiffConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(claimdiffConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/claimdiffConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/claimdiffConfigVersion.cmake
    DESTINATION ${package_dir})
install(FILES docs/schema/report.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/claimdiff/schema)
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(TARGETS claimdiff_program DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES docs/claimdiff.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES docs/claimdiff-rules.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES docs/schema/rule.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/claimdiff/schema)

# The command writes its own completions.
set(completions ${CMAKE_CURRENT_BINARY_DIR}/completions)
set(completion_files)
foreach(shell bash zsh fish)
    add_custom_command(OUTPUT ${completions}/${shell}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${completions}
        COMMAND claimdiff_program completion ${shell} > ${completions}/${shell}
        DEPENDS claimdiff_program COMMENT "Writing the completions for ${shell}")
    list(APPEND completion_files ${completions}/${shell})
endforeach()
add_custom_target(claimdiff_completions ALL DEPENDS ${completion_files})
install(FILES ${completions}/bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME claimdiff)
install(FILES ${completions}/zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _claimdiff)
install(FILES ${completions}/fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME claimdiff.fish)
