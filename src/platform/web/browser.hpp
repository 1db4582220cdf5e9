#pragma once
// What C++ asks of the JavaScript in web/platform/. Texts go as UTF-8. Where the answer is a text, it lies in the edge's
// first letter after the call (WebEdge::letter).

#include <cstdint>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "platform/paint/rect.hpp"

namespace platform {
class WebEdge;
struct CardCommand;
}  // namespace platform

namespace platform::browser {

/// Makes the JavaScript half of the edge. Everything below needs it; it calls the functions of exports.cpp with `edge`.
void attach(WebEdge* edge);
/// Starts listening, and measures the canvas (which answers with torikumi_resize).
void listen();

void ask_frame();
/// Wakes the edge after this time, unless a frame is asked for before.
void ask_frame_later(double milliseconds);
void start_timer(double ticket, double milliseconds);
/// A frame has been drawn: the loader may go.
void shown();
/// The page cannot go on: says so in its own words, for a reason that web/page/load.js knows ("canvas").
void fail(std::string_view reason);

// ---- painting (web/platform/painting.js, web/platform/webgl.js)

/// False where the browser has no graphics card for WebGL 2 that is known to be one (`any_card`: whatever it is).
bool take_card(bool any_card);
/// False where the canvas takes no pixels.
bool take_pixels();
/// Shows these parts of a frame of 32-bit pixels.
void put_pixels(const std::uint32_t* pixels, int width, int height, const std::vector<PixelRect>& changed);
/// The graphics card forgot everything and is there again.
void card_rebuild();
void card_add_texture(int id, int width, int height, const void* texels);
/// `texels`: the first one that changed; rows of the whole texture are `row_length` long.
void card_update_texture(int id, int x, int y, int width, int height, const void* texels, int row_length);
void card_remove_texture(int id);
struct CardFrame {
    int width;  ///< in pixels
    int height;
    float scale_x;  ///< from Dear ImGui's units to pixels
    float scale_y;
};
void card_draw(const std::vector<ImDrawVert>& vertices, const std::vector<ImDrawIdx>& indices,
               const std::vector<CardCommand>& commands, const CardFrame& frame);

void take_small_font(bool bold);
/// As it names itself: leaves a text.
void browser_name();
void measure_storage();
void query(std::string_view name);
void address();
bool coarse_pointer();
bool less_motion();
void own_plan();

void set_max_file_size(double most);
void pick_file();
void fetch_plan(std::string_view address);
void save_file(std::string_view name, std::string_view bytes, std::string_view media_type);
void make_page(std::string_view plan, std::string_view address, bool to_read);
void write_file(std::string_view file, std::string_view name, std::string_view bytes, bool whatever_is_there, bool may_ask);
void save_file_as(std::string_view suggested_name, std::string_view bytes, std::string_view media_type);
void check_permission(std::string_view file, bool ask);
bool can_share();
void share(std::string_view name, std::string_view bytes);
void save_picture(std::string_view name, std::string_view svg);
void copy_picture(std::string_view svg);
void copy_text(std::string_view text);
void print_document(std::string_view html);
void forget_handle(std::string_view file);
void fetch_whole_font(bool bold);
bool has_system_font();
double glyph_advance(std::string_view text, bool bold);
/// True where the picture lies in the edge's first letter: left, top, width and height as 32-bit integers, then its
/// coverage.
bool draw_glyph(std::string_view text, bool bold, double size, int columns);

/// A tree as tree_json writes it; where a call of focus() follows, the loss of a focus on the way is not told.
void show_semantics(std::string_view json, bool focus_follows);
void focus(std::string_view node);
void set_address(std::string_view fragment, bool replace);
void set_title(std::string_view title);
void set_full_screen(bool on);
bool can_full_screen();
bool open_window(std::string_view fragment);
bool send_to_peer(std::string_view text);
bool close_window();
void set_language(std::string_view bcp47);

/// A batch is handed over piece by piece, and begun by keep().
void keep_removal(std::string_view from, std::string_view to);
void keep_put(std::string_view key, std::string_view value);
void store(double ticket, bool durable);
void query_records(double ticket, std::string_view from, std::string_view to);
void reopen_storage();
void replica_put(std::string_view key, std::string_view value);
void replica_removal(std::string_view folder, std::string_view except);
void store_replica(double ticket);
void query_replica(double ticket, std::string_view folder);
void lock(std::string_view name, bool take_over);
void unlock(std::string_view name);
void ask_before_leaving(bool ask);
void put_on_clipboard(std::string_view text);
void post_to_worker(double ticket, std::string_view request, std::string_view bytes);
void end_worker();

double utc();
int utc_offset_minutes(double utc);
std::uint32_t random();
void remember(std::string_view key, std::string_view value);
void recall(std::string_view key);
void remember_in_window(std::string_view key, std::string_view value);
void recall_in_window(std::string_view key);
void reload();
double now();
void mark(std::string_view name);
/// On the console: JavaScript has used a word that words.hpp does not know.
void complain(std::string_view word);

}  // namespace platform::browser
