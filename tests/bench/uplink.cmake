# What the congestion controller makes of recorded uplinks.
add_executable(bench_uplink uplink_replay.cpp ${PROJECT_SOURCE_DIR}/tests/encoder/uplink_model.cpp)
target_include_directories(bench_uplink PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(bench_uplink PRIVATE xiangbo_encoder xiangbo_warnings)
