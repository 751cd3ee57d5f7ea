// A service as it begins: a model of the catalogue on machines of the plan that hold it.
#pragma once

#include <unordered_map>

#include "catalogue/model_row.h"
#include "domain/plan.h"

namespace jw {

/// A predicted service of this model with usual lengths, a load and a promise (assumptions), without
/// machines. Returns its uid. `at`: when the catalogue was read, UTC, ISO 8601. Errors: those of the
/// registry.
[[nodiscard]] Result<std::string> insertService(Plan& plan, const ModelRow& model, const std::string& name,
                                                const std::string& at);

/// Gives a service what is free of the largest group of the plan on which it can be predicted, with the
/// fewest GPUs of a replica that hold the model. `taken`: the share of each group that other work has. False
/// where there is none; the plan stays as it was.
[[nodiscard]] bool takeServiceMachines(Plan& plan, const std::string& service,
                                       const std::unordered_map<std::string, double>& taken);

} // namespace jw
