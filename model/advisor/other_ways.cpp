#include "advisor/other_ways.h"

#include <algorithm>
#include <array>
#include <limits>

#include "catalogue/copy_in.h"

namespace jw {
namespace {

constexpr std::size_t mostModels = 3;

std::string_view familyOf(std::string_view id) { return id.substr(0, id.find('-')); }

/// Ids of parts that are no GPUs begin so.
constexpr std::array<std::string_view, 8> specialIds{"tpu-", "inferentia", "trainium", "gaudi",
                                                     "groq", "cerebras",   "asic",     "fpga"};

bool isSpecial(const AcceleratorRow& device)
{
    return std::ranges::any_of(specialIds, [&](std::string_view id) { return device.id.starts_with(id); });
}

/// In nine tenths of each memory, as C4 counts, but without what a serving engine keeps on a GPU.
Ratio<> holdWeights(const ServiceQuestion& q, const AcceleratorRow& device)
{
    if (!device.memory)
        return Ratio<>(std::numeric_limits<double>::quiet_NaN());
    const Data<> memory = device.memory->quantity();
    return ceil(kvRoom<double>(q.replica.architecture, q.replica, memory, one).weights / (0.9 * memory));
}

} // namespace

std::vector<OtherModel> smallerModels(const ServiceQuestion& q, const Catalogue& catalogue)
{
    const auto own = std::ranges::find(catalogue.models, q.model, &ModelRow::id);
    if (own == catalogue.models.end())
        return {};
    std::vector<const ModelRow*> rows;
    for (const ModelRow& row : catalogue.models)
        if (familyOf(row.id) == familyOf(own->id) && row.parameters.value < own->parameters.value)
            rows.push_back(&row);
    std::ranges::stable_sort(rows, std::ranges::greater(),
                             [](const ModelRow* row) { return row->parameters.value; });
    std::vector<OtherModel> models;
    for (const ModelRow* row : rows)
        if (const auto shape = architectureOf(*row); shape && models.size() < mostModels)
            models.push_back({row->name, *shape});
    return models;
}

Result<std::vector<SpecialPart>> specialParts(OptionsRequest request, const Catalogue& catalogue)
{
    request.among = isSpecial;
    return servingOptions(request, catalogue).map([&](std::vector<ServingOption> options) {
        std::vector<SpecialPart> parts;
        for (const ServingOption& option : options) {
            const Ratio<> needed = holdWeights(request.question, option.device());
            parts.push_back({option, needed});
        }
        return parts;
    });
}

} // namespace jw
