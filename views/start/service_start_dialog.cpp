#include "views/start/service_start_dialog.h"

#include <algorithm>

#include "domain/origin.h"
#include "store/plan_file.h"
#include "views/advisor/request_field.h"
#include "views/common/look.h"
#include "views/common/words.h"
#include "views/forms/catalogue_items.h"
#include "views/start/sample_texts.h"

namespace jw {
namespace {

/// Those whose memory is known: decoding is bound by it.
std::vector<CatalogueItem> machineItems(const Catalogue& catalogue)
{
    std::vector<CatalogueItem> items = hardwareItems(catalogue);
    std::erase_if(items, [&](const CatalogueItem& item) {
        const AcceleratorRow* device = findHardware(catalogue, item.id.toStdString()).accelerator;
        return !device || !device->memory || !device->memoryBandwidth;
    });
    return items;
}

} // namespace

ServiceStartDialog::ServiceStartDialog(const Look& look, QWidget* parent)
    : StartDialog(look, fieldsOf<ServiceStart>(), &m_given, parent)
{
    setWindowTitle(tr("Serve requests"));
    build(
        tr("A plan with a site, as many machines as keep the promise at the busiest hour, and the service on "
           "them. All of it can be changed later."),
        3);
    resize(look.px(1000), look.px(560));
    for (const std::string_view key : {"tp", "nodes"})
        field(key).setHint(tr("As needed"));
}

std::vector<CatalogueItem> ServiceStartDialog::items(std::string_view key) const
{
    const Catalogue& catalogue = builtInCatalogue();
    return key == "model"      ? modelItems(catalogue)
           : key == "machines" ? machineItems(catalogue)
           : key == "day"      ? loadProfileItems(catalogue)
                               : regionItems(catalogue);
}

StartDialog::Row ServiceStartDialog::row(std::string_view key) const
{
    return catalogueRow(key == "model"      ? m_given.model
                        : key == "machines" ? m_given.machines
                        : key == "day"      ? m_given.day
                                            : m_given.region,
                        key);
}

QString ServiceStartDialog::sourceText(const FieldInfo& info) const
{
    const bool own = shown().find(info.key) && *shown().find(info.key) != *defaults().find(info.key);
    return own ? tr("Own value") : termText(info.term.source);
}

/// What is found where it is not given has no value to set.
void ServiceStartDialog::takeDefault(const FieldInfo& info)
{
    if (info.key == "nodes")
        m_given.nodes.reset();
    else if (info.key == "tp")
        m_given.tp.reset();
    else
        StartDialog::takeDefault(info);
}

QString ServiceStartDialog::searching() const { return tr("Counting the machines…"); }

std::function<Result<Plan>()> ServiceStartDialog::beginning() const
{
    Plan plan = blankPlan();
    //: Name of a plan: %1 is a model
    plan.settings.name = tr("Serve %1").arg(row("model").name).toStdString();
    return [plan, start = m_given, rate = field("requests").typed().toStdString()]() mutable -> Result<Plan> {
        const auto service = beginService(plan, start, builtInCatalogue(), utcNow());
        if (!service)
            return fail(service.error());
        if (!rate.empty()) // forms keep its unit
            noteEntered(plan, 0, *service, "inputs.requests_per_s", {rate, utcNow()});
        return std::move(plan);
    };
}

} // namespace jw
