#include "catalogue/named_rows.h"

#include <algorithm>
#include <array>

#include "catalogue/copy_in.h"
#include "engine/serving/data_sheets.h"

namespace jw {
namespace {

/// What a plan may say more exactly, or otherwise, of the same model.
constexpr std::array<std::string_view, 2> besides{"full_kv_layers", "context"};

const ModelRow* namedModel(std::string_view name)
{
    const auto& models = builtInCatalogue().models;
    const auto found =
        std::ranges::find_if(models, [&](const ModelRow& row) { return row.id == name || row.name == name; });
    return found == models.end() ? nullptr : &*found;
}

/// The whole architecture that the workload says; nothing where it has none.
std::optional<Architecture<double>> shapeIn(const Workload& work)
{
    const auto found = work.inputs.values.find("arch");
    const Members* members = found == work.inputs.values.end() ? nullptr : found->second.as<Members>();
    const auto shape =
        members ? recordFrom<Architecture<double>>(*members) : Result<Architecture<double>>(fail({}));
    return shape ? std::optional(*shape) : std::nullopt;
}

std::string modelIn(const Workload& work)
{
    const auto found = work.inputs.values.find("model");
    const std::string* name = found == work.inputs.values.end() ? nullptr : found->second.as<std::string>();
    return name ? *name : std::string();
}

Finding warning(const char* id, const char* what, std::string uid, std::string field)
{
    return {.id = id, .what = what, .uid = std::move(uid), .field = std::move(field)};
}

} // namespace

bool isOtherModel(std::string_view model, const Architecture<double>& shape)
{
    const ModelRow* row = namedModel(model);
    const auto known = row ? architectureOf(*row) : Result<Architecture<double>>(fail({}));
    return known && std::ranges::any_of(fieldsOf<Architecture<double>>(), [&](const FieldInfo& info) {
               return std::ranges::find(besides, info.key) == besides.end() &&
                      info.get(&shape) != info.get(&*known);
           });
}

std::vector<Finding> catalogueFindings(const Plan& resolved)
{
    std::vector<Finding> found;
    for (const Workload& work : resolved.workloads)
        if (const auto shape = shapeIn(work); work.enabled && shape && isOtherModel(modelIn(work), *shape)) {
            found.push_back(warning("name", "other_model", work.uid, "inputs.model"));
            found.back().text = namedModel(modelIn(work))->name;
        }
    for (const Accelerator& device : resolved.accelerators)
        if (!isAsInCatalogue(device)) {
            found.push_back(warning("name", "other_device", device.uid, "name"));
            found.back().text = builtInCatalogue().findAccelerator(device.catalogueId)->name;
        }
    const PlanSettings& settings = resolved.settings;
    if (settings.currency != "USD" && settings.usdRate.value == 1.0) {
        found.push_back(warning("money", "usd_rate", "plan", "usd_rate"));
        found.back().text = settings.currency;
    }
    return found;
}

} // namespace jw
