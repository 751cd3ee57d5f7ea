// The parts of the registry of models, one file each: they take long to compile.
#pragma once

#include "engine/model.h"

namespace jw {

[[nodiscard]] std::span<const AnyModel> directModels();
[[nodiscard]] std::span<const AnyModel> trainingModels();
[[nodiscard]] std::span<const AnyModel> servingModels();
[[nodiscard]] std::span<const AnyModel> financeModels();
[[nodiscard]] std::span<const AnyModel> fleetModels();
[[nodiscard]] std::span<const AnyModel> carbonModels();

} // namespace jw
