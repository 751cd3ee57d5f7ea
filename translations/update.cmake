# Puts the texts of every translating layer into the files of INTO; the English one holds plurals only.
# cmake -DLUPDATE=PROGRAM -DSOURCE=FOLDER -DINTO=FOLDER -P update.cmake
file(GLOB_RECURSE texts ${SOURCE}/model/*.h ${SOURCE}/model/*.cpp ${SOURCE}/views/*.h ${SOURCE}/views/*.cpp)
set(lupdate ${LUPDATE} -no-obsolete -locations none -tr-function-alias QT_TRANSLATE_NOOP+=JW_TERM
    -I ${SOURCE} -I ${SOURCE}/model ${texts})
execute_process(COMMAND ${lupdate} -ts ${INTO}/joulewright_zh_CN.ts COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${lupdate} -pluralonly -ts ${INTO}/joulewright_en.ts COMMAND_ERROR_IS_FATAL ANY)
