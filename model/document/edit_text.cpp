#include "document/edit_text.h"

#include <array>
#include <utility>

#include "domain/edit.h"
#include "domain/paths.h"
#include "exchange/json.h"
#include "units/listed.h"

namespace jw {
namespace {

// clang-format off
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kindWords{{
    {"plan", JW_TERM("jw::EditText", "plan")},
    {Site::table, JW_TERM("jw::EditText", "site")},
    {Tariff::table, JW_TERM("jw::EditText", "tariff")},
    {Accelerator::table, JW_TERM("jw::EditText", "accelerator")},
    {Fleet::table, JW_TERM("jw::EditText", "fleet")},
    {NodeGroup::table, JW_TERM("jw::EditText", "node group")},
    {ServingSet::table, JW_TERM("jw::EditText", "calibration")},
    {Workload::table, JW_TERM("jw::EditText", "workload")},
    {Assignment::table, JW_TERM("jw::EditText", "assignment")},
    {CostLine::table, JW_TERM("jw::EditText", "cost line")},
    {Scenario::table, JW_TERM("jw::EditText", "scenario")},
    {Override::table, JW_TERM("jw::EditText", "override")},
    {Label::table, JW_TERM("jw::EditText", "label")},
    {Source::table, JW_TERM("jw::EditText", "source")},
    {Provenance::table, JW_TERM("jw::EditText", "source of a value")},
    {Note::table, JW_TERM("jw::EditText", "note")},
    {Uncertainty::table, JW_TERM("jw::EditText", "distribution")},
}};
// clang-format on

EditArg name(std::string text) { return {std::move(text), EditArg::Kind::Name}; }
EditArg word(std::string_view text) { return {std::string(text), EditArg::Kind::Word}; }

std::string titleOf(const Plan& plan, std::string_view uid)
{
    const RowRef row = findRow(plan, uid);
    return row ? rowTitle(plan, row) : std::string(uid);
}

/// The titles of the rows that this one refers to: "chat, own".
std::string joinedTitle(const Plan& plan, RowRef row)
{
    std::vector<std::string> titles;
    for (const FieldInfo& info : row.table->fields) {
        const Value value = info.kind == FieldKind::Reference ? info.get(row.in(plan)) : Value();
        const std::string* uid = value.as<std::string>();
        if (uid && !uid->empty())
            titles.push_back(titleOf(plan, *uid));
    }
    return listed(titles);
}

EditText ofRow(std::string_view verb, const Plan& plan, RowRef row)
{
    return {std::string(verb), {word(kindWord(row.table->name)), name(rowTitle(plan, row))}};
}

EditText ofField(std::array<std::string_view, 2> verbs, const Plan& plan, std::size_t scenario,
                 const FieldRef& at)
{
    EditText text{std::string(verbs[scenario == 0 ? 0 : 1]),
                  {fieldArg(plan, at.row, at.field), name(rowTitle(plan, at.row))}};
    if (scenario > 0 && scenario < plan.scenarios.size())
        text.args.push_back(name(plan.scenarios[scenario].name));
    return text;
}

} // namespace

EditText changeText(const Plan& plan, std::size_t scenario, RowRef row, std::string_view field)
{
    return ofField(
        {JW_TERM("jw::EditText", "Change %1 of %2"), JW_TERM("jw::EditText", "Change %1 of %2 in %3")}, plan,
        scenario, {row, std::string(field)});
}

EditText resetText(const Plan& plan, std::size_t scenario, RowRef row, std::string_view field)
{
    return ofField(
        {JW_TERM("jw::EditText", "Reset %1 of %2"), JW_TERM("jw::EditText", "Reset %1 of %2 in %3")}, plan,
        scenario, {row, std::string(field)});
}

EditText spreadText(const Plan& plan, RowRef row, std::string_view field)
{
    return {JW_TERM("jw::EditText", "Set the distribution of %1 of %2"),
            {fieldArg(plan, row, field), name(rowTitle(plan, row))}};
}

EditText certainText(const Plan& plan, RowRef row, std::string_view field)
{
    return {JW_TERM("jw::EditText", "Remove the distribution of %1 of %2"),
            {fieldArg(plan, row, field), name(rowTitle(plan, row))}};
}

EditText estimatesText(std::size_t values)
{
    return {JW_TERM("jw::EditText", "Make %1 estimates of the catalogue uncertain"),
            {name(std::to_string(values))}};
}

EditText resetText(std::size_t values)
{
    return {JW_TERM("jw::EditText", "Reset %1 values"), {name(std::to_string(values))}};
}

EditText addText(const Plan& plan, RowRef row)
{
    return ofRow(JW_TERM("jw::EditText", "Add %1 %2"), plan, row);
}

EditText removeText(const Plan& plan, RowRef row)
{
    return ofRow(JW_TERM("jw::EditText", "Remove %1 %2"), plan, row);
}

EditText groupText(const Plan& plan, const std::vector<std::string>& scenarios, const std::string& group)
{
    EditText text;
    if (scenarios.size() == 1)
        text = {group.empty() ? JW_TERM("jw::EditText", "Take %1 out of its group")
                              : JW_TERM("jw::EditText", "Group %1 as “%2”"),
                {name(titleOf(plan, scenarios.front()))}};
    else
        text = {group.empty() ? JW_TERM("jw::EditText", "Take %1 scenarios out of their groups")
                              : JW_TERM("jw::EditText", "Group %1 scenarios as “%2”"),
                {name(std::to_string(scenarios.size()))}};
    if (!group.empty())
        text.args.push_back(name(group));
    return text;
}

EditText moveText(std::size_t rows, const TableInfo& table)
{
    return {JW_TERM("jw::EditText", "Move %1 rows, kind: %2"),
            {name(std::to_string(rows)), word(kindWord(table.name))}};
}

EditText removeText(std::size_t rows, const TableInfo& table)
{
    return {JW_TERM("jw::EditText", "Remove %1 rows, kind: %2"),
            {name(std::to_string(rows)), word(kindWord(table.name))}};
}

EditText moveText(const Plan& plan, RowRef row)
{
    return ofRow(JW_TERM("jw::EditText", "Move %1 %2"), plan, row);
}

EditText duplicateText(const Plan& plan, RowRef row)
{
    return ofRow(JW_TERM("jw::EditText", "Duplicate %1 %2"), plan, row);
}

EditText pasteText(std::size_t cells, const TableInfo& table)
{
    return {JW_TERM("jw::EditText", "Paste %1 cells, kind: %2"),
            {name(std::to_string(cells)), word(kindWord(table.name))}};
}

std::string rowTitle(const Plan& plan, RowRef row)
{
    for (const std::string_view key : {"name", "title"})
        if (std::string title = rowText(plan, row, key); !title.empty())
            return title;
    return joinedTitle(plan, row);
}

EditArg fieldArg(const Plan& plan, RowRef row, std::string_view field)
{
    const FieldInfo* info = fieldInfo(plan, row, field);
    if (!info || info->term.name.empty())
        return name(std::string(field));
    return {std::string(info->term.name), EditArg::Kind::Term};
}

std::string_view kindWord(std::string_view table)
{
    for (const auto& [key, text] : kindWords)
        if (key == table)
            return text;
    return table;
}

std::string inEnglish(const EditText& text)
{
    std::string sentence;
    for (std::size_t i = 0; i < text.verb.size(); ++i) {
        const auto place = i + 1 < text.verb.size() ? static_cast<std::size_t>(text.verb[i + 1] - '1') : 9;
        if (text.verb[i] == '%' && place < text.args.size()) {
            sentence += text.args[place].text;
            ++i;
        } else
            sentence += text.verb[i];
    }
    return sentence;
}

std::string toLine(const EditText& text)
{
    Items items;
    items.emplace_back(text.verb);
    for (const EditArg& arg : text.args) {
        items.emplace_back(arg.text);
        items.emplace_back(static_cast<double>(arg.kind));
    }
    return toJson(Value(std::move(items)));
}

EditText editTextFrom(const std::string& line)
{
    const auto parsed = parseJson(line);
    const Items* items = parsed ? parsed->as<Items>() : nullptr;
    const std::string* verb = items && !items->empty() ? items->front().as<std::string>() : nullptr;
    if (!verb)
        return {line, {}};
    EditText text{*verb, {}};
    for (std::size_t i = 1; i + 1 < items->size(); i += 2) {
        const std::string* words = (*items)[i].as<std::string>();
        const double* kind = (*items)[i + 1].as<double>();
        if (!words || !kind || !(*kind >= 0 && *kind <= 2))
            return {line, {}};
        text.args.push_back({*words, static_cast<EditArg::Kind>(static_cast<int>(*kind))});
    }
    return text;
}

} // namespace jw
