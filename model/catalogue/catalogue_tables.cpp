#include "catalogue/catalogue_tables.h"

#include <algorithm>

#include "catalogue/derived_columns.h"
#include "readings/lower_case.h"

namespace jw {
namespace {

// The tables
// --------------------------------------------------------------------------------

using Keys = std::array<std::string_view, 9>; // ends at the first empty one

constexpr Keys acceleratorKeys{"id",    "name",        "year",       "memory_gib",    "memory_bw_gb_s",
                               "tdp_w", "bf16_tflops", "fp8_tflops", "list_price_usd"};
constexpr Keys systemKeys{
    "id",          "name",         "accelerator_id", "accelerator_count", "host_power_w",
    "max_power_w", "idle_power_w", "price_usd",      "embodied_kgco2e"};
constexpr Keys regionKeys{"id",
                          "name",
                          "kind",
                          "carbon_basis",
                          "carbon_g_per_kwh",
                          "industrial_usd_per_kwh",
                          "pue_typical",
                          "wue_l_per_kwh",
                          "grid_water_l_per_kwh"};
constexpr Keys priceKeys{"id",
                         "provider",
                         "instance",
                         "accelerator_id",
                         "region",
                         "accelerator_count",
                         "on_demand_usd_per_hour",
                         "spot_usd_per_hour",
                         "on_demand_usd_per_accel_hour"};
constexpr Keys modelKeys{"id",     "name",   "kind",   "attention", "params_total_b", "params_active_b",
                         "layers", "hidden", "context"};
constexpr Keys reliabilityKeys{"id", "topic", "subject", "accelerator_id", "metric", "unit", "value"};
constexpr Keys queryFigureKeys{"id", "name", "wh", "counts", "basis", "model_class", "tokens_out", "year"};
constexpr Keys apiPriceKeys{
    "id", "provider", "model", "input_usd_per_mtok", "cached_usd_per_mtok", "output_usd_per_mtok"};
constexpr Keys supplyKeys{"id", "category", "name", "unit", "region", "value", "year"};
constexpr Keys dayKeys{"id", "name", "day_type", "peak_over_mean", "valley_over_mean"};
constexpr Keys lengthKeys{"id", "name", "use", "tokens_in", "tokens_out", "p95_tokens_in", "p95_tokens_out"};

template <auto Rows> struct Access {
    using Row = typename std::remove_cvref_t<decltype(std::declval<Catalogue>().*Rows)>::value_type;

    static std::size_t size(const Catalogue& catalogue) { return (catalogue.*Rows).size(); }
    static const void* row(const Catalogue& catalogue, std::size_t at) { return &(catalogue.*Rows)[at]; }
    static const std::string& id(const void* row) { return static_cast<const Row*>(row)->id; }
    static const RowSource& source(const void* row) { return *static_cast<const Row*>(row); }

    static CatalogueTable table(std::string_view title, const Keys& keys,
                                std::span<const DerivedColumn> derived = {})
    {
        const auto end = std::find(keys.begin(), keys.end(), std::string_view());
        return {.name = Row::table,
                .title = {title},
                .fields = fieldsOf<Row>(),
                .derived = derived,
                .shown = {keys.begin(), end},
                .size = &size,
                .row = &row,
                .id = &id,
                .source = &source};
    }
};

// Texts and search
// --------------------------------------------------------------------------------

bool isFigure(const FieldInfo& info)
{
    return info.kind == FieldKind::Number || info.kind == FieldKind::Whole || info.kind == FieldKind::YesNo;
}

bool contains(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return lowerCase(a) == lowerCase(b); }) != text.end();
}

bool hasWord(const CatalogueTable& table, const void* row, std::string_view word)
{
    return std::any_of(table.fields.begin(), table.fields.end(), [&](const FieldInfo& info) {
        if (isFigure(info) || isSourceColumn(info.key))
            return false;
        const Value value = info.get(row);
        const std::string* text = value.as<std::string>();
        return text && contains(*text, word);
    });
}

