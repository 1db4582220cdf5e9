#pragma once
// What every drawing function is given: measures, fonts, the semantic tree, and what the person's hands are doing. No words
// and no plan: those come in as arguments.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "chart/scene.hpp"
#include "toolkit/fonts.hpp"
#include "toolkit/semantics.hpp"
#include "toolkit/text_layout.hpp"
#include "toolkit/theme.hpp"

namespace ui {

/// Of a chart's hits, in their order.
struct HitKeys {
    std::vector<std::string> keys;
    std::vector<std::uint64_t> nodes;
};

/// How a chart comes to be what it is now.
struct Motion {
    std::uint64_t version = 0;  ///< of `to`, by whoever builds it; 0: there is none yet
    chart::Scene to;
    HitKeys hits{};                      ///< of `to`
    std::optional<chart::Scene> from{};  ///< none: it is there
    double began = 0;                    ///< by Ui::now
    std::uint64_t seen = 0;              ///< the frame that drew it last
};

/// What would be out of sight because its scroll area has become lower: the area scrolls on by so much, in this very frame.
struct SightWish {
    Box box;  ///< where it was in the last frame
    float by = 0;
};

/// What is known of a virtual list (pages/widgets/virtual_list.hpp) since it was drawn last.
struct ListState {
    std::uint64_t version = 0;           ///< of its parts and of all that their heights follow from
    std::vector<std::uint64_t> content;  ///< of each part, with the same
    std::vector<double> ends;            ///< of each part, below the top of the list
    std::optional<std::size_t> open;     ///< the part with the open field
    struct LaidOut {
        std::size_t index = 0;
        std::string key;
        std::vector<std::uint64_t> nodes;
    };
    std::vector<LaidOut> laid_out;  ///< ascending
    std::uint64_t seen = 0;         ///< the frame that drew it last
};

/// Lives from frame to frame.
struct Interaction {
    std::uint64_t pressed_node = 0;           ///< pressed by keyboard or screen reader, for one frame
    std::uint64_t focused_node = 0;           ///< has the keyboard's focus
    bool focus_arrived = false;               ///< in this frame: bring it into view
    std::optional<SightWish> sight;           ///< for this frame
    std::uint64_t wanted_focus = 0;           ///< the browser is to move its focus there after this frame
    std::uint64_t search_node = 0;            ///< the search field on screen, for the shortcut that enters it; 0: none
    std::uint64_t touch_window = 0;           ///< the scroll area under the finger
    bool touch_scrolling = false;             ///< the finger moved too far to press anything
    float fling = 0;                          ///< pixels a second that the released area still moves at
    float scroll_by = 0;                      ///< asked for by a key, for the page's scroll area; pixels
    bool wants_sight = false;                 ///< the chosen cell, or the open field, is to be scrolled into sight
    bool sweeping = false;                    ///< the mouse went down on a cell and is not up yet
    bool moving = false;                      ///< something moves: draw another frame
    std::map<std::uint64_t, Motion> motions;  ///< of the charts on screen, by their nodes
    std::string linked;                       ///< id of the measure under the pointer, or in focus: other charts mark it too
    std::string linking;                      ///< the same, found while the frame is drawn
    std::uint64_t field_node = 0;             ///< of the open field, as it was drawn last
    bool field_wants_focus = false;           ///< it was opened since
    float field_height = 0;                   ///< of the open field, likewise
    bool spot_wants_sight = false;            ///< the chosen cell of the table that is brought in is another one since
    bool spot_wants_focus = false;            ///< and takes the focus
    std::uint64_t spot_node = 0;              ///< of that cell, as it was drawn last; 0: not in sight
    bool head_wants_focus = false;            ///< the button over its column, as spot_wants_focus

    std::map<std::uint64_t, ListState> lists;  ///< of the lists on screen, by their nodes
};

struct Tooltip {
    Box anchor;
    std::vector<std::string> lines;
};

/// What every drawing function is given.
struct Ui {
    Theme theme;
    const Fonts& fonts;
    TextLayout& layout;
    Semantics& semantics;
    Interaction& in;
    bool coarse = false;  ///< fingers point: larger targets
    bool still = false;   ///< the person asks for less motion: what changes is there at once
    double now = 0;       ///< milliseconds, of any beginning
    std::uint64_t frame = 0;
    bool covered = false;    ///< something lies over what is being drawn, and keys that scroll are for that
    float freed = 0;         ///< so much of a notice's place has been given back to scroll areas since the last frame
    bool measuring = false;  ///< nothing is shown and nothing answers: only heights are asked for

    std::optional<Tooltip> tooltip{};

    bool touching() const;  ///< the pointer is a finger: nothing hovers
};

}  // namespace ui
