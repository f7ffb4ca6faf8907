# Order rows per second out of a CSV file against bare SQLite, and the memory that takes.
find_package(SQLite3 REQUIRED)
add_executable(bench_import import_bench.cpp intake_bare_sqlite.cpp)
target_include_directories(bench_import PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_definitions(bench_import PRIVATE XB_SQL_FOLDER="${PROJECT_SOURCE_DIR}/resources/sql")
target_link_libraries(bench_import PRIVATE xiangbo_catalog xiangbo_test_support SQLite::SQLite3 xiangbo_warnings)
