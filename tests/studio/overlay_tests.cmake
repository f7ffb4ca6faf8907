# Overlays: painters and motion are tested without libobs; overlay_stills paints pictures to look at.
find_package(Qt6 6.4 REQUIRED COMPONENTS Gui)

add_executable(overlay_stills overlay_program.cpp overlay_samples.cpp overlay_stills.cpp)
target_include_directories(overlay_stills PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_definitions(overlay_stills PRIVATE
    XB_DEMO_PHOTOS="${PROJECT_SOURCE_DIR}/resources/demo/photos")
target_link_libraries(overlay_stills PRIVATE xiangbo_studio Qt6::Gui xiangbo_warnings)

xb_tests(overlay_tests
    SOURCES
        overlay_application.cpp
        overlay_approved_tests.cpp
        overlay_inlay_tests.cpp
        overlay_layout_tests.cpp
        overlay_motion_tests.cpp
        overlay_paint_thread_tests.cpp
        overlay_painter_tests.cpp
        overlay_palette_tests.cpp
        overlay_program.cpp
        overlay_samples.cpp
    LINKS xiangbo_studio Qt6::Gui
    LABELS unit)
target_compile_definitions(overlay_tests PRIVATE
    XB_APPROVED_STILLS="${CMAKE_CURRENT_SOURCE_DIR}/approved_stills"
    XB_DEMO_PHOTOS="${PROJECT_SOURCE_DIR}/resources/demo/photos")

xb_tests(overlay_source_tests
    SOURCES
        overlay_application.cpp
        overlay_samples.cpp
        overlay_source_tests.cpp
        recording_sink.cpp
        test_engine.cpp
    LINKS xiangbo_studio OBS::libobs Qt6::Gui
    LABELS studio
    RESOURCE display)
