#include "views/window/main_window.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

#include "views/common/command_palette.h"
#include "views/common/language.h"
#include "views/common/look.h"
#include "views/common/navigation_list.h"
#include "views/common/words.h"
#include "views/results/result_book.h"
#include "views/window/edit_actions.h"
#include "views/window/findables.h"
#include "views/window/scenario_actions.h"
#include "views/window/shortcuts_dialog.h"
#include "views/window/top_bar.h"

namespace jw {

MainWindow::MainWindow(const WindowParts& parts, QWidget* parent)
    : QMainWindow(parent),
      m_parts(parts),
      m_commands(new Commands(parts.look, this)),
      m_navigation(new NavigationList(parts.look, this)),
      m_stack(new QStackedWidget(this)),
      m_top(new TopBar(*m_commands, parts.look, this)),
      m_status(new QLabel(this)),
      m_about(new QLabel(this)),
      m_problems(new QToolButton(this)),
      m_history(new QListWidget(this)),
      m_palette(new CommandPalette(parts.look, this))
{
    setMinimumSize(1024, 640);
    m_commands->build(*menuBar());
    m_edits = new EditActions(*m_commands, *this);
    auto* scenarios = new ScenarioActions(*m_commands, parts.document, this);
    connect(scenarios, &ScenarioActions::made, this, [this] { showPage(QStringLiteral("scenarios")); });
    connect(scenarios, &ScenarioActions::refused, this, &MainWindow::showStatus);
    addActions(m_commands->all());
    auto* center = new QWidget(this);
    auto* row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    setCentralWidget(center);
    addToolBar(m_top);
    buildDocks();
    buildStatusBar();
    connectCommands();
    connectDocument();
    retranslate();
}

/// Docks that are open are hidden with the window, and tell of it; the keyboard goes from one to the next.
MainWindow::~MainWindow()
{
    disconnect(qApp, nullptr, m_edits, nullptr);
    m_parts.document.disconnect(this); // as above, of what is being typed
    for (const auto& [side, dock] : m_docks)
        dock->disconnect(this);
}

void MainWindow::buildStatusBar()
{
    m_problems->setProperty("kind", QStringLiteral("link"));
    m_problems->setFocusPolicy(Qt::TabFocus);
    connect(m_problems, &QToolButton::clicked, this, [this] { m_docks[Side::Problems]->show(); });
    statusBar()->setSizeGripEnabled(false);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no text widens the window
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_problems);
    statusBar()->addPermanentWidget(m_about);
}

void MainWindow::addPage(const PageSpec& page)
{
    m_pages.push_back(page);
    m_stack->addWidget(page.widget);
    auto* action = new QAction(this);
    action->setIcon(lineIcon(m_parts.look, page.icon));
    if (m_pages.size() <= 9)
        action->setShortcut(
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + static_cast<int>(m_pages.size()))));
    connect(action, &QAction::triggered, this, [this, key = page.key] { showPage(key); });
    addAction(action);
    m_commands->addPageAction(action);
    retranslate();
    if (m_pages.size() == 1)
        showPage(page.key);
}

QString MainWindow::currentPage() const { return m_navigation->currentPage(); }

QWidget* MainWindow::page(const QString& key) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const PageSpec& p) { return p.key == key; });
    return found == m_pages.end() ? nullptr : found->widget;
}

