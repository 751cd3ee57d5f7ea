#include "views/forms/catalogue_items.h"

#include <QCoreApplication>

#include <algorithm>

#include "catalogue/copy_in.h"
#include "items/choice_text.h"
#include "views/common/joined.h"
#include "views/common/number_text.h"
#include "views/common/person_text.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct CatalogueItems {
    Q_DECLARE_TR_FUNCTIONS(jw::CatalogueItems)
};

/// A figure of a row in its unit, in the person's signs, an estimate with "≈"; money is in USD.
template <class Row> QString figure(const Row& row, std::string_view key)
{
    const FieldInfo* info = findField(fieldsOf<Row>(), key);
    const Value value = info ? info->get(&row) : Value();
    const double* number = value.as<double>();
    if (!number)
        return {};
    const QString words = valueInWords(*info, *number, Plan{});
    return isEstimated(row, key) ? QStringLiteral("≈ ") + words : words;
}

CatalogueItem itemOf(const RowSource& row, const QString& id, const QString& name)
{
    const QString source = CatalogueItems::tr("Source: %1").arg(toQt(row.source));
    const QString sure = choiceText(confidenceTexts[static_cast<std::size_t>(row.confidence)]);
    return {.id = id,
            .name = name,
            .asOf = toQt(row.asOf),
            .source = joined({source, toQt(row.sourceUrl), sure, catalogueText(row.note)})};
}

} // namespace

std::vector<CatalogueItem> hardwareItems(const Catalogue& catalogue)
{
    std::vector<CatalogueItem> items;
    for (const SystemRow& row : catalogue.systems) {
        CatalogueItem item = itemOf(row, QStringLiteral("system:") + toQt(row.id), catalogueText(row.name));
        item.kind = CatalogueItems::tr("System");
        item.figures = joined({CatalogueItems::tr("%1 accelerators").arg(row.acceleratorCount),
                               figure(row, "max_power_w"), figure(row, "price_usd")});
        items.push_back(std::move(item));
    }
    for (const AcceleratorRow& row : catalogue.accelerators) {
        CatalogueItem item =
            itemOf(row, QStringLiteral("accelerator:") + toQt(row.id), catalogueText(row.name));
        item.kind = CatalogueItems::tr("Accelerator");
        item.figures = joined({figure(row, "tdp_w"), figure(row, "memory_gib"), figure(row, "bf16_tflops")});
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<CatalogueItem> cloudPriceItems(const Catalogue& catalogue, const std::string& acceleratorId)
{
    std::vector<CatalogueItem> items;
    for (const CloudPriceRow& row : catalogue.cloudPrices) {
        if (!acceleratorId.empty() && row.acceleratorId != acceleratorId)
            continue;
        CatalogueItem item = itemOf(
            row, toQt(row.id),
            joined({catalogueText(row.provider), catalogueText(row.instance), catalogueText(row.region)}));
        item.kind = toQt(row.acceleratorId);
        item.figures = joined({CatalogueItems::tr("%1 accelerators").arg(row.acceleratorCount),
                               figure(row, "on_demand_usd_per_hour")});
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<CatalogueItem> regionItems(const Catalogue& catalogue)
{
    std::vector<CatalogueItem> items;
    for (const RegionRow& row : catalogue.regions) {
        CatalogueItem item = itemOf(row, toQt(row.id), catalogueText(row.name));
        item.kind = toQt(row.country);
        item.figures = joined({figure(row, "industrial_usd_per_kwh"), figure(row, "carbon_g_per_kwh"),
                               CatalogueItems::tr("PUE %1").arg(figure(row, "pue_typical"))});
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<CatalogueItem> modelItems(const Catalogue& catalogue)
{
    std::vector<CatalogueItem> items;
    for (const ModelRow& row : catalogue.models) {
        if (!missingShape(row).empty() || row.kind == ModelKind::Encoder) // its step is not predicted
            continue;
        CatalogueItem item = itemOf(row, toQt(row.id), catalogueText(row.name));
        const bool experts = row.experts && row.experts->value > 1.0;
        item.kind = experts ? CatalogueItems::tr("Mixture of experts") : CatalogueItems::tr("Dense");
        //: %1 is a number such as "405 billion"
        const QString size = CatalogueItems::tr("%1 parameters").arg(figure(row, "params_total_b"));
        const QString tokens = figure(row, "train_tokens_b");
        //: %1 is a number such as "15,600 billion"
        item.figures =
            joined({size, tokens.isEmpty() ? QString() : CatalogueItems::tr("%1 tokens").arg(tokens)});
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<CatalogueItem> sampleModelItems(const Catalogue& catalogue)
{
    std::vector<CatalogueItem> items;
    for (const ModelRow& row : catalogue.models) {
        if (!row.forward || missingShape(row).empty())
            continue;
        CatalogueItem item = itemOf(row, toQt(row.id), catalogueText(row.name));
        item.kind = row.kind == ModelKind::Diffusion ? CatalogueItems::tr("Diffusion, by sample")
                                                     : CatalogueItems::tr("Vision, by sample");
        item.figures = joined({CatalogueItems::tr("%1 parameters").arg(figure(row, "params_total_b")),
                               //: %1 is an amount of work such as "6 TFLOP"
                               CatalogueItems::tr("%1 forward").arg(figure(row, "forward_tflop"))});
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<CatalogueItem> loadProfileItems(const Catalogue& catalogue)
{
    std::vector<CatalogueItem> items;
    for (const LoadProfileRow& row : catalogue.loadProfiles) {
        CatalogueItem item = itemOf(row, toQt(row.id), catalogueText(row.name));
        item.kind = choiceText(dayTypeTexts[static_cast<std::size_t>(row.dayType)]);
        const DayHours load = overMean(hoursOf(row));
        //: %1 and %2 are numbers: the load of an hour over the mean of the day
        item.figures = CatalogueItems::tr("busiest hour %1, quietest %2 times the mean")
                           .arg(shortNumber(std::ranges::max(load)), shortNumber(std::ranges::min(load)));
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace jw
