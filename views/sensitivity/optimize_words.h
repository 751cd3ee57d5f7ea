// What the machines of a candidate are called, and how a person reads a figure of the answer.
#pragma once

#include "views/sensitivity/optimize_view.h"

namespace jw {

/// "1,024"
[[nodiscard]] QString counted(std::size_t count);

/// "60 %"
[[nodiscard]] QString shareWords(double share);

/// A value of a measure, in its field's unit.
[[nodiscard]] QString fleetFigure(const OptimizeAnswer& answer, const FieldInfo& info, double value);

/// "Water, whole plan": a result with what it is of; path: by name.
[[nodiscard]] QString resultTitle(const std::string& path, const FieldInfo& info);

/// A score, or a difference of two: of one result in its unit, of several a sum without one.
[[nodiscard]] QString scoreWords(const OptimizeAnswer& answer, double score);

/// A device or region by its name; "as planned".
[[nodiscard]] QString choiceName(const std::string& name);

/// "60 % owned, 40 % spot".
[[nodiscard]] QString procurementWords(const Procurement& mix);

/// "TP 8, PP 16": names of degrees are the same in all languages.
[[nodiscard]] QString layoutWords(const std::optional<TrainLayout<double>>& layout);

/// "1,024 × DGX H100, 80 %".
[[nodiscard]] QString fleetWords(const FleetCandidate& fleet);

/// "Cost of at most 2 million USD".
[[nodiscard]] QString limitWords(const OptimizeAnswer& answer, std::size_t limit);

/// Of each limit whether it binds and what more of it is worth; and of those that bind together only.
[[nodiscard]] QStringList limitsWords(const OptimizeAnswer& answer);

/// Where no combination keeps all limits: what keeps out the most, and what would do.
[[nodiscard]] QStringList nothingWords(const OptimizeAnswer& answer);

} // namespace jw
