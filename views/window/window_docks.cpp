// Where the docks of the window stand: results and Explain at the right, problems and history below.
#include <QDockWidget>
#include <QListWidget>

#include "views/common/look.h"
#include "views/window/main_window.h"

namespace jw {

void MainWindow::buildDocks()
{
    for (const Side side : {Side::Results, Side::Explain, Side::Problems, Side::History}) {
        auto* dock = new QDockWidget(this);
        dock->setObjectName(QStringLiteral("dock%1").arg(static_cast<int>(side)));
        dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
        const bool below = side == Side::Problems || side == Side::History;
        addDockWidget(below ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea, dock);
        dock->hide();
        m_docks[side] = dock;
    }
    m_docks[Side::History]->setWidget(m_history);
    connect(m_history, &QListWidget::itemActivated, this,
            [this] { m_parts.document.history().setIndex(m_history->currentRow()); });
    connect(m_docks[Side::Explain], &QDockWidget::visibilityChanged, this, &MainWindow::arrangeDocks);
}

void MainWindow::setDock(Side side, QWidget* widget)
{
    m_docks[side]->setWidget(widget);
    if (side == Side::Results || side == Side::Explain)
        widget->setMinimumWidth(m_parts.look.px(290));
    arrangeDocks();
}

QDockWidget* MainWindow::dock(Side side) const { return m_docks.at(side); }

void MainWindow::showExplain()
{
    m_docks[Side::Explain]->show();
    m_docks[Side::Explain]->widget()->setFocus();
}

/// The results column stands where inputs are edited; Explain takes its place.
void MainWindow::arrangeDocks()
{
    const auto current = std::find_if(m_pages.begin(), m_pages.end(),
                                      [&](const PageSpec& p) { return p.key == currentPage(); });
    const bool inputs = current != m_pages.end() && current->showsResults;
    const bool explaining = m_docks[Side::Explain]->isVisible();
    m_docks[Side::Results]->setVisible(inputs && m_resultsWanted && !explaining &&
                                       m_docks[Side::Results]->widget());
}

void MainWindow::resetLayout()
{
    for (const auto& [side, dock] : m_docks) {
        const bool below = side == Side::Problems || side == Side::History;
        dock->setFloating(false);
        addDockWidget(below ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea, dock);
        dock->hide();
    }
    m_resultsWanted = true;
    m_commands->action(Command::ResultsColumn)->setChecked(true);
    arrangeDocks();
}

} // namespace jw
