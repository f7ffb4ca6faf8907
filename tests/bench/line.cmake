# What the guide measures of a line, beside what the line carries.
if(TARGET xiangbo_app)
    add_executable(bench_line line_bench.cpp)
    target_include_directories(bench_line PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(bench_line PRIVATE xiangbo_app xiangbo_test_support xiangbo_warnings)
endif()
