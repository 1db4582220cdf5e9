// chart_bench PLAN: 200 charts of indicators over the years, laid out and painted in one frame, without a window. Prints
// lines of NAME, a tab, and milliseconds of CPU time. table.mjs says what each name means and what is to be reached.

#include <imgui.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "file/plan_file.hpp"
#include "pages/pages.hpp"
#include "pages/widgets/chart_words.hpp"
#include "pages/widgets/painter.hpp"
#include "places.hpp"
#include "platform/headless/headless_edge.hpp"
#include "platform/headless/stage.hpp"
#include "stopwatch.hpp"
#include "toolkit/style.hpp"

namespace {

constexpr std::size_t charts = 200;
constexpr int frames = 60;
constexpr float chart_width = 480;
constexpr float chart_height = 220;

std::string bytes_of(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

struct Context {
    Context() : context(ImGui::CreateContext()) { ui::set_style(); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { ImGui::DestroyContext(context); }
    ImGuiContext* context;
};

/// Draws nothing but the charts, all of them in sight, so that nothing is left out.
class Charts final : public platform::Guest {
public:
    Charts(platform::Edge& edge, const plan::Plan& plan) : plan_(plan), panels_(chart::panels_of(plan)), fonts_(edge) {}

    bool receive(platform::Event) override { return false; }
    platform::NextFrame frame() override {
        ui::PageUi ui(ui::Ui{.theme = {}, .fonts = fonts_, .layout = layout_, .semantics = semantics_, .in = interaction_},
                      ui::Language::ja);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("charts", nullptr, ImGuiWindowFlags_NoDecoration);
        const chart::Style style = ui::chart_style(ui, chart_width);
        const plan::FiscalYear focus = plan::year_in_focus(plan_).value_or(plan::FiscalYear{});
        std::vector<chart::Scene> scenes;
        layouts.push_back(bench::cpu_of([&] {
            for (std::size_t i = 0; i < charts; ++i) {
                const plan::Indicator& indicator = *panels_[i % panels_.size()].indicator;
                scenes.push_back(chart::indicator_years(plan_, indicator, focus, chart_height, style));
            }
        }));
        paints.push_back(bench::cpu_of([&] {
            for (std::size_t i = 0; i < scenes.size(); ++i) {
                ui::paint_shapes(ui, scenes[i], static_cast<float>(i % 2) * chart_width,
                                 static_cast<float>(i / 2 % 3) * 250);
            }
        }));
        ImGui::End();
        return platform::NextFrame::none;
    }

    std::vector<double> layouts;
    std::vector<double> paints;

private:
    const plan::Plan& plan_;
    std::vector<chart::Panel> panels_;
    ui::Fonts fonts_;
    ui::TextLayout layout_{fonts_};
    ui::Semantics semantics_;
    ui::Interaction interaction_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fputs("usage: chart_bench PLAN\n", stderr);
        return 2;
    }
    const file::ReadResult read = file::read_plan(bytes_of(arguments[1]));
    if (!read.plan || chart::panels_of(*read.plan).empty()) {
        std::fprintf(stderr, "%s is no plan with indicators\n", arguments[1]);
        return 1;
    }
    const Context context;
    platform::HeadlessEdge edge;
    edge.put_small_font(platform::Face::regular, bytes_of(std::string(places::fonts) + "/small-regular.ttf"));
    edge.put_small_font(platform::Face::bold, bytes_of(std::string(places::fonts) + "/small-bold.ttf"));
    Charts guest(edge, *read.plan);
    platform::Stage stage(edge, guest, 1280.0F, 800.0F);
    stage.on_fault(nullptr);
    std::vector<double> whole;
    for (int i = 0; i < frames; ++i) whole.push_back(bench::cpu_of([&] { stage.frame(); }));
    std::printf("charts.layout\t%.3f\n", bench::median(guest.layouts));
    std::printf("charts.paint\t%.3f\n", bench::median(guest.paints));
    std::printf("charts.frame\t%.3f\n", bench::median(whole));
    return 0;
}
