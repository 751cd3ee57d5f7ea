#include "engine/calc_plan.h"

#include "domain/check.h"
#include "engine/predicted.h"

namespace jw {
namespace {

/// Builds a plan from named lists; uids are "site:NAME" and the like, so that equal names of different things
/// stay apart.
class CalcPlanReader {
public:
    Result<Plan> read(const Value& inputs)
    {
        const Members* members = inputs.as<Members>();
        if (!members)
            return fail({.kind = Error::Kind::WrongType, .field = "inputs", .text = "a record {..}"});
        m_plan = newPlan("calc");
        m_plan.settings.years = 1;
        m_plan.settings.discountRate.value = 0.0;
        for (const auto& [key, value] : *members)
            if (auto ok = part(key, value); !ok)
                return fail(ok.error());
        return std::move(m_plan);
    }

private:
    Result<void> part(const std::string& key, const Value& value)
    {
        if (value.isNull())
            return {};
        if (key == "years" || key == "discount_rate")
            return findField(fieldsOf<PlanSettings>(), key)->set(&m_plan.settings, value, key);
        const auto each = [&](auto row) {
            const Items* items = value.as<Items>();
            if (!items)
                return Result<void>(fail({.kind = Error::Kind::WrongType, .field = key, .text = "a list"}));
            Result<void> ok;
            for (std::size_t i = 0; ok && i < items->size(); ++i)
                ok = (this->*row)((*items)[i], key + '[' + std::to_string(i) + ']');
            return ok;
        };
        if (key == "sites")
            return each(&CalcPlanReader::site);
        if (key == "fleets")
            return each(&CalcPlanReader::fleet);
        if (key == "workloads")
            return each(&CalcPlanReader::workload);
        if (key == "cost_lines")
            return each(&CalcPlanReader::costLine);
        return fail({.kind = Error::Kind::UnknownField, .field = key});
    }

    /// The record's members with a uid made of its name; an error when it is not a record with a name.
    static Result<Members> named(const Value& value, const char* prefix, const std::string& path)
    {
        const Members* members = value.as<Members>();
        const Value* name = value.find("name");
        if (!members)
            return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a record {..}"});
        if (!name || !name->as<std::string>())
            return fail({.kind = Error::Kind::MissingField, .field = path + ".name", .text = "Name"});
        Members row = *members;
        row.insert_or_assign("uid", prefix + *name->as<std::string>());
        return row;
    }

    /// Takes a member out of a record, null when it is not there.
    static Value taken(Members& members, const char* key)
    {
        const auto node = members.extract(key);
        return node ? node.mapped() : Value();
    }

    static void refer(Members& members, const char* key, const char* prefix)
    {
        if (const auto found = members.find(key); found != members.end())
            if (std::string* name = found->second.as<std::string>())
                name->insert(0, prefix);
    }

    template <class Row> Result<void> add(Rows<Row>& rows, Members members, const std::string& path)
    {
        return recordFrom<Row>(std::move(members), path).map([&](Row row) { rows.add(std::move(row)); });
    }

    Result<void> site(const Value& value, const std::string& path)
    {
        auto row = named(value, "site:", path);
        if (!row)
            return fail(row.error());
        for (const auto& [key, standard] :
             {std::pair{"pue", 1.0}, {"price_per_kwh", 0.0}, {"grid_carbon_g_per_kwh", 0.0}})
            if (const Value* given = value.find(key); !given || given->isNull())
                row->insert_or_assign(key, standard);
        Value tariff = taken(*row, "tariff");
        const Value uid = row->at("uid");
        if (auto ok = add(m_plan.sites, std::move(*row), path); !ok || tariff.isNull())
            return ok;
        Members* members = tariff.as<Members>();
        if (!members)
            return fail({.kind = Error::Kind::WrongType, .field = path + ".tariff", .text = "a record {..}"});
        members->insert_or_assign("uid", "tariff of " + *uid.as<std::string>());
        members->insert_or_assign("site", uid);
        return add(m_plan.tariffs, std::move(*members), path + ".tariff");
    }

    Result<void> fleet(const Value& value, const std::string& path)
    {
        auto row = named(value, "fleet:", path);
        if (!row)
            return fail(row.error());
        refer(*row, "site", "site:");
        const Value groups = taken(*row, "groups");
        const Value uid = row->at("uid");
        auto ok = add(m_plan.fleets, std::move(*row), path);
        const Items* items = groups.as<Items>();
        for (std::size_t i = 0; ok && items && i < items->size(); ++i)
            ok = group((*items)[i], uid, path + ".groups[" + std::to_string(i) + ']');
        return ok;
    }

