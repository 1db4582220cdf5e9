#include "app/view_cache.hpp"

#include <utility>

#include "pages/widgets/chart_words.hpp"
#include "views/lists_text.hpp"
#include "views/selected_plan.hpp"

namespace ui {

const TableView& ViewCache::rows(const ViewSource& source) {
    const Selection& selection = source.selection;
    SelectedKey key{source.document.revision(), source.year, selection};
    if (rows_.key != key) {
        if (!selection.query.empty()) source.index.extend(source.document.measures(), [] { return false; });
        rows_.view =
            build_table_view(source.document, source.year, source.index, selection.query, selection.filters, selection.sort);
        rows_.key = std::move(key);
    }
    return rows_.view;
}

const OverviewView& ViewCache::overview(const ViewSource& source) {
    const TableView& selected = rows(source);
    if (overview_.key != rows_.key) {
        overview_.view = build_overview_view(source.document, *source.year, selected);
        overview_.view.version = ++built_;
        overview_.key = rows_.key;
    }
    return overview_.view;
}

const plan::Plan& ViewCache::selected_plan(const ViewSource& source) {
    const TableView& selected = rows(source);
    if (selected_plan_.key != rows_.key) {
        selected_plan_.view = ui::selected_plan(source.document, selected);
        selected_plan_.key = rows_.key;
    }
    return selected_plan_.view;
}

const ChartsView& ViewCache::charts(const ViewSource& source, const ChartChoice& choice, const PageUi& ui, float width) {
    const ChartsOf of{selected_plan(source), rows(source), *source.year, choice};
    ChartsKey key{*rows_.key,
                  choice,
                  width,
                  ui.theme.scale,
                  ui.language,
                  static_cast<std::size_t>(ui.fonts.has_whole(Face::regular)) +
                      2 * static_cast<std::size_t>(ui.fonts.has_whole(Face::bold))};
    if (charts_.key != key) {
        chart::Style style = chart_style(ui.s, ui.fonts, width, ui.theme.caption());
        style.off = choice.off;
        style.switches = true;
        charts_.view = build_charts_view(ui.s, of, style);
        charts_.view.version = ++built_;
        charts_.key = std::move(key);
    }
    return charts_.view;
}

const MeetingView& ViewCache::meeting(const ViewSource& source, const std::string& measure) {
    const TableView& selected = rows(source);
    MeetingKey key{*rows_.key, measure};
    if (meeting_.key != key) {
        meeting_.view = build_meeting_view(selected, measure);
        meeting_.key = std::move(key);
    }
    return meeting_.view;
}

const MeasureView* ViewCache::measure(const ViewSource& source, const std::string& id, CachedMeasure& cache) {
    MeasureKey key{source.document.revision(), source.year, id};
    if (cache.key != key) {
        cache.view = build_measure_view(source.document, id, source.year);
        cache.key = std::move(key);
    }
    return cache.view ? &*cache.view : nullptr;
}

const MeasureView* ViewCache::measure(const ViewSource& source, const std::string& id) {
    return measure(source, id, measure_);
}

const MeasureView* ViewCache::next_measure(const ViewSource& source, const std::string& id) {
    return measure(source, id, next_measure_);
}

const TableChoices& ViewCache::table_choices(const Document& document, bool may_keep) {
    if (table_choices_.key != document.revision()) {
        table_choices_.view = {all_groups(document.plan()), all_sections(document), {}, false};
        for (const plan::Agenda& agenda : document.plan().agendas) table_choices_.view.agendas.push_back(agenda.name);
        table_choices_.key = document.revision();
    }
    table_choices_.view.may_keep = may_keep;
    return table_choices_.view;
}

const ChangesView& ViewCache::changes(const Document& document, const ChangeFilter& filter, Language language) {
    ChangesKey key{document.revision(), filter, language};
    if (changes_.key != key) {
        changes_.view = build_changes_view(document, filter, language);
        changes_.key = std::move(key);
    }
    return changes_.view;
}

const StructureView& ViewCache::structure(const Document& document) {
    if (structure_.key != document.revision()) {
        structure_.view = {build_outline(document.plan()), agendas_text(document.plan())};
        structure_.key = document.revision();
    }
    return structure_.view;
}

const std::vector<plan::FiscalYear>& ViewCache::proposed_years(const Document& document, plan::FiscalYear this_year) {
    if (proposed_years_.key != document.revision()) {
        proposed_years_.view = plan::years_of_entries(document.plan());
        if (proposed_years_.view.empty()) proposed_years_.view.push_back(this_year);
        proposed_years_.key = document.revision();
    }
    return proposed_years_.view;
}

const ImportView& ViewCache::import(const ImportSession& session, Language language, int this_year) {
    const ImportKey key{session.version, language};
    if (import_.key != key) {
        import_.view = build_import_view(session, language, this_year);
        import_.view.version = ++built_;
        import_.key = key;
    }
    return import_.view;
}

const UpdateView& ViewCache::update(const ImportSession& session, const Updating& updating, Language language) {
    const ImportKey key{session.version, language};
    if (update_.key != key) {
        update_.view = build_update_view(updating, language);
        update_.view.version = ++built_;
        update_.key = key;
    }
    return update_.view;
}

}  // namespace ui
