#include "views/fleet/fleet_page.h"

#include <QLocale>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

#include "document/plan_edits.h"
#include "views/common/look.h"
#include "views/common/page_frame.h"
#include "views/common/panel.h"
#include "views/common/sections.h"
#include "views/common/segments.h"
#include "views/fleet/fleet_edits.h"
#include "views/fleet/own_or_rent_panel.h"
#include "views/fleet/scenario_chart.h"
#include "views/forms/catalogue_items.h"
#include "views/forms/cost_lines.h"
#include "views/forms/entity_form.h"
#include "views/forms/remove_dialog.h"
#include "views/forms/table_view.h"

namespace jw {
namespace {

TableShape groupShape()
{
    return {.table = std::string(NodeGroup::table),
            .columns = {"name", "accelerator", "nodes", "accel_per_node", "utilization", "tenure",
                        "price_per_node", "enabled"},
            .filterField = "fleet"};
}

QPushButton* linkButton()
{
    auto* button = new QPushButton;
    button->setProperty("kind", QStringLiteral("link"));
    return button;
}

/// Parts that belong together, one below the other.
QWidget* column(const Look& look, std::initializer_list<QWidget*> parts)
{
    auto* whole = new QWidget;
    auto* lines = new QVBoxLayout(whole);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(look.px(12));
    for (QWidget* part : parts)
        lines->addWidget(part);
    return whole;
}

} // namespace

FleetPage::FleetPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : InputPage(document, look, groupShape(), parent),
      m_fromCatalogue(m_frame->addButton()),
      m_add(m_frame->addButton(true)),
      m_addFleet(linkButton()),
      m_fill(linkButton()),
      m_fillRents(linkButton()),
      m_removeFleet(linkButton()),
      m_tabs(new QTabBar),
      m_groupForm(new EntityForm(document, look)),
      m_acceleratorForm(new EntityForm(document, look)),
      m_fleetForm(new EntityForm(document, look)),
      m_costs(new CostLines(document, look)),
      m_scenarios(new ScenarioChart(evaluation, look)),
      m_ownOrRent(new OwnOrRentPanel(document, look)),
      m_sections(
          new Sections(look, {column(look, {m_groupForm, m_scenarios}), m_ownOrRent,
                              column(look, {m_acceleratorForm}), column(look, {m_fleetForm, m_costs})}))
{
    build();
    connectAll();
    begin(QStringLiteral("superpod-week"));
}

void FleetPage::build()
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_panel->addToHead(m_addFleet);
    m_panel->body()->addWidget(m_tabs);
    m_groupForm->addToHead(m_fillRents);
    m_groupForm->addToHead(m_fill);
    m_fleetForm->addToHead(m_removeFleet);
    addParts({m_sections});
}

void FleetPage::connectAll()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_rows->table().setFilter(tabFleet());
        refreshAll();
    });
    connect(m_add, &QPushButton::clicked, this, &FleetPage::addGroup);
    connect(m_addFleet, &QPushButton::clicked, this, &FleetPage::addFleetHere);
    connect(m_removeFleet, &QPushButton::clicked, this, &FleetPage::removeFleet);
    connect(m_fromCatalogue, &QPushButton::clicked, this, &FleetPage::addGroupFromCatalogue);
    connect(m_fill, &QPushButton::clicked, this, &FleetPage::fillFromCatalogue);
    connect(m_fillRents, &QPushButton::clicked, this, &FleetPage::fillRentsFromCatalogue);
    connect(&m_frame->emptyState(), &EmptyState::actionTriggered, this, &FleetPage::addGroup);
    for (const EntityForm* form : {m_groupForm, m_acceleratorForm, m_fleetForm})
        relay(*form);
    relay(*m_costs);
}

void FleetPage::retranslate()
{
    m_panel->setTitle(tr("Node groups"));
    m_rows->setAccessibleName(tr("Node groups"));
    m_tabs->setAccessibleName(tr("Fleets"));
    Segments& bar = m_sections->bar();
    bar.setAccessibleName(tr("Sections of the node group"));
    bar.setText(static_cast<int>(Section::Group), tr("Group"));
    bar.setText(static_cast<int>(Section::OwnOrRent), tr("Own or rent"));
    bar.setText(static_cast<int>(Section::Accelerator), tr("Accelerator"));
    bar.setText(static_cast<int>(Section::Fleet), tr("Fleet and its costs"));
    const auto name = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    name(m_fromCatalogue, tr("From catalogue…"));
    name(m_add, tr("Add group"));
    name(m_addFleet, tr("Add fleet"));
    name(m_fill, tr("Fill from catalogue…"));
    name(m_fillRents, tr("Cloud prices…"));
    name(m_removeFleet, tr("Remove fleet"));
    m_frame->emptyState().setText({tr("A fleet is groups of equal nodes at a site; there is none yet."),
                                   tr("Add group"), tr("Open an example: a DGX SuperPOD for a week")});
}

