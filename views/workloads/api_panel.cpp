#include "views/workloads/api_panel.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "catalogue/named_rows.h"
#include "engine/group_prices.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"
#include "views/common/panel.h"

namespace jw {
namespace {

constexpr double usualInput = 0.9, usualOutput = 0.9; // a 70B model in 2025; assumption, of unknown models
constexpr int rowsShown = 10;

} // namespace

ApiPanel::ApiPanel(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_prices(new QWidget),
      m_inputTitle(new QLabel),
      m_outputTitle(new QLabel),
      m_input(new QDoubleSpinBox),
      m_output(new QDoubleSpinBox),
      m_table(new FigureView(look)),
      m_chart(new Chart(look)),
      m_words(new QLabel),
      m_source(new QLabel)
{
    build();
    for (const QDoubleSpinBox* box : {m_input, m_output})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            m_entered = true;
            refresh();
            chooseRow(0);
        });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ApiPanel::showCurrent);
    connect(m_chart, &Chart::exportRequested, this, [this] { openExportDialog(*m_chart, m_look, this); });
    retranslate();
}

void ApiPanel::build()
{
    auto* row = new FlowLayout(m_prices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_look.px(8));
    for (auto [title, box, usual] :
         {std::tuple(m_inputTitle, m_input, usualInput), std::tuple(m_outputTitle, m_output, usualOutput)}) {
        box->setRange(0.0, 1e6);
        box->setDecimals(3);
        box->setValue(usual);
        box->setFocusPolicy(Qt::StrongFocus);
        title->setBuddy(box);
        title->setMinimumHeight(box->sizeHint().height());
        row->addWidget(title);
        row->addWidget(box);
    }
    for (QLabel* label : {m_words, m_source})
        label->setWordWrap(true);
    m_source->setProperty("type", QStringLiteral("secondary"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMaximumRows(rowsShown);
    m_table->setTwoLineHeads();
    m_chart->setMinimumHeight(m_look.px(260));
    for (QWidget* part : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_source),
                          static_cast<QWidget*>(m_chart), m_prices, static_cast<QWidget*>(m_table)})
        m_panel->body()->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void ApiPanel::retranslate()
{
    m_panel->setTitle(tr("Buy tokens or serve them"));
    m_inputTitle->setText(tr("Own price, input"));
    m_outputTitle->setText(tr("output"));
    m_input->setAccessibleName(tr("Price of a million input tokens"));
    m_output->setAccessibleName(tr("Price of a million output tokens"));
    m_table->setAccessibleName(tr("Offers of tokens"));
    m_chart->setAccessibleName(tr("Cost of a month by own serving and by the API over the volume"));
    refresh();
}

void ApiPanel::setService(const std::optional<ApiQuestion>& asked, const QString& why)
{
    m_why = why;
    m_asked = asked;
    refresh();
}

ApiOffer ApiPanel::ownOffer() const
{
    const Money<> input = m_input->value() * unit::dollarsPerMtok.size;
    return {input, input, m_output->value() * unit::dollarsPerMtok.size};
}

/// The cheapest offer of the model, until a person enters a price.
void ApiPanel::suggestPrice()
{
    if (m_entered)
        return;
    const ShownOffer cheapest = shownOffers(*m_asked, {})[1];
    const QSignalBlocker input(m_input), output(m_output);
    m_input->setValue(cheapest.ofModel ? cheapest.offer.input.in(unit::dollarsPerMtok.size) : usualInput);
    m_output->setValue(cheapest.ofModel ? cheapest.offer.output.in(unit::dollarsPerMtok.size) : usualOutput);
}

const ApiPriceRow* ApiPanel::currentOffer() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_offers.size()) ? nullptr
                                                               : m_offers[static_cast<std::size_t>(row)].row;
}

void ApiPanel::refresh()
{
    for (QWidget* part : {m_prices, static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_chart),
                          static_cast<QWidget*>(m_source)})
        part->setVisible(m_asked.has_value());
    if (!m_asked) {
        m_words->setText(!m_why.isEmpty()
                             ? m_why
                             : tr("Own serving can be compared once the service has results and machines on "
                                  "which a replica keeps its promise."));
        return;
    }
    for (QDoubleSpinBox* box : {m_input, m_output})
        //: %1 is a currency; Mtok are million tokens
        box->setSuffix(tr(" %1/Mtok").arg(QString::fromStdString(m_asked->currency)));
    suggestPrice();
    showOffers();
    showCurrent();
}

/// The cheapest of the model is chosen, until a person chooses another; that one stays wherever it comes to
/// stand.
void ApiPanel::showOffers()
{
    const int before = m_table->currentIndex().row();
    const bool stays = before >= 0 && before != m_usualRow;
    const ApiPriceRow* chosen = currentOffer();
    m_offers = shownOffers(*m_asked, ownOffer());
    m_table->setTable(apiTable(*m_asked, m_offers));
    m_usualRow = m_offers.size() > 1 && m_offers[1].ofModel ? 1 : 0;
    const auto kept = std::ranges::find(m_offers, chosen, &ShownOffer::row);
    chooseRow(stays ? static_cast<int>(kept - m_offers.begin()) : m_usualRow);
    if (before < 0)
        m_table->scrollToTop();
}

void ApiPanel::chooseRow(int row)
{
    m_table->selectRow(std::clamp(row, 0, static_cast<int>(m_offers.size()) - 1));
}

void ApiPanel::showCurrent()
{
    const int row = m_table->currentIndex().row();
    if (!m_asked || row < 0 || row >= static_cast<int>(m_offers.size()))
        return;
    const ShownOffer& shown = m_offers[static_cast<std::size_t>(row)];
    m_chart->setData(apiChart(*m_asked, shown.offer));
    m_words->setText(apiWords(*m_asked, shown.offer));
    m_source->setText(apiSourceWords(shown));
}

QString ApiPanel::words() const { return m_words->text(); }

QString ApiPanel::source() const { return m_source->text(); }

void ApiPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

Result<ApiQuestion> apiQuestion(const ServiceQuestion& service, const PlanResults<double>& results,
                                std::string_view workload, const Plan& plan)
{
    return checkPrices(plan, workload)
        .and_then([&] { return ownServing(service, results, workload); })
        .map([&](const OwnServing& own) {
            const std::string model(pricedModel(service.model, service.replica.architecture));
            return ApiQuestion{own, model, plan.settings.currency, plan.settings.usdRate.value};
        });
}

} // namespace jw
