#include "views/window/program.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QScreen>
#include <QTimer>

#include <cstdio>
#include <iostream>
#include <map>

#include "document/edit_text.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "verbs/verb.h"
#include "views/advisor/advisor_view.h"
#include "views/catalogue/catalogue_page.h"
#include "views/catalogue/scatter_panel.h"
#include "views/charts/chart.h"
#include "views/charts/chart_export.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/language.h"
#include "views/common/look.h"
#include "views/compare/compare_page.h"
#include "views/explain/explain_panel.h"
#include "views/fleet/fleet_page.h"
#include "views/forms/plan_settings_form.h"
#include "views/problems/problems_panel.h"
#include "views/results/results_column.h"
#include "views/results/results_page.h"
#include "views/scenarios/scenarios_page.h"
#include "views/sensitivity/goal_tab.h"
#include "views/sensitivity/sensitivity_page.h"
#include "views/sensitivity/sweep_tab.h"
#include "views/sensitivity/tornado_tab.h"
#include "views/sensitivity/uncertainty_tab.h"
#include "views/sites/sites_page.h"
#include "views/start/sample_texts.h"
#include "views/start/start_page.h"
#include "views/validation/left_out_panel.h"
#include "views/validation/parity_panel.h"
#include "views/validation/summary_panel.h"
#include "views/validation/validation_page.h"
#include "views/window/draw_verb.h"
#include "views/window/file_actions.h"
#include "views/window/findables.h"
#include "views/window/main_window.h"
#include "views/window/screenshot.h"
#include "views/workloads/service_panel.h"
#include "views/workloads/service_parts.h"
#include "views/workloads/workloads_page.h"