void MainWindow::showPage(const QString& key)
{
    QWidget* widget = page(key);
    if (!widget)
        return;
    m_navigation->setCurrentPage(key);
    m_stack->setCurrentWidget(widget);
    arrangeDocks();
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto act) {
        connect(m_commands->action(command), &QAction::triggered, this, act);
    };
    on(Command::CloseWindow, [this] { close(); });
    on(Command::Quit, [this] { close(); });
    on(Command::Undo, [this] { m_parts.document.history().undo(); });
    on(Command::Redo, [this] { m_parts.document.history().redo(); });
    on(Command::Search, [this] { openPalette(); });
    on(Command::ResultsColumn, [this](bool shown) { m_resultsWanted = shown, arrangeDocks(); });
    on(Command::Problems, [this](bool shown) { m_docks[Side::Problems]->setVisible(shown); });
    on(Command::History, [this](bool shown) { m_docks[Side::History]->setVisible(shown); });
    on(Command::Theme,
       [this](bool dark) { m_parts.look.setMode(dark ? Look::Mode::Dark : Look::Mode::Light); });
    on(Command::Language, [this] {
        m_parts.language.set(m_parts.language.name() == QLatin1String("en") ? QStringLiteral("zh_CN")
                                                                            : QStringLiteral("en"));
    });
    on(Command::ZoomIn, [this] { m_parts.look.setZoomPercent(m_parts.look.zoomPercent() + 10); });
    on(Command::ZoomOut, [this] { m_parts.look.setZoomPercent(m_parts.look.zoomPercent() - 10); });
    on(Command::ZoomReset, [this] { m_parts.look.setZoomPercent(100); });
    on(Command::ResetLayout, [this] { resetLayout(); });
    on(Command::Recalculate, [this] { m_parts.evaluation.recalculate(); });
    on(Command::Automatic, [this](bool automatic) { m_parts.evaluation.setAutomatic(automatic); });
    on(Command::About, [this] { showAbout(); });
    on(Command::Shortcuts, [this] { showShortcuts(); });
    m_commands->action(Command::ResultsColumn)->setChecked(true);
    m_commands->action(Command::Automatic)->setChecked(true);
    connect(m_navigation, &NavigationList::pageChanged, this, &MainWindow::showPage);
    connect(&m_parts.look, &Look::lookChanged, this,
            [this] { m_commands->action(Command::Theme)->setChecked(m_parts.look.theme().dark); });
    for (const auto& [side, command] :
         {std::pair{Side::Problems, Command::Problems}, {Side::History, Command::History}})
        connect(m_docks[side], &QDockWidget::visibilityChanged, m_commands->action(command),
                &QAction::setChecked);
}

void MainWindow::connectDocument()
{
    PlanDocument& document = m_parts.document;
    connect(&document, &PlanDocument::planChanged, this, &MainWindow::updateScenarios);
    connect(&document, &PlanDocument::currentScenarioChanged, this,
            [this] { updateScenarios(), updateState(); });
    connect(&document, &PlanDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&document, &PlanDocument::replaced, this, [this] { updateTitle(), updateHistory(); });
    connect(&document.history(), &QUndoStack::indexChanged, this, &MainWindow::updateHistory);
    connect(&m_parts.evaluation, &PlanEvaluation::staleChanged, this, &MainWindow::updateState);
    connect(m_top, &TopBar::scenarioChosen, this,
            [this](std::size_t at) { m_parts.document.setCurrentScenario(at); });
}

void MainWindow::fillNavigation()
{
    std::vector<NavigationEntry> entries;
    for (const PageSpec& page : m_pages) {
        if (page.section)
            entries.push_back({{}, tr(page.section), page.icon});
        entries.push_back({page.key, tr(page.title), page.icon});
    }
    m_navigation->setEntries(entries);
    m_navigation->setAccessibleName(tr("Pages"));
}

void MainWindow::retranslate()
{
    m_commands->retranslate();
    fillNavigation();
    const auto pageActions =
        m_commands->all().mid(m_commands->all().size() - static_cast<qsizetype>(m_pages.size()));
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        pageActions[static_cast<qsizetype>(i)]->setText(tr(m_pages[i].title));
    m_docks[Side::Results]->setWindowTitle(tr("Results"));
    m_docks[Side::Explain]->setWindowTitle(tr("Explain"));
    m_docks[Side::Problems]->setWindowTitle(tr("Problems"));
    m_docks[Side::History]->setWindowTitle(tr("History"));
    m_top->retranslate();
    m_history->setAccessibleName(tr("History of edits"));
    updateScenarios();
    updateHistory();
    updateTitle();
    updateState();
    setProblems(m_counts);
    emit pagesListed();
}

void MainWindow::updateScenarios()
{
    const Plan& plan = *m_parts.document.plan();
    const std::size_t current = m_parts.document.currentScenario();
    m_top->showScenarios(plan, current);
    //: %1 is a currency, %n the years of the plan, %2 the first of them
    m_about->setText(tr("%1 · %n year(s) from %2", nullptr, static_cast<int>(plan.settings.years))
                         .arg(QString::fromStdString(plan.settings.currency))
                         .arg(plan.settings.startYear));
}

