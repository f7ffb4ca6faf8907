// Xiangbo Studio: reads what was asked for and hands it to the one that does it.
#include "app/cli/command_line.h"
#include "app/program.h"

int main(int argc, char** argv) {
    // First of all: a process list shows arguments to everyone on the machine.
    const auto arguments = xb::app::takeArguments(argc, argv);
    return xb::app::runProgram(arguments);
}
