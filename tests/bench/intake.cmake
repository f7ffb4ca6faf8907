# Orders per second through the real intake against bare SQLite; raw sqlite is linked here alone.
find_package(SQLite3 REQUIRED)
add_executable(bench_intake intake_bare_sqlite.cpp intake_bench.cpp)
target_include_directories(bench_intake PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_definitions(bench_intake PRIVATE XB_SQL_FOLDER="${PROJECT_SOURCE_DIR}/resources/sql")
target_link_libraries(bench_intake PRIVATE xiangbo_app xiangbo_test_support SQLite::SQLite3 xiangbo_warnings)
