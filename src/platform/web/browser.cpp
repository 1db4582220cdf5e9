#include "platform/web/browser.hpp"

#include <emscripten/emscripten.h>

#include "platform/web/webgl_painter.hpp"

// The bodies are JavaScript and say nothing but which function of the edge (web/platform/start.js) is meant. `Module.text`
// reads a text out of the memory. A text that answers is left in the edge's first letter (exports.cpp).

// clang-format off
EM_JS(void, torikumi_js_attach, (void* edge), { Module.attach(edge); })
EM_JS(void, torikumi_js_listen, (), { Module.platform.listen(); })
EM_JS(void, torikumi_js_ask_frame, (), { Module.platform.askFrame(); })
EM_JS(void, torikumi_js_ask_frame_later, (double after), { Module.platform.askFrameLater(after); })
EM_JS(void, torikumi_js_start_timer, (double ticket, double after), { Module.platform.startTimer(ticket, after); })
EM_JS(void, torikumi_js_shown, (), { Module.platform.shown(); })
EM_JS(void, torikumi_js_fail, (const char* at, int size), { Module.platform.fail(Module.text(at, size)); })
EM_JS(int, torikumi_js_take_card, (int any), { return Module.platform.painting.takeCard(!!any) ? 1 : 0; })
EM_JS(int, torikumi_js_take_pixels, (), { return Module.platform.painting.takePixels() ? 1 : 0; })
EM_JS(void, torikumi_js_put_pixels, (const void* at, int width, int height, const void* rectangles, int count), {
    Module.platform.painting.putPixels(at, width, height, rectangles, count);
})
EM_JS(void, torikumi_js_card_rebuild, (), { Module.platform.painting.card().build(); })
EM_JS(void, torikumi_js_card_add_texture, (int id, int width, int height, const void* texels), {
    Module.platform.painting.card().addTexture(id, width, height, texels);
})
EM_JS(void, torikumi_js_card_update_texture,
      (int id, int x, int y, int width, int height, const void* texels, int row_length), {
    Module.platform.painting.card().updateTexture(id, x, y, width, height, texels, row_length);
})
EM_JS(void, torikumi_js_card_remove_texture, (int id), { Module.platform.painting.card().removeTexture(id); })
EM_JS(void, torikumi_js_card_send, (const void* vertices, int vertex_size, const void* indices, int index_size), {
    Module.platform.painting.card().send(vertices, vertex_size, indices, index_size);
})
EM_JS(void, torikumi_js_card_draw,
      (int width, int height, double scale_x, double scale_y, const void* commands, int count), {
    Module.platform.painting.card().draw(width, height, scale_x, scale_y, commands, count);
})
EM_JS(void, torikumi_js_take_small_font, (int bold), { Module.platform.takeSmallFont(!!bold); })
EM_JS(void, torikumi_js_browser_name, (), { Module.platform.browserName(); })
EM_JS(void, torikumi_js_measure_storage, (), { Module.platform.measureStorage(); })
EM_JS(void, torikumi_js_query, (const char* at, int size), { Module.platform.query(Module.text(at, size)); })
EM_JS(void, torikumi_js_address, (), { Module.platform.address(); })
EM_JS(int, torikumi_js_coarse_pointer, (), { return Module.platform.coarsePointer() ? 1 : 0; })
EM_JS(int, torikumi_js_less_motion, (), { return Module.platform.lessMotion() ? 1 : 0; })
EM_JS(void, torikumi_js_limit_bytes, (double most), { Module.platform.limitBytes(most); })
EM_JS(void, torikumi_js_ask_for_file, (), { Module.platform.askForFile(); })
EM_JS(void, torikumi_js_open_address, (const char* at, int size), {
    Module.platform.openAddress(Module.text(at, size));
})
EM_JS(void, torikumi_js_save_file, (const char* name, int name_size, const char* at, int size, const char* type, int type_size), {
    Module.platform.saveFile(Module.text(name, name_size), Module.bytes(at, size), Module.text(type, type_size));
})
EM_JS(void, torikumi_js_own_plan, (), { Module.platform.ownPlan(); })
EM_JS(void, torikumi_js_make_page, (const char* at, int size, const char* address, int address_size, int to_read), {
    Module.platform.makePage(Module.bytes(at, size), Module.text(address, address_size), !!to_read);
})
EM_JS(void, torikumi_js_write_file,
      (const char* file, int file_size, const char* name, int name_size, const char* at, int size, int any, int may_ask), {
    Module.platform.writeFile(Module.text(file, file_size), Module.text(name, name_size), Module.bytes(at, size), !!any,
                                  !!may_ask);
})
EM_JS(void, torikumi_js_save_file_as,
      (const char* name, int name_size, const char* at, int size, const char* type, int type_size), {
    Module.platform.saveFileAs(Module.text(name, name_size), Module.bytes(at, size), Module.text(type, type_size));
})
EM_JS(void, torikumi_js_check_permission, (const char* at, int size, int ask), {
    Module.platform.checkPermission(Module.text(at, size), !!ask);
})
EM_JS(int, torikumi_js_can_share, (), { return Module.platform.canShare() ? 1 : 0; })
EM_JS(void, torikumi_js_share, (const char* name, int name_size, const char* at, int size), {
    Module.platform.share(Module.text(name, name_size), Module.bytes(at, size));
})
EM_JS(void, torikumi_js_save_picture, (const char* name, int name_size, const char* at, int size), {
    Module.platform.savePicture(Module.text(name, name_size), Module.text(at, size));
})
EM_JS(void, torikumi_js_copy_picture, (const char* at, int size), { Module.platform.copyPicture(Module.text(at, size)); })
EM_JS(void, torikumi_js_copy_text, (const char* at, int size), { Module.platform.copyText(Module.text(at, size)); })
EM_JS(void, torikumi_js_print, (const char* at, int size), { Module.platform.print(Module.text(at, size)); })
EM_JS(void, torikumi_js_forget_file, (const char* at, int size), { Module.platform.forgetFile(Module.text(at, size)); })
EM_JS(void, torikumi_js_fetch_whole_font, (int bold), { Module.platform.fetchWholeFont(!!bold); })
EM_JS(int, torikumi_js_has_system_font, (), { return Module.platform.hasSystemFont() ? 1 : 0; })
EM_JS(double, torikumi_js_glyph_advance, (const char* at, int size, int bold), {
    return Module.platform.glyphAdvance(Module.text(at, size), !!bold);
})
EM_JS(int, torikumi_js_draw_glyph, (const char* at, int size, int bold, double pixels, int columns), {
    return Module.platform.drawGlyph(Module.text(at, size), !!bold, pixels, columns) ? 1 : 0;
})
EM_JS(void, torikumi_js_show_semantics, (const char* at, int size, int focus_follows), {
    Module.platform.showSemantics(Module.text(at, size), !!focus_follows);
})
EM_JS(void, torikumi_js_focus, (const char* at, int size), { Module.platform.focus(Module.text(at, size)); })
EM_JS(void, torikumi_js_set_address, (const char* at, int size, int replace), {
    Module.platform.setAddress(Module.text(at, size), !!replace);
})
EM_JS(void, torikumi_js_set_full_screen, (int on), { Module.platform.setFullScreen(!!on); })
EM_JS(int, torikumi_js_can_full_screen, (), { return Module.platform.canFullScreen() ? 1 : 0; })
EM_JS(int, torikumi_js_open_window, (const char* at, int size), {
    return Module.platform.openWindow(Module.text(at, size)) ? 1 : 0;
})
EM_JS(int, torikumi_js_tell_window, (const char* at, int size), {
    return Module.platform.tellWindow(Module.text(at, size)) ? 1 : 0;
})
EM_JS(int, torikumi_js_close_window, (), { return Module.platform.closeWindow() ? 1 : 0; })
EM_JS(void, torikumi_js_set_title, (const char* at, int size), { Module.platform.setTitle(Module.text(at, size)); })
EM_JS(void, torikumi_js_set_language, (const char* at, int size), {
    Module.platform.setLanguage(Module.text(at, size));
})
EM_JS(void, torikumi_js_keep_removal, (const char* from, int from_size, const char* to, int to_size), {
    Module.platform.keepRemoval(Module.text(from, from_size), Module.text(to, to_size));
})
EM_JS(void, torikumi_js_keep_put, (const char* key, int key_size, const char* at, int size), {
    Module.platform.keepPut(Module.text(key, key_size), Module.bytes(at, size));
})
EM_JS(void, torikumi_js_keep, (double ticket, int durable), { Module.platform.keep(ticket, !!durable); })
EM_JS(void, torikumi_js_look_up, (double ticket, const char* from, int from_size, const char* to, int to_size), {
    Module.platform.lookUp(ticket, Module.text(from, from_size), Module.text(to, to_size));
})
EM_JS(void, torikumi_js_reopen_storage, (), { Module.platform.reopenStorage(); })
EM_JS(void, torikumi_js_replica_put, (const char* key, int key_size, const char* at, int size), {
    Module.platform.replicaPut(Module.text(key, key_size), Module.bytes(at, size));
})
EM_JS(void, torikumi_js_replica_removal, (const char* folder, int folder_size, const char* except, int except_size), {
    Module.platform.replicaRemoval(Module.text(folder, folder_size), Module.text(except, except_size));
})
EM_JS(void, torikumi_js_keep_replica, (double ticket), { Module.platform.keepReplica(ticket); })
EM_JS(void, torikumi_js_look_up_replica, (double ticket, const char* at, int size), {
    Module.platform.lookUpReplica(ticket, Module.text(at, size));
})
EM_JS(void, torikumi_js_claim, (const char* at, int size, int take_over), {
    Module.platform.claim(Module.text(at, size), !!take_over);
})
EM_JS(void, torikumi_js_release, (const char* at, int size), { Module.platform.release(Module.text(at, size)); })
EM_JS(void, torikumi_js_ask_before_leaving, (int ask), { Module.platform.askBeforeLeaving(!!ask); })
EM_JS(void, torikumi_js_put_on_clipboard, (const char* at, int size), {
    Module.platform.putOnClipboard(Module.text(at, size));
})
EM_JS(void, torikumi_js_ask_worker, (double ticket, const char* text, int text_size, const char* at, int size), {
    Module.platform.askWorker(ticket, Module.text(text, text_size), Module.bytes(at, size));
})
EM_JS(void, torikumi_js_end_worker, (), { Module.platform.endWorker(); })
EM_JS(double, torikumi_js_utc, (), { return Date.now(); })
EM_JS(int, torikumi_js_utc_offset, (double utc), { return -new Date(utc).getTimezoneOffset(); })
EM_JS(double, torikumi_js_random, (), { return crypto.getRandomValues(new Uint32Array(1))[0]; })
EM_JS(void, torikumi_js_remember, (const char* key, int key_size, const char* value, int value_size), {
    Module.platform.remember(Module.text(key, key_size), Module.text(value, value_size));
})
EM_JS(void, torikumi_js_recall, (const char* at, int size), { Module.platform.recall(Module.text(at, size)); })
EM_JS(void, torikumi_js_remember_in_window, (const char* key, int key_size, const char* value, int value_size), {
    Module.platform.rememberInWindow(Module.text(key, key_size), Module.text(value, value_size));
})
EM_JS(void, torikumi_js_recall_in_window, (const char* at, int size), {
    Module.platform.recallInWindow(Module.text(at, size));
})
EM_JS(void, torikumi_js_reload, (), { Module.platform.reload(); })
EM_JS(double, torikumi_js_now, (), { return performance.now(); })
EM_JS(void, torikumi_js_complain, (const char* at, int size), {
    console.error("platform/web/words.hpp has no such word: " + Module.text(at, size));
})
EM_JS(void, torikumi_js_mark, (const char* at, int size), { performance.mark(Module.text(at, size)); })
// clang-format on

