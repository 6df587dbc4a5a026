# Installs the npm packages of package-lock.json into FOLDER, unless they are there.
#     cmake -DNPM=npm -DSOURCE=tests/formats -DFOLDER=build/formats -P packages.cmake
file(SHA256 ${SOURCE}/package-lock.json wanted)
set(stamp ${FOLDER}/node_modules/installed.txt)
if(EXISTS ${stamp})
    file(READ ${stamp} installed)
    if(installed STREQUAL wanted)
        return()
    endif()
endif()
file(COPY ${SOURCE}/package.json ${SOURCE}/package-lock.json DESTINATION ${FOLDER})
# No package's own script runs.
execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${stamp} ${wanted})
