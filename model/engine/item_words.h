// What a service of items has in place of queries: the figures of a workload under the names of items.
#pragma once

#include "engine/plan_totals.h"

namespace jw {

/// Some of WorkloadFigures, by their keys and units.
struct ItemWords {
    Ratio<> items{};
    PerTime<> rate{};
    Energy<> gpu{}, meter{};
    Money<> cost{}, per1000{};
    Carbon<> carbon{};
    Water<> water{};

    static constexpr auto fields()
    {
        using W = ItemWords;
        return std::tuple{
            field(&W::items, unit::number, {.key = "queries", .term = {JW_TERM("jw::Term", "Items")}}),
            field(&W::rate, unit::perSecond,
                  {.key = "rate_per_replica", .term = {JW_TERM("jw::Term", "Items of a replica")}}),
            field(&W::gpu, unit::wattHours,
                  {.key = "gpu_wh_per_query",
                   .term = {JW_TERM("jw::Term", "Energy of an item, GPUs, idle included")}}),
            field(&W::meter, unit::wattHours,
                  {.key = "wh_per_query", .term = {JW_TERM("jw::Term", "Energy of an item at the meter")}}),
            field(&W::cost, unit::cents,
                  {.key = "cents_per_query",
                   .term = {JW_TERM("jw::Term", "Cost of an item")},
                   .doc = JW_TERM("jw::Term", "in hundredths of the plan's currency; all that the workload "
                                              "costs, over its items")}),
            field(&W::per1000, unit::currency,
                  {.key = "usd_per_1000_queries", .term = {JW_TERM("jw::Term", "Cost of 1,000 items")}}),
            field(&W::carbon, unit::grams,
                  {.key = "g_co2e_per_query",
                   .term = {JW_TERM("jw::Term", "Carbon of an item")},
                   .doc = JW_TERM("jw::Term", "location-based electricity and embodied carbon")}),
            field(&W::water, unit::milliliters,
                  {.key = "ml_per_query",
                   .term = {JW_TERM("jw::Term", "Water of an item")},
                   .doc = JW_TERM("jw::Term", "on site and of the grid, as far as the site gives them")}),
        };
    }
};

/// A field of WorkloadFigures as a service of items calls it; itself where that is the same.
inline const FieldInfo& itemField(const FieldInfo& field)
{
    const FieldInfo* items = findField(fieldsOf<ItemWords>(), field.key);
    return items ? *items : field;
}

/// Is it a result of items, not of queries?
inline bool isOfItems(const FieldInfo& field)
{
    return &field == findField(fieldsOf<ItemWords>(), field.key);
}

/// The field of a result that is called by `own` in one scenario or workload and by `other` in another: where
/// these differ, as workloads of any kind call it.
inline const FieldInfo& commonField(const FieldInfo& own, const FieldInfo& other)
{
    const FieldInfo* any = findField(fieldsOf<WorkloadFigures<double>>(), own.key);
    return &own == &other || !any ? own : *any;
}

} // namespace jw
