#include "views/workloads/staircase_panel.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/table_look.h"

namespace jw {

StaircasePanel::StaircasePanel(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_line(new QLabel),
      m_told(new QLabel),
      m_chart(new Chart(look)),
      m_steps(new FigureView(look)),
      m_figures(new FigureView(look))
{
    build();
    connect(m_figures->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StaircasePanel::showCurrent);
    connect(m_chart, &Chart::exportRequested, this, [this] { openExportDialog(*m_chart, m_look, this); });
    retranslate();
}

void StaircasePanel::build()
{
    for (QLabel* label : {m_line, m_told})
        label->setWordWrap(true);
    m_told->setMinimumHeight(m_look.px(54)); // three lines, so that a longer text moves nothing
    m_told->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_chart->setMinimumHeight(m_look.px(290)); // with its axis at 1280 x 720
    makeDense(*m_figures);                     // why is told in full
    m_figures->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_figures->setSelectionMode(QAbstractItemView::SingleSelection);
    for (QWidget* part :
         {static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_steps),
          static_cast<QWidget*>(m_figures), static_cast<QWidget*>(m_told)})
        m_panel->body()->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void StaircasePanel::retranslate()
{
    m_figures->setAccessibleName(tr("Published energies of a request"));
    refresh();
}

void StaircasePanel::setService(const std::optional<ServiceQuestion>& service)
{
    setStairs(service ? energyStaircase(*service) : std::nullopt);
}

void StaircasePanel::setStairs(std::optional<EnergyStaircase> stairs, const QString& why)
{
    m_stairs = std::move(stairs);
    m_why = why;
    m_published = m_stairs ? nearestFigures(*m_stairs, builtInCatalogue()) : FigureComparisons{};
    refresh();
}

void StaircasePanel::refresh()
{
    const int row = std::max(0, m_figures->currentIndex().row());
    for (QWidget* part : {static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_steps)})
        part->setVisible(m_stairs.has_value());
    for (QWidget* part : {static_cast<QWidget*>(m_figures), static_cast<QWidget*>(m_told)})
        part->setVisible(!m_published.empty());
    showTitles();
    if (!m_stairs) {
        m_line->setText(!m_why.isEmpty() ? m_why
                                         : tr("The energy of a request follows from requests, a model and "
                                              "machines that serve it. Fill in the service first."));
        return;
    }
    m_line->setText(staircaseWords(*m_stairs));
    m_chart->setData(staircaseChart(*m_stairs, m_published));
    m_steps->setTable(staircaseTable(*m_stairs));
    m_figures->setMaximumRows(static_cast<int>(m_published.size()));
    m_figures->setTable(publishedTable(m_published));
    m_figures->selectRow(std::min(row, static_cast<int>(m_published.size()) - 1));
    showCurrent();
}

void StaircasePanel::showTitles()
{
    const bool items = m_stairs && m_stairs->ofItems();
    m_panel->setTitle(items ? tr("Energy of an item") : tr("Energy of a request"));
    m_chart->setAccessibleName(items ? tr("Energy of an item by what is counted")
                                     : tr("Energy of a request by what is counted, and published figures"));
    m_steps->setAccessibleName(items ? tr("Energy of an item, step by step")
                                     : tr("Energy of a request, step by step"));
}

void StaircasePanel::showCurrent()
{
    const int row = m_figures->currentIndex().row();
    const bool any = row >= 0 && row < static_cast<int>(m_published.size());
    m_told->setText(any ? publishedWords(m_published[static_cast<std::size_t>(row)]) : QString());
}

QString StaircasePanel::words() const { return m_line->text(); }

QString StaircasePanel::told() const { return m_told->text(); }

void StaircasePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
