# Fails where a text of the sources is not in the translation files: cmake -DLUPDATE=... -DSOURCE=... -DWORK=... -P
file(GLOB_RECURSE texts ${SOURCE}/model/*.h ${SOURCE}/model/*.cpp ${SOURCE}/views/*.h ${SOURCE}/views/*.cpp)
file(COPY ${SOURCE}/translations/joulewright_zh_CN.ts DESTINATION ${WORK})
execute_process(
    COMMAND ${LUPDATE} -no-obsolete -locations none -tr-function-alias QT_TRANSLATE_NOOP+=JW_TERM -I ${SOURCE}
            -I ${SOURCE}/model ${texts} -ts ${WORK}/joulewright_zh_CN.ts
    OUTPUT_QUIET ERROR_VARIABLE trouble RESULT_VARIABLE code)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "lupdate: ${trouble}")
endif()
file(READ ${WORK}/joulewright_zh_CN.ts now)
file(READ ${SOURCE}/translations/joulewright_zh_CN.ts kept)
if(NOT now STREQUAL kept)
    string(REGEX MATCHALL "<source>[^<]*</source>[^<]*<translation type=\"unfinished\"" new "${now}")
    message(FATAL_ERROR "The translation files are not those of the sources; run the target update_translations and "
                        "translate what is new:\n${new}")
endif()