namespace jw {

Session::Session(QApplication& app, const QString& stateFolder, const QString& settingsPath)
    : m_look(app),
      m_language(app),
      m_settings(settingsPath),
      m_document(firstPlan()),
      m_evaluation(m_document),
      m_keeper(m_document, stateFolder),
      m_window(std::make_unique<MainWindow>(WindowParts{m_document, m_evaluation, m_look, m_language}))
{
    const AppSettings& settings = m_settings.value();
    m_look.setMode(settings.theme == ThemeChoice::Dark    ? Look::Mode::Dark
                   : settings.theme == ThemeChoice::Light ? Look::Mode::Light
                                                          : Look::Mode::System);
    m_look.setZoomPercent(qRound(settings.zoom.value * 100.0));
    buildPages();
    m_sensitivity->sweep().keepIn(QFileInfo(stateFolder).path() + QStringLiteral("/sweeps"));
    buildDocks();
    connectJumps();
    rememberHabits();
}

Session::~Session() = default;

/// Empty, and named in the language that the person has set.
PlanPtr Session::firstPlan()
{
    const LanguageChoice choice = m_settings.value().language;
    const bool chinese =
        choice == LanguageChoice::Chinese ||
        (choice == LanguageChoice::System && QLocale::system().language() == QLocale::Chinese);
    m_language.set(chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    return std::make_shared<const Plan>(blankPlan());
}

void Session::buildPages()
{
    MainWindow& w = *m_window;
    m_start = new StartPage(m_look, &w);
    m_fleet = new FleetPage(m_document, m_evaluation, m_look, &w);
    m_sites = new SitesPage(m_document, m_evaluation, m_look, &w);
    m_workloads = new WorkloadsPage(m_document, m_evaluation, m_look, &w);
    m_catalogue = new CataloguePage(m_document, m_look, &w);
    m_scenarios = new ScenariosPage(m_document, m_look, &w);
    m_results = new ResultsPage(m_document, m_evaluation, m_look, &w);
    m_compare = new ComparePage(m_document, m_evaluation, m_look, &w);
    m_sensitivity = new SensitivityPage(m_document, m_evaluation, m_look, &w);
    m_validation = new ValidationPage(m_look, &w);
    w.addPage({QStringLiteral("start"), QT_TRANSLATE_NOOP("jw::MainWindow", "Start"), Icon::Start, m_start});
    w.addPage({QStringLiteral("fleet"), QT_TRANSLATE_NOOP("jw::MainWindow", "Fleet"), Icon::Fleet, m_fleet,
               true, QT_TRANSLATE_NOOP("jw::MainWindow", "Inputs")});
    w.addPage(
        {QStringLiteral("sites"), QT_TRANSLATE_NOOP("jw::MainWindow", "Sites"), Icon::Sites, m_sites, true});
    w.addPage({QStringLiteral("workloads"), QT_TRANSLATE_NOOP("jw::MainWindow", "Workloads"), Icon::Workloads,
               m_workloads, true});
    w.addPage({QStringLiteral("catalogue"), QT_TRANSLATE_NOOP("jw::MainWindow", "Catalogue"), Icon::Catalogue,
               m_catalogue});
    w.addPage({QStringLiteral("scenarios"), QT_TRANSLATE_NOOP("jw::MainWindow", "Scenarios"), Icon::Scenarios,
               m_scenarios, true, QT_TRANSLATE_NOOP("jw::MainWindow", "Options")});
    w.addPage({QStringLiteral("results"), QT_TRANSLATE_NOOP("jw::MainWindow", "Results"), Icon::Results,
               m_results, false, QT_TRANSLATE_NOOP("jw::MainWindow", "Answers")});
    w.addPage({QStringLiteral("compare"), QT_TRANSLATE_NOOP("jw::MainWindow", "Compare"), Icon::Compare,
               m_compare});
    w.addPage({QStringLiteral("sensitivity"), QT_TRANSLATE_NOOP("jw::MainWindow", "Sensitivity"),
               Icon::Sensitivity, m_sensitivity});
    w.addPage({QStringLiteral("validation"), QT_TRANSLATE_NOOP("jw::MainWindow", "Validation"),
               Icon::Validation, m_validation});
    m_files = new FileActions({m_document, m_keeper, m_settings, w, *m_start, m_look});
}

void Session::buildDocks()
{
    MainWindow& w = *m_window;
    m_column = new ResultsColumn(m_document, m_evaluation, m_look, &w);
    m_explain = new ExplainPanel(m_document, m_evaluation, m_look, &w);
    m_problems = new ProblemsPanel(m_document, m_evaluation, m_look, &w);
    w.setDock(MainWindow::Side::Results, m_column);
    w.setDock(MainWindow::Side::Explain, m_explain);
    w.setDock(MainWindow::Side::Problems, m_problems);
    const auto count = [this] { showCounts(); };
    QObject::connect(&m_problems->problems(), &QAbstractItemModel::modelReset, &w, count);
    QObject::connect(&m_document, &PlanDocument::planChanged, &w, count);
    QObject::connect(&w, &MainWindow::pagesListed, &w, count);
    showCounts();
}

/// The badges of the input pages and the problems in the status bar.
void Session::showCounts()
{
    const Plan& plan = *m_document.plan();
    const std::map<QString, std::size_t> rows{{QStringLiteral("fleet"), plan.groups.size()},
                                              {QStringLiteral("sites"), plan.sites.size()},
                                              {QStringLiteral("workloads"), plan.workloads.size()},
                                              {QStringLiteral("scenarios"), plan.scenarios.size()}};
    std::map<QString, int> problems;
    for (const ShownProblem& problem : m_problems->problems().problems()) {
        if (problem.severity == Severity::Note)
            continue;
        if (const auto at = fieldAt(plan, problem.path.toStdString()); at && at->row)
            ++problems[pageOf(at->row.table->name)];
    }
    for (const auto& [page, count] : rows)
        m_window->setBadge(page, static_cast<int>(count), problems[page]);
    const auto counted = [this](Severity severity) { return m_problems->problems().count(severity); };
    m_window->setProblems({counted(Severity::Error), counted(Severity::Warning), counted(Severity::Note)});
}

void Session::explain(const QString& path)
{
    m_explain->explain(path);
    m_window->showExplain();
}

/// Opens the page of the field's table and puts the keyboard there.
void Session::goTo(const QString& path)
{
    if (path.startsWith(catalogueRows))
        return showInCatalogue(path.mid(catalogueRows.size()));
    const auto at = fieldAt(*m_document.plan(), path.toStdString());
    if (!at || !at->row)
        return;
    const std::string uid = at->row.table->rowId(at->row.in(*m_document.plan()));
    if (at->row.table->name == "plan")
        return planSettings(at->field);
    if (at->row.table->name == Scenario::table)
        m_document.setCurrentScenario(at->row.at);
    m_window->showPage(pageOf(at->row.table->name));
    for (InputPage* page : inputPages())
        if (page->goTo(uid, at->field))
            return;
}

/// By TABLE/ID
void Session::showInCatalogue(const QString& row)
{
    const qsizetype slash = row.indexOf(u'/');
    m_window->showPage(QStringLiteral("catalogue"));
    if (slash < 0) // "advisor"
        m_catalogue->showAdvisor();
    else
        m_catalogue->showRow(row.left(slash).toStdString(), row.mid(slash + 1).toStdString());
}

std::array<InputPage*, 3> Session::inputPages() const { return {m_fleet, m_sites, m_workloads}; }

QString Session::pageOf(std::string_view table)
{
    if (table == Site::table || table == Tariff::table)
        return QStringLiteral("sites");
    if (table == Workload::table || table == Assignment::table || table == CostLine::table)
        return QStringLiteral("workloads");
    return table == Scenario::table || table == Override::table ? QStringLiteral("scenarios")
                                                                : QStringLiteral("fleet");
}

void Session::connectJumps()
{
    MainWindow& w = *m_window;
    const auto jump = [this](const QString& path) { goTo(path); };
    const auto show = [this](const QString& path) { explain(path); };
    const auto sample = [this](const QString& name) { m_files->openSample(name); };
    const auto example = [this] { m_files->openSample(QStringLiteral("llama31-405b")); };
    QObject::connect(&w, &MainWindow::goToRequested, &w, jump);
    QObject::connect(m_problems, &ProblemsPanel::goToRequested, &w, jump);
    QObject::connect(m_explain, &ExplainPanel::goToRequested, &w, jump);
    QObject::connect(m_explain, &ExplainPanel::backRequested, &w,
                     [&w] { w.dock(MainWindow::Side::Explain)->hide(); });
    QObject::connect(m_column, &ResultsColumn::explainRequested, &w, show);
    QObject::connect(m_column, &ResultsColumn::goToRequested, &w, jump);
    QObject::connect(m_results, &ResultsPage::explainRequested, &w, show);
    QObject::connect(m_results, &ResultsPage::goToRequested, &w, jump);
    QObject::connect(m_results, &ResultsPage::exampleRequested, &w, example);
    QObject::connect(m_results, &ResultsPage::workloadRequested, &w, [this] {
        m_window->showPage(QStringLiteral("workloads")), m_workloads->addWorkload(WorkloadKind::PerQuery);
    });
    QObject::connect(m_compare, &ComparePage::explainRequested, &w, show);
    QObject::connect(m_compare, &ComparePage::goToRequested, &w, jump);
    QObject::connect(m_compare, &ComparePage::exampleRequested, &w, example);
    QObject::connect(m_compare, &ComparePage::scenarioRequested, w.commands().action(Command::NewScenario),
                     &QAction::trigger);
    QObject::connect(m_sensitivity, &SensitivityPage::goToRequested, &w, jump);
    QObject::connect(m_sensitivity, &SensitivityPage::workloadRequested, &w, [this] {
        m_window->showPage(QStringLiteral("workloads")), m_workloads->addWorkload(WorkloadKind::PerQuery);
    });
    QObject::connect(m_sensitivity, &SensitivityPage::exampleRequested, &w, example);
    QObject::connect(m_scenarios, &ScenariosPage::goToRequested, &w, jump);
    QObject::connect(m_catalogue, &CataloguePage::goToRequested, &w, jump);
    QObject::connect(&m_workloads->service().panel(), &ServicePanel::calibrateRequested,
                     w.commands().action(Command::Calibrate), &QAction::trigger);
    QObject::connect(m_scenarios, &ScenariosPage::exampleRequested, &w, example);
    QObject::connect(m_workloads, &WorkloadsPage::workShown, m_column, &ResultsColumn::setWorkload);
    for (InputPage* page : inputPages()) {
        connectFields(*page);
        QObject::connect(page, &InputPage::exampleRequested, &w, sample);
    }
    const auto on = [&](Command command, auto act) {
        QObject::connect(w.commands().action(command), &QAction::triggered, &w, act);
    };
    on(Command::Explain, [this] { explain(QStringLiteral("total/energy_kwh")); });
    on(Command::PlanSettings, [this] { planSettings({}); });
    on(Command::ExportChart, [this] {
        const Chart& chart = chartShown();
        if (&chart == &m_compare->chart())
            m_window->showPage(QStringLiteral("compare"));
        openExportDialog(chart, m_look, m_window.get());
    });
    on(Command::CopyChart, [this] { copyChart(chartShown().data(), chartShown().exportStyle()); });
}

/// That of the catalogue, the validation or the sensitivity while it is looked at, else that of the
/// comparison.
Chart& Session::chartShown() const
{
    for (Chart* own : {&m_catalogue->scatter().chart(), &m_validation->parity().chart(),
                       &m_sensitivity->uncertainty().chart(), &m_sensitivity->tornado().chart(),
                       &m_sensitivity->sweep().chart(), &m_sensitivity->goal().chart()})
        if (own->isVisible())
            return *own;
    const AdvisorView* advisor = m_catalogue->advisor();
    return advisor && advisor->chart().isVisible() ? advisor->chart() : m_compare->chart();
}

bool Session::isWorking() const
{
    return m_evaluation.isStale() || m_validation->isRunning() || m_sensitivity->isRunning() ||
           m_validation->summary().leftOut().isFitting();
}

/// What the menu of each field leads to.
template <class Page> void Session::connectFields(Page& page)
{
    QObject::connect(&page, &Page::explainRequested, m_window.get(),
                     [this](const QString& uid, const QString& field) { explainUse(uid, field); });
    QObject::connect(&page, &Page::compareRequested, m_window.get(),
                     [this](const QString& uid, const QString& field) { showInCompare(uid, field); });
}

/// The result that the field goes into: of its workload, else of the plan; its cost, if the field is money.
void Session::explainUse(const QString& uid, const QString& field)
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = findRow(plan, uid.toStdString());
    const FieldInfo* info = fieldInfo(plan, row, field.toStdString());
    const QString of = row && row.table->name == Workload::table
                           ? QStringLiteral("workloads/") + QString::fromStdString(rowTitle(plan, row))
                           : QStringLiteral("total");
    const bool priced = info && info->dim.money != 0;
    explain(of + (priced ? QStringLiteral("/cost_usd") : QStringLiteral("/energy_kwh")));
}

void Session::showInCompare(const QString& uid, const QString& field)
{
    const Plan& plan = *m_document.plan();
    const RowRef row = findRow(plan, uid.toStdString());
    m_window->showPage(QStringLiteral("compare"));
    if (row)
        m_compare->inputs().showField(QString::fromStdString(pathOf(plan, row, field.toStdString())));
}

void Session::planSettings(const std::string& field)
{
    auto* dialog = new PlanSettingsForm(m_document, m_look, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectFields(*dialog);
    dialog->open();
    if (!field.empty())
        dialog->goTo(m_document.plan()->settings.uid, field);
}

void Session::rememberHabits()
{
    QObject::connect(&m_look, &Look::lookChanged, m_window.get(), [this] {
        (void)m_settings.change([this](AppSettings& s) {
            s.zoom.value = m_look.zoom();
            s.theme = m_look.mode() == Look::Mode::Dark    ? ThemeChoice::Dark
                      : m_look.mode() == Look::Mode::Light ? ThemeChoice::Light
                                                           : ThemeChoice::System;
        });
    });
    QObject::connect(
        m_window->commands().action(Command::Language), &QAction::triggered, m_window.get(), [this] {
            (void)m_settings.change([this](AppSettings& s) {
                s.language = m_language.name() == QLatin1String("zh_CN") ? LanguageChoice::Chinese
                                                                         : LanguageChoice::English;
            });
        });
}

namespace {

/// Qt aborts without a display; one clear line is better.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Where the journals of open plans are kept (XDG base directories).
QString stateFolder()
{
    const QString home =
        qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    return home + QStringLiteral("/joulewright/open");
}

} // namespace

int runProgram(int argc, char** argv)
{
    const std::span<const char* const> args{argv + 1, static_cast<std::size_t>(argc - 1)};
    const bool shoots = !args.empty() && std::string_view(args.front()) == "screenshot";
    const bool draws = shoots || needsDrawing(args);
    if (isForVerbs(args) && !draws)
        return runVerb(args, standardStreams());
    if (draws)
        qputenv("QT_QPA_PLATFORM", "offscreen"); // before any GUI object
    else if (!hasDisplay()) {
        std::fputs("joulewright: no display here; joulewright-cli does the same work without one\n", stderr);
        return static_cast<int>(Exit::Missing);
    }
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("joulewright"));
    QApplication::setApplicationVersion(QStringLiteral(JW_VERSION));
    if (shoots)
        return takeScreenshot(app, QApplication::arguments().mid(1));
    if (draws)
        return runVerb(args, {std::cin, std::cout, std::cerr, &drawComparison});
    Session session(app, stateFolder(), Settings::standardPath());
    session.window().resize(QSize(1440, 900).boundedTo(app.primaryScreen()->availableSize()));
    session.window().show();
    if (argc > 1)
        session.files().open(QString::fromLocal8Bit(argv[1]));
    else
        QTimer::singleShot(0, &session.window(), [&session] { session.files().begin(); });
    return QApplication::exec();
}

} // namespace jw