    Result<void> group(const Value& value, const Value& fleet, const std::string& path)
    {
        auto row = named(value, "group:", path);
        if (!row)
            return fail(row.error());
        row->insert_or_assign("fleet", fleet);
        Members device;
        for (const char* key : {"idle_w", "tdp_w", "embodied_kgco2e"})
            if (Value given = taken(*row, key); !given.isNull())
                device.emplace(key, std::move(given));
        if (!device.empty()) {
            const std::string uid = "accelerator of " + *row->at("uid").as<std::string>();
            row->insert_or_assign("accelerator", uid);
            device.insert({{"uid", uid}, {"name", uid}});
            if (auto ok = add(m_plan.accelerators, std::move(device), path); !ok)
                return ok;
        }
        return add(m_plan.groups, std::move(*row), path);
    }

    Result<void> workload(const Value& value, const std::string& path)
    {
        auto row = named(value, "workload:", path);
        if (!row)
            return fail(row.error());
        refer(*row, "site", "site:");
        const Value assignments = taken(*row, "assignments"), planYear = taken(*row, "year");
        if (const double* y = planYear.as<double>())
            row->insert_or_assign("start",
                                  std::to_string(m_plan.settings.startYear + static_cast<std::int64_t>(*y)) +
                                      "-01-01");
        const Value uid = row->at("uid");
        auto ok = add(m_plan.workloads, std::move(*row), path);
        const Items* items = assignments.as<Items>();
        for (std::size_t i = 0; ok && items && i < items->size(); ++i)
            ok = assignment((*items)[i], uid, path + ".assignments[" + std::to_string(i) + ']');
        return ok;
    }

    Result<void> assignment(const Value& value, const Value& workload, const std::string& path)
    {
        const Members* members = value.as<Members>();
        if (!members)
            return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a record {..}"});
        Members row = *members;
        refer(row, "group", "group:");
        row.insert_or_assign("workload", workload);
        row.insert_or_assign("uid", "assignment " + std::to_string(m_plan.assignments.size()));
        return add(m_plan.assignments, std::move(row), path);
    }

    Result<void> costLine(const Value& value, const std::string& path)
    {
        const Members* members = value.as<Members>();
        const Value* owner = value.find("owner");
        if (!members || !owner || !owner->as<std::string>())
            return fail({.kind = Error::Kind::MissingField, .field = path + ".owner", .text = "Belongs to"});
        Members row = *members;
        const std::string kind = *taken(row, "owner").as<std::string>();
        const Value name = taken(row, "owner_name");
        const std::string* ownerName = name.as<std::string>();
        row.insert_or_assign("owner_uid",
                             kind == "plan" ? kind : kind + ':' + (ownerName ? *ownerName : std::string()));
        const std::string uid = "cost line " + std::to_string(m_plan.costLines.size());
        row.insert_or_assign("uid", uid);
        row.try_emplace("name", uid);
        return add(m_plan.costLines, std::move(row), path);
    }

    Plan m_plan;
};

} // namespace

Result<Plan> planFromCalc(const Value& inputs) { return CalcPlanReader().read(inputs); }

Value flatResults(const PlanResults<double>& results)
{
    Members flat;
    for (const auto& cell : resultCells(results)) {
        const double value = cell.base / cell.field->term.unit.size;
        flat.emplace(cell.path, value == value ? Value(value) : Value());
    }
    Items years;
    for (const Money<>& cost : results.costByYear)
        years.emplace_back(cost.in(money));
    flat.emplace("total/cost_usd_by_year", std::move(years));
    return flat;
}

namespace {

/// [[P10 of each year, ..], [P90 of each year, ..]].
Items yearBands(const PlanResults<double>& results)
{
    Items p10, p90;
    for (std::size_t i = 0; i < results.costByYear.size(); ++i) {
        const auto [least, most] = std::minmax(
            {results.costByYear[i], results.ends[0].costByYear[i], results.ends[1].costByYear[i]});
        p10.emplace_back(least.in(money));
        p90.emplace_back(most.in(money));
    }
    return {std::move(p10), std::move(p90)};
}

} // namespace

Members flatBands(const PlanResults<double>& results)
{
    Members bands;
    for (const BandedCell& cell : bandedCells(results))
        bands.emplace(cell.path, Items{cell.p10, cell.p90});
    if (bands.contains("total/cost_usd") && !results.sampled)
        bands.emplace("total/cost_usd_by_year", yearBands(results));
    return bands;
}

Items flatLowerBounds(const PlanResults<double>& results)
{
    Items paths;
    for (const auto& cell : resultCells(results))
        if (cell.atLeast)
            paths.emplace_back(cell.path);
    if (!results.total.isPriced())
        paths.emplace_back("total/cost_usd_by_year");
    return paths;
}

Result<PlanResults<double>> calcPlanResults(const Value& inputs)
{
    return planFromCalc(inputs).and_then(
        [](const Plan& plan) { return check(plan).and_then([&] { return planResults(plan); }); });
}

} // namespace jw
