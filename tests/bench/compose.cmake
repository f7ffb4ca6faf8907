add_executable(bench_compose compose_alone.cpp)
target_include_directories(bench_compose PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(bench_compose PRIVATE xiangbo_studio xiangbo_warnings)

find_package(Qt6 6.4 REQUIRED COMPONENTS Gui)
add_executable(bench_overlays
    overlays_alone.cpp
    ${PROJECT_SOURCE_DIR}/app/live/ticker_feed.cpp
    ${PROJECT_SOURCE_DIR}/tests/studio/overlay_application.cpp
    ${PROJECT_SOURCE_DIR}/tests/studio/overlay_samples.cpp)
target_include_directories(bench_overlays PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_definitions(bench_overlays PRIVATE
    XB_DEMO_PHOTOS="${PROJECT_SOURCE_DIR}/resources/demo/photos")
target_link_libraries(bench_overlays PRIVATE xiangbo_studio Qt6::Gui xiangbo_warnings)
