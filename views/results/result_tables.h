// Results as tables: by year, by workload and site, and what they amount to.
#pragma once

#include "views/results/figure_model.h"
#include "views/results/result_book.h"

namespace jw {

struct BandedCell;

// The plans here are resolved: what they lack is said beside what is a lower bound for it.

/// A row for each plan year.
[[nodiscard]] FigureTable yearlyTable(const PlanResults<double>& results, const Plan& plan);

/// A row for each workload (its run, or a year of it) and each site (over the plan years).
[[nodiscard]] FigureTable partsTable(const PlanResults<double>& results, const Plan& plan);

/// A row for each workload that counts its queries: what one takes and costs. Empty without any.
[[nodiscard]] FigureTable requestTable(const PlanResults<double>& results, const Plan& plan);

/// "US homes | 17,000": what the energy and carbon of a subject amount to, over its period.
[[nodiscard]] FigureTable equivalenceTable(const PlanResults<double>& results, const Subject& subject,
                                           const Plan& plan);

/// "Scope 2, location-based | 12 | what it is": carbon of a subject by scope of the GHG Protocol, and what
/// location-based electricity and scope 3 come to; categories without a figure say why. Empty for a subject
/// without carbon.
[[nodiscard]] FigureTable scopeTable(const PlanResults<double>& results, const Subject& subject,
                                     const Plan& plan);

/// A cell for one number in a given unit.
[[nodiscard]] FigureCell figureCell(double base, const FieldInfo& info, UnitName unit, const Plan& plan,
                                    const std::string& path);

/// "30.8 (26.1–36.9)": a figure that is predicted or sampled; the tooltip says what the range is.
[[nodiscard]] FigureCell bandedCell(FigureCell cell, const BandedCell& band, UnitName unit);

/// "Cost: no price of H100 is known: …": what the lower bounds of a plan leave out, and how to mend it. Found
/// out once for all of its figures. The plan outlives it.
class BoundWords final {
public:
    explicit BoundWords(const Plan& resolved) : m_resolved(resolved) {}

    [[nodiscard]] const QString& of(const FieldInfo& info);

private:
    const Plan& m_resolved;
    std::optional<QString> m_money, m_carbon;
};

/// "≥ 30.8": a lower bound; the tooltip says what it leaves out.
[[nodiscard]] FigureCell atLeastCell(FigureCell cell, const QString& words);

/// "Predicted, tier B: P10 26.1 to P90 36.9", or of samples, and the unit's words behind it where they are
/// given.
[[nodiscard]] QString bandWords(const BandedCell& band, UnitName unit, const QString& unitText = {});

/// "Energy (GWh)", in a copy "Energy (kWh)".
[[nodiscard]] FigureColumn figureColumn(const FieldInfo& info, UnitName unit, const Plan& plan);

} // namespace jw
