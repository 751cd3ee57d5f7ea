// Machines and regions of the tab Optimize are picked from lists, by their names.
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <iterator>

#include "document/plan_document.h"
#include "views/common/to_qt.h"
#include "views/forms/catalogue_items.h"
#include "views/sensitivity/optimize_tab.h"

namespace jw {
namespace {

/// By the catalogue's own ids.
std::vector<CatalogueItem> machineItems()
{
    std::vector<CatalogueItem> items;
    for (CatalogueItem& item : hardwareItems(builtInCatalogue())) {
        item.id = item.id.section(QLatin1Char(':'), 1);
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace

bool OptimizeTab::isPicked(std::size_t at)
{
    return formChoices[at] == "device" || formChoices[at] == "region";
}

/// What the plan has first, then the catalogue.
std::vector<CatalogueItem> OptimizeTab::itemsOf(std::size_t at) const
{
    std::vector<CatalogueItem> items;
    items.push_back({.id = toQt(plannedChoice), .name = tr("as planned")});
    if (formChoices[at] == "device") {
        std::ranges::move(machineItems(), std::back_inserter(items));
        return items;
    }
    for (const Site& site : m_document.resolved()->sites) {
        const bool plain = site.name.find(',') == std::string::npos; // commas part the choices
        items.push_back(
            {.id = toQt(plain ? site.name : site.uid), .name = toQt(site.name), .kind = tr("Site")});
    }
    std::ranges::move(regionItems(builtInCatalogue()), std::back_inserter(items));
    return items;
}

CataloguePicker& OptimizeTab::pick(std::size_t at)
{
    const QString title =
        formChoices[at] == "device" ? tr("Machines that may be chosen") : tr("Regions that may be chosen");
    CataloguePicker& picker = CataloguePicker::ask(m_look, title, itemsOf(at), this);
    connect(&picker, &CataloguePicker::picked, this, [this, at](const QString& id) { add(at, id); });
    return picker;
}

void OptimizeTab::add(std::size_t at, const QString& id)
{
    if (!m_picked[at].contains(id))
        m_picked[at] << id;
    showPicked();
    showAnswer();
}

/// In the words of today's language and plan.
void OptimizeTab::showPicked()
{
    for (std::size_t at = 0; at < formChoices.size(); ++at) {
        if (!isPicked(at))
            continue;
        QStringList names;
        const auto items = itemsOf(at);
        for (const QString& id : m_picked[at]) {
            const auto item = std::ranges::find(items, id, &CatalogueItem::id);
            names << (item == items.end() ? id : item->name);
        }
        m_choices[at]->setText(names.join(QStringLiteral(", ")));
        m_choices[at]->setCursorPosition(0);
        m_clear[at]->setEnabled(!names.isEmpty());
    }
}

} // namespace jw
