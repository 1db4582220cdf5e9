# Compiles through ccache where the machine has it.

find_program(TORIKUMI_CCACHE ccache)
if(TORIKUMI_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER "${TORIKUMI_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${TORIKUMI_CCACHE}")
endif()
