#pragma once
// What JavaScript calls the values of the platform's enumerations (web/words.d.ts lists the same words, and
// tests/web/words.test.mjs holds the two against each other).

#include <array>
#include <optional>
#include <string_view>

#include "base/enum_words.hpp"
#include "platform/platform.hpp"
#include "platform/web/browser.hpp"
#include "platform/web/touch.hpp"

namespace platform {

template <class Enum>
struct BrowserWords;

template <>
struct BrowserWords<OpenFailure> {
    static constexpr std::array<base::EnumWord<OpenFailure>, 8> all{{{OpenFailure::too_large, "too_large"},
                                                                     {OpenFailure::unreadable, "unreadable"},
                                                                     {OpenFailure::not_found, "not_found"},
                                                                     {OpenFailure::unreachable, "unreachable"},
                                                                     {OpenFailure::no_picker, "no_picker"},
                                                                     {OpenFailure::elsewhere, "elsewhere"},
                                                                     {OpenFailure::one_file, "one_file"},
                                                                     {OpenFailure::folder, "folder"}}};
    static constexpr OpenFailure otherwise = OpenFailure::unreadable;
};

template <>
struct BrowserWords<WriteFailure> {
    static constexpr std::array<base::EnumWord<WriteFailure>, 6> all{{{WriteFailure::cancelled, "cancelled"},
                                                                      {WriteFailure::changed, "changed"},
                                                                      {WriteFailure::refused, "refused"},
                                                                      {WriteFailure::gone, "gone"},
                                                                      {WriteFailure::failed, "failed"},
                                                                      {WriteFailure::needs_press, "needs_press"}}};
    static constexpr WriteFailure otherwise = WriteFailure::failed;
};

template <>
struct BrowserWords<Permission> {
    static constexpr std::array<base::EnumWord<Permission>, 3> all{
        {{Permission::granted, "granted"}, {Permission::prompt, "prompt"}, {Permission::denied, "denied"}}};
    static constexpr Permission otherwise = Permission::denied;
};

template <>
struct BrowserWords<KeepFailure> {
    static constexpr std::array<base::EnumWord<KeepFailure>, 4> all{{{KeepFailure::full, "full"},
                                                                     {KeepFailure::refused, "refused"},
                                                                     {KeepFailure::broken, "broken"},
                                                                     {KeepFailure::newer, "newer"}}};
    static constexpr KeepFailure otherwise = KeepFailure::broken;
};

template <>
struct BrowserWords<WorkerLost::Why> {
    static constexpr std::array<base::EnumWord<WorkerLost::Why>, 2> all{
        {{WorkerLost::Why::unavailable, "unavailable"}, {WorkerLost::Why::crashed, "crashed"}}};
    static constexpr WorkerLost::Why otherwise = WorkerLost::Why::crashed;
};

template <>
struct BrowserWords<TouchPhase> {
    static constexpr std::array<base::EnumWord<TouchPhase>, 4> all{
        {{TouchPhase::down, "down"}, {TouchPhase::move, "move"}, {TouchPhase::up, "up"}, {TouchPhase::cancel, "cancel"}}};
    static constexpr TouchPhase otherwise = TouchPhase::cancel;
};

/// The value for a word of JavaScript. One that the table lacks is a fault in web/: it is reported on the page's console,
/// and the event still arrives, with what is nearest to "something went wrong", so that nothing waits for ever.
template <class Enum>
Enum value_named(std::string_view word) {
    const std::optional<Enum> value = base::value_for(BrowserWords<Enum>::all, word);
    if (!value) browser::complain(word);
    return value.value_or(BrowserWords<Enum>::otherwise);
}

}  // namespace platform
