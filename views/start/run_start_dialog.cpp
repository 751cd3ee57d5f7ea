#include "views/start/run_start_dialog.h"

#include <algorithm>

#include "advisor/placement.h"
#include "advisor/start_parts.h"
#include "store/plan_file.h"
#include "views/advisor/request_field.h"
#include "views/common/look.h"
#include "views/common/words.h"
#include "views/forms/catalogue_items.h"
#include "views/start/sample_texts.h"

namespace jw {
namespace {

/// Those that training is predicted for.
std::vector<CatalogueItem> machineItems(const Catalogue& catalogue)
{
    std::vector<CatalogueItem> items = hardwareItems(catalogue);
    std::erase_if(items, [&](const CatalogueItem& item) {
        const AcceleratorRow* device = findHardware(catalogue, item.id.toStdString()).accelerator;
        return !device || !trainingPeak(*device, TrainPrecision::Bf16) ||
               outOfScope(*device) != AdviceReason::None;
    });
    return items;
}

} // namespace

RunStartDialog::RunStartDialog(const Look& look, QWidget* parent)
    : StartDialog(look, fieldsOf<RunStart>(), &m_given, parent)
{
    setWindowTitle(tr("Train one model"));
    build(tr("A plan with a site, machines, the run on them and the fastest layout that fits. "
             "All of it can be changed later."),
          1);
    resize(look.px(720), look.px(480));
    for (const std::string_view key : {"tokens", "nodes"})
        field(key).setHint(tr("Needed"));
}

Value RunStartDialog::shown() const { return toValue(withDefaults(m_given, builtInCatalogue())); }

std::vector<CatalogueItem> RunStartDialog::items(std::string_view key) const
{
    const Catalogue& catalogue = builtInCatalogue();
    return key == "model"      ? modelItems(catalogue)
           : key == "machines" ? machineItems(catalogue)
                               : regionItems(catalogue);
}

StartDialog::Row RunStartDialog::row(std::string_view key) const
{
    return catalogueRow(key == "model"      ? m_given.model
                        : key == "machines" ? m_given.machines
                                            : m_given.region,
                        key);
}

QString RunStartDialog::sourceText(const FieldInfo& info) const
{
    const bool tokens = info.key == "tokens";
    if (tokens ? m_given.tokens.has_value() : m_given.nodes.has_value())
        return tr("Own value");
    if (!tokens)
        return termText(info.term.source);
    const ModelRow* model = builtInCatalogue().findModel(m_given.model);
    return model && model->trainingTokens ? tr("As many as the model was trained on") : QString();
}

QString RunStartDialog::searching() const { return tr("Looking for a layout…"); }

std::function<Result<Plan>()> RunStartDialog::beginning() const
{
    Plan plan = blankPlan();
    //: Name of a plan: %1 is a model
    plan.settings.name = tr("Train %1").arg(row("model").name).toStdString();
    return [plan, start = m_given]() mutable -> Result<Plan> {
        const auto run = beginRun(plan, start, builtInCatalogue(), utcNow());
        return run ? Result<Plan>(std::move(plan)) : fail(run.error());
    };
}

} // namespace jw
