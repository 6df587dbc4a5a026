# The library: every source of the four folders. A new file needs no edit here.
file(GLOB claimdiff_sources CONFIGURE_DEPENDS
    text/*.cpp text/readers/read_documents.cpp text/readers/format.cpp text/readers/load.cpp
    text/readers/declared_encoding.cpp text/readers/delimited.cpp grammar/*.cpp grammar/lexicon/*.cpp checker/*.cpp checker/*/*.cpp reports/*.cpp reports/*/*.cpp)

list(FILTER claimdiff_sources EXCLUDE REGEX "_main\\.cpp$")

add_library(claimdiff STATIC ${claimdiff_sources})
add_library(claimdiff::claimdiff ALIAS claimdiff)
target_compile_features(claimdiff PUBLIC cxx_std_20)
target_include_directories(claimdiff PUBLIC
    $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/claimdiff>)
# Boost and nlohmann-json are headers alone: who uses an installed claimdiff need not have them.
target_link_libraries(claimdiff
    PUBLIC Threads::Threads
    PRIVATE $<BUILD_INTERFACE:claimdiff_options> $<BUILD_INTERFACE:Boost::headers>
            $<BUILD_INTERFACE:nlohmann_json::nlohmann_json> ICU::uc ICU::i18n fmt::fmt yaml-cpp OpenSSL::Crypto)
target_precompile_headers(claimdiff PRIVATE ${claimdiff_common_headers})
set_source_files_properties(reports/writers.cpp PROPERTIES COMPILE_DEFINITIONS CLAIMDIFF_VERSION="${PROJECT_VERSION}")
