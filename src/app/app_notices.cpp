// What the app says of itself, and of what it has said.

#include "app/app.hpp"
#include "base/time_text.hpp"

namespace ui {

/// Their buttons would act on another step, or on none.
void App::withdraw_steps() {
    notices_.withdraw(About::step);
    notices_.withdraw(About::reason);
}

void App::show_notices() {
    services_.close_menu();
    overlays_.ask(
        notices_dialog(strings(state_.language), notices_, [this](std::string_view utc) { return local_time(utc); }));
    notices_.mark_all_seen();
}

AboutProgram App::about() const {
    return {edge_.runtime(), storage_measured_, store_.failure().has_value() || store_.is_refused()};
}

void App::show_about() {
    services_.close_menu();
    overlays_.ask(about_dialog(strings(state_.language), about()));
}

}  // namespace ui
