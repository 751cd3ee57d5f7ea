#include "verbs/explain_reply.h"

#include "report/figure_table.h"

namespace jw::verbs {
namespace {

std::string textOf(const BandedCell& band, std::string_view currency)
{
    const double field = band.field->term.unit.size;
    const UnitName unit = rowUnit({band.path, band.field, {band.p90 * field}});
    return "Predicted, tier " + std::string(jw::textOf(band.tier)) + ": P10 to P90 " + bandText(band, unit) +
           ' ' + unitText(unit, currency) + '\n';
}

} // namespace

Reply explainReply(const Explained& of, const std::string& path, const std::vector<ExplainedStep>& steps,
                   const std::optional<BandedCell>& band)
{
    const std::string& currency = of.plan.settings.currency;
    Members data{{"path", path},
                 {"scenario", of.plan.scenarios[of.scenario].name},
                 {"currency", currency},
                 {"steps", toValue(steps, of.trace)}};
    std::string text = toText(steps);
    if (band) {
        text += textOf(*band, currency);
        data.emplace("tier", jw::textOf(band->tier));
        data.emplace("p10", band->p10);
        data.emplace("p90", band->p90);
    }
    return {.data = std::move(data), .text = std::move(text)};
}

} // namespace jw::verbs
