# The window itself, on a shop of any size, while live: how long its thread blocks, how soon it repaints.
find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
add_executable(bench_desk ../app/desk_application.cpp desk_bench.cpp desk_hands.cpp desk_watch.cpp)
target_include_directories(bench_desk PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_definitions(bench_desk PRIVATE XB_RESOURCES="${PROJECT_SOURCE_DIR}/resources")
target_link_libraries(bench_desk PRIVATE xiangbo_app xiangbo_test_support nlohmann_json::nlohmann_json Qt6::Test xiangbo_warnings)
