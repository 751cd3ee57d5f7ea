#include "views/fleet/own_or_rent_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

#include "catalogue/rent_offers.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/segments.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {
namespace {

/// What an item of the box of offers stands for: a cloud price by its id, or one of these.
const QString rentsOfGroup = QStringLiteral("group:"), rateTyped = QStringLiteral("rate:");

constexpr double usualRate = 2.0;    // USD a GPU-hour; assumption, there to be changed
constexpr int usualUtilization = 50; // %; assumption, there to be changed
constexpr int mostYearsKept = 10;

QString offerName(const CloudPriceRow& row)
{
    return QStringList{toQt(row.provider), toQt(row.instance), toQt(row.region), toQt(row.asOf)}.join(
        QStringLiteral(" · "));
}

} // namespace

OwnOrRentPanel::OwnOrRentPanel(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_over(new Segments(m_panel)),
      m_offers(new QComboBox),
      m_ownRate(new QDoubleSpinBox),
      m_years(new QSpinBox),
      m_utilization(new QSpinBox),
      m_chart(new Chart(look)),
      m_words(new QLabel),
      m_source(new QLabel)
{
    build();
    connect(m_over, &Segments::chosenByUser, this, &OwnOrRentPanel::refresh);
    connect(m_offers, &QComboBox::activated, this, [this] {
        m_chosen = m_offers->currentData().toString();
        refresh();
    });
    connect(m_ownRate, &QDoubleSpinBox::valueChanged, this, &OwnOrRentPanel::refresh);
    for (const QSpinBox* box : {m_years, m_utilization})
        connect(box, &QSpinBox::valueChanged, this, &OwnOrRentPanel::refresh);
    connect(m_chart, &Chart::exportRequested, this, [this] { openExportDialog(*m_chart, m_look, this); });
    retranslate();
}

void OwnOrRentPanel::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    for (const Over over : {Over::Utilization, Over::Years})
        m_over->add(static_cast<int>(over));
    m_panel->addToHead(m_over);
    auto* choices = new QWidget;
    auto* row = new FlowLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_look.px(8));
    m_offers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_offers->setMinimumContentsLength(46);
    m_ownRate->setRange(0.001, 1e6);
    m_ownRate->setDecimals(3);
    m_ownRate->setValue(usualRate * m_document.plan()->settings.usdRate.value);
    m_years->setRange(1, mostYearsKept);
    m_years->setValue(3);
    m_utilization->setRange(1, 100);
    m_utilization->setValue(usualUtilization);
    for (QWidget* choice : {static_cast<QWidget*>(m_offers), static_cast<QWidget*>(m_ownRate),
                            static_cast<QWidget*>(m_years), static_cast<QWidget*>(m_utilization)}) {
        row->addWidget(choice);
        choice->setMinimumHeight(m_offers->sizeHint().height());
        choice->setFocusPolicy(Qt::StrongFocus);
        choice->installEventFilter(this);
    }
    m_words->setWordWrap(true);
    m_source->setWordWrap(true);
    m_source->setProperty("type", QStringLiteral("secondary"));
    m_chart->setMinimumHeight(m_look.px(300));
    for (QWidget* part : {choices, static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_words),
                          static_cast<QWidget*>(m_source)})
        m_panel->body()->addWidget(part);
}

void OwnOrRentPanel::retranslate()
{
    m_over->setText(static_cast<int>(Over::Utilization), tr("By utilization"));
    m_over->setText(static_cast<int>(Over::Years), tr("By years"));
    m_offers->setAccessibleName(tr("Rent to compare with"));
    m_ownRate->setAccessibleName(tr("Rent of a GPU-hour"));
    m_years->setAccessibleName(tr("Years kept"));
    m_utilization->setAccessibleName(tr("Utilization"));
    m_utilization->setSuffix(tr(" % used"));
    m_chart->setAccessibleName(tr("Chart of owning against renting"));
    refresh();
}

void OwnOrRentPanel::setGroup(const std::string& uid)
{
    m_group = uid;
    m_behind = isPutAway(*this);
    if (!m_behind)
        refresh();
}

OwnOrRentPanel::Over OwnOrRentPanel::shownOver() const { return static_cast<Over>(m_over->chosen()); }

