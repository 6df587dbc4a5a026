# The style and the script of the HTML report, carried in the binary as the files they are.
set(page_dir ${CMAKE_CURRENT_SOURCE_DIR}/reports/html)
set(page_assembly "    .section .rodata\n")
foreach(part css js)
    set(symbol claimdiff_page_${part})
    string(APPEND page_assembly
        "    .global ${symbol}\n    .global ${symbol}_end\n${symbol}:\n    .incbin \"${page_dir}/page.${part}\"\n${symbol}_end:\n    .byte 0\n")
endforeach()
string(APPEND page_assembly "    .section .note.GNU-stack,\"\",%progbits\n")
file(CONFIGURE OUTPUT ${data_dir}/page.S CONTENT "${page_assembly}" @ONLY)
set_source_files_properties(${data_dir}/page.S PROPERTIES OBJECT_DEPENDS "${page_dir}/page.css;${page_dir}/page.js")
target_sources(claimdiff PRIVATE ${data_dir}/page.S)