void MainWindow::updateHistory()
{
    QUndoStack& history = m_parts.document.history();
    const auto step = [&](int index) { return shownText(m_parts.document.stepText(index)); };
    const int at = history.index();
    QAction* undo = m_commands->action(Command::Undo);
    QAction* redo = m_commands->action(Command::Redo);
    undo->setEnabled(history.canUndo());
    redo->setEnabled(history.canRedo());
    //: %1 is an edit such as "Change PUE of Ashburn"
    undo->setText(history.canUndo() ? tr("Undo: %1").arg(step(at - 1)) : tr("Undo"));
    redo->setText(history.canRedo() ? tr("Redo: %1").arg(step(at)) : tr("Redo"));
    m_history->clear();
    m_history->addItem(tr("Opened"));
    for (int i = 0; i < history.count(); ++i)
        m_history->addItem(step(i));
    m_history->setCurrentRow(at);
}

void MainWindow::setFile(const FileLabel& file)
{
    m_file = file;
    updateTitle();
    showStatus({});
}

void MainWindow::updateTitle()
{
    const QString plan = QString::fromStdString(m_parts.document.plan()->settings.name);
    const QString name =
        m_file.path.isEmpty() ? tr("%1 (not saved yet)").arg(plan) : QFileInfo(m_file.path).fileName();
    setWindowTitle(m_file.remark.isEmpty() ? tr("%1[*] – Joulewright").arg(name)
                                           : tr("%1[*] (%2) – Joulewright").arg(name, m_file.remark));
    setWindowModified(m_parts.document.isModified());
    QAction* save = m_commands->action(Command::Save);
    save->setEnabled(m_parts.document.isModified() || m_file.path.isEmpty());
    save->setToolTip(m_file.why); // "" is the command's own text
}

void MainWindow::updateState()
{
    using enum TopBar::Standing;
    const PlanEvaluation& evaluation = m_parts.evaluation;
    const bool there = shownOutcome(*evaluation.latest(), m_parts.document).results.has_value();
    m_top->showStanding(evaluation.isStale() ? Stale : there ? Current : Failed);
}

void MainWindow::setProblems(const ProblemCounts& counts)
{
    m_counts = counts;
    const int all = counts.errors + counts.warnings + counts.notes;
    m_docks[Side::Problems]->setWindowTitle(all ? tr("Problems (%1)").arg(all) : tr("Problems"));
    m_problems->setText(counts.errors     ? tr("%n error(s)", nullptr, counts.errors)
                        : counts.warnings ? tr("%n input(s) need attention", nullptr, counts.warnings)
                        : counts.notes    ? tr("%n note(s)", nullptr, counts.notes)
                                          : tr("No problems"));
    setStyled(*m_problems, "type",
              counts.errors     ? QStringLiteral("worse")
              : counts.warnings ? QStringLiteral("attention")
                                : QStringLiteral("secondary"));
}

void MainWindow::setBadge(const QString& page, int rows, int problems)
{
    m_navigation->setBadge(page,
                           problems ? QString::number(problems)
                           : rows   ? QString::number(rows)
                                    : QString(),
                           problems ? Tone::Attention : Tone::Neutral);
}

void MainWindow::showStatus(const QString& text)
{
    const QString& lasting = m_file.why.isEmpty() ? m_file.state : m_file.why;
    m_status->setText(text.isEmpty() ? lasting : text);
    m_status->setToolTip(m_status->text());
}

void MainWindow::goTo(const QString& path) { emit goToRequested(path); }

void MainWindow::openPalette()
{
    m_edits->refresh();
    m_palette->open(
        findables(*m_commands, *m_parts.document.resolved(), [this](const QString& path) { goTo(path); }));
}

void MainWindow::showAbout()
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Joulewright"),
                        tr("Joulewright %1\nEnergy and cost planning for AI fleets.\nGPL-3.0-or-later")
                            .arg(QCoreApplication::applicationVersion()),
                        QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showShortcuts()
{
    auto* dialog = new ShortcutsDialog(*m_commands, m_parts.look, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (QWidget* typing = m_closing ? nullptr : focusWidget())
        typing->clearFocus(); // what is being typed belongs to the plan, too
    if (m_closing || !m_parts.document.isModified())
        return event->accept();
    event->ignore();
    emit closeRequested();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_navigation->setCompact(width() < m_parts.look.px(1360));
}

} // namespace jw