void FleetPage::refresh()
{
    const Plan& plan = *m_document.resolved();
    fillTabs();
    showWhatIsOff();
    double nodes = 0.0, accelerators = 0.0;
    for (const NodeGroup& group : plan.groups) {
        nodes += static_cast<double>(group.nodes);
        accelerators += static_cast<double>(group.nodes * group.accelPerNode);
    }
    const QLocale locale;
    const QString groups = tr("%n node group(s)", nullptr, static_cast<int>(plan.groups.size()));
    //: %1 is "3 node groups", %2 a number of nodes, %3 a number of accelerators
    const QString line =
        tr("%1 · %2 nodes · %3 accelerators")
            .arg(groups, locale.toString(nodes, 'f', 0), locale.toString(accelerators, 'f', 0));
    m_frame->setTitle(tr("Fleet"), plan.fleets.empty() ? QString() : line);
    m_frame->setEmpty(plan.fleets.empty());
}

/// The column for it stands there only where some group is off: mostly all are on.
void FleetPage::showWhatIsOff()
{
    const auto& groups = m_document.resolved()->groups;
    const bool allOn =
        std::all_of(groups.begin(), groups.end(), [](const NodeGroup& group) { return group.enabled; });
    m_rows->setColumnHidden(m_rows->model()->columnCount() - 1, allOn);
}

