#pragma once
// What the app says: which notice is in sight, the room that the page makes for it, and what stays in sight beside it.

#include <cstdint>
#include <vector>

#include "app/services.hpp"
#include "pages/page_ui.hpp"
#include "platform/platform.hpp"

namespace ui {

class NoticeLayer {
public:
    explicit NoticeLayer(const Services& services) : services_(services) {}

    /// What is left of `rest` for the page, without its foot. `shown`: the semantic tree of the last frame.
    Box room_beside(PageUi& ui, const Box& window, const Box& rest, bool page_has_foot, const std::vector<Node>& shown);
    /// Above the page's foot, once the page is drawn.
    void draw(PageUi& ui, const Box& window);
    /// A notice was in sight in the last frame.
    bool is_shown() const { return height_ > 0; }
    /// The one in sight, by its button. The focus goes back to where it was.
    void close();
    /// A field is open that is not one of a dialog.
    bool types_in_page() const { return services_.state.field && !services_.overlays.asks_for_text(); }

private:
    bool waits(const PageUi& ui, float height, const Box& window, const Box& rest, const Node* field) const;
    void keep_in_sight(const Box& window, const Box& room, const std::vector<Node>& shown);

    Services services_;
    float height_ = 0;       ///< of its place in the last frame; 0: none was in sight
    float foot_height_ = 0;  ///< of the page's foot, likewise
    Box window_;             ///< likewise
    Box room_;               ///< for the page, likewise
    bool has_focus_ = false;
    std::uint64_t focus_before_ = 0;
};

}  // namespace ui
