// How a service of items begins: images, embeddings, speech or video on as many machines as hold them.
#pragma once

#include <array>

#include "advisor/usual_inputs.h"
#include "domain/plan.h"
#include "domain/serving.h"

namespace jw {

/// What is counted, and what a plan of it is called.
struct ItemKind {
    std::string_view id, name;
};
inline constexpr std::array itemKinds{ItemKind{"image", "Images"}, ItemKind{"embedding", "Embeddings"},
                                      ItemKind{"speech", "Speech"}, ItemKind{"video", "Videos"}};

/// What a planner says to begin with; rows of the catalogue by their id.
struct ItemStart {
    std::string items = "image"; ///< a kind, or the id of usualItems()
    std::string machines = "system:dgx-h100", region = "usa";
    Measure<unit::perSecond> requests{10.0};
    std::optional<Measure<unit::teraflops>> work;   ///< of an item; not given: that of usualItems()
    std::optional<Measure<unit::seconds>> time;     ///< measured, on a replica
    std::optional<Measure<unit::wattHours>> energy; ///< measured, GPUs alone
    ServePrecision precision = ServePrecision::Bf16;
    std::string day;                  ///< a load profile; empty: all hours alike
    std::optional<Ratio<>> nodes, tp; ///< not given: as many as hold the busiest hour; one GPU

    static constexpr auto fields()
    {
        using S = ItemStart;
        const auto given = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .upper = 1e9, .positive = true, .term = {name}});
        };
        const auto row = [](auto member, std::string_view key, std::string_view table,
                            std::string_view name) {
            return field(member, {.key = key, .upper = 200, .refersTo = table, .term = {name}});
        };
        const auto whole = [](auto member, std::string_view key, double most, std::string_view name) {
            return field(member, unit::number,
                         {.key = key, .lower = 1, .upper = most, .whole = true, .term = {name}});
        };
        return std::tuple{
            field(&S::items,
                  {.key = "items", .upper = 200, .required = true, .term = {JW_TERM("jw::Term", "Item")}}),
            given(&S::requests, "requests", JW_TERM("jw::Term", "Items")),
            given(&S::work, "tflop_per_pass", JW_TERM("jw::Term", "Work of an item")),
            given(&S::time, "seconds_per_item", JW_TERM("jw::Term", "Time of an item, measured")),
            given(&S::energy, "wh_per_item", JW_TERM("jw::Term", "Energy of an item, measured")),
            row(&S::machines, "machines", "systems", JW_TERM("jw::Term", "Machines")),
            row(&S::region, "region", "regions", JW_TERM("jw::Term", "Region")),
            row(&S::day, "day", "load_profiles", JW_TERM("jw::Term", "Day")),
            field(&S::precision, {.key = "precision", .term = {JW_TERM("jw::Term", "Weights")}}),
            whole(&S::tp, "tp", 1024, JW_TERM("jw::Term", "GPUs of a replica")),
            whole(&S::nodes, "nodes", 1e7, JW_TERM("jw::Term", "Nodes"))};
    }
};

/// The usual item of that id, or the first of that kind; nothing where none has a source, as of speech.
[[nodiscard]] std::optional<UsualInputs> usualItem(const Catalogue& catalogue, std::string_view items);

/// What a plan of these items is called: the name of the usual item, or of the kind; empty: there is none.
[[nodiscard]] std::string nameOfItems(const Catalogue& catalogue, std::string_view items);

/// Adds a site, a fleet with one group of nodes, and a service of these items on all of it, to a plan;
/// returns the uid of the service. `at`: when the catalogue was read, UTC, ISO 8601. Errors name a field of
/// the start: UnknownName; MissingField under "tflop_per_pass", neither work nor time is known; Refused, the
/// nodes given do not hold the busiest hour, or no group does; Inconsistent, "item_above_tdp"; OutOfRange, a
/// replica is larger than a node. The plan is then to be thrown away.
[[nodiscard]] Result<std::string> beginItems(Plan& plan, const ItemStart& start, const Catalogue& catalogue,
                                             const std::string& at);

} // namespace jw