void FleetPage::fillTabs()
{
    const Plan& plan = *m_document.resolved();
    const std::string current = tabFleet();
    const QSignalBlocker quiet(m_tabs);
    std::vector<std::string> fleets;
    if (plan.fleets.size() > 1)
        fleets.push_back({});
    for (const Fleet& fleet : plan.fleets)
        fleets.push_back(fleet.uid);
    while (m_tabs->count() > static_cast<int>(fleets.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < static_cast<int>(fleets.size()))
        m_tabs->addTab(QString());
    m_tabFleets = fleets;
    for (std::size_t at = 0; at < fleets.size(); ++at)
        m_tabs->setTabText(static_cast<int>(at),
                           fleets[at].empty()
                               ? tr("All fleets")
                               : QString::fromStdString(rowTitle(plan, findRow(plan, fleets[at]))));
    const auto again = std::ranges::find(fleets, current);
    m_tabs->setCurrentIndex(again == fleets.end() ? 0 : static_cast<int>(again - fleets.begin()));
    if (m_rows->table().shape().filterUid != tabFleet())
        m_rows->table().setFilter(tabFleet());
}

std::string FleetPage::tabFleet() const
{
    const auto at = static_cast<std::size_t>(m_tabs->currentIndex());
    return at < m_tabFleets.size() ? m_tabFleets[at] : std::string();
}

std::string FleetPage::shownFleet() const
{
    if (!tabFleet().empty())
        return tabFleet();
    const Plan& plan = *m_document.resolved();
    const auto group = std::ranges::find(plan.groups, m_rows->currentUid(), &NodeGroup::uid);
    return group == plan.groups.end() ? std::string() : group->fleet;
}

void FleetPage::showRow()
{
    const Plan& plan = *m_document.resolved();
    const auto group = std::ranges::find(plan.groups, m_rows->currentUid(), &NodeGroup::uid);
    const bool some = group != plan.groups.end();
    m_groupForm->setRow(some ? group->uid : std::string());
    m_ownOrRent->setGroup(some ? group->uid : std::string());
    m_fillRents->setVisible(some && group->tenure != Tenure::Owned);
    m_acceleratorForm->setRow(some ? group->accelerator : std::string());
    const std::string fleet = shownFleet();
    m_fleetForm->setRow(fleet);
    m_costs->setOwner(fleet);
    const auto titled = [&](EntityForm& form, const QString& title) {
        const RowRef row = findRow(plan, form.row());
        form.setTitle(title.arg(row ? QString::fromStdString(rowTitle(plan, row)) : QString()));
    };
    titled(*m_acceleratorForm, tr("Accelerator: %1"));
    titled(*m_fleetForm, tr("Fleet: %1"));
}

void FleetPage::choose(Section section)
{
    m_sections->choose(static_cast<int>(section));
    m_sections->layOut();
}

void FleetPage::addGroup()
{
    choose(Section::Group);
    takeNew(jw::addGroup(m_document, shownFleet()), *m_groupForm);
}

void FleetPage::addGroupFromCatalogue()
{
    offer(tr("Add a group from the catalogue"), hardwareItems(builtInCatalogue()),
          [this](const std::string& id) {
              const Hardware hardware = findHardware(builtInCatalogue(), id);
              choose(Section::Group);
              takeNew(jw::addGroup(m_document, shownFleet(), hardware), *m_groupForm);
          });
}

void FleetPage::addFleetHere()
{
    const auto uid = jw::addFleet(m_document);
    const auto tab = std::ranges::find(m_tabFleets, uid.value_or(std::string()));
    if (!wasDone(uid) || tab == m_tabFleets.end())
        return;
    m_tabs->setCurrentIndex(static_cast<int>(tab - m_tabFleets.begin()));
    choose(Section::Fleet);
    m_fleetForm->focusField("name");
}

void FleetPage::removeFleet()
{
    const std::string fleet = m_fleetForm->row();
    if (!fleet.empty())
        askRemove(*this, m_document, {fleet}, [this, fleet] { wasDone(removeRows(m_document, {fleet})); });
}

void FleetPage::fillFromCatalogue()
{
    offer(tr("Fill the group from the catalogue"), hardwareItems(builtInCatalogue()),
          [this](const std::string& id) {
              if (const Hardware hardware = findHardware(builtInCatalogue(), id))
                  wasDone(fillGroup(m_document, m_groupForm->row(), hardware));
          });
}

void FleetPage::fillRentsFromCatalogue()
{
    const Plan& plan = *m_document.resolved();
    const auto accelerator =
        std::ranges::find(plan.accelerators, m_acceleratorForm->row(), &Accelerator::uid);
    auto items = cloudPriceItems(builtInCatalogue(),
                                 accelerator == plan.accelerators.end() ? "" : accelerator->catalogueId);
    if (items.empty())
        items = cloudPriceItems(builtInCatalogue(), {});
    offer(tr("Take rents from the catalogue"), items, [this](const std::string& id) {
        if (const CloudPriceRow* row = builtInCatalogue().findCloudPrice(id))
            wasDone(fillRents(m_document, m_groupForm->row(), *row));
    });
}

bool FleetPage::goTo(const std::string& uid, const std::string& field)
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = findRow(plan, uid);
    if (!row)
        return false;
    if (row.table->name == CostLine::table)
        return goToCost(uid, rowText(plan, row, "owner_uid"), field);
    const auto user = [&](const NodeGroup& group) {
        return group.uid == uid || group.accelerator == uid || group.fleet == uid;
    };
    if (const auto group = std::ranges::find_if(plan.groups, user); group != plan.groups.end()) {
        if (!tabFleet().empty() && tabFleet() != group->fleet)
            m_tabs->setCurrentIndex(0);
        m_rows->selectRow(group->uid, field);
    }
    if (const auto tab = std::ranges::find(m_tabFleets, uid); tab != m_tabFleets.end())
        m_tabs->setCurrentIndex(static_cast<int>(tab - m_tabFleets.begin()));
    for (const auto& [table, section] : {std::pair{NodeGroup::table, Section::Group},
                                         {Accelerator::table, Section::Accelerator},
                                         {Fleet::table, Section::Fleet}})
        if (row.table->name == table)
            choose(section);
    return goToForm({m_groupForm, m_acceleratorForm, m_fleetForm}, uid, field);
}

/// A line of a group is shown in the place of its fleet's, until another group is looked at.
bool FleetPage::goToCost(const std::string& uid, const std::string& owner, const std::string& field)
{
    const RowRef row = findRow(*m_document.resolved(), owner);
    if (!row || (row.table->name != Fleet::table && row.table->name != NodeGroup::table))
        return false;
    (void)goTo(owner, "name");
    choose(Section::Fleet);
    m_costs->setOwner(owner);
    const bool found = m_costs->goTo(uid, field);
    m_frame->reveal(m_costs);
    return found;
}

} // namespace jw
