// Checked rows in words: metrics with their units, errors, bands, tiers, remarks in the language of the
// window.
#pragma once

#include <QString>

#include "units/result.h"
#include "validation/row_check.h"

namespace jw {

/// "GPU-hours"
[[nodiscard]] QString metricName(CheckMetric metric);
/// "GPU-h"; "%" for MFU
[[nodiscard]] QString metricUnit(CheckMetric metric);
/// A value of the metric in the unit it is shown in: MFU in percent.
[[nodiscard]] double shownValue(CheckMetric metric, double value);
/// "184,320 GPU-h"
[[nodiscard]] QString metricFigure(CheckMetric metric, double value);

/// "5.3 %"
[[nodiscard]] QString percentWords(double share);
/// "+5.3 %", "−2.0 %"
[[nodiscard]] QString errorPercent(double share);

/// "5 %", "6.5 %"
[[nodiscard]] QString goalPercent(double share);

/// "2,300–3,100" in the unit of the metric; "–" where nothing is predicted.
[[nodiscard]] QString bandWords(const RowCheck& check);
/// "A", or "–" where nothing is predicted.
[[nodiscard]] QString tierWords(const RowCheck& check);
/// "Inside", "Outside" or "Held out"
[[nodiscard]] QString fitWords(const RowCheck& check);

/// Its names by the catalogue; the ids where it has none.
[[nodiscard]] QString modelName(const RowCheck& check);
[[nodiscard]] QString hardwareName(const RowCheck& check);

/// A remark, or any text of context "jw::Validation".
[[nodiscard]] QString remarkText(const Remark& remark);
[[nodiscard]] QString validationText(std::string_view english);
/// Why nothing is predicted; empty where something is.
[[nodiscard]] QString refusalText(const RowCheck& check);

/// What is wrong with a file of rows, and in which line.
[[nodiscard]] QString rowsErrorText(const Error& error);

} // namespace jw
