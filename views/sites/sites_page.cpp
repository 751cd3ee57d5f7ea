#include "views/sites/sites_page.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "document/plan_edits.h"
#include "domain/edit.h"
#include "views/common/look.h"
#include "views/common/page_frame.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
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
    return QString::fromStdString(row ? row->name : id ? *id : std::string());
}

} // namespace

SitesPage::SitesPage(PlanDocument& document, PlanEvaluation&, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_frame(new PageFrame(look, this)),
      m_fromCatalogue(m_frame->addButton()),
      m_add(m_frame->addButton(true)),
      m_panel(new Panel(look)),
      m_sites(new PlanTableView(document, look, siteShape())),
      m_message(new QLabel),
      m_form(new EntityForm(document, look)),
      m_tariff(new TariffEditor(document, look)),
      m_costs(new CostLines(document, look))
{
    build();
    connectAll();
    retranslate();
}

void SitesPage::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    m_message->setProperty("type", QStringLiteral("worse"));
    m_message->setWordWrap(true);
    m_message->hide();
    m_panel->body()->addWidget(m_sites);
    m_panel->body()->addWidget(m_message);
    for (QWidget* part : {static_cast<QWidget*>(m_panel), static_cast<QWidget*>(m_form),
                          static_cast<QWidget*>(m_tariff), static_cast<QWidget*>(m_costs)})
        m_frame->body()->addWidget(part);
    m_frame->body()->addStretch(1);
}

void SitesPage::connectAll()
{
    connect(&m_document, &PlanDocument::planChanged, this, &SitesPage::follow);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &SitesPage::follow);
    connect(m_sites, &PlanTableView::currentRowChanged, this, &SitesPage::showSite);
    connect(m_sites, &PlanTableView::refused, this, &SitesPage::tell);
    connect(m_add, &QPushButton::clicked, this, &SitesPage::addSite);
    connect(m_fromCatalogue, &QPushButton::clicked, this, &SitesPage::addSiteFromCatalogue);
    connect(&m_frame->emptyState(), &EmptyState::actionTriggered, this, &SitesPage::addSiteFromCatalogue);
    connect(&m_frame->emptyState(), &EmptyState::exampleTriggered, this,
            [this] { emit exampleRequested(QStringLiteral("rtx4090-week")); });
    for (EntityForm* form : {m_form, &m_tariff->form()}) {
        connect(form, &EntityForm::explainRequested, this, &SitesPage::explainRequested);
        connect(form, &EntityForm::compareRequested, this, &SitesPage::compareRequested);
    }
    connect(m_costs, &CostLines::explainRequested, this, &SitesPage::explainRequested);
    connect(m_costs, &CostLines::compareRequested, this, &SitesPage::compareRequested);
}

void SitesPage::retranslate()
{
    const auto name = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    m_panel->setTitle(tr("Sites"));
    m_sites->setAccessibleName(tr("Sites"));
    name(m_fromCatalogue, tr("From catalogue…"));
    name(m_add, tr("Add site"));
    m_frame->emptyState().setText(
        {tr("A site adds what its place brings: electricity price, PUE, carbon, water. There is none yet."),
         tr("Add site from the catalogue"), tr("Open an example: a PC at home for a week")});
    m_form->setPicker("region_id",
                      {.text = tr("Choose…"), .open = [this] { chooseRegion(); }, .words = regionName});
    refresh();
}

void SitesPage::follow()
{
    m_behind = isPutAway(*this);
    if (!m_behind)
        refresh();
}

void SitesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        refresh();
}

void SitesPage::refresh()
{
    const Plan& plan = *m_document.resolved();
    m_frame->setTitle(tr("Sites"), tr("%n site(s)", nullptr, static_cast<int>(plan.sites.size())));
    m_frame->setEmpty(plan.sites.empty());
    if (m_sites->currentUid().empty() && m_sites->model()->rowCount() > 0)
        m_sites->selectRow(m_sites->table().uidAt(0).toStdString());
    showSite();
}

void SitesPage::showSite()
{
    const std::string site = m_sites->currentUid();
    m_form->setRow(site);
    m_tariff->setSite(site);
    m_costs->setOwner(site);
}

void SitesPage::tell(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

/// A new site is named first.
void SitesPage::takeNewSite(const Result<std::string>& uid)
{
    tell(uid ? QString() : errorText(uid.error(), *m_document.resolved()));
    if (!uid)
        return;
    m_sites->selectRow(*uid);
    showSite();
    m_form->focusField("name");
}

void SitesPage::addSite() { takeNewSite(addRow(m_document, Site::table)); }

void SitesPage::addSiteFromCatalogue()
{
    auto* picker = new CataloguePicker(m_look, tr("Add a site from the catalogue"),
                                       regionItems(builtInCatalogue()), this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &CataloguePicker::picked, this, [this](const QString& id) {
        if (const RegionRow* region = builtInCatalogue().findRegion(id.toStdString()))
            takeNewSite(addSiteIn(m_document, *region));
    });
    picker->open();
}

void SitesPage::chooseRegion()
{
    const std::string site = m_form->row();
    auto* picker = new CataloguePicker(m_look, tr("Choose a region"), regionItems(builtInCatalogue()), this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    const Plan& plan = *m_document.resolved();
    picker->choose(QString::fromStdString(rowText(plan, findRow(plan, site), "region_id")));
    connect(picker, &CataloguePicker::picked, this, [this, site](const QString& id) {
        const RegionRow* region = builtInCatalogue().findRegion(id.toStdString());
        const auto done = region ? fillSite(m_document, site, *region) : Result<void>{};
        tell(done ? QString() : errorText(done.error(), *m_document.resolved()));
    });
    picker->open();
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
    if (site.empty() || m_sites->table().rowOf(QString::fromStdString(site)) < 0)
        return false;
    m_sites->selectRow(site, field);
    showSite();
    for (EntityForm* form : {m_form, &m_tariff->form()})
        if (form->row() == uid && form->focusField(field)) {
            m_frame->reveal(form->editor(field));
            return true;
        }
    if (m_tariff->tariff() == uid && field.starts_with("bands")) {
        m_tariff->bands().setFocus();
        m_frame->reveal(&m_tariff->bands());
        return true;
    }
    return m_costs->goTo(uid, field);
}

void SitesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
