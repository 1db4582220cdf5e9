#pragma once
// JSON text, byte by byte.

namespace file {

inline bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
inline bool opens(char c) { return c == '{' || c == '['; }
inline bool closes(char c) { return c == '}' || c == ']'; }
inline bool separates(char c) { return c == ',' || c == ':'; }

/// Follows a JSON text byte by byte, and knows which bytes lie inside a string and how deep brackets are.
class Walker {
public:
    /// Takes the next byte; true where it belongs to a token, false where it is white space between tokens.
    bool take(char c) {
        if (in_string_) {
            if (escaped_) {
                escaped_ = false;
            } else if (c == '\\') {
                escaped_ = true;
            } else if (c == '"') {
                in_string_ = false;
            }
            return true;
        }
        if (is_space(c)) return false;
        if (c == '"') in_string_ = true;
        if (opens(c)) ++depth_;
        if (closes(c)) --depth_;
        return true;
    }
    bool in_string() const { return in_string_; }
    int depth() const { return depth_; }

private:
    bool in_string_ = false;
    bool escaped_ = false;
    int depth_ = 0;
};

}  // namespace file
