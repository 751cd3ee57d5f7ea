#include "messages/finding_text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "readings/display.h"

namespace jw {
namespace {

/// Places: %1 the finding's value, %2 its limit, both in `unit`, %3 the name it quotes.
struct Rule {
    std::string_view id, what;
    UnitName unit{};
    std::string_view wrong, why, mend;
    bool withLimit = true; ///< the rule for findings whose limit exists
};

constexpr UnitName plain{"", 1.0}, kilowatt{"kW", 1.0}, megawatt{"MW", 1e3}, grams{"g/kWh", 1e-3},
    perKWh{"L/kWh", 1.0}, dollars{"USD/kWh", 1.0}, hoursUnit{"h", 1.0}, percent{"%", 0.01};

constexpr std::array rules{
    Rule{"D0", "group_unused", percent, JW_TERM("jw::Message", "%1 of this node group has no work."),
         JW_TERM("jw::Message", "What no workload uses is taken as off: no energy, no cost."),
         JW_TERM("jw::Message", "Give it to a workload; one of kind “Idle” counts what only stands by.")},
    Rule{"H01", "pue_low", plain, JW_TERM("jw::Message", "A PUE of %1 is below any measured over a year."),
         JW_TERM(
             "jw::Message",
             "Cooling and losses are never free; the best large halls report 1.03 to 1.1, and 1 leaves the "
             "building out."),
         JW_TERM("jw::Message", "Enter the PUE of the site, or keep 1 if only the machines are meant.")},
    Rule{"H06", "above_system", kilowatt,
         JW_TERM("jw::Message", "%1 per accelerator is more than the %2 of a published %3 system."),
         JW_TERM("jw::Message", "The data sheet's figure is the whole system at its highest, host included."),
         JW_TERM("jw::Message", "Check whether the power of several accelerators or a supply's rating was "
                                "entered.")},
    Rule{"H06", "above_tdp", kilowatt,
         JW_TERM("jw::Message", "%1 per accelerator is more than the %2 that %3 and its host usually take."),
         JW_TERM("jw::Message", "A host adds up to 60 % to the TDP of its accelerators."),
         JW_TERM("jw::Message", "Check whether the power of several accelerators or a supply's rating was "
                                "entered.")},
    Rule{"H07", "device_hours", hoursUnit,
         JW_TERM("jw::Message", "%1 of accelerators are assumed; the run “%3” of this plan needed %2."),
         JW_TERM("jw::Message", "A guess that a run lasts a whole year is often several times too much."),
         JW_TERM("jw::Message", "Enter the hours that the run took, or the number of accelerators it used.")},
    Rule{"H07", "gpu_hours", hoursUnit,
         JW_TERM("jw::Message", "%1 of accelerators are entered; tokens, rate and MFU ask for %2."),
         JW_TERM("jw::Message", "Work over rate gives the time, so both should be near each other."),
         JW_TERM("jw::Message", "Check the GPU-hours, the tokens, the peak rate and the MFU.")},
    Rule{"H16", "tflops_hours", plain,
         JW_TERM("jw::Message", "The work is read as TFLOPS-hours and takes %1 hours; read as TFLOP, an "
                                "amount, it takes %1 seconds."),
         JW_TERM("jw::Message",
                 "TFLOP is an amount and TFLOPS is a rate: the two readings are 3,600 times apart."),
         JW_TERM("jw::Message", "Choose the reading that the figure was published with.")},
    Rule{"H18", "carbon_outside", grams,
         JW_TERM("jw::Message", "Grid carbon of %1 lies outside what grids have; the nearest figure is %2."),
         JW_TERM("jw::Message",
                 "Hydro power has a few grams and coal about 1,000; a figure in kg/kWh is 1,000 "
                 "times too small."),
         JW_TERM("jw::Message", "Enter the grid's carbon in g CO2e per kWh.")},
    Rule{"H18", "carbon_hydro", grams,
         JW_TERM("jw::Message",
                 "Grid carbon of %1 is that of water or nuclear power alone; mixed grids have more "
                 "than %2."),
         JW_TERM("jw::Message", "A location-based figure is the mean of all plants of the grid."),
         JW_TERM("jw::Message", "Keep it if the grid is so clean, or enter it as the market-based figure.")},
    Rule{"H18", "wue_high", perKWh,
         JW_TERM("jw::Message", "Water use of %1 is above the %2 that evaporative cooling takes."),
         JW_TERM("jw::Message", "Evaporating all heat of a kWh takes about 1.5 L."),
         JW_TERM("jw::Message", "Check whether liters per kWh of IT energy were entered.")},
    Rule{"H18", "price_outside", dollars,
         JW_TERM("jw::Message",
                 "An electricity price of %1 lies outside what is paid; the nearest usual price is "
                 "%2."),
         JW_TERM("jw::Message", "A price per MWh entered as a price per kWh is 1,000 times too high."),
         JW_TERM("jw::Message", "Enter the price per kWh, in the currency of the plan.")},
    Rule{"H19", "above_limit", megawatt,
         JW_TERM("jw::Message", "The work at this site takes %1 on average; its power limit is %2."),
         JW_TERM("jw::Message", "What the grid connection does not carry cannot run."),
         JW_TERM("jw::Message", "Move work to another site, lower it, or raise the limit.")},
    Rule{"H19", "no_grid_entry", megawatt,
         JW_TERM("jw::Message", "The work at this site takes %1 on average, and no power limit is entered."),
         JW_TERM("jw::Message", "Few sites have a connection above %2; new ones take years."),
         JW_TERM("jw::Message", "Enter the power limit of the site, or spread the work over several.")},
    Rule{"H20", "gpu_only", kilowatt, JW_TERM("jw::Message", "%1 is the power of %3 alone."),
         JW_TERM(
             "jw::Message",
             "The host, network and power supplies add to it: a published system takes %2 per accelerator."),
         JW_TERM("jw::Message", "Enter the power of a node over its accelerators, or keep it to compare with "
                                "figures that leave the host out.")},
    Rule{"H20", "gpu_only", kilowatt, JW_TERM("jw::Message", "%1 is the power of %3 alone."),
         JW_TERM("jw::Message", "The host, network and power supplies add to it."),
         JW_TERM("jw::Message", "Enter the power of a node over its accelerators, or keep it to compare with "
                                "figures that leave the host out."),
         false},
    Rule{"H24", "carbon_bases", plain,
         JW_TERM("jw::Message", "The sites compared count carbon on different bases: \"%3\"."),
         JW_TERM("jw::Message",
                 "A life-cycle figure holds what a direct one leaves out, so their difference says "
                 "nothing."),
         JW_TERM("jw::Message", "Enter figures of one basis for all sites; until then carbon is not drawn.")},
};

constexpr Rule unknown{{},
                       {},
                       plain,
                       JW_TERM("jw::Message", "The value %1 is unusual."),
                       JW_TERM("jw::Message", "A plausibility rule expects another."),
                       JW_TERM("jw::Message", "Check the value.")};

const Rule& ruleOf(const Finding& finding)
{
    const auto found = std::ranges::find_if(rules, [&](const Rule& r) {
        return r.id == finding.id && r.what == finding.what && r.withLimit == !std::isnan(finding.limit);
    });
    return found == rules.end() ? unknown : *found;
}

double fourFigures(double value)
{
    if (!std::isfinite(value) || value == 0.0)
        return value;
    const double scale = std::pow(10.0, 3.0 - std::floor(std::log10(std::fabs(value))));
    return std::round(value * scale) / scale;
}

Argument number(double value, UnitName unit)
{
    const double near = std::fabs(value) >= 1e4 ? std::round(value) : fourFigures(value);
    return {.text = formatValue(near, unit, {.significant = 4, .group = ","}), .number = near, .unit = unit};
}

Sentence sentence(std::string_view pattern, const Finding& finding, UnitName unit)
{
    return {pattern,
            {number(finding.value, unit), number(finding.limit, unit), Argument{.text = finding.text}}};
}

} // namespace

Message messageOf(const Finding& finding, const FieldInfo* field)
{
    const Rule& rule = ruleOf(finding);
    const Argument title = field && !field->term.name.empty()
                               ? Argument{.text = std::string(field->term.name), .context = "jw::Term"}
                               : Argument{.text = finding.field};
    return {title, sentence(rule.wrong, finding, rule.unit), sentence(rule.why, finding, rule.unit),
            sentence(rule.mend, finding, rule.unit)};
}

std::vector<FindingRule> findingRules()
{
    std::vector<FindingRule> all;
    for (const Rule& rule : rules)
        if (rule.withLimit)
            all.push_back({rule.id, rule.what});
    return all;
}

std::string_view severityWord(Severity severity)
{
    constexpr std::array texts{JW_TERM("jw::Message", "note"), JW_TERM("jw::Message", "warning"),
                               JW_TERM("jw::Message", "error")};
    return texts[static_cast<std::size_t>(severity)];
}

} // namespace jw
