// joulewright-cli samples: the sample plans, one line each, or what was published of them beside what they
// give.
#include <optional>

#include "catalogue/samples.h"
#include "engine/compare.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "validation/sample_figures.h"
#include "verbs/command.h"
#include "verbs/table.h"

namespace jw::verbs {
namespace {

struct Options {
    bool figures = false;
};

Reply listed()
{
    TextTable table{.header = {"NAME", "TITLE", "WHAT IT SHOWS"}, .labels = 3};
    Items items;
    for (const SampleInfo& info : samples()) {
        table.rows.push_back({std::string(info.name), std::string(info.title), std::string(info.line)});
        items.emplace_back(Members{{"name", info.name}, {"title", info.title}, {"line", info.line}});
    }
    return {.data = Members{{"samples", std::move(items)}}, .text = alignedText(table, 200)};
}

std::string number(double value) { return numberText(value, {.significant = 5, .group = ","}); }

std::string unitOf(const FieldInfo& field) { return std::string(field.term.unit.symbol); }

void addRow(TextTable& table, Items& items, const ComparedFigure& row)
{
    const SampleFigure& figure = *row.figure;
    const double error = 100.0 * row.error();
    table.rows.push_back({std::string(figure.sample), std::string(row.field->term.name), unitOf(*row.field),
                          number(figure.published), number(row.predicted),
                          (error > 0.0 ? "+" : "") + numberText(error, {.significant = 3}),
                          std::string(textOf(row.tier)), row.isInBand() ? "yes" : "no",
                          std::string(figure.source)});
    items.push_back(Members{{"sample", figure.sample},
                            {"path", figure.path},
                            {"published", figure.published},
                            {"predicted", row.predicted},
                            {"error", row.error()},
                            {"p10", row.p10},
                            {"p90", row.p90},
                            {"tier", textOf(row.tier)},
                            {"source", figure.source},
                            {"remark", figure.remark}});
}

/// What is to be known of the figures, a line for each remark.
void addRemarks(std::string& text, std::string_view sample)
{
    for (const SampleFigure& figure : sampleFigures())
        if (figure.sample == sample && !figure.remark.empty())
            text.append(sample).append(": ").append(figure.remark).append("\n");
    if (const std::string_view why = noFigures(sample); !why.empty())
        text.append(sample).append(": ").append(why).append("\n");
}

Reply figures()
{
    TextTable table{.header = {"SAMPLE", "FIGURE", "UNIT", "PUBLISHED", "PREDICTED", "ERROR %", "TIER",
                               "IN BAND", "SOURCE"},
                    .labels = 9,
                    .texts = 3};
    Items items;
    std::string remarks;
    for (const SampleInfo& info : samples()) {
        addRemarks(remarks, info.name);
        const auto plan = samplePlan(info.name);
        const ScenarioOutcome baseline = plan ? evaluateScenario(*plan, 0) : ScenarioOutcome{};
        if (!plan || !baseline.results)
            continue;
        for (const ComparedFigure& row : comparedFigures(info.name, *baseline.results))
            addRow(table, items, row);
    }
    return {.data = Members{{"figures", std::move(items)}}, .text = alignedText(table, 200) + '\n' + remarks};
}

} // namespace

Action addSamples(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.flag("--figures", options->figures, "what was published of them, beside what they give");
    addCommon(command, common, Takes::Nothing);
    return [options](const Session&) { return options->figures ? figures() : listed(); };
}

} // namespace jw::verbs
