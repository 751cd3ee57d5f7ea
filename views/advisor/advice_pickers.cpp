// The lists that the advisor's form chooses from: models and training runs, regions.
#include "views/advisor/advice_form.h"
#include "views/forms/catalogue_items.h"

namespace jw {

CataloguePicker& AdviceForm::pickWork()
{
    std::vector<CatalogueItem> items;
    for (const Workload* run : runs())
        items.push_back({.id = QString::fromStdString(std::string(runPrefix) + run->uid),
                         .name = nameOf(*run),
                         .kind = tr("Training run")});
    for (CatalogueItem& item : modelItems(builtInCatalogue())) {
        item.id.prepend(QLatin1String(modelPrefix.data()));
        items.push_back(std::move(item));
    }
    CataloguePicker& picker = CataloguePicker::ask(m_look, tr("Work to find hardware for"), items, this);
    picker.choose(QString::fromStdString(m_work));
    connect(&picker, &CataloguePicker::picked, this,
            [this](const QString& id) { takeWork(id.toStdString()); });
    return picker;
}

CataloguePicker& AdviceForm::pickRegion()
{
    CataloguePicker& picker =
        CataloguePicker::ask(m_look, tr("Where the machines stand"), regionItems(builtInCatalogue()), this);
    connect(&picker, &CataloguePicker::picked, this, [this](const QString& id) {
        m_own["region"] = id.toStdString();
        update();
    });
    return picker;
}

} // namespace jw
