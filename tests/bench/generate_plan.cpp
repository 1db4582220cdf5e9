// generate_plan MEASURES FILE [SEED]: writes an invented plan; the same arguments give the same bytes.

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "file/plan_file.hpp"
#include "invented_plan.hpp"

int main(int count, char** arguments) {
    const long measures = count > 2 ? std::strtol(arguments[1], nullptr, 10) : 0;
    if (measures <= 0) {
        std::fputs("usage: generate_plan MEASURES FILE [SEED]\n", stderr);
        return 2;
    }
    const unsigned long seed = count > 3 ? std::strtoul(arguments[3], nullptr, 10) : 1;
    const std::string bytes = file::write_plan(bench::invented_plan(static_cast<std::size_t>(measures), seed));
    std::ofstream stream(arguments[2], std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) {
        std::fprintf(stderr, "%s could not be written\n", arguments[2]);
        return 1;
    }
    return 0;
}
