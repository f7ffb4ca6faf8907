// From the words of the command line to the one command that was asked for.
#pragma once

#include <string>
#include <vector>

namespace xb::app {

// `arguments` without the program's name. Answers the exit status: 0 done, 1 failed with one line
// on standard error, 2 wrong usage. Main thread; starts and ends the Qt application that the
// command needs.
int runProgram(const std::vector<std::string>& arguments);

}  // namespace xb::app
