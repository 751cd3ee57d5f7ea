#include "domain/edit.h"

#include <algorithm>

#include "domain/paths.h"

namespace jw {

Result<void> assign(InputBag& bag, const FieldInfo&, const Value& value, const std::string& path)
{
    const Members* members = value.as<Members>();
    if (!members)
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a record {..}"});
    bag.values = *members;
    return {};
}

std::span<const FieldInfo> inputFields(WorkloadKind kind)
{
    constexpr std::array all{&fieldsOf<DirectInputs<double>>,    &fieldsOf<PerQueryInputs<double>>,
                             &fieldsOf<GivenWorkInputs<double>>, &fieldsOf<TrainingInputs<double>>,
                             &fieldsOf<InferenceInputs<double>>, &fieldsOf<BatchInputs<double>>};
    return kind == WorkloadKind::Idle ? std::span<const FieldInfo>{} : all[static_cast<std::size_t>(kind)]();
}

Members knownInputs(const InputBag& bag, std::span<const FieldInfo> fields)
{
    Members known;
    for (const auto& [key, value] : bag.values)
        if (findField(fields, key))
            known.emplace(key, value);
    return known;
}

bool isInputOfAnyKind(std::string_view key)
{
    for (std::size_t kind = 0; kind < workloadKindTexts.size(); ++kind)
        if (findField(inputFields(static_cast<WorkloadKind>(kind)), key))
            return true;
    return false;
}

namespace {

constexpr std::string_view inputsPrefix = "inputs.";

/// The registry behind "inputs" of a row: by kind for a workload.
std::span<const FieldInfo> bagFields(const Plan& plan, RowRef row)
{
    if (row.table->name == Workload::table)
        return inputFields(plan.workloads[row.at].kind);
    return fieldsOf<CostInputs<double>>();
}

const InputBag& bagOf(const Plan& plan, RowRef row)
{
    return row.table->name == Workload::table ? plan.workloads[row.at].inputs : plan.costLines[row.at].inputs;
}

InputBag& bagOf(Plan& plan, RowRef row)
{
    if (row.table->name == Workload::table)
        return plan.workloads.edit()[row.at].inputs;
    return plan.costLines.edit()[row.at].inputs;
}

/// A default input record of the row's kind, as a Value.
Value defaultInputs(const Plan& plan, RowRef row)
{
    if (row.table->name != Workload::table)
        return toValue(CostInputs<double>{});
    switch (plan.workloads[row.at].kind) {
    case WorkloadKind::Direct: return toValue(DirectInputs<double>{});
    case WorkloadKind::PerQuery: return toValue(PerQueryInputs<double>{});
    case WorkloadKind::GivenWork: return toValue(GivenWorkInputs<double>{});
    case WorkloadKind::Training: return toValue(TrainingInputs<double>{});
    case WorkloadKind::Inference: return toValue(InferenceInputs<double>{});
    case WorkloadKind::Batch: return toValue(BatchInputs<double>{});
    case WorkloadKind::Idle: break;
    }
    return Members{};
}

bool isInput(RowRef row, std::string_view field)
{
    return field.starts_with(inputsPrefix) &&
           (row.table->name == Workload::table || row.table->name == CostLine::table);
}

/// Null takes the member away, and a record that holds nothing any more.
void setNested(Members& members, std::string_view path, const Value& value)
{
    const std::size_t dot = path.find('.');
    const std::string key(path.substr(0, dot));
    if (dot == std::string_view::npos && !value.isNull()) {
        members.insert_or_assign(key, value);
        return;
    }
    if (dot == std::string_view::npos) {
        members.erase(key);
        return;
    }
    Value& record = members[key];
    if (!record.as<Members>())
        record = Members{};
    setNested(*record.as<Members>(), path.substr(dot + 1), value);
    if (record.as<Members>()->empty())
        members.erase(key);
}

/// A value as a field of that kind keeps it: checked on a scratch record, so that texts and yes/no come out
/// canonical.
Result<void> setInput(Plan& plan, RowRef row, std::string_view key, const Value& value,
                      const std::string& path)
{
    const FieldInfo* info = findNested(bagFields(plan, row), key);
    if (!info)
        return fail({.kind = Error::Kind::UnknownField, .field = path});
    if (auto ok = value.isNull() ? Result<void>() : checkValue(*info, value, path); !ok)
        return ok;
    setNested(bagOf(plan, row).values, key, value);
    return {};
}

/// "peak.bf16_tflops": a member of a nested record.
Result<void> setInner(Plan& plan, RowRef row, std::string_view field, const Value& value,
                      const std::string& path)
{
    const auto dot = field.find('.');
    const FieldInfo* outer = findField(row.table->fields, field.substr(0, dot));
    if (dot == std::string_view::npos || !outer || !outer->inner || outer->kind != FieldKind::Record)
        return fail({.kind = Error::Kind::UnknownField, .field = path});
    Value record = outer->get(row.in(plan));
    record.as<Members>()->insert_or_assign(std::string(field.substr(dot + 1)), value);
    return outer->set(row.table->edit(plan, row.at), record, path.substr(0, path.rfind('.')));
}

} // namespace

const FieldInfo* fieldInfo(const Plan& plan, RowRef row, std::string_view field)
{
    if (!row)
        return nullptr;
    if (const FieldInfo* direct = findField(row.table->fields, field))
        return direct;
    const auto dot = field.find('.');
    if (dot == std::string_view::npos)
        return nullptr;
    if (isInput(row, field))
        return findNested(bagFields(plan, row), field.substr(dot + 1));
    return findNested(row.table->fields, field);
}

bool isUsed(const Plan& plan, RowRef row, const FieldInfo& info)
{
    return std::ranges::all_of(info.usedWhen, [&](const UsedWhen& when) {
        if (when.key.empty())
            return true;
        const Value choice = fieldValue(plan, row, when.key);
        const std::string* text = choice.as<std::string>();
        return when.allows(text ? *text : std::string());
    });
}

Value fieldValue(const Plan& plan, RowRef row, std::string_view field)
{
    if (!row)
        return {};
    if (const FieldInfo* direct = findField(row.table->fields, field))
        return direct->get(row.in(plan));
    const auto dot = field.find('.');
    if (dot == std::string_view::npos)
        return {};
    const std::string_view key = field.substr(dot + 1);
    if (isInput(row, field)) {
        const Value* value = findNested(bagOf(plan, row).values, key);
        return value ? *value : defaultValue(plan, row, field);
    }
    const FieldInfo* outer = findField(row.table->fields, field.substr(0, dot));
    const Value record = outer ? outer->get(row.in(plan)) : Value();
    const Value* inner = record.find(key);
    return inner ? *inner : Value();
}

Value defaultValue(const Plan& plan, RowRef row, std::string_view field)
{
    const FieldInfo* info = fieldInfo(plan, row, field);
    if (!info || info->required || info->optional)
        return {};
    const bool input = isInput(row, field);
    const auto last = field.rfind('.');
    const std::string_view key = last == std::string_view::npos ? field : field.substr(last + 1);
    const FieldInfo* outer =
        input && last >= inputsPrefix.size() ? fieldInfo(plan, row, field.substr(0, last)) : nullptr;
    const Value record = outer                 ? outer->innerDefaults()
                         : input               ? defaultInputs(plan, row)
                         : row.table->defaults ? row.table->defaults()
                                               : Value();
    const Value* value = record.find(input ? key : field);
    return value ? *value : Value();
}

Result<void> setField(Plan& plan, RowRef row, std::string_view field, const Value& value)
{
    if (!row)
        return fail({.kind = Error::Kind::UnknownName, .field = std::string(field), .text = "?"});
    const std::string path = pathOf(plan, row, field);
    const FieldInfo* direct = findField(row.table->fields, field);
    if (!direct)
        return isInput(row, field) ? setInput(plan, row, field.substr(inputsPrefix.size()), value, path)
                                   : setInner(plan, row, field, value, path);
    if (value.isNull() && !direct->optional) // back to the default, where there is one
        return fail(
            {.kind = Error::Kind::MissingField, .field = path, .text = std::string(direct->term.name)});
    if (auto ok = checkValue(*direct, value, path); !ok)
        return ok; // before edit(): a refused value must not copy the table
    return direct->set(row.table->edit(plan, row.at), value, path);
}

Result<void> setField(Plan& plan, std::string_view uid, std::string_view field, const Value& value)
{
    const RowRef row = findRow(plan, uid);
    if (!row)
        return fail(
            {.kind = Error::Kind::UnknownName, .field = std::string(field), .text = std::string(uid)});
    return setField(plan, row, field, value);
}

namespace {

/// Does this row point to one of `uids` in a way that it cannot live without?
bool dependsOn(const FieldInfo& info, const void* record, const std::vector<std::string>& uids)
{
    if (info.kind != FieldKind::Reference || !(info.required || info.refersTo == "*"))
        return false;
    const Value value = info.get(record);
    const std::string* uid = value.as<std::string>();
    return uid && std::ranges::find(uids, *uid) != uids.end();
}

void addIfDependent(std::vector<std::string>& gone, const TableInfo& table, const void* row)
{
    const std::string id = table.rowId(row);
    const bool depends =
        std::ranges::any_of(table.fields, [&](const FieldInfo& info) { return dependsOn(info, row, gone); });
    if (depends && std::ranges::find(gone, id) == gone.end())
        gone.push_back(id);
}

} // namespace

std::vector<std::string> removedWith(const Plan& plan, std::string_view uid)
{
    std::vector<std::string> gone{std::string(uid)};
    for (std::size_t before = 0; before < gone.size();) { // chains are short: site, fleet, group, assignment
        before = gone.size();
        for (const TableInfo& table : tables())
            for (std::size_t at = 0; table.erase && at < table.size(plan); ++at)
                addIfDependent(gone, table, table.row(plan, at));
    }
    return gone;
}

namespace {

/// Optional references to what is gone become empty: an accelerator of a group, the parent of a scenario.
void clearReferences(Plan& plan, const TableInfo& table, const std::vector<std::string>& gone)
{
    for (const FieldInfo& info : table.fields)
        for (std::size_t at = 0; info.kind == FieldKind::Reference && !info.required && at < table.size(plan);
             ++at) {
            const Value value = info.get(table.row(plan, at));
            if (const std::string* uid = value.as<std::string>();
                uid && !uid->empty() && std::ranges::find(gone, *uid) != gone.end())
                (void)info.set(table.edit(plan, at), Value(""), {}); // an empty reference is always allowed
        }
}

} // namespace

void removeRow(Plan& plan, std::string_view uid)
{
    const std::vector<std::string> gone = removedWith(plan, uid);
    for (const TableInfo& table : tables()) {
        if (!table.erase)
            continue;
        for (std::size_t at = table.size(plan); at-- > 0;)
            if (std::ranges::find(gone, table.rowId(table.row(plan, at))) != gone.end())
                table.erase(plan, at);
        clearReferences(plan, table, gone);
    }
}

} // namespace jw
