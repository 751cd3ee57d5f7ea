#include "views/sites/tariff_editor.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "document/plan_edits.h"
#include "domain/tariff_grid.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/person_text.h"
#include "views/common/segments.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/forms/cell_editor.h"
#include "views/forms/entity_form.h"
#include "views/sites/band_model.h"
#include "views/sites/tariff_grid.h"

namespace jw {
namespace {

enum Days { AllDays, Workdays, Weekend };

const FieldInfo& priceField() { return *findField(fieldsOf<TariffBand>(), "price_per_kwh"); }

QPushButton* button(const char* kind, QWidget* parent)
{
    auto* made = new QPushButton(parent);
    made->setProperty("kind", QLatin1String(kind));
    return made;
}

} // namespace

TariffEditor::TariffEditor(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_none(new QLabel),
      m_brushTitle(new QLabel),
      m_help(new QLabel),
      m_message(new QLabel),
      m_add(button("link", this)),
      m_remove(button("link", this)),
      m_days(new Segments(this)),
      m_form(new EntityForm(document, look)),
      m_prices(new QWidget),
      m_brush(new QLineEdit),
      m_grid(new TariffGrid(look)),
      m_bands(new QTableView),
      m_model(new BandModel(document, this))
{
    build();
    retranslate();
    connect(&document, &PlanDocument::planChanged, this, &TariffEditor::refresh);
    connect(&document, &PlanDocument::currentScenarioChanged, this, &TariffEditor::refresh);
}

void TariffEditor::build()
{
    auto* tools = new QHBoxLayout;
    tools->setSpacing(0);
    for (const int days : {AllDays, Workdays, Weekend})
        m_days->add(days);
    tools->addWidget(m_days);
    tools->addStretch(1);
    tools->addWidget(m_brushTitle);
    tools->addSpacing(m_look.px(8));
    tools->addWidget(m_brush);
    m_brush->setMaximumWidth(m_look.px(110));
    m_brush->setAlignment(Qt::AlignRight);
    m_brushTitle->setProperty("type", QStringLiteral("label"));
    m_brushTitle->setBuddy(m_brush);
    m_help->setProperty("type", QStringLiteral("small"));
    m_help->setWordWrap(true);
    m_message->setProperty("type", QStringLiteral("worse"));
    m_message->setWordWrap(true);
    m_message->hide();
    m_bands->setModel(m_model);
    makeTableLook(*m_bands, m_look);
    m_bands->setItemDelegate(new FieldCell(m_look, m_bands));
    m_bands->setTabKeyNavigation(false);
    m_bands->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_bands->setMinimumHeight(m_look.px(150));
    m_bands->installEventFilter(this);
    auto* column = new QVBoxLayout(m_prices);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(tools);
    for (QWidget* part : {static_cast<QWidget*>(m_grid), static_cast<QWidget*>(m_help),
                          static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_bands)})
        column->addWidget(part);
    m_panel->addToHead(m_add);
    m_panel->addToHead(m_remove);
    m_panel->body()->addWidget(m_none);
    m_panel->body()->addWidget(m_prices);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(m_look.px(12));
    whole->addWidget(m_panel);
    whole->addWidget(m_form);
    connect(m_add, &QPushButton::clicked, this, &TariffEditor::addTariff);
    connect(m_remove, &QPushButton::clicked, this, &TariffEditor::removeTariff);
    connect(m_days, &Segments::chosenByUser, this, &TariffEditor::refresh);
    connect(m_grid, &TariffGrid::painted, this, &TariffEditor::paint);
    connect(m_model, &BandModel::editRefused, this, [this](const Error& error) { tell(fail(error)); });
}

void TariffEditor::retranslate()
{
    const auto name = [](auto* widget, const QString& text) {
        widget->setText(text);
        widget->setAccessibleName(text);
    };
    m_panel->setTitle(tr("Price by hour"));
    name(m_add, tr("Add tariff"));
    name(m_remove, tr("Remove tariff"));
    m_days->setText(AllDays, tr("All days"));
    m_days->setText(Workdays, tr("Monday to Friday"));
    m_days->setText(Weekend, tr("Saturday and Sunday"));
    m_none->setText(tr("This site pays its flat price at every hour. A tariff says what each hour costs."));
    const QString unit = unitWords(priceField().term.unit, *m_document.plan());
    //: %1 is the unit of a price: "$/kWh"
    name(m_brushTitle, tr("Price to paint, %1").arg(unit));
    m_brush->setAccessibleName(m_brushTitle->text());
    m_grid->setAccessibleName(tr("Prices by month and hour"));
    m_bands->setAccessibleName(tr("Price bands"));
    m_help->setText(
        tr("Sweep over hours with the mouse, or mark them with Shift and the arrow keys and press "
           "Space. Bands are the same in all scenarios; Delete removes one."));
    m_model->retranslate();
    refresh();
}

void TariffEditor::setSite(const std::string& uid)
{
    m_site = uid;
    refresh();
}

std::vector<int> TariffEditor::daysShown() const
{
    if (m_days->chosen() == Workdays)
        return {0, 1, 2, 3, 4};
    return m_days->chosen() == Weekend ? std::vector{5, 6} : std::vector{0, 1, 2, 3, 4, 5, 6};
}

void TariffEditor::refresh()
{
    const Plan& plan = *m_document.resolved();
    const auto ours = [&](const Tariff& tariff) { return tariff.site == m_site; };
    auto tariff = std::ranges::find_if(plan.tariffs, [&](const Tariff& t) { return ours(t) && t.enabled; });
    if (tariff == plan.tariffs.end())
        tariff = std::ranges::find_if(plan.tariffs, ours);
    const bool some = tariff != plan.tariffs.end();
    m_tariff = some ? tariff->uid : std::string();
    m_form->setRow(m_tariff);
    m_model->setTariff(m_tariff);
    m_grid->setUnit(unitWords(priceField().term.unit, plan));
    m_grid->setPrices(tariffPrices(some ? tariff->bands : std::vector<TariffBand>{}), daysShown().front());
    if (some && !tariff->bands.empty() && m_brush->text().isEmpty())
        m_brush->setText(numberCell(priceField(), tariff->bands.front().pricePerKWh.value, personStyle()));
    m_prices->setVisible(some);
    m_none->setVisible(!some);
    m_add->setVisible(!some && !m_site.empty());
    m_remove->setVisible(some);
}

void TariffEditor::tell(const Result<void>& done)
{
    m_message->setText(done ? QString() : errorText(done.error(), *m_document.resolved()));
    m_message->setVisible(!done);
}

void TariffEditor::addTariff()
{
    const Plan& plan = *m_document.plan();
    const auto site = std::ranges::find(plan.sites, m_site, &Site::uid);
    if (site == plan.sites.end())
        return;
    const TariffBand flat{.pricePerKWh = site->pricePerKWh};
    const auto uid =
        addRow(m_document, Tariff::table,
               {{"site", m_site}, {"name", tr("Tariff").toStdString()}, {"bands", Items{toValue(flat)}}});
    tell(uid.map([](const std::string&) {}));
    if (uid)
        m_grid->setFocus();
}

void TariffEditor::removeTariff()
{
    if (!m_tariff.empty())
        tell(removeRows(m_document, {m_tariff}));
}

void TariffEditor::paint(int monthFrom, int monthTo, int hourFrom, int hourTo)
{
    const auto price = typedValue(priceField(), m_brush->text(), *m_document.plan(), personStyle());
    const double* number = price ? price->as<double>() : nullptr;
    if (!number)
        return tell(
            fail(price ? Error{.kind = Error::Kind::MissingField, .field = "price_per_kwh"} : price.error()));
    const auto& tariffs = m_document.plan()->tariffs;
    const auto tariff = std::ranges::find(tariffs, m_tariff, &Tariff::uid);
    if (tariff == tariffs.end())
        return;
    auto prices = tariffPrices(tariff->bands);
    for (int monthAt = monthFrom; monthAt <= monthTo; ++monthAt)
        for (const int dayAt : daysShown())
            for (int hourAt = hourFrom; hourAt <= hourTo; ++hourAt)
                prices[tariffCell(monthAt, dayAt, hourAt)] = *number;
    tell(setBands(m_document, m_tariff, tariffBands(prices)));
}

bool TariffEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool removes = watched == m_bands && event->type() == QEvent::KeyPress &&
                         static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete;
    if (!removes)
        return QWidget::eventFilter(watched, event);
    tell(m_model->removeBand(m_bands->currentIndex().row()));
    return true;
}

void TariffEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
