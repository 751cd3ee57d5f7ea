// The window: everything is built here and handed down; nothing is global.
#include <QApplication>

#include "views/window/program.h"

int main(int argc, char** argv) { return jw::runProgram(argc, argv); }
