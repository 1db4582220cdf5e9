// Torikumi: shows how a plan is doing. Puts the app onto the platform that CMake chose.

#include <memory>

#include "app/app.hpp"
#include "platform/platform.hpp"

int main() {
    const std::unique_ptr<platform::Edge> edge = platform::make_edge();
    ui::App app(*edge, "plans/atsugi-2018.json");
    edge->run(app);
}
