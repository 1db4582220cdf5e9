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
struct BrowserWords<StorageError> {
    static constexpr std::array<base::EnumWord<StorageError>, 4> all{{{StorageError::full, "full"},
                                                                      {StorageError::refused, "refused"},
                                                                      {StorageError::broken, "broken"},
                                                                      {StorageError::newer, "newer"}}};
    static constexpr StorageError otherwise = StorageError::broken;
};

template <>
struct BrowserWords<WorkerFailed::Why> {
    static constexpr std::array<base::EnumWord<WorkerFailed::Why>, 2> all{
        {{WorkerFailed::Why::unavailable, "unavailable"}, {WorkerFailed::Why::crashed, "crashed"}}};
    static constexpr WorkerFailed::Why otherwise = WorkerFailed::Why::crashed;
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