namespace platform::browser {

namespace {

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

}  // namespace

void attach(WebEdge* edge) { torikumi_js_attach(edge); }
void listen() { torikumi_js_listen(); }

void ask_frame() { torikumi_js_ask_frame(); }
void ask_frame_later(double milliseconds) { torikumi_js_ask_frame_later(milliseconds); }
void start_timer(double ticket, double milliseconds) { torikumi_js_start_timer(ticket, milliseconds); }
void shown() { torikumi_js_shown(); }
void fail(std::string_view reason) { torikumi_js_fail(reason.data(), size_of(reason)); }

bool take_card(bool any_card) { return torikumi_js_take_card(any_card ? 1 : 0) != 0; }
bool take_pixels() { return torikumi_js_take_pixels() != 0; }
void put_pixels(const std::uint32_t* pixels, int width, int height, const std::vector<PixelRect>& changed) {
    torikumi_js_put_pixels(pixels, width, height, changed.data(), static_cast<int>(changed.size()));
}
void card_rebuild() { torikumi_js_card_rebuild(); }
void card_add_texture(int id, int width, int height, const void* texels) {
    torikumi_js_card_add_texture(id, width, height, texels);
}
void card_update_texture(int id, int x, int y, int width, int height, const void* texels, int row_length) {
    torikumi_js_card_update_texture(id, x, y, width, height, texels, row_length);
}
void card_remove_texture(int id) { torikumi_js_card_remove_texture(id); }
void card_draw(const std::vector<ImDrawVert>& vertices, const std::vector<ImDrawIdx>& indices,
               const std::vector<CardCommand>& commands, const CardFrame& frame) {
    torikumi_js_card_send(vertices.data(), static_cast<int>(vertices.size() * sizeof(ImDrawVert)), indices.data(),
                          static_cast<int>(indices.size() * sizeof(ImDrawIdx)));
    torikumi_js_card_draw(frame.width, frame.height, frame.scale_x, frame.scale_y, commands.data(),
                          static_cast<int>(commands.size()));
}

void take_small_font(bool bold) { torikumi_js_take_small_font(bold ? 1 : 0); }
void browser_name() { torikumi_js_browser_name(); }
void measure_storage() { torikumi_js_measure_storage(); }
void query(std::string_view name) { torikumi_js_query(name.data(), size_of(name)); }
void address() { torikumi_js_address(); }
bool coarse_pointer() { return torikumi_js_coarse_pointer() != 0; }
bool less_motion() { return torikumi_js_less_motion() != 0; }
void own_plan() { torikumi_js_own_plan(); }

void set_max_file_size(double most) { torikumi_js_limit_bytes(most); }
void pick_file() { torikumi_js_ask_for_file(); }
void fetch_plan(std::string_view address) { torikumi_js_open_address(address.data(), size_of(address)); }
void save_file(std::string_view name, std::string_view bytes, std::string_view media_type) {
    torikumi_js_save_file(name.data(), size_of(name), bytes.data(), size_of(bytes), media_type.data(), size_of(media_type));
}
void make_page(std::string_view plan, std::string_view address, bool to_read) {
    torikumi_js_make_page(plan.data(), size_of(plan), address.data(), size_of(address), to_read ? 1 : 0);
}
void write_file(std::string_view file, std::string_view name, std::string_view bytes, bool whatever_is_there, bool may_ask) {
    torikumi_js_write_file(file.data(), size_of(file), name.data(), size_of(name), bytes.data(), size_of(bytes),
                           whatever_is_there ? 1 : 0, may_ask ? 1 : 0);
}
void save_file_as(std::string_view suggested_name, std::string_view bytes, std::string_view media_type) {
    torikumi_js_save_file_as(suggested_name.data(), size_of(suggested_name), bytes.data(), size_of(bytes), media_type.data(),
                             size_of(media_type));
}
void check_permission(std::string_view file, bool ask) {
    torikumi_js_check_permission(file.data(), size_of(file), ask ? 1 : 0);
}
bool can_share() { return torikumi_js_can_share() != 0; }
void share(std::string_view name, std::string_view bytes) {
    torikumi_js_share(name.data(), size_of(name), bytes.data(), size_of(bytes));
}
void save_picture(std::string_view name, std::string_view svg) {
    torikumi_js_save_picture(name.data(), size_of(name), svg.data(), size_of(svg));
}
void copy_picture(std::string_view svg) { torikumi_js_copy_picture(svg.data(), size_of(svg)); }
void copy_text(std::string_view text) { torikumi_js_copy_text(text.data(), size_of(text)); }
void print_document(std::string_view html) { torikumi_js_print(html.data(), size_of(html)); }
void forget_handle(std::string_view file) { torikumi_js_forget_file(file.data(), size_of(file)); }
bool has_system_font() { return torikumi_js_has_system_font() != 0; }
double glyph_advance(std::string_view text, bool bold) {
    return torikumi_js_glyph_advance(text.data(), size_of(text), bold ? 1 : 0);
}
bool draw_glyph(std::string_view text, bool bold, double size, int columns) {
    return torikumi_js_draw_glyph(text.data(), size_of(text), bold ? 1 : 0, size, columns) != 0;
}
void fetch_whole_font(bool bold) { torikumi_js_fetch_whole_font(bold ? 1 : 0); }

void show_semantics(std::string_view json, bool focus_follows) {
    torikumi_js_show_semantics(json.data(), size_of(json), focus_follows ? 1 : 0);
}
void focus(std::string_view node) { torikumi_js_focus(node.data(), size_of(node)); }
void set_address(std::string_view fragment, bool replace) {
    torikumi_js_set_address(fragment.data(), size_of(fragment), replace ? 1 : 0);
}
void set_full_screen(bool on) { torikumi_js_set_full_screen(on ? 1 : 0); }
bool can_full_screen() { return torikumi_js_can_full_screen() != 0; }
bool open_window(std::string_view fragment) { return torikumi_js_open_window(fragment.data(), size_of(fragment)) != 0; }
bool send_to_peer(std::string_view text) { return torikumi_js_tell_window(text.data(), size_of(text)) != 0; }
bool close_window() { return torikumi_js_close_window() != 0; }
void set_title(std::string_view title) { torikumi_js_set_title(title.data(), size_of(title)); }
void set_language(std::string_view bcp47) { torikumi_js_set_language(bcp47.data(), size_of(bcp47)); }

void keep_removal(std::string_view from, std::string_view to) {
    torikumi_js_keep_removal(from.data(), size_of(from), to.data(), size_of(to));
}
void keep_put(std::string_view key, std::string_view value) {
    torikumi_js_keep_put(key.data(), size_of(key), value.data(), size_of(value));
}
void store(double ticket, bool durable) { torikumi_js_keep(ticket, durable ? 1 : 0); }
void query_records(double ticket, std::string_view from, std::string_view to) {
    torikumi_js_look_up(ticket, from.data(), size_of(from), to.data(), size_of(to));
}
void reopen_storage() { torikumi_js_reopen_storage(); }
void replica_put(std::string_view key, std::string_view value) {
    torikumi_js_replica_put(key.data(), size_of(key), value.data(), size_of(value));
}
void replica_removal(std::string_view folder, std::string_view except) {
    torikumi_js_replica_removal(folder.data(), size_of(folder), except.data(), size_of(except));
}
void store_replica(double ticket) { torikumi_js_keep_replica(ticket); }
void query_replica(double ticket, std::string_view folder) {
    torikumi_js_look_up_replica(ticket, folder.data(), size_of(folder));
}
void lock(std::string_view name, bool take_over) { torikumi_js_claim(name.data(), size_of(name), take_over ? 1 : 0); }
void unlock(std::string_view name) { torikumi_js_release(name.data(), size_of(name)); }
void ask_before_leaving(bool ask) { torikumi_js_ask_before_leaving(ask ? 1 : 0); }
void put_on_clipboard(std::string_view text) { torikumi_js_put_on_clipboard(text.data(), size_of(text)); }
void post_to_worker(double ticket, std::string_view request, std::string_view bytes) {
    torikumi_js_ask_worker(ticket, request.data(), size_of(request), bytes.data(), size_of(bytes));
}
void end_worker() { torikumi_js_end_worker(); }

double utc() { return torikumi_js_utc(); }
int utc_offset_minutes(double utc) { return torikumi_js_utc_offset(utc); }
std::uint32_t random() { return static_cast<std::uint32_t>(torikumi_js_random()); }

void remember(std::string_view key, std::string_view value) {
    torikumi_js_remember(key.data(), size_of(key), value.data(), size_of(value));
}
void recall(std::string_view key) { torikumi_js_recall(key.data(), size_of(key)); }
void remember_in_window(std::string_view key, std::string_view value) {
    torikumi_js_remember_in_window(key.data(), size_of(key), value.data(), size_of(value));
}
void recall_in_window(std::string_view key) { torikumi_js_recall_in_window(key.data(), size_of(key)); }
void reload() { torikumi_js_reload(); }
double now() { return torikumi_js_now(); }
void complain(std::string_view word) { torikumi_js_complain(word.data(), size_of(word)); }
void mark(std::string_view name) { torikumi_js_mark(name.data(), size_of(name)); }

}  // namespace platform::browser
