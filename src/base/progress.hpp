#pragma once

#include <functional>

namespace base {

/// Long work calls it now and then with the part that is done, 0 to 1. Empty: nobody wants to know.
using OnProgress = std::function<void(double)>;

}  // namespace base
