#include "verbs/estimates_reply.h"

#include "catalogue/catalogue_spread.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

std::string pathOf(const Plan& plan, const Uncertainty& estimate)
{
    return jw::pathOf(plan, findRow(plan, estimate.entity), estimate.field);
}

std::string figure(double value, const FieldInfo& info, const Plan& plan)
{
    return formatValue(value, info.term.unit,
                       {.significant = 4, .group = ",", .currency = plan.settings.currency});
}

} // namespace

Items estimatesData(const Plan& plan, const std::vector<Uncertainty>& estimates)
{
    Items data;
    for (const Uncertainty& each : estimates)
        data.emplace_back(Members{{"input", pathOf(plan, each)}, {"p10", each.a}, {"p90", each.b}});
    return data;
}

std::string estimatesText(const Plan& plan, const std::vector<Uncertainty>& estimates)
{
    if (estimates.empty())
        return "\nThe baseline has no estimate of the catalogue that is not uncertain already.\n";
    TextTable table{.header = {"ESTIMATE OF THE CATALOGUE", "P10", "P90"}};
    for (const Uncertainty& each : estimates) {
        const FieldInfo& info = *fieldInfo(plan, findRow(plan, each.entity), each.field);
        table.rows.push_back({pathOf(plan, each), figure(each.a, info, plan), figure(each.b, info, plan)});
    }
    return '\n' + alignedText(table) + "Assumption: P10 and P90 are a factor of " +
           numberText(estimateFactor, {}) + " below and above; of a PUE, of what it has above 1.\n";
}

std::string certainEstimatesText(const Plan& plan)
{
    const std::size_t count = catalogueEstimates(plan).size();
    return count == 0 ? std::string()
                      : "\nEstimates of the catalogue taken for certain: " + std::to_string(count) +
                            "; --catalogue-estimates draws them.\n";
}

} // namespace jw::verbs
