# What a delivery costs beside the encoders that it drives.
pkg_check_modules(libav REQUIRED IMPORTED_TARGET libavcodec libavutil)

add_executable(bench_encode encode_reference.cpp encode_clip.cpp)
target_include_directories(bench_encode PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(bench_encode PRIVATE xiangbo_encoder PkgConfig::libav Threads::Threads xiangbo_warnings)

add_executable(bench_outputs outputs_bench.cpp encode_clip.cpp)
target_include_directories(bench_outputs PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(bench_outputs
    PRIVATE xiangbo_encoder xiangbo_test_support PkgConfig::libav Threads::Threads xiangbo_warnings)
