#pragma once
// 図: which charts are shown, the play through the years, and charts on their way out of the app.

#include <string>

#include "app/services.hpp"
#include "pages/actions.hpp"

namespace ui {

class ChartsController {
public:
    explicit ChartsController(const Services& services) : services_(services) {}

    void apply(const ChartsAction& action);
    void on_picture_done(const platform::PictureDone& picture);
    /// In every frame: the next year, when its time has come.
    void play_on();

private:
    void switch_series(const std::string& series);
    void play_years();
    void export_chart(const ExportChart& action);

    Services services_;
    double next_year_due_ = 0;  ///< by Edge::now, while the years are played
};

}  // namespace ui
