# Durable orders per second against bare SQLite writing the same rows; raw sqlite is linked here alone.
find_package(SQLite3 REQUIRED)
add_executable(bench_orders orders_bench.cpp orders_replay.cpp)
target_include_directories(bench_orders PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_definitions(bench_orders PRIVATE XB_SQL_FOLDER="${PROJECT_SOURCE_DIR}/resources/sql")
target_link_libraries(bench_orders PRIVATE xiangbo_catalog xiangbo_test_support SQLite::SQLite3 xiangbo_warnings)
