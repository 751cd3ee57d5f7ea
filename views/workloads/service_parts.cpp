#include "views/workloads/service_parts.h"

#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "domain/tables.h"
#include "engine/group_prices.h"
#include "views/common/look.h"
#include "views/common/sections.h"
#include "views/common/segments.h"
#include "views/common/words.h"
#include "views/forms/entity_form.h"
#include "views/results/result_book.h"
#include "views/workloads/api_panel.h"
#include "views/workloads/day_panel.h"
#include "views/workloads/frontier_panel.h"
#include "views/workloads/length_names.h" // which translations are looked up in
#include "views/workloads/model_section.h"
#include "views/workloads/rate_choice.h"
#include "views/workloads/run_facts.h"
#include "views/workloads/service_edits.h"
#include "views/workloads/service_lever_panel.h"
#include "views/workloads/service_panel.h"
#include "views/workloads/staircase_panel.h"

namespace jw {
namespace {

constexpr int modelTab = 1; ///< behind the service itself

/// Of a service that is predicted by neither.
const Error& errorOf(const Result<ServiceQuestion>& tokens, const Result<ItemQuestion>& items)
{
    return items.error().text == "serving_given" ? tokens.error() : items.error();
}

} // namespace

ServiceParts::ServiceParts(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                           QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_service(new QWidget),
      m_rate(new RateChoice(document, look)),
      m_form(new EntityForm(document, look)),
      m_item(new EntityForm(document, look)),
      m_lengths(new QPushButton),
      m_usualItems(new QPushButton),
      m_panel(new ServicePanel(document, look)),
      m_model(new ModelSection(document, look)),
      m_day(new DayPanel(document, look)),
      m_levers(new ServiceLeverPanel(document, evaluation, look)),
      m_energy(new QWidget),
      m_staircase(new StaircasePanel(look)),
      m_api(new ApiPanel(look)),
      m_frontier(new FrontierPanel(document, look)),
      m_tabs(makeTabs()),
      m_sections(new Sections(look, widgetsOf(m_tabs), this))
{
    buildService();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sections);
    connect(m_sections, &Sections::chosenByUser, this, &ServiceParts::choose);
    connect(&evaluation, &PlanEvaluation::evaluated, this, [this] {
        if (m_energy->isVisible())
            showEnergy();
        if (m_service->isVisible())
            m_panel->setRow(m_workload, itemFigures());
    });
    connect(m_lengths, &QPushButton::clicked, this, &ServiceParts::offerLengths);
    connect(m_usualItems, &QPushButton::clicked, this, &ServiceParts::offerItems);
    connect(m_model, &ModelSection::refused, this, [this] { choose(modelTab); });
    retranslate();
    showTab();
}

/// A panel comes in by one line.
std::vector<ServiceParts::Tab> ServiceParts::makeTabs()
{
    return {
        {m_service, QT_TR_NOOP("Service"), [this] { showService(); }},
        {m_model, QT_TR_NOOP("Model"), [this] { m_model->setRow(m_workload); }, "inputs.arch",
         &m_model->form()},
        {m_day, QT_TR_NOOP("Day"), [this] { showDay(); }, "inputs.day", &m_day->form()},
        {m_levers, QT_TR_NOOP("Levers"), [this] { m_levers->setRow(m_workload); }, "inputs.levers",
         &m_levers->form()},
        {m_energy, QT_TR_NOOP("Energy"), [this] { showEnergy(); }},
        {m_frontier, QT_TR_NOOP("Frontier"), [this] { m_frontier->setRow(m_workload); }},
    };
}

std::vector<QWidget*> ServiceParts::widgetsOf(const std::vector<Tab>& tabs)
{
    std::vector<QWidget*> widgets;
    for (const Tab& tab : tabs)
        widgets.push_back(tab.widget);
    return widgets;
}

void ServiceParts::buildService()
{
    m_lengths->setProperty("kind", QStringLiteral("link"));
    m_form->addToHead(m_lengths);
    m_usualItems->setProperty("kind", QStringLiteral("link"));
    m_item->addToHead(m_usualItems);
    auto* inside = new QVBoxLayout(m_service);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(m_look.px(12));
    inside->addWidget(m_rate);
    inside->addWidget(m_form);
    m_item->setSection("inputs.item");
    inside->addWidget(m_item);
    inside->addWidget(m_panel);
    auto* energy = new QVBoxLayout(m_energy);
    energy->setContentsMargins(0, 0, 0, 0);
    energy->setSpacing(m_look.px(12));
    energy->addWidget(m_staircase);
    energy->addWidget(m_api);
}

void ServiceParts::retranslate()
{
    choice().setAccessibleName(tr("Sections of the service"));
    for (std::size_t at = 0; at < m_tabs.size(); ++at)
        choice().setText(static_cast<int>(at), tr(m_tabs[at].title));
    m_rate->retranslate();
    m_lengths->setText(tr("Usual lengths…"));
    m_lengths->setAccessibleName(m_lengths->text());
    m_usualItems->setText(tr("Usual items…"));
    m_usualItems->setAccessibleName(m_usualItems->text());
    pickModelIn(*m_form, *m_model, [this] { return m_workload; });
    m_item->setTitle(tr("An item"));
    m_panel->retranslate();
}

Segments& ServiceParts::choice() const { return m_sections->bar(); }

std::vector<EntityForm*> ServiceParts::forms() const
{
    std::vector<EntityForm*> forms{m_form, m_item};
    for (const Tab& tab : m_tabs)
        if (tab.form)
            forms.push_back(tab.form);
    return forms;
}

void ServiceParts::setRow(const std::string& workload)
{
    if (workload != m_workload)
        m_sought.clear();
    m_workload = workload;
    showTab();
}

void ServiceParts::choose(int tab)
{
    m_sections->choose(tab);
    showTab();
    m_sections->layOut();
}

void ServiceParts::showTab() { m_tabs[static_cast<std::size_t>(m_sections->chosen())].show(); }

void ServiceParts::showService()
{
    FormFields fields = serviceFormFields(*m_document.resolved(), m_workload);
    fields.hidden.erase(m_sought);
    m_rate->setRow(m_workload);
    m_form->setHidden(std::move(fields.hidden), std::move(fields.front));
    m_form->setRow(m_workload);
    const bool items = rateFrom(*m_document.resolved(), m_workload) == RateFrom::Item;
    m_item->setVisible(items);
    m_lengths->setVisible(!items); // an item has no tokens
    if (items)
        m_item->setRow(m_workload);
    m_panel->setRow(m_workload, itemFigures());
}

void ServiceParts::showDay()
{
    const auto asked = question();
    const Plan& plan = *m_document.resolved();
    m_day->setRow(m_workload);
    if (asked)
        m_day->setService(*asked, answerOf(*asked));
    else if (const auto items = itemQuestion(plan, m_workload))
        m_day->setItems(*items);
    else
        m_day->setService({}, {}, errorText(errorOf(asked, items), plan));
}

/// What tokens cost follows from results, which come later than an edit.
void ServiceParts::showEnergy()
{
    const auto asked = question();
    showStaircase(asked);
    const Plan& plan = *m_document.resolved();
    if (!asked)
        return m_api->setService({}, errorText(asked.error(), plan));
    const auto* result = currentResult(m_evaluation, m_document, m_workload);
    const ScenarioOutcome& outcome = shownOutcome(*m_evaluation.latest(), m_document);
    const auto bought = result ? apiQuestion(*asked, *outcome.results, m_workload, plan) : fail({});
    const auto priced = checkPrices(plan, m_workload);
    m_api->setService(bought ? std::optional(*bought) : std::nullopt,
                      priced ? QString() : errorText(priced.error(), plan));
}

void ServiceParts::showStaircase(const Result<ServiceQuestion>& asked)
{
    const Plan& plan = *m_document.resolved();
    if (asked)
        m_staircase->setService(*asked);
    else if (const auto items = itemQuestion(plan, m_workload))
        m_staircase->setStairs(energyStaircase(*items));
    else
        m_staircase->setStairs({}, errorText(errorOf(asked, items), plan));
}

Result<ServiceQuestion> ServiceParts::question() const
{
    return serviceQuestion(*m_document.resolved(), m_workload);
}

std::vector<BandedCell> ServiceParts::itemFigures() const
{
    const bool items = rateFrom(*m_document.resolved(), m_workload) == RateFrom::Item;
    if (!items || !currentResult(m_evaluation, m_document, m_workload))
        return {};
    const ScenarioOutcome& outcome = shownOutcome(*m_evaluation.latest(), m_document);
    return itemCells(*outcome.results, m_workload);
}

int ServiceParts::tabOf(const std::string& field) const
{
    for (std::size_t at = 0; at < m_tabs.size(); ++at)
        if (!m_tabs[at].record.empty() &&
            (field == m_tabs[at].record || sectionOf(field) == m_tabs[at].record))
            return static_cast<int>(at);
    return 0;
}

EntityForm& ServiceParts::formOf(const std::string& field)
{
    m_sought = field;
    if (sectionOf(field) == "inputs.item") {
        choose(0);
        return *m_item;
    }
    const int tab = tabOf(field);
    choose(tab);
    EntityForm* form = m_tabs[static_cast<std::size_t>(tab)].form;
    return form ? *form : *m_form;
}

bool ServiceParts::isInPanel(const std::string& field) const { return tabOf(field) > modelTab; }

void ServiceParts::offerLengths()
{
    const auto shown = [](const SourcedValue& tokens) {
        return QLocale().toString(*tokens.value.as<double>());
    };
    std::vector<Offer> offers;
    for (const UsualInputs& usual : usualLengths(builtInCatalogue()))
        //: %1 is a kind of request such as "Chat", %2 and %3 are numbers of tokens, %4 is a source
        offers.push_back({tr("%1: %2 tokens in, %3 out (%4)")
                              .arg(translated("jw::UsualLengths", usual.name), shown(usual.inputs.front()),
                                   shown(usual.inputs.back()), QString::fromStdString(usual.source().title)),
                          [this, usual] { (void)setLengths(m_document, m_workload, usual); }});
    offer(offers, *m_lengths);
}

void ServiceParts::offerItems()
{
    std::vector<Offer> offers;
    for (const UsualInputs& usual : usualItems(builtInCatalogue()))
        //: %1 is an item such as "Embedding of 512 tokens, BERT-large", %2 is a source
        offers.push_back({tr("%1 (%2)").arg(translated("jw::UsualItems", usual.name),
                                            QString::fromStdString(usual.source().title)),
                          [this, usual] { (void)setItem(m_document, m_workload, usual); }});
    offer(offers, *m_usualItems);
}

void ServiceParts::offer(const std::vector<Offer>& offers, QPushButton& below)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Offer& each : offers)
        menu->addAction(each.text, this, each.take);
    menu->setActiveAction(menu->actions().front());
    menu->popup(below.mapToGlobal(below.rect().bottomLeft()));
}

} // namespace jw
