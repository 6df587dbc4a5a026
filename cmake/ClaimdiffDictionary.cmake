# Dictionaries of lemmas and parts of speech, compiled at build time from Debian's packages into one
# file a language and carried in the library as read-only data. NOTICE names their licences.
set(CLAIMDIFF_DICTIONARIES "en;fr;es" CACHE STRING "Languages whose dictionaries the library carries")
set(CLAIMDIFF_HUNSPELL_DIR /usr/share/hunspell CACHE PATH "Where the Hunspell dictionaries are")
set(CLAIMDIFF_WORDNET_DIR /usr/share/wordnet CACHE PATH "Where WordNet is")

# The compiler runs before the library exists, so it compiles the folding of words for itself.
file(GLOB dictionary_builder_sources CONFIGURE_DEPENDS grammar/build/*.cpp)
list(FILTER dictionary_builder_sources EXCLUDE REGEX "_main\\.cpp$")
add_library(claimdiff_dictionary_builder STATIC ${dictionary_builder_sources})
target_link_libraries(claimdiff_dictionary_builder PUBLIC claimdiff_options)
add_executable(claimdiff_compile_dictionary
    grammar/build/compile_dictionary_main.cpp text/fold.cpp text/characters.cpp)
target_link_libraries(claimdiff_compile_dictionary PRIVATE claimdiff_dictionary_builder claimdiff_options ICU::uc)

# claimdiff_dictionary(LANGUAGE PACKAGES SOURCE...)
# Compiles the sources, given to the compiler in this order, for LANGUAGE. A source is a file,
# WordNet's folder, or a Hunspell dictionary without .aff and .dic; PACKAGES is what to install if one is absent.
function(claimdiff_dictionary language packages)
    if(NOT language IN_LIST CLAIMDIFF_DICTIONARIES)
        return()
    endif()
    set(depends)
    foreach(source ${ARGN})
        if(source STREQUAL CLAIMDIFF_WORDNET_DIR)
            set(files)
            foreach(class noun verb adj adv)
                list(APPEND files ${source}/data.${class} ${source}/${class}.exc)
            endforeach()
        elseif(EXISTS ${source})
            set(files ${source})
        else()
            set(files ${source}.aff ${source}.dic)
        endif()
        foreach(file ${files})
            if(NOT EXISTS ${file})
                message(FATAL_ERROR "The dictionary ${file} is missing. Install it: apt-get install ${packages}\n"
                    "or leave the language out: -DCLAIMDIFF_DICTIONARIES=\"...\"")
            endif()
        endforeach()
        list(APPEND depends ${files})
    endforeach()

    set(folder ${CMAKE_CURRENT_BINARY_DIR}/dictionaries)
    set(blob ${folder}/dictionary-${language}.bin)
    set(assembly ${folder}/dictionary-${language}.S)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(
        OUTPUT ${blob}
        COMMAND claimdiff_compile_dictionary ${language} ${blob} ${ARGN}
        DEPENDS claimdiff_compile_dictionary ${depends}
        COMMENT "Compiling the dictionary: ${language}"
        VERBATIM)
    configure_file(cmake/dictionary.S.in ${assembly} @ONLY)
    set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS ${blob})
    target_sources(claimdiff PRIVATE ${assembly})
    set_property(GLOBAL APPEND PROPERTY claimdiff_dictionaries ${language})
endfunction()

set(word_lists ${CMAKE_CURRENT_SOURCE_DIR}/grammar/build)
claimdiff_dictionary(fr hunspell-fr-classical ${CLAIMDIFF_HUNSPELL_DIR}/fr)
claimdiff_dictionary(en "wordnet-base hunspell-en-us"
    ${CLAIMDIFF_WORDNET_DIR} ${word_lists}/english_function_words.txt ${CLAIMDIFF_HUNSPELL_DIR}/en_US)
claimdiff_dictionary(es hunspell-es ${CLAIMDIFF_HUNSPELL_DIR}/es_ES ${word_lists}/spanish_words.txt)

# The table of what is carried, for shipped_dictionary().
get_property(languages GLOBAL PROPERTY claimdiff_dictionaries)
set(declarations "")
set(entries "")
foreach(language ${languages})
    string(APPEND declarations
        "extern \"C\" const std::byte claimdiff_dictionary_${language}[];\n"
        "extern \"C\" const std::byte claimdiff_dictionary_${language}_end[];\n")
    string(APPEND entries
        "    {\"${language}\", claimdiff_dictionary_${language}, claimdiff_dictionary_${language}_end},\n")
endforeach()
set(table ${CMAKE_CURRENT_BINARY_DIR}/dictionaries/shipped_dictionaries.cpp)
configure_file(cmake/shipped_dictionaries.cpp.in ${table} @ONLY)
target_sources(claimdiff PRIVATE ${table})
