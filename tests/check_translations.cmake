# Fails where the translation files are not those of the sources:
# cmake -DLUPDATE=PROGRAM -DSOURCE=FOLDER -DWORK=FOLDER -P check_translations.cmake
set(INTO ${WORK})
foreach(name joulewright_zh_CN.ts joulewright_en.ts)
    file(COPY ${SOURCE}/translations/${name} DESTINATION ${INTO})
endforeach()
include(${SOURCE}/translations/update.cmake)
foreach(name joulewright_zh_CN.ts joulewright_en.ts)
    file(READ ${INTO}/${name} now)
    file(READ ${SOURCE}/translations/${name} kept)
    if(NOT now STREQUAL kept)
        string(REGEX MATCHALL "<source>[^<]*</source>[^<]*<translation type=\"unfinished\"" new "${now}")
        message(FATAL_ERROR "${name} is not that of the sources; run the target update_translations and translate "
                            "what is new:\n${new}")
    endif()
endforeach()