/// The choice stays where the group has it too.
void OwnOrRentPanel::fillOffers(const NodeGroup& group)
{
    const QSignalBlocker quiet(m_offers);
    m_offers->clear();
    if (plannedRents(*m_document.resolved(), group.uid))
        m_offers->addItem(tr("Rents of the group"), rentsOfGroup);
    for (const CloudPriceRow* row : cloudPricesFor(*m_document.resolved(), group, builtInCatalogue()))
        m_offers->addItem(offerName(*row), toQt(row->id));
    m_offers->addItem(tr("Own rate"), rateTyped);
    m_offers->setCurrentIndex(std::max(0, m_offers->findData(m_chosen)));
    m_offers->setToolTip(m_offers->currentText());
}

std::vector<Rent> OwnOrRentPanel::rentsChosen(const NodeGroup& group) const
{
    const QString chosen = m_offers->currentData().toString();
    const Plan& plan = *m_document.resolved();
    if (chosen == rentsOfGroup)
        return plannedRents(plan, group.uid).value_or(std::vector<Rent>{});
    if (const CloudPriceRow* row = builtInCatalogue().findCloudPrice(chosen.toStdString()))
        return rentsOf(*row, plan.settings.usdRate.value, usefulSpot(group));
    return {Rent{.rate = m_ownRate->value() * money / hour}};
}

QString OwnOrRentPanel::sourceWords(const CloudPriceRow& row)
{
    const bool estimated = isEstimated(row, "on_demand_usd_per_hour");
    //: %1 is a source, %2 a date
    return (estimated ? tr("Cloud price: %1, as of %2, an estimate") : tr("Cloud price: %1, as of %2"))
        .arg(toQt(row.source), toQt(row.asOf));
}

void OwnOrRentPanel::refresh()
{
    const Plan& plan = *m_document.resolved();
    const auto group = std::ranges::find(plan.groups, m_group, &NodeGroup::uid);
    const bool some = group != plan.groups.end();
    //: %1 is the name of a node group
    m_panel->setTitle(some ? tr("Own or rent: %1").arg(toQt(group->name)) : tr("Own or rent"));
    m_years->setSuffix(tr(" year(s) kept", nullptr, m_years->value()));
    m_ownRate->setSuffix(QLatin1Char(' ') + rateUnit(plan));
    showGroup(some ? &*group : nullptr);
}

void OwnOrRentPanel::showGroup(const NodeGroup* group)
{
    const Plan& plan = *m_document.resolved();
    const auto own = group ? ownedGpu(plan, group->uid) : fail(Error{});
    for (QWidget* part : {static_cast<QWidget*>(m_offers), static_cast<QWidget*>(m_chart)})
        part->setVisible(own.has_value());
    m_years->setVisible(own && shownOver() == Over::Utilization);
    m_utilization->setVisible(own && shownOver() == Over::Years);
    if (!own) {
        m_ownRate->hide();
        return tell({group ? errorText(own.error(), plan) : tr("There is no node group yet.")}, {});
    }
    fillOffers(*group);
    m_ownRate->setVisible(m_offers->currentData().toString() == rateTyped);
    const OwnOrRent asked{.own = *own,
                          .rents = rentsChosen(*group),
                          .years = m_years->value(),
                          .utilization = m_utilization->value() / 100.0};
    const bool years = shownOver() == Over::Years;
    m_chart->setData(years ? paidChart(asked, plan) : usedHourChart(asked, plan));
    const CloudPriceRow* row =
        builtInCatalogue().findCloudPrice(m_offers->currentData().toString().toStdString());
    QStringList sources;
    if (row)
        sources << sourceWords(*row) + QLatin1Char('.');
    if (!(own->salvage > Money<>()))
        sources << tr("No resale value is counted.");
    tell(years ? yearsWords(asked, plan) : utilizationWords(asked, plan), sources.join(QLatin1Char(' ')));
}

void OwnOrRentPanel::tell(const QStringList& sentences, const QString& source)
{
    m_words->setText(sentences.join(QLatin1Char('\n')));
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty());
}

QString OwnOrRentPanel::words() const { return m_words->text(); }

/// The wheel scrolls the page over a choice that has not the keyboard.
bool OwnOrRentPanel::eventFilter(QObject* watched, QEvent* event)
{
    const auto* choice = qobject_cast<QWidget*>(watched);
    if (choice && event->type() == QEvent::Wheel && !choice->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OwnOrRentPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        refresh();
}

void OwnOrRentPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
