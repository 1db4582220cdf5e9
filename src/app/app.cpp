#include "app/app.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "base/overloaded.hpp"
#include "base/time_text.hpp"
#include "file/plan_file.hpp"
#include "pages/widgets/chart_words.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/style.hpp"
#include "views/lists_text.hpp"

namespace ui {

namespace {

constexpr std::string_view language_choice = "language";
constexpr std::string_view text_size_choice = "text-size";
constexpr std::string_view large_choice = "large";
constexpr std::string_view editor_choice = "editor";
constexpr int first_month = 4;  // of the fiscal year
constexpr double slice_ms = 8;  // of what can wait, within a frame, so that scrolling stays smooth meanwhile

}  // namespace

App::ContextOwner::ContextOwner() : context(ImGui::CreateContext()) {
    // Glyphs have no colours of their own: a byte a texel, as the platform's painters want it.
    ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    set_style();
}
App::ContextOwner::~ContextOwner() { ImGui::DestroyContext(context); }

App::App(platform::Edge& edge, std::string_view sample) : edge_(edge), fonts_(edge), layout_(fonts_), store_(edge) {
    if (edge_.recall(language_choice) == tag_of(Language::en)) state_.language = Language::en;
    state_.large_text = edge_.recall(text_size_choice) == large_choice;
    state_.print = recalled_print(edge_);
    session_.set_editor(edge_.recall(editor_choice));
    navigator_.start();
    edge_.set_max_file_size(file::most_bytes);
    start(sample);
}

App::~App() = default;

void App::go_to(const Place& place, HistoryEntry entry) {
    Place target = place.page == Page::sheet_import && import_.session() == nullptr ? Place{} : place;
    if (target.page == Page::measure && target.measure.empty() && document() && !document()->measures().empty()) {
        target.measure = document()->measures().front().measure->id;
    }
    if (is_meeting(target.page) && target.measure.empty() && document() && !table_view().rows.empty()) {
        target.measure = table_view().rows.front().placed->measure->id;
    }
    const Page from = state_.place.page;
    if (!(target == state_.place)) close_field(true);
    navigator_.go(place, std::move(target), entry);
    interaction_.fling = 0;
    services_.close_menu();
    meeting_.on_navigated(from);
}

/// An address may name a group or a section that this plan does not have.
void App::drop_what_is_not_there() {
    Selection selection = state_.selection;
    const TableChoices& choices = services_.table_choices();
    const auto is_it = [&](const GroupChoice& group) { return group.id == selection.filters.group; };
    if (std::none_of(choices.groups.begin(), choices.groups.end(), is_it)) selection.filters.group.clear();
    const auto& sections = choices.sections;
    if (std::find(sections.begin(), sections.end(), selection.filters.section) == sections.end())
        selection.filters.section.clear();
    const auto& agendas = document()->plan().agendas;
    if (std::none_of(agendas.begin(), agendas.end(),
                     [&](const plan::Agenda& agenda) { return agenda.name == selection.filters.agenda; }))
        selection.filters.agenda.clear();
    select(selection);
}

/// What is typed stays open only for what closes it in another way, or is no act of the person.
bool App::keeps_field_open(const Action& action) {
    const auto* of_import = std::get_if<ImportAction>(&action);
    return std::holds_alternative<CloseDialog>(action) || std::holds_alternative<CommitField>(action) ||
           (of_import != nullptr && std::holds_alternative<WantRows>(*of_import));
}

void App::apply(const Action& action) {
    if (!keeps_field_open(action)) close_field(true);
    std::visit(base::Overloaded{
                   [&](const GoTo& go) { go_to(go.place, HistoryEntry::added); },
                   [&](const ChooseYear& choose) {
                       state_.year = choose.year;
                       state_.playing = false;
                   },
                   [&](const SearchFor& search) {
                       if (!search.query.empty() && state_.place.page != Page::table)
                           go_to({Page::table, {}}, HistoryEntry::added);
                       select({search.query, state_.selection.filters, state_.selection.sort});
                   },
                   [&](const FilterBy& filter) {
                       select({state_.selection.query, filter.filters, state_.selection.sort});
                   },
                   [&](const ShowInTable& show) {
                       go_to({Page::table, {}}, HistoryEntry::added);
                       select({state_.selection.query, show.filters, state_.selection.sort});
                   },
                   [&](const SortBy& sort) {
                       select({state_.selection.query, state_.selection.filters, sort.sort});
                   },
                   [&](const OpenFile&) { edge_.pick_file(); },
                   [&](const SwitchLanguage&) {
                       state_.language = state_.language == Language::ja ? Language::en : Language::ja;
                       edge_.remember(language_choice, tag_of(state_.language));
                   },
                   [&](const SwitchTextSize&) {
                       state_.large_text = !state_.large_text;
                       edge_.remember(text_size_choice, state_.large_text ? large_choice : "");
                   },
                   [&](const OpenMenu& menu) {
                       services_.close_menu();
                       state_.open_menu = menu.menu;
                       state_.menu_level = menu.level;
                   },
                   [&](const ShowWarnings&) {
                       const Strings& s = strings(state_.language);
                       overlays_.show_report(OpenReport{fill(s.open_warned, {document()->file_name()}),
                                                        {},
                                                        problem_lines(document()->warnings(), state_.language),
                                                        false});
                   },
                   [&](const CloseReport&) { overlays_.close_report(); },
                   [&](const CloseNotice&) { notice_layer_.close(); },
                   [&](const ShowNotices&) { show_notices(); },
                   [&](const ShowAbout&) {
                       storage_measured_.reset();
                       edge_.measure_storage();
                       show_about();
                   },
                   [&](const CopyAbout&) { edge_.copy_text(about_text(strings(state_.language), about())); },
                   [&](const CloseDialog&) {
                       close_field(false);
                       overlays_.close_dialog();
                       drop_waiting_write();
                       const bool undecided = std::exchange(other_version_, std::nullopt).has_value();
                       if (undecided && !document()) edge_.fetch_plan(sample_);
                       close_start_dialog();
                   },
                   [&](const LookForPlanAgain&) { look_for_plan_again(); },
                   [&](const GoOnWithoutPlan&) { go_on_without_plan(); },
                   [&](const ReloadPage&) { edge_.reload(); },
                   [&](const EnterField& enter) { enter_field(enter.target); },
                   [&](const CommitField&) { close_field(true); },
                   [&](const RetryFont&) { font_request_ = {}; },
                   [&](const OpenStored& kept) {
                       if (kept.key == store_.key() && document()) {
                           go_to({}, HistoryEntry::added);
                       } else if (!stays_with_edits()) {
                           open_plan(kept.key);
                       }
                   },
                   [&](const RemoveStored& kept) { remove_stored(kept); },
                   [&](const ImportAction& import) { import_.apply(import); },
                   [&](const ExportAction& table) { export_.apply(table); },
                   [&](const NewPlan&) {
                       if (stays_with_edits()) return;
                       const Strings& s = strings(state_.language);
                       open_made(edit::new_plan(std::string(s.untitled), {this_year()}, std::string(s.group)));
                   },
                   [&](const OpenSample&) {
                       if (!stays_with_edits()) open_sample();
                   },
                   [&](const ChooseVersion& choice) {
                       overlays_.close_dialog();
                       if (choice.kept) {
                           other_version_.reset();
                           open_plan(other_version_key_);
                       } else if (other_version_) {
                           adopt(*std::exchange(other_version_, std::nullopt), new_key());
                       }
                   },
                   [&](const RetryStorage&) {
                       overlays_.close_dialog();
                       store_.try_again();
                   },
                   [&](const EditingAction& editing) {
                       if (document()) apply_editing(editing);
                   },
                   [&](const ChartsAction& charts) { charts_.apply(charts); },
                   [&](const PrintAction& print) { print_.apply(print); },
                   [&](const MeetingAction& meeting) { meeting_.apply(meeting); },
                   [&](const SavingAction& saving) {
                       if (document()) apply_saving(saving);
                   },
               },
               action);
}

int App::this_year() {
    const double now = edge_.utc();
    const std::string today = base::utc_text(now + edge_.utc_offset_minutes(now) * 60'000.0);
    const int year = std::stoi(today.substr(0, 4));
    return std::stoi(today.substr(5, 2)) >= first_month ? year : year - 1;
}

/// The year that is looked at is one of the plan's, and none only where it has none.
void App::look_at_a_year() {
    const plan::Plan& plan = document()->plan();
    if (!state_.year || plan::find_year(plan, *state_.year) == nullptr) state_.year = plan::year_in_focus(plan);
}

std::optional<FirstYears> App::first_years() {
    if (!document() || !document()->plan().years.empty()) return std::nullopt;
    return FirstYears{proposed_years(), may_edit()};
}

const TableView& App::table_view() {
    TableAsked asked{document()->serial(), state_.selection};
    if (table_asked_ != asked) {
        interaction_.scroll_by = -everything;
        table_asked_ = std::move(asked);
    }
    return views_.rows(services_.view_source());
}

void App::look_for_findings() {
    if (!document() || document()->knows_findings()) return;
    const double end = edge_.now() + slice_ms;
    document()->look_for_findings([&] { return edge_.now() > end; });
    if (!document()->knows_findings()) interaction_.moving = true;
}

void App::index_texts() {
    if (!document() || !document()->knows_findings()) return;
    const double end = edge_.now() + slice_ms;
    if (!session_.index_texts([&] { return edge_.now() > end; })) interaction_.moving = true;
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
    if (document()) {
        if (state_.place.page == Page::measure) {
            if (const auto position = document()->position_of(state_.place.measure)) {
                const plan::Measure& measure = *document()->measures()[*position].measure;
                title = measure.code + " " + measure.name + " - ";
            }
        }
        if (state_.place.page == Page::speaker) title = std::string(s.speaker) + " - ";
        title += document()->plan().title + " - ";
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

platform::NextFrame App::frame() {
    interaction_.moving = false;
    ++frames_;
    do_what_is_due();
    charts_.play_on();
    guard_leaving();
    notices_.pass(edge_.now());
    look_for_findings();
    semantics_.begin();
    layout_.forget_if_many();
    PageUi ui(Ui{.theme = theme(),
                 .fonts = fonts_,
                 .layout = layout_,
                 .semantics = semantics_,
                 .in = interaction_,
                 .coarse = edge_.coarse_pointer(),
                 .still = edge_.less_motion(),
                 .now = edge_.now(),
                 .frame = frames_},
              state_.language);
    ui.open_menu = state_.open_menu;
    ui.menu_level = state_.menu_level;
    ui.editing = state_.editing;
    ui.field = state_.field ? &*state_.field : nullptr;
    ui.this_year = this_year();
    ui.first_years = first_years();
    if (const auto* place = state_.field ? std::get_if<edit::Place>(&state_.field->target) : nullptr) {
        ui.field_reading = reading_of(ui.s, document()->plan(), *place, state_.field->text);
    }
    interaction_.field_node = 0;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    draw(ui, {0, 0, size.x, size.y});
    const auto is_gone = [&](const auto& entry) { return entry.second.seen != frames_; };
    std::erase_if(interaction_.motions, is_gone);
    std::erase_if(interaction_.lists, is_gone);
    if (interaction_.linked != interaction_.linking) interaction_.moving = true;
    interaction_.linked = std::exchange(interaction_.linking, {});
    interaction_.pressed_node = 0;
    interaction_.focus_arrived = false;
    interaction_.sight.reset();
    interaction_.scroll_by = 0;
    spots_ = std::move(ui.spots);
    import_.set_column_buttons(std::move(ui.column_buttons));
    const Actions actions = std::move(ui.actions);
    for (const Action& action : actions) apply(action);
    import_.continue_update();
    go_on_with_awaited();
    if (frames_to_base_ > 0 && !import_.awaits_text()) {
        if (--frames_to_base_ == 0) session_.ensure_stored();
        interaction_.moving = true;
    }
    if (print_.make_report_after_frames()) interaction_.moving = true;
    index_texts();
    fetch_missing_glyphs();
    publish(semantics_);
    tell_platform();
    if (const auto next = scheduler_.next()) edge_.wake_after(*next - edge_.now());
    if (const auto next = store_.next_due()) edge_.wake_after(*next - edge_.now());
    if (document() && !first_chart_marked_) {
        first_chart_marked_ = true;
        edge_.mark("torikumi-first-chart");
    }
    if (!actions.empty()) return platform::NextFrame::now;
    return interaction_.moving ? platform::NextFrame::soon : platform::NextFrame::none;
}

}  // namespace ui
