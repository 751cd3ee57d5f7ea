#include "views/sites/sites_page.h"

#include <QPushButton>

#include "document/plan_edits.h"
#include "domain/edit.h"
#include "views/common/page_frame.h"
#include "views/common/panel.h"
#include "views/common/words.h"
#include "views/forms/catalogue_items.h"
#include "views/forms/cost_lines.h"
#include "views/forms/entity_form.h"
#include "views/forms/table_view.h"
#include "views/sites/tariff_editor.h"

namespace jw {
namespace {

TableShape siteShape()
{
    return {.table = std::string(Site::table),
            .columns = {"name", "pue", "price_per_kwh", "grid_carbon_g_per_kwh", "wue_l_per_kwh",
                        "power_cap_kw"}};
}

/// A region's name where the catalogue knows it.
QString regionName(const Value& value)
{
    const std::string* id = value.as<std::string>();
    const RegionRow* row = id ? builtInCatalogue().findRegion(*id) : nullptr;
    return row ? catalogueText(row->name) : QString::fromStdString(id ? *id : std::string());
}

} // namespace

SitesPage::SitesPage(PlanDocument& document, PlanEvaluation&, const Look& look, QWidget* parent)
    : InputPage(document, look, siteShape(), parent),
      m_fromCatalogue(m_frame->addButton()),
      m_add(m_frame->addButton(true)),
      m_form(new EntityForm(document, look)),
      m_tariff(new TariffEditor(document, look)),
      m_costs(new CostLines(document, look))
{
    addParts({m_form, m_tariff, m_costs});
    connectAll();
    begin(QStringLiteral("rtx4090-week"));
}

void SitesPage::connectAll()
{
    connect(m_add, &QPushButton::clicked, this, &SitesPage::addSite);
    connect(m_fromCatalogue, &QPushButton::clicked, this, &SitesPage::addSiteFromCatalogue);
    connect(&m_frame->emptyState(), &EmptyState::actionTriggered, this, &SitesPage::addSiteFromCatalogue);
    relay(*m_form);
    relay(m_tariff->form());
    relay(*m_costs);
}

void SitesPage::retranslate()
{
    const auto name = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    m_panel->setTitle(tr("Sites"));
    m_rows->setAccessibleName(tr("Sites"));
    name(m_fromCatalogue, tr("From catalogue…"));
    name(m_add, tr("Add site"));
    m_frame->emptyState().setText(
        {tr("A site adds what its place brings: electricity price, PUE, carbon, water. There is none yet."),
         tr("Add site from the catalogue"), tr("Open an example: a PC at home for a week")});
    m_form->setPicker("region_id",
                      {.text = tr("Choose…"), .open = [this] { chooseRegion(); }, .words = regionName});
}

void SitesPage::refresh()
{
    const Plan& plan = *m_document.resolved();
    m_frame->setTitle(tr("Sites"), tr("%n site(s)", nullptr, static_cast<int>(plan.sites.size())));
    m_frame->setEmpty(plan.sites.empty());
}

void SitesPage::showRow()
{
    const std::string site = m_rows->currentUid();
    m_form->setRow(site);
    m_tariff->setSite(site);
    m_costs->setOwner(site);
}

void SitesPage::addSite() { takeNew(addRow(m_document, Site::table), *m_form); }

void SitesPage::addSiteFromCatalogue()
{
    offer(tr("Add a site from the catalogue"), regionItems(builtInCatalogue()),
          [this](const std::string& id) {
              if (const RegionRow* region = builtInCatalogue().findRegion(id))
                  takeNew(addSiteIn(m_document, *region), *m_form);
          });
}

void SitesPage::chooseRegion()
{
    const std::string site = m_form->row();
    const auto take = [this, site](const std::string& id) {
        const RegionRow* region = builtInCatalogue().findRegion(id);
        wasDone(region ? fillSite(m_document, site, *region) : Result<void>{});
    };
    CataloguePicker& picker = offer(tr("Choose a region"), regionItems(builtInCatalogue()), take);
    const Plan& plan = *m_document.resolved();
    picker.choose(QString::fromStdString(rowText(plan, findRow(plan, site), "region_id")));
}

bool SitesPage::goTo(const std::string& uid, const std::string& field)
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = findRow(plan, uid);
    std::string site = row && row.table->name == Site::table ? uid : std::string();
    if (row && row.table->name == Tariff::table)
        site = rowText(plan, row, "site");
    if (row && row.table->name == CostLine::table)
        site = rowText(plan, row, "owner_uid");
    if (site.empty() || m_rows->table().rowOf(QString::fromStdString(site)) < 0)
        return false;
    m_rows->selectRow(site, field);
    showRow();
    if (goToForm({m_form, &m_tariff->form()}, uid, field))
        return true;
    if (m_tariff->tariff() == uid && field.starts_with("bands")) {
        m_tariff->bands().setFocus();
        m_frame->reveal(&m_tariff->bands());
        return true;
    }
    return m_costs->goTo(uid, field);
}

} // namespace jw
