#pragma once
// The views of the open plan, each kept until something that it follows from is another one.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/search_index.hpp"
#include "model/selection.hpp"
#include "pages/page_ui.hpp"
#include "pages/pages.hpp"
#include "views/changes_view.hpp"
#include "views/charts_view.hpp"
#include "views/import_view.hpp"
#include "views/measure_view.hpp"
#include "views/meeting_view.hpp"
#include "views/overview_view.hpp"
#include "views/structure_view.hpp"
#include "views/table_view.hpp"
#include "views/update_view.hpp"

namespace ui {

/// What the views of a plan follow from. It refers to what its owner keeps.
struct ViewSource {
    const Document& document;
    SearchIndex& index;  ///< goes as far as a search needs it
    plan::MaybeYear year;
    const Selection& selection;
};

/// Views are told apart by the document's revision, which no two documents share. A reference that a method returns is good
/// until that method is called again.
class ViewCache {
public:
    /// What is selected, in its order.
    const TableView& rows(const ViewSource& source);
    /// There must be a year.
    const OverviewView& overview(const ViewSource& source);
    /// What is selected, as a plan of its own.
    const plan::Plan& selected_plan(const ViewSource& source);
    /// There must be a year. The charts are `width` wide.
    const ChartsView& charts(const ViewSource& source, const ChartChoice& choice, const PageUi& ui, float width);
    /// What is selected, from the measure with this id.
    const MeetingView& meeting(const ViewSource& source, const std::string& measure);
    /// Null where the plan has no measure with this id.
    const MeasureView* measure(const ViewSource& source, const std::string& id);
    /// The same of the measure that comes next in a meeting, which is shown beside the first.
    const MeasureView* next_measure(const ViewSource& source, const std::string& id);

    const TableChoices& table_choices(const Document& document, bool may_keep);
    const ChangesView& changes(const Document& document, const ChangeFilter& filter, Language language);
    const StructureView& structure(const Document& document);
    /// The years that a plan without any has values for, else this one; ascending.
    const std::vector<plan::FiscalYear>& proposed_years(const Document& document, plan::FiscalYear this_year);

    const ImportView& import(const ImportSession& session, Language language, int this_year);
    const UpdateView& update(const ImportSession& session, const Updating& updating, Language language);

private:
    template <typename Key, typename View>
    struct Cached {
        std::optional<Key> key;
        View view;
    };
    struct SelectedKey {
        std::uint64_t revision;
        plan::MaybeYear year;
        Selection selection;
        bool operator==(const SelectedKey&) const = default;
    };
    struct MeetingKey {
        SelectedKey selected;
        std::string measure;
        bool operator==(const MeetingKey&) const = default;
    };
    struct MeasureKey {
        std::uint64_t revision;
        plan::MaybeYear year;
        std::string measure;
        bool operator==(const MeasureKey&) const = default;
    };
    struct ChangesKey {
        std::uint64_t revision;
        ChangeFilter filter;
        Language language;
        bool operator==(const ChangesKey&) const = default;
    };
    struct ChartsKey {
        SelectedKey selected;
        ChartChoice choice;
        float width;
        float scale;
        Language language;
        std::size_t fonts;
        bool operator==(const ChartsKey&) const = default;
    };
    struct ImportKey {
        std::uint64_t version;
        Language language;
        bool operator==(const ImportKey&) const = default;
    };
    using CachedMeasure = Cached<MeasureKey, std::optional<MeasureView>>;
    static const MeasureView* measure(const ViewSource& source, const std::string& id, CachedMeasure& cache);

    std::uint64_t built_ = 0;  ///< versions of the views that charts and lists tell apart
    Cached<SelectedKey, TableView> rows_;
    Cached<SelectedKey, OverviewView> overview_;
    Cached<SelectedKey, plan::Plan> selected_plan_;
    Cached<ChartsKey, ChartsView> charts_;
    Cached<MeetingKey, MeetingView> meeting_;
    CachedMeasure measure_;
    CachedMeasure next_measure_;
    Cached<std::uint64_t, TableChoices> table_choices_;
    Cached<ChangesKey, ChangesView> changes_;
    Cached<std::uint64_t, StructureView> structure_;
    Cached<std::uint64_t, std::vector<plan::FiscalYear>> proposed_years_;
    Cached<ImportKey, ImportView> import_;
    Cached<ImportKey, UpdateView> update_;
};

}  // namespace ui
