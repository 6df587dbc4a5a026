# Readers: one module a line, with the libraries that it alone needs (text/readers/load.cpp says why they are modules).
# With CLAIMDIFF_STATIC_READERS they are linked into the library: fuzzers need the coverage of one program.
option(CLAIMDIFF_STATIC_READERS "Link the readers of documents in, instead of loading them when needed" ${CLAIMDIFF_FUZZ})

find_package(PkgConfig REQUIRED)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(simdjson REQUIRED IMPORTED_TARGET simdjson)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(poppler REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)
find_library(csv_library csv REQUIRED)

add_library(claimdiff_reader_core OBJECT text/readers/text_builder.cpp)
set_target_properties(claimdiff_reader_core PROPERTIES POSITION_INDEPENDENT_CODE ON)
target_link_libraries(claimdiff_reader_core PRIVATE claimdiff_options)

set(claimdiff_reader_modules)
function(claimdiff_reader name)
    cmake_parse_arguments(reader "" "" "SOURCES;LIBRARIES" ${ARGN})
    if(CLAIMDIFF_STATIC_READERS)
        target_sources(claimdiff PRIVATE ${reader_SOURCES})
        target_link_libraries(claimdiff PRIVATE $<BUILD_INTERFACE:${reader_LIBRARIES}>)
        return()
    endif()
    set(module claimdiff-reader-${name})
    add_library(${module} MODULE ${reader_SOURCES} $<TARGET_OBJECTS:claimdiff_reader_core>)
    set_target_properties(${module} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden)
    target_link_libraries(${module} PRIVATE claimdiff_options ${reader_LIBRARIES})
    set(claimdiff_reader_modules ${claimdiff_reader_modules} ${module} PARENT_SCOPE)
endfunction()

set(table_sources text/readers/table.cpp text/readers/table_names.cpp text/readers/table_shape.cpp)
set(grid_sources ${table_sources} text/readers/table_grid.cpp)
set(html_sources
    text/readers/html.cpp text/readers/html_main.cpp text/readers/html_metadata.cpp text/readers/html_table.cpp
    text/readers/html_tree.cpp ${grid_sources})
claimdiff_reader(html
    SOURCES text/readers/html_module.cpp ${html_sources}
    LIBRARIES PkgConfig::gumbo PkgConfig::simdjson)
claimdiff_reader(markdown SOURCES text/readers/markdown.cpp ${grid_sources} LIBRARIES PkgConfig::md4c)
claimdiff_reader(json_lines SOURCES text/readers/json_lines.cpp LIBRARIES PkgConfig::simdjson)
claimdiff_reader(news_xml SOURCES text/readers/news_table.cpp text/readers/news_xml.cpp ${grid_sources} LIBRARIES PkgConfig::pugixml)
claimdiff_reader(pdf SOURCES text/readers/pdf.cpp text/readers/pdf_lines.cpp LIBRARIES PkgConfig::poppler)
claimdiff_reader(office
    SOURCES text/readers/hidden_cells.cpp text/readers/merged_cells.cpp text/readers/office.cpp text/readers/office_paragraphs.cpp text/readers/office_styles.cpp
            text/readers/spreadsheet.cpp text/readers/zip_archive.cpp ${grid_sources}
    LIBRARIES PkgConfig::libzip PkgConfig::pugixml)
claimdiff_reader(mail
    SOURCES text/readers/mail.cpp ${html_sources}
    LIBRARIES PkgConfig::gmime PkgConfig::gumbo PkgConfig::simdjson)
claimdiff_reader(csv SOURCES text/readers/csv.cpp text/readers/delimited.cpp ${table_sources} LIBRARIES ${csv_library})

if(CLAIMDIFF_STATIC_READERS)
    target_sources(claimdiff PRIVATE text/readers/text_builder.cpp)
    target_compile_definitions(claimdiff PRIVATE CLAIMDIFF_STATIC_READERS)
else()
    add_dependencies(claimdiff ${claimdiff_reader_modules})
    install(TARGETS ${claimdiff_reader_modules} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/claimdiff)
endif()
set_source_files_properties(text/readers/load.cpp PROPERTIES COMPILE_DEFINITIONS
    "CLAIMDIFF_READERS_DIR=\"${CMAKE_INSTALL_FULL_LIBDIR}/claimdiff\";CLAIMDIFF_READERS_BELOW=\"${CMAKE_INSTALL_LIBDIR}/claimdiff\"")
