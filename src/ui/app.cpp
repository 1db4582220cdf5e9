#include "ui/app.hpp"

#include <imgui.h>

#include <utility>

#include "file/plan_file.hpp"
#include "report/report.hpp"
#include "ui/chart_words.hpp"
#include "ui/overloaded.hpp"
#include "ui/scroll_area.hpp"
#include "ui/style.hpp"

namespace ui {

namespace {

constexpr std::string_view language_choice = "language";
constexpr std::string_view text_size_choice = "text-size";
constexpr std::string_view large_choice = "large";
constexpr double indexing_slice_ms = 6;  // within a frame, so that scrolling stays smooth meanwhile

}  // namespace

App::ContextOwner::ContextOwner() : context(ImGui::CreateContext()) { set_style(); }
App::ContextOwner::~ContextOwner() { ImGui::DestroyContext(context); }

App::App(platform::Edge& edge, std::string_view sample)
    : edge_(edge), fonts_(edge.take_small_font(Face::regular), edge.take_small_font(Face::bold)), layout_(fonts_) {
    if (edge_.recall(language_choice) == tag_of(Language::en)) state_.language = Language::en;
    state_.large_text = edge_.recall(text_size_choice) == large_choice;
    state_.place = place_at(edge_.address());
    edge_.limit_bytes(file::most_bytes);
    const std::string asked = edge_.query("plan");
    progress_ = Progress{};
    edge_.open_address(asked.empty() ? sample : std::string_view(asked));
}

App::~App() = default;

void App::close_menu() {
    state_.open_menu = 0;
    menu_.reset();
}

void App::go_to(const Place& place, bool in_history) {
    Place target = place;
    if (target.page == Page::measure && target.measure.empty() && document_ && !document_->measures().empty()) {
        target.measure = document_->measures().front().measure->id;
    }
    if (target.page == Page::measure) state_.last_measure = target.measure;
    if (in_history && !(target == state_.place)) {
        edge_.set_address(address_of(target), false);
    } else if (!(target == place)) {
        edge_.set_address(address_of(target), true);
    }
    state_.place = std::move(target);
    interaction_.fling = 0;
    close_menu();
}

void App::apply(const Action& action) {
    std::visit(Overloaded{
                   [&](const GoTo& go) { go_to(go.place, true); },
                   [&](const ChooseYear& choose) { state_.year = choose.year; },
                   [&](const SearchFor& search) {
                       state_.query = search.query;
                       if (!search.query.empty() && state_.place.page != Page::table) go_to({Page::table, {}}, true);
                   },
                   [&](const FilterBy& filter) { state_.filters = filter.filters; },
                   [&](const ShowInTable& show) {
                       state_.query.clear();
                       state_.filters = show.filters;
                       go_to({Page::table, {}}, true);
                   },
                   [&](const SortBy& sort) { state_.sort = sort.sort; },
                   [&](const OpenFile&) { edge_.ask_for_file(); },
                   [&](const SaveReport&) { save_report(); },
                   [&](const SwitchLanguage&) {
                       state_.language = state_.language == Language::ja ? Language::en : Language::ja;
                       edge_.remember(language_choice, tag_of(state_.language));
                   },
                   [&](const SwitchTextSize&) {
                       state_.large_text = !state_.large_text;
                       edge_.remember(text_size_choice, state_.large_text ? large_choice : "");
                   },
                   [&](const OpenMenu& menu) {
                       close_menu();
                       state_.open_menu = menu.menu;
                   },
                   [&](const ShowWarnings&) {
                       const Strings& s = strings(state_.language);
                       report_ = OpenReport{fill(s.open_warned, {document_->file_name()}),
                                            {},
                                            problem_lines(document_->warnings(), state_.language),
                                            false};
                   },
                   [&](const CloseReport&) { report_.reset(); },
               },
               action);
}

void App::save_report() {
    const Strings& s = strings(state_.language);
    const std::string name =
        fill(s.report_file, {document_->plan().title, year_label(state_.language, document_->plan(), state_.year)});
    edge_.save_file(file_name_of(name), report::html(document_->plan(), state_.year, report_words(state_.language)),
                    "text/html");
}

const OverviewView& App::overview_view() {
    const OverviewKey key{document_->revision(), state_.year};
    if (overview_.key != key) {
        overview_.view = build_overview_view(*document_, state_.year);
        overview_.key = key;
    }
    return overview_.view;
}

const TableView& App::table_view() {
    TableKey key{document_->revision(), state_.year, state_.query, state_.filters, state_.sort};
    if (table_.key != key) {
        if (!state_.query.empty()) {
            index_.extend(document_->measures(), [] { return false; });
            indexed_ = true;
        }
        const bool same_rows_asked = table_.key && table_.key->asks_as(key);
        if (!same_rows_asked) interaction_.scroll_by = -everything;
        table_.view = build_table_view(*document_, state_.year, index_, state_.query, state_.filters, state_.sort);
        table_.key = std::move(key);
    }
    return table_.view;
}

const TableChoices& App::table_choices() {
    if (choices_.key != document_->revision()) {
        choices_.view = {all_groups(document_->plan()), all_sections(*document_)};
        choices_.key = document_->revision();
    }
    return choices_.view;
}

void App::index_texts() {
    if (!document_ || indexed_) return;
    const double end = edge_.now() + indexing_slice_ms;
    indexed_ = index_.extend(document_->measures(), [&] { return edge_.now() > end; });
    if (!indexed_) interaction_.moving = true;
}

void App::fetch_missing_glyphs() {
    const auto fetch = [&](Face face, bool& requested) {
        if (requested || !fonts_.lacks_glyphs(face)) return;
        requested = true;
        edge_.fetch_whole_font(face);
    };
    fetch(Face::regular, font_request_.regular);
    fetch(Face::bold, font_request_.bold);
}

void App::publish(const Semantics& semantics) {
    if (semantics.nodes() == published_) return;
    published_ = semantics.nodes();
    edge_.show_semantics(published_);
}

void App::tell_platform() {
    const Strings& s = strings(state_.language);
    std::string title;
    if (document_) {
        if (state_.place.page == Page::measure) {
            if (const auto position = document_->position_of(state_.place.measure)) {
                const plan::Measure& measure = *document_->measures()[*position].measure;
                title = measure.code + " " + measure.name + " - ";
            }
        }
        title += document_->plan().title + " - ";
    }
    title += s.app_name;
    if (title != told_title_) {
        edge_.set_title(title);
        told_title_ = std::move(title);
    }
    if (tag_of(state_.language) != told_language_) {
        told_language_ = tag_of(state_.language);
        edge_.set_language(told_language_);
    }
    if (interaction_.wanted_focus != 0) edge_.focus(std::exchange(interaction_.wanted_focus, 0));
}

bool App::frame() {
    interaction_.moving = false;
    semantics_.begin();
    layout_.forget_if_many();
    Ui ui{.s = strings(state_.language),
          .language = state_.language,
          .theme = {state_.large_text ? scale_large : scale_normal},
          .fonts = fonts_,
          .layout = layout_,
          .semantics = semantics_,
          .in = interaction_,
          .open_menu = state_.open_menu,
          .coarse = edge_.coarse_pointer(),
          .actions = {},
          .tooltip = {},
          .menu = {}};
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    draw(ui, {0, 0, size.x, size.y});
    interaction_.pressed_node = 0;
    interaction_.focus_arrived = false;
    interaction_.scroll_by = 0;
    for (const Action& action : ui.actions) apply(action);
    if (!ui.actions.empty()) interaction_.moving = true;
    index_texts();
    fetch_missing_glyphs();
    publish(semantics_);
    tell_platform();
    if (document_ && !first_chart_marked_) {
        first_chart_marked_ = true;
        edge_.mark("torikumi-first-chart");
    }
    return interaction_.moving;
}

}  // namespace ui
