// What moc reads before each header: it cannot parse libstdc++'s <concepts> where that comes first
// of all.
#pragma once

#include <cstddef>