std::string cellOf(const Value& value)
{
    const Items* items = value.as<Items>();
    if (!items)
        return value.isNull() ? std::string() : plainText(value);
    std::string cell;
    for (const Value& item : *items)
        cell.append(cell.empty() ? "" : ";").append(plainText(item));
    return cell;
}

} // namespace

std::span<const CatalogueTable> catalogueTables()
{
    using C = Catalogue;
    static const std::array all{
        Access<&C::accelerators>::table(JW_TERM("jw::Term", "Accelerators"), acceleratorKeys,
                                        acceleratorColumns()),
        Access<&C::systems>::table(JW_TERM("jw::Term", "Systems"), systemKeys),
        Access<&C::regions>::table(JW_TERM("jw::Term", "Regions"), regionKeys),
        Access<&C::cloudPrices>::table(JW_TERM("jw::Term", "Cloud prices"), priceKeys),
        Access<&C::models>::table(JW_TERM("jw::Term", "Models"), modelKeys),
        Access<&C::reliability>::table(JW_TERM("jw::Term", "Reliability"), reliabilityKeys),
        Access<&C::supply>::table(JW_TERM("jw::Term", "Supply"), supplyKeys),
        Access<&C::loadProfiles>::table(JW_TERM("jw::Term", "Daily load"), dayKeys, dayColumns()),
        Access<&C::requestProfiles>::table(JW_TERM("jw::Term", "Request lengths"), lengthKeys),
        Access<&C::apiPrices>::table(JW_TERM("jw::Term", "API prices"), apiPriceKeys),
        Access<&C::queryFigures>::table(JW_TERM("jw::Term", "Energy of queries"), queryFigureKeys),
    };
    return all;
}

const CatalogueTable* findCatalogueTable(std::string_view name)
{
    const auto all = catalogueTables();
    const auto found = std::ranges::find(all, name, &CatalogueTable::name);
    return found == all.end() ? nullptr : &*found;
}

const void* findRow(const CatalogueTable& table, const Catalogue& catalogue, std::string_view id)
{
    for (std::size_t at = 0; at < table.size(catalogue); ++at)
        if (const void* row = table.row(catalogue, at); table.id(row) == id)
            return row;
    return nullptr;
}

const FieldInfo* findColumn(const CatalogueTable& table, std::string_view key)
{
    for (const DerivedColumn& column : table.derived)
        if (column.info.key == key)
            return &column.info;
    return findField(table.fields, key);
}

bool isSourceColumn(std::string_view key) { return findField(fieldsOf<RowSource>(), key) != nullptr; }

bool isEstimated(const CatalogueTable& table, const void* row, std::string_view key)
{
    const FieldInfo* info = findColumn(table, key);
    if (!info || !isFigure(*info) || info->get(row).isNull())
        return false;
    for (const DerivedColumn& column : table.derived)
        if (column.info.key == key)
            return std::ranges::any_of(column.from, [&](std::string_view from) {
                return !from.empty() && isEstimated(table, row, from);
            });
    return isEstimated(table.source(row), key);
}

bool matches(const CatalogueTable& table, const void* row, std::string_view text)
{
    while (true) {
        const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
        if (begin == text.size())
            return true;
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (!hasWord(table, row, text.substr(begin, end - begin)))
            return false;
        text.remove_prefix(end);
    }
}

std::vector<std::size_t> matchingRows(const CatalogueTable& table, const Catalogue& catalogue,
                                      std::string_view text)
{
    std::vector<std::size_t> rows;
    for (std::size_t at = 0; at < table.size(catalogue); ++at)
        if (matches(table, table.row(catalogue, at), text))
            rows.push_back(at);
    return rows;
}

CsvTable csvOf(const CatalogueTable& table, const Catalogue& catalogue, std::span<const std::size_t> rows)
{
    CsvTable csv;
    for (const FieldInfo& info : table.fields)
        csv.header.emplace_back(info.key);
    for (const std::size_t at : rows) {
        Cells& cells = csv.rows.emplace_back();
        for (const FieldInfo& info : table.fields)
            cells.push_back(cellOf(info.get(table.row(catalogue, at))));
    }
    return csv;
}

} // namespace jw
