#pragma once
// Whether the elements that mirror the semantic tree are as the tree says. They are another thing than the tree as soon as
// the tree is another one, and as soon as a person types into one of them: the program may answer with the tree that it had.

namespace platform {

class MirrorState {
public:
    void tree_changed() { outdated_ = true; }
    void field_changed() { outdated_ = true; }
    /// True where the tree is to be carried over to the elements; they are as it says from then on.
    bool take_outdated() {
        const bool outdated = outdated_;
        outdated_ = false;
        return outdated;
    }

private:
    bool outdated_ = false;
};

}  // namespace platform
