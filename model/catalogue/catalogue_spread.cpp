#include "catalogue/catalogue_spread.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "catalogue/copy_in.h"
#include "catalogue/plan_copies.h"
#include "catalogue/rent_offers.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/paths.h"
#include "domain/uncertain_fields.h"

namespace jw {
namespace {

// Estimates
// --------------------------------------------------------------------------------

using Uids = std::set<std::string_view>;

Uids estimatingSources(const Plan& plan)
{
    Uids uids;
    for (const Source& source : plan.sources)
        if (source.kind == SourceKind::Catalogue && source.isEstimate())
            uids.insert(source.uid);
    return uids;
}

/// Another shape, memory or rate would be another model, day or device.
bool saysWhatItIs(std::string_view field)
{
    constexpr std::array<std::string_view, 4> heads{"inputs.arch.", "inputs.day.", "peak.", "memory_"};
    return std::ranges::any_of(heads, [&](std::string_view head) { return field.starts_with(head); });
}

/// The median is the estimate itself.
Uncertainty around(double estimate, const FieldInfo& info)
{
    const double least = std::max(0.0, info.lower), above = estimate - least;
    return {.dist = Spread::Lognormal,
            .a = least + above / estimateFactor,
            .b = std::min(least + above * estimateFactor, info.upper)};
}

/// Is the note beside a number that was copied with such a source? What was typed is one's own.
bool notesEstimate(const Provenance& note, const Uids& estimating)
{
    return estimating.contains(note.source) && note.enteredText.empty() && !saysWhatItIs(note.field);
}

using RowsByUid = std::unordered_map<std::string, RowRef>; // a plan may have thousands of groups

RowsByUid rowsByUid(const Plan& plan)
{
    RowsByUid rows;
    for (const TableInfo& table : tables())
        for (std::size_t at = 0; table.hasUid && at < table.size(plan); ++at)
            rows.try_emplace(table.rowId(RowRef{&table, at}.in(plan)), RowRef{&table, at});
    return rows;
}

/// Of a note beside a field of the row.
std::optional<Uncertainty> spreadNoted(const Plan& plan, RowRef row, const Provenance& note)
{
    const FieldInfo* info = fieldInfo(plan, row, note.field);
    const Value value = fieldValue(plan, row, note.field);
    const double* estimate = value.as<double>();
    if (!info || info->kind != FieldKind::Number || !estimate)
        return {};
    Uncertainty spread = around(*estimate, *info);
    spread.entity = note.entity;
    spread.field = note.field;
    return checkSpread(spread, *info, note.field) ? std::optional(std::move(spread)) : std::nullopt;
}

// Rents
// --------------------------------------------------------------------------------

constexpr std::array<std::string_view, 3> rents{"rent_per_gpu_hour", "reserved_per_gpu_hour",
                                                "spot_per_gpu_hour"};

std::optional<double> rentIn(const CloudPriceRow& row, std::string_view field, double usdRate)
{
    for (const SourcedValue& copied : copiedFields(row, usdRate))
        if (const double* rent = copied.value.as<double>(); rent && copied.field == field)
            return *rent;
    return {};
}

struct Offer {
    std::string_view provider;
    double rent = 0.0;
};

/// The plan's own first, then of each other provider the newest that is not written from memory or odd.
std::vector<Offer> offersBeside(const CloudPriceRow& own, const Plan& plan, const NodeGroup& group,
                                std::string_view field, const Catalogue& catalogue)
{
    const double usdRate = plan.settings.usdRate.value;
    std::vector<Offer> offers;
    if (const auto rent = rentIn(own, field, usdRate))
        offers.push_back({own.provider, *rent});
    for (const CloudPriceRow* row : cloudPricesFor(plan, group, catalogue)) {
        const auto rent = rentIn(*row, field, usdRate);
        const bool known =
            std::ranges::find(offers, std::string_view(row->provider), &Offer::provider) != offers.end();
        if (rent && !known && doubtOf(*row) < 2)
            offers.push_back({row->provider, *rent});
    }
    return offers;
}

std::optional<CatalogueSpread> spreadOfRent(const Plan& plan, std::string_view uid, std::string_view field,
                                            const Catalogue& catalogue)
{
    const auto group = std::ranges::find(plan.groups, uid, &NodeGroup::uid);
    const CloudPriceRow* own =
        group == plan.groups.end() ? nullptr : catalogue.findCloudPrice(group->cloudPriceId);
    const auto rent = own ? rentIn(*own, field, plan.settings.usdRate.value) : std::nullopt;
    if (!rent || !sameFigure(fieldValue(plan, findRow(plan, uid), field), Value(*rent)))
        return {};
    const std::vector<Offer> offers = offersBeside(*own, plan, *group, field, catalogue);
    const auto [least, most] = std::ranges::minmax(offers, {}, &Offer::rent);
    if (offers.size() < fewestProviders || least.rent == most.rent)
        return {};
    return CatalogueSpread{.spread = {.entity = std::string(uid),
                                      .field = std::string(field),
                                      .dist = Spread::Triangular,
                                      .a = least.rent,
                                      .b = *rent,
                                      .c = most.rent},
                           .providers = offers.size(),
                           .cheapest = std::string(least.provider),
                           .dearest = std::string(most.provider)};
}

} // namespace

std::optional<CatalogueSpread> catalogueSpread(const Plan& plan, std::string_view uid, std::string_view field,
                                               const Catalogue& catalogue)
{
    if (std::ranges::find(rents, field) != rents.end())
        return spreadOfRent(plan, uid, field, catalogue);
    const Provenance* note = provenanceIn(plan, 0, uid, field);
    if (!note || !notesEstimate(*note, estimatingSources(plan)))
        return {};
    auto spread = spreadNoted(plan, findRow(plan, uid), *note);
    return spread ? std::optional(CatalogueSpread{.spread = std::move(*spread)}) : std::nullopt;
}

bool isSpreadOfCatalogue(const Plan& plan, const Uncertainty& spread)
{
    auto said = catalogueSpread(plan, spread.entity, spread.field);
    if (!said)
        return false;
    said->spread.ord = spread.ord;
    return said->spread == spread;
}

std::vector<Uncertainty> catalogueEstimates(const Plan& plan)
{
    const Uids estimating = estimatingSources(plan);
    std::set<std::string> uncertain;
    for (const Uncertainty& each : plan.uncertainties)
        uncertain.insert(each.rowId());
    const RowsByUid rows = estimating.empty() ? RowsByUid() : rowsByUid(plan);
    std::vector<Uncertainty> estimates;
    for (const Provenance& note : plan.provenance) {
        const auto row = rows.find(note.entity);
        if (row == rows.end() || uncertain.contains(note.rowId()) || !notesEstimate(note, estimating))
            continue;
        if (auto spread = spreadNoted(plan, row->second, note))
            estimates.push_back(std::move(*spread));
    }
    std::ranges::sort(estimates, {}, &Uncertainty::rowId);
    return estimates;
}

Result<std::vector<Uncertainty>> spreadEstimates(Plan& plan)
{
    const FieldInfo& dimension = *findField(fieldsOf<Uncertainty>(), "dimension");
    std::vector<Uncertainty> estimates = catalogueEstimates(plan);
    Plan next = plan;
    for (Uncertainty& each : estimates) {
        if (auto ok = setUncertainty(next, each); !ok)
            return fail(ok.error());
        each = *findUncertainty(next, each.entity, each.field);
        const std::string path = pathOf(next, findRow(next, each.entity), each.field);
        if (auto ok = checkNumber(dimension, static_cast<double>(each.ord), path); !ok)
            return fail(ok.error());
    }
    plan = std::move(next);
    return estimates;
}

} // namespace jw
