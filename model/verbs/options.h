// How verbs declare their options: CLI11 and the shared ones. Not for other layers: see verb.h.
#pragma once

#include <memory>

#include <CLI/CLI.hpp>

#include "verbs/table.h"

namespace jw::verbs {

/// A place for the options of one verb, living as long as its action.
template <class Options> std::shared_ptr<Options> optionsOf() { return std::make_shared<Options>(); }

inline constexpr const char* planHelp = "a .joule file, its JSON text form, - or sample:NAME";

} // namespace jw::verbs
