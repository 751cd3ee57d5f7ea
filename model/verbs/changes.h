// --set PATH=VALUE: values as a person types them, put into scenarios. Not for other layers: see verb.h.
#pragma once

#include "domain/plan.h"

namespace jw::verbs {

/// The value that `text` says for that field: a number with its unit, "yes", a choice, a date, the name or
/// uid of the row a reference points to, JSON for a list or record; null for "" where a field may be not
/// given. Errors: those of parseEntry, checkValue and parseJson, naming the field by `path`.
[[nodiscard]] Result<Value> valueFromText(const Plan& plan, const FieldInfo& info, std::string_view text,
                                          const std::string& path);

/// The number that `text` says for a result of that path, in base units; also of one that may not exist.
/// Errors: those of valueFromText.
[[nodiscard]] Result<double> resultFromText(const Plan& plan, const FieldInfo& info, std::string_view text,
                                            const std::string& path);

/// Where the '=' of PATH=VALUE is: the first outside double quotes; or npos.
[[nodiscard]] std::size_t equalsIn(std::string_view change);

/// Applies "sites/Ashburn/pue=1.2" to each of these scenarios. Errors: MissingField (no '='), those of
/// fieldAt, valueFromText and setInScenario.
[[nodiscard]] Result<void> applyChange(Plan& plan, const std::vector<std::size_t>& scenarios,
                                       std::string_view change);
[[nodiscard]] Result<void> applyChanges(Plan& plan, const std::vector<std::size_t>& scenarios,
                                        const std::vector<std::string>& changes);

} // namespace jw::verbs
