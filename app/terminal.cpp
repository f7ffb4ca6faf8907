#include "app/terminal.h"

#include <iostream>

namespace xb::app {

void printLine(const QString& line) {
    std::cout << line.toStdString() << std::endl;
}

void printProblem(const QString& sentence) {
    std::cerr << "xiangbo: " << sentence.toStdString() << std::endl;
}

}  // namespace xb::app
