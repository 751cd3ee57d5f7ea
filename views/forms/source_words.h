// A source as people read it beside a value.
#pragma once

#include <QString>

#include "domain/provenance.h"

namespace jw {

/// "Data sheet: NVIDIA H100, 2023-03", and whether the figure is an estimate.
[[nodiscard]] QString sourceWords(const Source& source);

/// The same with its address and note, a line each, for a tool tip.
[[nodiscard]] QString sourceDetails(const Source& source);

} // namespace jw
