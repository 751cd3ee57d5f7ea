// joulewright-cli samples: the names of the sample plans, one line each.
#include "catalogue/samples.h"
#include "report/text_table.h"
#include "verbs/options.h"

namespace jw::verbs {
namespace {

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

} // namespace

Action addSamples(CLI::App& command, Common& common)
{
    addCommon(command, common, Takes::Nothing);
    return [](const Session&) { return listed(); };
}

} // namespace jw::verbs
