// Icons and style sheet are compiled into a static library: somebody must ask for them before first use.
#pragma once

namespace jw {

/// Makes ":/icons/..." and ":/style.qss" readable. Calling it again costs nothing.
void ensureResources();

} // namespace jw
