// The page Sensitivity over a live document, and the dialog that makes a number uncertain.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "catalogue/samples.h"
#include "document/scenario_edits.h"
#include "document/uncertainty_edits.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/resolve.h"
#include "domain/uncertain_fields.h"
#include "engine/compare.h"
#include "engine/result_paths.h"
#include "form_bench.h"
#include "own_or_rent_plan.h"
#include "sample_plan.h"
#include "service_plan.h"
#include "views/charts/chart.h"
#include "views/common/empty_state.h"
#include "views/common/scenario_groups_button.h"
#include "views/common/segments.h"
#include "views/common/table_copy.h"
#include "views/forms/catalogue_picker.h"
#include "views/forms/distribution_dialog.h"
#include "views/forms/entity_form.h"
#include "views/forms/number_line.h"
#include "views/results/figure_model.h"
#include "views/sensitivity/axis_form.h"
#include "views/sensitivity/cut_choice.h"
#include "views/sensitivity/goal_tab.h"
#include "views/sensitivity/input_words.h"
#include "views/sensitivity/measure_form.h"
#include "views/sensitivity/optimize_tab.h"
#include "views/sensitivity/result_choice.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/scenario_checks.h"
#include "views/sensitivity/sensitivity_page.h"
#include "views/sensitivity/strongest_input.h"
#include "views/sensitivity/sweep_tab.h"
#include "views/sensitivity/sweep_table.h"
#include "views/sensitivity/tornado_tab.h"
#include "views/sensitivity/uncertainty_tab.h"

using namespace jw;
using namespace std::chrono_literals;

namespace {

Look* look = nullptr;

constexpr const char* energy = "total/energy_kwh";

/// The mixed plan; its PUE of Ashburn is 1.25, in "Better hall" and what is based on it 1.1.
struct Bench {
    explicit Bench(Plan plan = test::samplePlan())
        : document(std::make_shared<const Plan>(std::move(plan))),
          evaluation(document),
          page(document, evaluation, *look)
    {
        page.resize(1100, 800);
        page.show();
        page.result().choose(energy);
        emit page.result().changed(); // as if the person had
    }

    /// Uniform from low to high.
    void makeUncertain(double low, double high)
    {
        QVERIFY(setUncertainty(
            document, {.entity = "ashburn", .field = "pue", .dist = Spread::Uniform, .a = low, .b = high}));
    }
    void waitForSamples()
    {
        QTRY_VERIFY(!evaluation.isStale());
        QTRY_VERIFY(!page.uncertainty().isRunning() && page.uncertainty().answer());
    }

    PlanDocument document;
    PlanEvaluation evaluation;
    SensitivityPage page;
};

/// Energy of the mixed plan's baseline with another PUE of Ashburn, and of Oslo, in base units.
double energyAt(double pue, double oslo = 1.1)
{
    Plan plan = test::samplePlan();
    plan.sites.edit()[0].pue.value = pue;
    plan.sites.edit()[1].pue.value = oslo;
    const ScenarioOutcome outcome = evaluateScenario(plan, 0);
    for (const auto& cell : resultCells(*outcome.results))
        if (cell.path == energy)
            return cell.base;
    return std::nan("");
}

const VaryingField ashburn{"ashburn", "pue"}, oslo{"oslo", "pue"};

void setAxis(SweepTab& tab, std::size_t at, const VaryingField& field, const SweepRange& range, double count)
{
    AxisForm& axis = tab.axis(at);
    axis.choose(field);
    axis.from().setValue(range.from);
    axis.to().setValue(range.to);
    axis.count().setValue(count);
    axis.spacing().setCurrentIndex(range.log ? 1 : 0);
    emit axis.changed();
}

/// The page on its tab Sweep, over the PUE of Ashburn from 1.1 to 1.5 by 0.1.
struct SweepBench : Bench {
    explicit SweepBench(Plan plan = test::samplePlan()) : Bench(std::move(plan)), tab(page.sweep())
    {
        page.showTab(SensitivityPage::Tab::Sweep);
        waitForIt();
        setAxis(tab, 0, ashburn, {1.1, 1.5}, 5);
        waitForIt();
    }
    void waitForIt() { QTRY_VERIFY(!evaluation.isStale() && !tab.isRunning() && tab.answer()); }

    SweepTab& tab;
};

/// The page on its tab Sweep, which keeps what it evaluates in a folder, and looks there for what was asked.
struct KeptSweepBench : Bench {
    explicit KeptSweepBench(const QString& folder, Plan plan = test::samplePlan(), bool automatic = true)
        : Bench(std::move(plan))
    {
        QTRY_VERIFY(!evaluation.isStale());
        evaluation.setAutomatic(automatic);
        page.sweep().keepIn(folder);
        page.showTab(SensitivityPage::Tab::Sweep);
        QTRY_VERIFY(!page.sweep().isRunning());
    }
};

/// The kept sweep of a folder that was written last.
QString keptFile(const QString& folder)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.shard")}, QDir::Files, QDir::Time);
    return files.isEmpty() ? QString() : files.front().filePath();
}

/// Leaves what a kill would have left after so many points of the largest sweep.
void cutKept(const QString& folder, int points)
{
    QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.shard")}, QDir::Files, QDir::Size);
    QVERIFY(!files.isEmpty());
    QFile file(files.front().filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QFile part(file.fileName() + QStringLiteral(".part"));
    QVERIFY(part.open(QIODevice::WriteOnly));
    for (int line = 0; line <= points; ++line) // the header first
        part.write(file.readLine());
    part.write("{\"inp"); // and a line that was cut
    QVERIFY(file.remove());
}

/// The mixed plan with a fourth scenario, that is the baseline again.
Plan planWithSide()
{
    Plan plan = test::samplePlan();
    plan.scenarios.add({.uid = "side", .name = "Side"});
    return plan;
}

/// The first line of the points as they are exported.
void readHeader(SweepTab& tab, QByteArray& header)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("points.csv")));
    tab.exportPoints(file.fileName());
    QTRY_VERIFY(!tab.isRunning());
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(tab.words()));
    header = file.readLine().trimmed();
}

/// The result of a point in the first scenario, in base units.
double baseAt(const SweepAnswer& answer, std::size_t point)
{
    return answer.points[point].results.front() * answer.asked.result.info->term.unit.size;
}

/// The mixed plan; its PUE of Ashburn is an estimate of the catalogue.
Plan estimatedPlan()
{
    Plan plan = test::samplePlan();
    Source source{.kind = SourceKind::Catalogue, .title = "Regions"};
    source.confidence = Confidence::Estimated;
    noteSource(plan, {0, "ashburn", "pue"}, source, "2026-01-01T00:00:00Z");
    return plan;
}

bool isNear(double actual, double expected) { return std::fabs(actual - expected) <= 1e-12 * expected; }

QString cell(const FigureView& view, int row, int column)
{
    return view.model()->index(row, column).data().toString();
}

} // namespace

class TestSensitivity final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { look = new Look(*qobject_cast<QApplication*>(qApp), qApp); }

    /// Energy is linear in PUE: its P10, P50 and P90 are those at the PUE's.
    void percentilesOfAUniformInput()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        const SampledResult& answer = *bench.page.uncertainty().answer();
        QCOMPARE(answer.sampled.scenarios.size(), std::size_t(3));
        std::vector<double> sorted(answer.column(0).begin(), answer.column(0).end());
        std::ranges::sort(sorted);
        const double span = energyAt(1.3) - energyAt(1.2);
        const auto near = [&](std::size_t at, double pue) {
            return std::fabs(sorted[at] - energyAt(pue)) < 0.01 * span;
        };
        QVERIFY(near(200, 1.21) && near(1000, 1.25) && near(1800, 1.29)); // of 2,000
        const ChartData& chart = bench.page.uncertainty().chart().data();
        QCOMPARE(chart.series.size(), std::size_t(3));
        QVERIFY(!chart.stale);
        QVERIFY(std::ranges::is_sorted(chart.series[0].values));
        QCOMPARE(chart.series[0].values.back(), 100.0);
    }

    /// In Better hall the PUE is 1.1 and certain: no sample is below its energy, all are at most that.
    void certainResultIsAStep()
    {
        Bench bench;
        bench.makeUncertain(1.0, 1.3); // draws to both sides
        bench.waitForSamples();
        const SampledResult& answer = *bench.page.uncertainty().answer();
        const ChartData chart = cumulativeChart(answer, {});
        const double at = answer.column(1).front() / answer.unit().size;
        std::vector<double> values;
        for (std::size_t row = 0; row < chart.positions.size(); ++row) {
            if (chart.positions[row] == at)
                values.push_back(chart.series[1].values[row]);
            else
                QCOMPARE(chart.series[1].values[row], chart.positions[row] < at ? 0.0 : 100.0);
        }
        QCOMPARE(values, (std::vector<double>{0.0, 100.0}));
        QVERIFY(std::ranges::is_sorted(chart.positions) && std::ranges::is_sorted(chart.series[0].values));
    }

    /// The other scenarios set the PUE themselves: 1.1 is lower than all draws from 1.2 on.
    void scenariosArePaired()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        UncertaintyTab& tab = bench.page.uncertainty();
        const FigureTable table = sampledTable(*tab.answer(), {});
        QCOMPARE(table.columns.size(), std::size_t(8));
        QCOMPARE(table.rows[0][5].text, QStringLiteral("–"));
        QCOMPARE(table.rows[1][5].copy, QStringLiteral("100"));
        QCOMPARE(tab.inputs().model()->rowCount(), 1);
        QCOMPARE(cell(tab.inputs(), 0, 0), QStringLiteral("Ashburn / PUE"));
        QVERIFY(cell(tab.inputs(), 0, 1).contains(QStringLiteral("uniform")));
        QCOMPARE(cell(tab.inputs(), 0, 2), QStringLiteral("Better hall, Best"));
        QVERIFY(tab.remarks().contains(QStringLiteral("half of the samples")));
    }

    /// Without its price a cost is a lower bound: not lower than another, and how likely it is at most so
    /// much is not known.
    void lowerBoundsAreNotCompared()
    {
        Plan plan = test::ownOrRentPlan();
        plan.groups.edit()[0].pricePerNode = {0};
        QVERIFY(setUncertainty(
            plan, {.entity = "hall", .field = "pue", .dist = Spread::Uniform, .a = 1.0, .b = 2.0}));
        Bench bench(plan);
        bench.page.result().choose("total/cost_usd");
        emit bench.page.result().changed();
        bench.waitForSamples();
        QTRY_COMPARE(bench.page.uncertainty().answer()->asked.path, std::string("total/cost_usd"));
        const SampledResult& answer = *bench.page.uncertainty().answer();
        const FigureTable table = sampledTable(answer, 1.0);
        QVERIFY(!table.rows[0][1].text.startsWith(QChar(0x2265)));
        QVERIFY2(table.rows[1][1].text.startsWith(QChar(0x2265)), qPrintable(table.rows[1][1].text));
        QCOMPARE(table.rows[0][5].copy, QStringLiteral("0"));
        QCOMPARE(table.rows[1][5].text, QStringLiteral("not known"));
        QCOMPARE(table.rows[1][6].text, QStringLiteral("not known"));
        QVERIFY(sampledRemarks(answer).join(QLatin1Char('\n')).contains(QStringLiteral("The price of")));
        QVERIFY(cumulativeChart(answer, {}).series[1].name.contains(QStringLiteral("at least")));
    }

    /// Half of the draws ask for more than the machines serve.
    void overloadsAreTold()
    {
        Bench bench(test::unsureServedPlan());
        bench.waitForSamples();
        const QString told = bench.page.uncertainty().remarks();
        QVERIFY2(told.contains(QStringLiteral(": the machines of chat do not hold its load in ")),
                 qPrintable(told));
    }

    /// A single input does it all where it is uncertain; Better hall sets it.
    void spreadComesFromItsInputs()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        UncertaintyTab& tab = bench.page.uncertainty();
        QCOMPARE(tab.shares().model()->rowCount(), 1);
        QCOMPARE(cell(tab.shares(), 0, 0), QStringLiteral("Ashburn / PUE"));
        for (const int column : {1, 2}) {
            const double share =
                tab.shares().figures().table().rows[0][static_cast<std::size_t>(column)].copy.toDouble();
            QVERIFY2(std::fabs(share - 100.0) < 2.0, qPrintable(QString::number(share)));
        }
        QVERIFY(tab.shares().isVisible());
        QVERIFY(varianceTable(*tab.answer(), 1).rows.empty()); // a sentence stands in its place
        QVERIFY(
            varianceWords(*tab.answer(), 1).contains(QStringLiteral("In Better hall nothing is uncertain")));
        SampledResult noisy = *tab.answer();
        noisy.shares[0][0].indices = {-0.001, 1.002};
        const std::vector<FigureCell> row = varianceTable(noisy, 0).rows[0];
        QVERIFY(row[1].copy == QStringLiteral("0") && row[2].copy == QStringLiteral("100"));
        QVERIFY(varianceWords(noisy, 0).contains(QStringLiteral("sampling error")));
    }

    /// Half of the samples are at most the energy at the middle of the range.
    void limitIsHeldByAShare()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        UncertaintyTab& tab = bench.page.uncertainty();
        tab.limit().setValue(energyAt(1.25));
        emit tab.limit().changed();
        QVERIFY(tab.chart().data().positionLimit.has_value());
        const double share = tab.table().figures().table().rows[0][5].copy.toDouble();
        QVERIFY2(std::fabs(share - 50.0) < 1.0, qPrintable(QString::number(share)));
        tab.setShown(UncertaintyTab::Shown::Histogram);
        QCOMPARE(tab.chart().data().series.size(), std::size_t(1));
        // 40 classes: two ends each, and the feet of the outline
        QCOMPARE(tab.chart().data().positions.size(), std::size_t(82));
    }

    void limitIsReadInTheUnitShown()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        UncertaintyTab& tab = bench.page.uncertainty();
        test::type(&tab.limit().input(), QStringLiteral("many"));
        QVERIFY(tab.limit().isRefused() && !tab.limit().problem().isEmpty());
        test::type(&tab.limit().input(), QStringLiteral("2"));
        QVERIFY(!tab.limit().isRefused());
        QCOMPARE(*tab.limit().value(), 2.0 * tab.answer()->unit().size);
    }

    void nothingIsUncertainYet()
    {
        Bench bench;
        bench.waitForSamples();
        QVERIFY(!bench.page.uncertainty().answer()->isUncertain());
        const auto* empty = bench.page.uncertainty().findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QVERIFY(!bench.page.uncertainty().chart().isVisible());
        bench.makeUncertain(1.2, 1.3);
        QTRY_VERIFY(bench.page.uncertainty().chart().isVisible());
        QVERIFY(!empty->isVisible());
    }

    void samplesAreOfTheSettings()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        test::type(bench.page.uncertainty().samples().input(), QStringLiteral("100"));
        QCOMPARE(bench.document.plan()->settings.samples, std::int64_t(100));
        QTRY_COMPARE(bench.page.uncertainty().answer()->column(0).size(), std::size_t(100));
    }

    /// Whatever scenario is shown: what the fields say is drawn, for break-even too.
    void samplesAreOfThePlanInAnyScenario()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.document.setCurrentScenario(1);
        bench.waitForSamples();
        UncertaintyTab& tab = bench.page.uncertainty();
        test::type(tab.samples().input(), QStringLiteral("100"));
        QCOMPARE(bench.document.plan()->settings.samples, std::int64_t(100));
        QCOMPARE(bench.document.resolved()->settings.samples, std::int64_t(100));
        QCOMPARE(bench.document.plan()->overrides.size(), test::samplePlan().overrides.size());
        QTRY_COMPARE(tab.answer()->column(0).size(), std::size_t(100));
        bench.page.showTab(SensitivityPage::Tab::Goal);
        QTRY_VERIFY(!bench.page.goal().isRunning() && bench.page.goal().answer());
        QCOMPARE(bench.page.goal().answer()->samples.count, std::uint32_t(100));
    }

    /// Without automatic results Run takes the plan on screen, not the one that was evaluated.
    void runTakesThePlanOnScreen()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        bench.evaluation.setAutomatic(false);
        bench.makeUncertain(1.2, 1.4);
        test::type(bench.page.uncertainty().samples().input(), QStringLiteral("300"));
        UncertaintyTab& tab = bench.page.uncertainty();
        tab.run();
        QTRY_VERIFY(!tab.isRunning());
        QVERIFY(bench.evaluation.isStale());
        QVERIFY(tab.answer()->plan == bench.document.plan());
        QCOMPARE(tab.answer()->column(0).size(), std::size_t(300));
        QVERIFY(!tab.chart().isStale());
        bench.page.showTab(SensitivityPage::Tab::Goal);
        bench.page.goal().setField("ashburn", "pue");
        bench.page.goal().setOther(0);
        const QString words = bench.page.goal().words(); // what was planned is another plan's
        QVERIFY2(words == QStringLiteral("Type as Goal what the result should be."), qPrintable(words));
    }

    /// Nothing of one document is seen, or still at work, in the next.
    void anotherDocumentBeginsAnew()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        bench.page.showTab(SensitivityPage::Tab::Tornado);
        QTRY_VERIFY(!bench.page.tornado().isRunning() && bench.page.tornado().answer());
        bench.page.showTab(SensitivityPage::Tab::Uncertainty);
        bench.evaluation.setAutomatic(false);
        UncertaintyTab& tab = bench.page.uncertainty();
        tab.limit().setValue(1.0);
        tab.run();
        QVERIFY(tab.isRunning());
        bench.document.replace(std::make_shared<const Plan>(test::ownOrRentPlan()));
        QVERIFY(!tab.isRunning() && !tab.answer() && !tab.limit().value() && !tab.chart().isVisible());
        QVERIFY(!bench.page.tornado().answer());
        bench.evaluation.setAutomatic(true); // and the next document is asked about by itself
        for (const auto shown :
             {SensitivityPage::Tab::Uncertainty, SensitivityPage::Tab::Tornado, SensitivityPage::Tab::Goal}) {
            bench.page.showTab(shown);
            bench.document.replace(std::make_shared<const Plan>(test::samplePlan()));
            const PlanPtr& plan = bench.document.plan();
            QTRY_VERIFY(!bench.page.isRunning());
            QVERIFY(shown != SensitivityPage::Tab::Uncertainty ||
                    (tab.answer() && tab.answer()->plan == plan));
            QVERIFY(shown != SensitivityPage::Tab::Tornado ||
                    (bench.page.tornado().answer() && bench.page.tornado().answer()->resolved == plan));
            QVERIFY(shown != SensitivityPage::Tab::Goal ||
                    (bench.page.goal().answer() && bench.page.goal().answer()->resolved == plan));
        }
    }

    /// What an opened sweep was of is no choice of the person; the next document has its own.
    void restoredResultIsNoChoice()
    {
        Bench bench;
        const auto chosen = [&] { return QString::fromStdString(bench.page.result().chosen()->path); };
        emit bench.page.sweep().resultWanted("total/cost_usd");
        QCOMPARE(chosen(), QString::fromLatin1(energy)); // the person's
        bench.document.replace(std::make_shared<const Plan>(test::samplePlan()));
        QTRY_VERIFY(!bench.evaluation.isStale());
        emit bench.page.sweep().resultWanted("total/cost_usd");
        QCOMPARE(chosen(), QStringLiteral("total/cost_usd"));
        emit bench.page.sweep().resultWanted(energy);
        QCOMPARE(chosen(), QString::fromLatin1(energy));
    }

    /// Without automatic results the samples stay, hatched, until somebody asks.
    void staleLooksStale()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        bench.evaluation.setAutomatic(false);
        bench.makeUncertain(1.2, 1.4);
        UncertaintyTab& tab = bench.page.uncertainty();
        QVERIFY(tab.chart().isStale());
        QVERIFY(!tab.isRunning());
        bench.evaluation.setAutomatic(true);
        bench.evaluation.recalculate();
        QTRY_VERIFY(!tab.isRunning() && !tab.chart().isStale());
    }

    void canceledStaysCanceled()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        UncertaintyTab& tab = bench.page.uncertainty();
        tab.run();
        QVERIFY(tab.isRunning());
        tab.runBar().button().click();
        QVERIFY(!tab.isRunning());
        QCOMPARE(tab.runBar().words(), QStringLiteral("Canceled."));
        tab.runBar().button().click();
        QVERIFY(tab.isRunning());
        QTRY_VERIFY(!tab.isRunning());
    }

    /// UX-18: a long run shows how far it is while forms can be edited; Cancel keeps what was there.
    void cancelKeepsTheOldResults()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        UncertaintyTab& tab = bench.page.uncertainty();
        const std::vector<double> before(tab.answer()->column(0).begin(), tab.answer()->column(0).end());
        tab.run(); // until events are processed it is at work, however fast it is
        QVERIFY(tab.isRunning() && tab.runBar().findChild<QProgressBar*>()->isVisible());
        QVERIFY(bench.document.setField({0, bench.document.plan()->settings.uid, "samples"}, 1e6));
        QVERIFY(bench.document.setField({0, "oslo", "pue"}, 1.2));
        QCOMPARE(bench.document.plan()->sites[1].pue.value, 1.2);
        QVERIFY(tab.isRunning());
        tab.runBar().button().click();
        QVERIFY(!tab.isRunning() && !tab.runBar().findChild<QProgressBar*>()->isVisible());
        QCOMPARE(tab.runBar().words(), QStringLiteral("Canceled."));
        QTRY_VERIFY(!bench.evaluation.isStale());
        QThreadPool::globalInstance()->waitForDone(); // the work as well
        QCoreApplication::processEvents();
        QVERIFY(!tab.isRunning());
        QVERIFY(std::ranges::equal(tab.answer()->column(0), before));
        QVERIFY(tab.chart().isVisible() && tab.chart().isStale()); // of another plan
        test::type(tab.samples().input(), QStringLiteral("100"));  // an edit begins anew
        QTRY_COMPARE(tab.answer()->column(0).size(), std::size_t(100));
    }

    /// Shown again, it draws what came meanwhile.
    void putAwayDrawsNothing()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        UncertaintyTab& tab = bench.page.uncertainty();
        bench.page.showTab(SensitivityPage::Tab::Tornado);
        tab.limit().setValue(energyAt(1.25));
        emit tab.limit().changed();
        QVERIFY(!tab.chart().data().positionLimit);
        bench.page.showTab(SensitivityPage::Tab::Uncertainty);
        QVERIFY(tab.chart().data().positionLimit.has_value());
    }

    /// The work ends when it is asked to, and says how many steps it takes in all.
    void samplingStops()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        SampledResult question{.plan = bench.document.plan(),
                               .asked = bench.page.uncertainty().answer()->asked};
        question.sampled.question = bench.page.uncertainty().answer()->sampled.question;
        std::stop_source stop;
        stop.request_stop();
        const auto none = sampledResult(question, stop.get_token(), Progress());
        QVERIFY(none && !*none);
        const Progress progress;
        QVERIFY(sampledResult(question, {}, progress));
        // 2,000 in each of three scenarios; the shares of one input in one of them take 3 x 2,000
        QCOMPARE(progress.steps(), std::size_t(12000));
    }

    /// UX-18: a share as a bar, and in words the steps and the time left, as far as they are known.
    void runBarTellsHowFarItIs()
    {
        RunBar bar(*look);
        bar.setRunning(true);
        bar.show(JobState{.done = 0.4, .left = std::chrono::seconds(3)});
        QCOMPARE(bar.findChild<QProgressBar*>()->value(), 40);
        QCOMPARE(bar.words(), QStringLiteral("about 3 s left"));
        const QString half = QStringLiteral("%1 of %2")
                                 .arg(QLocale().toString(1000.0, 'f', 0), QLocale().toString(2000.0, 'f', 0));
        bar.show({.done = 0.5, .left = std::chrono::milliseconds(1500), .steps = 2000});
        QCOMPARE(bar.words(), half + QStringLiteral(", about 2 s left"));
        bar.note(QStringLiteral("Resumed."));
        bar.show({.done = 0.5, .left = {}, .steps = 2000});
        QCOMPARE(bar.words(), QStringLiteral("Resumed. ") + half);
        bar.setRunning(false);
        QCOMPARE(bar.words(), QStringLiteral("Resumed."));
    }

    void scenariosAreChosen()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        ScenarioChecks& checks = bench.page.uncertainty().scenarios();
        const auto boxes = checks.findChildren<QCheckBox*>();
        QCOMPARE(boxes.size(), 3);
        boxes[1]->click();
        boxes[2]->click();
        boxes[0]->click(); // the last one stays
        QCOMPARE(checks.chosen(), std::vector<std::size_t>{0});
        QTRY_COMPARE(bench.page.uncertainty().answer()->sampled.scenarios.size(), std::size_t(1));
        // nothing to be compared with: name, three percentiles, mean
        QCOMPARE(bench.page.uncertainty().table().model()->columnCount(), 5);
    }

    /// Beside the check boxes, where the plan has groups.
    void aGroupIsChosenAtOnce()
    {
        Plan plan = test::samplePlan();
        ScenarioChecks checks(*look);
        checks.setPlan(plan);
        auto& button = *checks.findChild<ScenarioGroupsButton*>();
        QVERIFY(button.isHidden());
        plan.scenarios.edit()[1].group = plan.scenarios.edit()[2].group = "Hall";
        checks.setPlan(plan);
        QVERIFY(!button.isHidden());
        QCOMPARE(button.groups().actions().size(), 1);
        QVERIFY(button.groups().actions()[0]->isChecked());
        int changes = 0;
        connect(&checks, &ScenarioChecks::changed, this, [&changes] { ++changes; });
        button.groups().actions()[0]->trigger();
        QCOMPARE(checks.chosen(), std::vector<std::size_t>{0});
        QVERIFY(!button.groups().actions()[0]->isChecked());
        button.groups().actions()[0]->trigger();
        QCOMPARE(checks.chosen(), (std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(changes, 2);
        checks.choose({0}, false);
        button.groups().actions()[0]->trigger(); // the last one stays
        QCOMPARE(checks.chosen(), std::vector<std::size_t>{2});
    }

    /// PUE 10 % down and up, against the plan evaluated with these values.
    void tornadoOfShares()
    {
        Bench bench;
        bench.page.showTab(SensitivityPage::Tab::Tornado);
        TornadoTab& tab = bench.page.tornado();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        const TornadoAnswer& answer = *tab.answer();
        const auto bar = std::ranges::find_if(answer.tornado.bars, [&](const TornadoBar& each) {
            return answer.inputs[each.input].field == VaryingField{"ashburn", "pue"};
        });
        QVERIFY(bar != answer.tornado.bars.end());
        QVERIFY(std::fabs(bar->atLow - energyAt(1.125)) < 1e-9 * energyAt(1.125));
        QVERIFY(std::fabs(bar->atHigh - energyAt(1.375)) < 1e-9 * energyAt(1.375));
        const ChartData& chart = tab.chart().data();
        QVERIFY(chart.kind == ChartKind::Tornado);
        QCOMPARE(chart.series.size(), std::size_t(2));
        const auto row = static_cast<std::size_t>(bar - answer.tornado.bars.begin());
        QCOMPARE(cell(tab.table(), static_cast<int>(row), 0), QStringLiteral("PUE · Ashburn"));
        QVERIFY(row < chart.categories.size());
        QCOMPARE(chart.categories[row], QStringLiteral("PUE · Ashburn"));
        QVERIFY(chart.series[0].values[row] < 0.0 && chart.series[1].values[row] > 0.0);
        QVERIFY2(chart.series[0].ends[row].startsWith(QStringLiteral("1.1")),
                 qPrintable(chart.series[0].ends[row]));
        QVERIFY2(rowText(chart, row).contains(QStringLiteral("the result is")),
                 qPrintable(rowText(chart, row)));
        QCOMPARE(tab.table().model()->rowCount(), static_cast<int>(answer.tornado.bars.size()));
        tab.setRange({});
        QTRY_VERIFY(!tab.isRunning() && tab.answer()->inputs.empty());
        QVERIFY(tab.words().contains(QStringLiteral("Nothing is uncertain")));
        QVERIFY(!tab.chart().isVisible());
    }

    /// A name of one row alone needs no row.
    void namesOfInputs()
    {
        const Plan plan = test::samplePlan();
        const std::vector<VaryingField> one{ashburn}, two{ashburn, oslo};
        QCOMPARE(inputLabel(plan, ashburn), QStringLiteral("PUE · Ashburn"));
        QCOMPARE(inputNames(plan, one), std::vector<QString>{QStringLiteral("PUE")});
        QCOMPARE(inputNames(plan, two),
                 (std::vector<QString>{QStringLiteral("PUE · Ashburn"), QStringLiteral("PUE · Oslo")}));
    }

    /// What is left of a window of 1280 x 720 for the page.
    void chartsAreWhole()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.page.resize(1219, 606);
        bench.waitForSamples();
        SensitivityPage& page = bench.page;
        const auto isWhole = [&](const QWidget& chart) {
            return chart.isVisible() && chart.mapTo(&page, QPoint(0, chart.height())).y() <= page.height();
        };
        QTRY_VERIFY(isWhole(page.uncertainty().chart()));
        page.showTab(SensitivityPage::Tab::Tornado);
        QTRY_VERIFY(!page.isRunning() && isWhole(page.tornado().chart()));
        page.showTab(SensitivityPage::Tab::Sweep);
        QTRY_VERIFY(!page.isRunning() && page.sweep().answer());
        setAxis(page.sweep(), 0, ashburn, {1.1, 1.5}, 5); // nothing that the plan refuses
        QTRY_VERIFY(!page.isRunning() && page.sweep().words().isEmpty());
        QTRY_VERIFY(isWhole(page.sweep().chart()));
        page.showTab(SensitivityPage::Tab::Goal);
        QTRY_VERIFY(!page.isRunning() && page.goal().answer() && isWhole(page.goal().chart()));
    }

    /// Each tab has its own beside the tabs.
    void runStandsBesideTheTabs()
    {
        Bench bench;
        bench.page.showTab(SensitivityPage::Tab::Goal);
        QTRY_VERIFY(!bench.page.isRunning());
        const auto bars = bench.page.findChildren<RunBar*>();
        QCOMPARE(bars.size(), 5);
        QCOMPARE(std::ranges::count_if(bars, [](const RunBar* bar) { return bar->isVisible(); }), 1);
        QVERIFY(bench.page.goal().runBar().isVisible());
        const QWidget& button = bench.page.goal().runBar().button();
        QVERIFY(button.mapTo(&bench.page, QPoint()).y() < bench.page.goal().mapTo(&bench.page, QPoint()).y());
    }

    void limitStandsInLine()
    {
        Bench bench;
        const UncertaintyTab& tab = bench.page.uncertainty();
        const auto topOf = [&](const QWidget& line) { return line.mapTo(&bench.page, QPoint()).y(); };
        QTRY_COMPARE(topOf(tab.limit().input()), topOf(*tab.samples().input()));
    }

    /// Half of it to twice it, within the bounds of a PUE; where it is uncertain P10 to P90 of 1.2 to 1.3.
    void usualRangeOfAnInput()
    {
        Plan plan = test::samplePlan();
        const auto range = [&plan](const VaryingField& field) { return usualAxis(plan, field)->range; };
        QVERIFY((range(ashburn) == SweepRange{1.0, 2.5}));
        QVERIFY((range({"own", "utilization"}) == SweepRange{0.4, 1.0}));
        QVERIFY((range({"own", "nodes"}) == SweepRange{5.0, 20.0}));
        QVERIFY(setUncertainty(
            plan, {.entity = "ashburn", .field = "pue", .dist = Spread::Uniform, .a = 1.2, .b = 1.3}));
        QVERIFY((range(ashburn) == SweepRange{1.21, 1.29}));
        QVERIFY(!usualAxis(plan, {"ashburn", "name"}));
    }

    /// Something is there before anything is chosen.
    void sweepBeginsByItself()
    {
        Bench bench;
        bench.page.showTab(SensitivityPage::Tab::Sweep);
        SweepTab& tab = bench.page.sweep();
        QTRY_VERIFY(!tab.isRunning() && tab.answer());
        QVERIFY(tab.axis(0).input().field() && !tab.axis(1).input().field());
        const InputChoice& chosen = tab.axis(0).input();
        const Plan& resolved = *bench.document.resolved();
        QCOMPARE(chosen.currentText(), inputLabel(resolved, *chosen.field()));
        QCOMPARE(chosen.toolTip(), inputPath(resolved, *chosen.field()));
        QCOMPARE(chosen.lineEdit()->cursorPosition(), 0); // the field's name is in sight
        QVERIFY(tab.chart().isVisible() && !tab.chart().isStale());
        QVERIFY(tab.axis(0).from().isVisible() && tab.axis(0).spacing().isVisible());
        QVERIFY(!tab.axis(1).from().isVisible() && !tab.axis(1).spacing().isVisible());
    }

    /// A line a scenario; each point is the plan with that PUE.
    void sweepOfOneInput()
    {
        SweepBench bench;
        const SweepAnswer& answer = *bench.tab.answer();
        QCOMPARE(answer.points.size(), std::size_t(5));
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(isNear(baseAt(answer, i), energyAt(answer.points[i].inputs[0])));
        QCOMPARE(answer.points[2].inputs[0], 1.3);
        const ChartData& chart = bench.tab.chart().data();
        QVERIFY(chart.kind == ChartKind::Lines && !chart.stale);
        QCOMPARE(chart.series.size(), std::size_t(3));
        QCOMPARE(chart.positions.size(), std::size_t(5));
        QCOMPARE(chart.series[0].marks.size(), std::size_t(1)); // as planned
        QCOMPARE(chart.series[0].marks[0].position, 1.25);
        QVERIFY(rowText(chart, 2).contains(QStringLiteral("Better hall: ")));
        for (std::size_t i = 0; i < 3; ++i) {
            const Scenario& scenario = bench.document.plan()->scenarios[answer.asked.scenarios[i]];
            QCOMPARE(chart.series[i].color, static_cast<int>(scenario.color));
            QVERIFY(chart.series[i].hollow.empty());
        }
        bench.tab.axis(0).spacing().setCurrentIndex(1);
        emit bench.tab.axis(0).changed();
        bench.waitForIt();
        QVERIFY(bench.tab.chart().data().logPositions);
        // equal ratios: the middle one is the root of the product of the ends
        QVERIFY(std::fabs(bench.tab.answer()->points[2].inputs[0] - std::sqrt(1.1 * 1.5)) < 1e-9);
    }

    /// A band where something else is uncertain, round what is planned; what is swept itself draws none.
    void sweepWithBands()
    {
        SweepBench bench;
        QVERIFY(bench.tab.chart().data().series[0].low.empty() && bench.tab.chart().data().caption.isEmpty());
        Plan plan = *bench.document.plan();
        QVERIFY(setUncertainty(plan, {.entity = "oslo", .field = "pue", .a = 1.0, .b = 1.2}));
        SweepAsked asked = bench.tab.answer()->asked;
        asked.plan = std::make_shared<const Plan>(std::move(plan));
        asked = *withInputs(std::move(asked));
        QVERIFY(!isSame(asked, bench.tab.answer()->asked));
        auto sweep = sweepOf(asked);
        QVERIFY(sweep && sweep->samples());
        SweepAnswer answer{.asked = asked, .sweep = std::make_shared<const PlanSweep>(std::move(*sweep))};
        answer.points = answer.sweep->block(0, 1, 5);
        const ChartData chart = sweepChart(answer);
        QCOMPARE(chart.series[0].low.size(), std::size_t(5));
        // A tenth of 1 to 1.2 is below 1.02, nine tenths below 1.18; of the 256 parts of that range each has
        // one sample, so that a percentile is at most two of them off.
        for (const SweptPoint& point : answer.points) {
            const double pue = point.inputs[0], unit = answer.asked.result.info->term.unit.size;
            const double off = (energyAt(pue, 1.2) - energyAt(pue, 1.0)) * 2.0 / 256.0;
            QVERIFY(std::fabs(point.bands[0].p10 * unit - energyAt(pue, 1.02)) < off);
            QVERIFY(std::fabs(point.bands[0].p90 * unit - energyAt(pue, 1.18)) < off);
        }
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(chart.series[0].low[i] < chart.series[0].values[i] &&
                    chart.series[0].values[i] < chart.series[0].high[i]);
        QVERIFY2(chart.caption.contains(QStringLiteral("256")), qPrintable(chart.caption));
        QVERIFY2(rowText(chart, 2).contains(QStringLiteral("P10")), qPrintable(rowText(chart, 2)));
        SweepTable table; // the input, the result and its band of each scenario, why there is none
        table.setAnswer(&answer);
        const auto sampled = std::ranges::count_if(answer.sweep->columns(), &SweepColumn::sampled);
        QCOMPARE(table.columnCount(), 1 + 3 + 3 * static_cast<int>(sampled) + 1);
        const auto numberAt = [&](int column) { return table.index(2, column).data(CopyRole).toDouble(); };
        const auto headOf = [&](int column) {
            return table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        };
        QVERIFY(!headOf(1).contains(QStringLiteral("P10")));
        QVERIFY2(headOf(2).contains(QStringLiteral("P10")), qPrintable(headOf(2)));
        QVERIFY2(headOf(4).contains(QStringLiteral("P90")), qPrintable(headOf(4)));
        QVERIFY(isNear(numberAt(1), chart.series[0].values[2]));
        QVERIFY(isNear(numberAt(2), chart.series[0].low[2]) && isNear(numberAt(4), chart.series[0].high[2]));
        QVERIFY(numberAt(2) < numberAt(3) && numberAt(3) < numberAt(4));
        for (int column = 1; column + 1 < table.columnCount(); ++column)
            QVERIFY2(headOf(column).contains(chart.unit), qPrintable(headOf(column)));
        answer.asked.inputs.clear(); // as of kept points of other inputs
        QVERIFY(sweepCommand(answer).contains(QStringLiteral(" --samples 256")));
        Plan own = *bench.document.plan();
        QVERIFY(setUncertainty(own, {.entity = "ashburn", .field = "pue", .a = 1.1, .b = 1.5}));
        asked.plan = std::make_shared<const Plan>(std::move(own));
        const auto swept = sweepOf(*withInputs(asked));
        QVERIFY(swept && !swept->samples());
    }

    /// Cell by cell the plan with both values; of the scenario that is shown.
    void sweepOfTwoInputs()
    {
        SweepBench bench;
        setAxis(bench.tab, 1, oslo, {1.1, 1.3}, 3);
        bench.waitForIt();
        const SweepAnswer& answer = *bench.tab.answer();
        QCOMPARE(answer.points.size(), std::size_t(15));
        for (const SweptPoint& point : answer.points)
            QVERIFY(isNear(baseAt(answer, point.index), energyAt(point.inputs[0], point.inputs[1])));
        const ChartData& chart = bench.tab.chart().data();
        QVERIFY(chart.kind == ChartKind::HeatMap && !chart.contours.empty());
        QCOMPARE(chart.heights.size(), std::size_t(15));
        QCOMPARE(chart.heights[1], 1.2); // column by column
        QCOMPARE(chart.positions[1], 1.1);
        QVERIFY(!bench.tab.scenarios().isVisible());
        QVERIFY(bench.tab.axis(1).from().isVisible() && bench.tab.axis(1).spacing().isVisible());
        bench.document.setCurrentScenario(1);
        QTRY_VERIFY(!bench.tab.isRunning() && bench.tab.answer()->asked.scenarios.front() == 1);
    }

    /// 0.9 is no PUE: its place is left out, and why is told.
    void sweepTellsWhatIsRefused()
    {
        SweepBench bench;
        setAxis(bench.tab, 0, ashburn, {0.9, 1.3}, 3);
        bench.waitForIt();
        const ChartData& chart = bench.tab.chart().data();
        QVERIFY(std::isnan(chart.series[0].values[0]) && !std::isnan(chart.series[0].values[1]));
        QVERIFY(!chart.remarks[0].isEmpty() && chart.remarks[1].isEmpty());
        QVERIFY2(bench.tab.words().contains(QStringLiteral("refuses")), qPrintable(bench.tab.words()));
        emit bench.tab.chart().rowChosen(0); // nor does a scenario take it
        QCOMPARE(bench.document.plan()->scenarios.size(), std::size_t(3));
        QVERIFY2(bench.tab.words().contains(QStringLiteral("PUE")), qPrintable(bench.tab.words()));
    }

    void sweepSaysWhatIsMissing()
    {
        SweepBench bench;
        setAxis(bench.tab, 0, ashburn, {1.5, 1.1}, 5);
        QVERIFY2(bench.tab.words().contains(QStringLiteral("less than")), qPrintable(bench.tab.words()));
        QVERIFY(bench.tab.chart().isStale());
        setAxis(bench.tab, 0, ashburn, {1.1, 1.5}, 5);
        setAxis(bench.tab, 1, ashburn, {1.1, 1.5}, 5);
        QVERIFY2(bench.tab.words().contains(QStringLiteral("the same")), qPrintable(bench.tab.words()));
    }

    /// One undo step; the results are those of the same plan and stay.
    void pointMakesAScenario()
    {
        SweepBench bench;
        const int before = bench.document.history().count();
        emit bench.tab.chart().rowChosen(2);
        const Plan& plan = *bench.document.plan();
        QCOMPARE(plan.scenarios.size(), std::size_t(4));
        const Scenario& made = plan.scenarios[3];
        QCOMPARE(made.name, std::string("PUE 1.3"));
        QVERIFY(made.parent.empty());
        const Override* set = findOverride(plan, 3, "ashburn", "pue");
        QVERIFY(set && set->number);
        QCOMPARE(*set->number, 1.3);
        QCOMPARE(bench.document.history().count(), before + 1);
        QCOMPARE(bench.document.currentScenario(), std::size_t(0));
        QVERIFY2(bench.tab.words().contains(QStringLiteral("PUE 1.3")), qPrintable(bench.tab.words()));
        bench.waitForIt();
        QVERIFY(!bench.tab.chart().isStale());
        QCOMPARE(bench.tab.chart().data().series.size(), std::size_t(3));
        emit bench.tab.chart().rowChosen(2);
        QVERIFY2(bench.tab.words().contains(QStringLiteral("already")), qPrintable(bench.tab.words()));
        QCOMPARE(bench.document.plan()->scenarios.size(), std::size_t(4));
        bench.document.history().undo();
        QCOMPARE(bench.document.plan()->scenarios.size(), std::size_t(3));
    }

    /// The first point is PUE 1.1; in a map the arrows go from cell to cell.
    void keysMakeScenarios()
    {
        SweepBench bench;
        QTest::keyClick(&bench.tab.chart(), Qt::Key_Right);
        QTest::keyClick(&bench.tab.chart(), Qt::Key_Return);
        QCOMPARE(bench.document.plan()->scenarios.back().name, std::string("PUE 1.1"));
        setAxis(bench.tab, 1, oslo, {1.1, 1.3}, 3);
        bench.waitForIt();
        QTest::keyClick(&bench.tab.chart(), Qt::Key_Up); // begins in the middle: 1.3 and 1.2
        QTest::keyClick(&bench.tab.chart(), Qt::Key_Up);
        QTest::keyClick(&bench.tab.chart(), Qt::Key_Right);
        QTest::keyClick(&bench.tab.chart(), Qt::Key_Return);
        const Plan& plan = *bench.document.plan();
        QCOMPARE(plan.scenarios.back().name, std::string("Ashburn / PUE 1.4, Oslo / PUE 1.3"));
        const std::size_t last = plan.scenarios.size() - 1;
        QCOMPARE(*findOverride(plan, last, "ashburn", "pue")->number, 1.4);
        QCOMPARE(*findOverride(plan, last, "oslo", "pue")->number, 1.3);
    }

    /// What the command line reads from it are the values of the sweep.
    void sweepAsACommand()
    {
        SweepBench bench;
        setAxis(bench.tab, 1, {"own", "utilization"}, {0.2, 0.8, true}, 3);
        bench.waitForIt();
        const SweepAnswer& answer = *bench.tab.answer();
        const QString command = sweepCommand(answer);
        QVERIFY2(command.startsWith(QStringLiteral("joulewright-cli sweep plan.joule --vary "
                                                   "'sites/Ashburn/pue=1.1:1.5:5' --vary '")) &&
                     command.endsWith(QStringLiteral("' --scenario 'Baseline' --result 'total/energy_kwh' "
                                                     "--resume -o sweep.shard")),
                 qPrintable(command));
        const SweepAxis& second = answer.sweep->points().axes()[1];
        const QString vary = command.section(u'\'', 3, 3);
        QCOMPARE(vary.section(u'=', 0, 0).toStdString(), second.path);
        const auto read = sweepAxis(*bench.document.plan(), second.path, vary.section(u'=', 1).toStdString());
        QVERIFY(read && read->values == second.values);
    }

    void drawnAnswersLookStale_data()
    {
        QTest::addColumn<SensitivityPage::Tab>("tab");
        QTest::newRow("tornado") << SensitivityPage::Tab::Tornado;
        QTest::newRow("goal") << SensitivityPage::Tab::Goal;
    }
    /// UX-16: without automatic results an edit leaves them as they are, hatched, until somebody asks.
    void drawnAnswersLookStale()
    {
        QFETCH(SensitivityPage::Tab, tab);
        Bench bench;
        bench.page.showTab(tab);
        Chart& chart =
            tab == SensitivityPage::Tab::Goal ? bench.page.goal().chart() : bench.page.tornado().chart();
        QTRY_VERIFY(!bench.page.isRunning() && chart.isVisible() && !chart.isStale());
        bench.evaluation.setAutomatic(false);
        const std::vector<double> before = chart.data().series.front().values;
        QVERIFY(bench.document.setField({0, "oslo", "pue"}, Value(1.2)));
        QVERIFY(chart.isVisible() && chart.property("stale").toBool());
        QVERIFY(!bench.page.isRunning());
        QVERIFY(chart.data().series.front().values == before);
        emit chart.recalculateRequested();
        QTRY_VERIFY(!bench.page.isRunning() && !chart.isStale());
        QVERIFY(chart.data().series.front().values != before);
    }

    /// UX-16: a table cannot be hatched: words say it, and what is old becomes no scenario.
    void oldCandidatesAreTold()
    {
        Bench bench(test::ownOrRentPlan());
        bench.page.showTab(SensitivityPage::Tab::Optimize);
        OptimizeTab& tab = bench.page.optimize();
        tab.choice(2).setText(QStringLiteral("rented,owned"));
        tab.run();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        QVERIFY(tab.scenarioButton().isEnabled());
        bench.evaluation.setAutomatic(false);
        QVERIFY(bench.document.setField({0, "hall", "pue"}, Value(1.5)));
        QVERIFY(tab.table().isVisible() && !tab.isRunning());
        QVERIFY2(tab.words().contains(QStringLiteral("run again")), qPrintable(tab.words()));
        QVERIFY(!tab.scenarioButton().isEnabled());
        tab.run();
        QTRY_VERIFY(!tab.isRunning() && tab.scenarioButton().isEnabled());
        QVERIFY2(!tab.words().contains(QStringLiteral("run again")), qPrintable(tab.words()));
    }

    /// Hatched after an edit, and fresh again, without being asked, when it is undone.
    void sweepLooksStale()
    {
        SweepBench bench;
        bench.evaluation.setAutomatic(false);
        QVERIFY(bench.document.setField({0, "oslo", "pue"}, Value(1.2)));
        QVERIFY(bench.tab.chart().property("stale").toBool());
        QVERIFY(!bench.tab.isRunning());
        bench.document.history().undo();
        QVERIFY(!bench.tab.chart().isStale());
    }

    void canceledSweepKeepsTheOldOne()
    {
        SweepBench bench;
        bench.tab.sliceBy(0ms);
        setAxis(bench.tab, 0, ashburn, {1.0, 2.0}, 9);
        QVERIFY(bench.tab.isRunning());
        bench.tab.runBar().pauseButton().click();
        QTRY_VERIFY(!bench.tab.isRunning());
        QCOMPARE(bench.tab.work().answer().points.size(), std::size_t(1));
        bench.tab.runBar().button().click();
        QVERIFY(!bench.tab.isRunning());
        QCOMPARE(bench.tab.runBar().words(), QStringLiteral("Canceled."));
        QCOMPARE(bench.tab.answer()->points.size(), std::size_t(5));
        QVERIFY(bench.tab.chart().isStale());
        bench.tab.runBar().button().click();
        bench.waitForIt();
        QCOMPARE(bench.tab.answer()->points.size(), std::size_t(9));
    }

    /// A sweep is bound to the places its scenarios had: removed under a map, moved under lines.
    void scenariosMoveUnderASweep()
    {
        QByteArray header;
        {
            SweepBench bench(planWithSide());
            bench.document.setCurrentScenario(3);
            setAxis(bench.tab, 1, oslo, {1.1, 1.3}, 3);
            bench.waitForIt();
            QVERIFY(removeScenario(bench.document, "best"));
            QTRY_VERIFY(!bench.evaluation.isStale());
            QVERIFY(!bench.tab.isRunning() && !bench.tab.chart().isStale());
            QCOMPARE(bench.tab.chart().data().notes.front(), QStringLiteral("Scenario: Side"));
            bench.tab.views().button(SweepTab::AsTable)->click();
            const QString head = bench.tab.table().headerData(2, Qt::Horizontal, Qt::DisplayRole).toString();
            QVERIFY2(head.contains(QStringLiteral("Side")), qPrintable(head));
            readHeader(bench.tab, header);
            QCOMPARE(header,
                     QByteArray("point,sites/Ashburn/pue,sites/Oslo/pue,Side/total/energy_kwh,refused"));
        }
        SweepBench bench(planWithSide());
        bench.tab.scenarios().choose({1, 2}, false);
        bench.waitForIt();
        QVERIFY(moveScenario(bench.document, "side", -1));
        QCOMPARE(bench.document.plan()->scenarios[1].uid, std::string("side"));
        QTRY_VERIFY(!bench.evaluation.isStale());
        QVERIFY(!bench.tab.isRunning() && !bench.tab.chart().isStale());
        readHeader(bench.tab, header);
        QCOMPARE(header,
                 QByteArray("point,sites/Ashburn/pue,total/energy_kwh,Side/total/energy_kwh,refused"));
        QVERIFY(bench.document.setField({0, "side", "name"}, Value("Aside")));
        QTRY_VERIFY(!bench.evaluation.isStale());
        const std::vector<ChartSeries>& lines = bench.tab.chart().data().series;
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines[1].name, QStringLiteral("Aside"));
        QCOMPARE(lines[1].marks.size(), std::size_t(1));
    }

    /// The mark "as planned" is of the plan that was swept, or missing while nobody has evaluated it.
    void plannedMarkIsOfTheSweep()
    {
        SweepBench bench;
        bench.evaluation.setAutomatic(false);
        QVERIFY(bench.document.setField({0, "oslo", "pue"}, Value(1.2)));
        bench.tab.run();
        QTRY_VERIFY(!bench.tab.isRunning() && !bench.tab.chart().isStale());
        QVERIFY(bench.tab.chart().data().series[0].marks.empty());
        bench.evaluation.recalculate();
        QTRY_VERIFY(!bench.evaluation.isStale());
        const ChartSeries& line = bench.tab.chart().data().series[0];
        QCOMPARE(line.marks.size(), std::size_t(1));
        QCOMPARE(line.marks[0].position, 1.25);
        // to point 2, which is PUE 1.3
        QVERIFY(isNear(line.marks[0].value / line.values[2], energyAt(1.25, 1.2) / energyAt(1.3, 1.2)));
    }

    /// What the box shows is what is asked: other words go, and none at all are none.
    void typedWordsAreNames()
    {
        SweepBench bench;
        InputChoice &first = bench.tab.axis(0).input(), &second = bench.tab.axis(1).input();
        const QAbstractItemModelTester tester(second.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString name = inputLabel(*bench.document.resolved(), ashburn);
        const auto type = [](const InputChoice& input, const QString& text) {
            input.lineEdit()->setText(text);
            QTest::keyClick(input.lineEdit(), Qt::Key_Return);
        };
        type(first, QStringLiteral("nothing of the plan"));
        QCOMPARE(first.currentText(), name);
        type(first, QString());
        QCOMPARE(first.currentText(), name);
        QCOMPARE(*first.field(), ashburn);
        setAxis(bench.tab, 1, oslo, {1.1, 1.3}, 3);
        bench.waitForIt();
        type(second, QStringLiteral("nothing of the plan"));
        QCOMPARE(second.currentText(), inputLabel(*bench.document.resolved(), oslo));
        type(second, QString());
        QVERIFY(!second.field());
        QCOMPARE(second.currentText(), QStringLiteral("none"));
        bench.waitForIt();
        QVERIFY(bench.tab.chart().data().kind == ChartKind::Lines);
        type(second, inputLabel(*bench.document.resolved(), oslo)); // a name that is typed whole
        QCOMPARE(second.field(), std::optional(oslo));
    }

    /// An input that a result cannot be followed to is not made up; another question ends the search.
    void strongestInputIsOfItsResult()
    {
        const auto plan = std::make_shared<const Plan>(test::samplePlan());
        InputChoice choice(InputChoice::May::NotBeNone);
        choice.setPlan(plan);
        std::vector<Result<VaryingField>> found;
        StrongestInput strongest(choice, [&](const Result<VaryingField>& field) { found.push_back(field); });
        strongest.seek(plan, "total/nothing");
        QTRY_COMPARE(found.size(), std::size_t(1));
        QVERIFY(!found[0] && found[0].error().kind == Error::Kind::BadChoice);
        strongest.seek(plan, energy);
        strongest.cancel();
        QVERIFY(!strongest.isSought());
        strongest.seek(plan, energy);
        QTRY_COMPARE(found.size(), std::size_t(2));
        QVERIFY(found[1] && choice.offered().find(*found[1]));

        Bench bench;
        bench.page.showTab(SensitivityPage::Tab::Sweep);
        const SweepTab& tab = bench.page.sweep();
        QComboBox& results = bench.page.result().results();
        const auto choose = [&](int at) {
            results.setCurrentIndex(at % results.count());
            emit results.activated(at % results.count());
        };
        const int at = results.currentIndex();
        choose(at);
        QTRY_VERIFY(!tab.isRunning() && tab.answer() && tab.answer()->asked.result.path == energy);
        choose(at + 1);
        QVERIFY(tab.isRunning()); // the input is sought
        bench.page.showTab(SensitivityPage::Tab::Tornado);
        choose(at + 2);
        QVERIFY(!tab.isRunning());
    }

    /// The third input of a map stands as planned, also once that is known, unless the person has said.
    void cutIsAsPlanned()
    {
        SweepBench bench;
        SweepTab& tab = bench.tab;
        setAxis(tab, 1, oslo, {1.1, 1.3}, 3);
        tab.addInput();
        setAxis(tab, 2, {"own", "utilization"}, {0.2, 0.8}, 4); // planned are 0.8, the last
        bench.waitForIt();
        SweepAnswer answer = *tab.answer();
        const std::vector<PlanPtr> inputs = std::exchange(answer.asked.inputs, {}); // kept, of another plan
        CutChoice cut(*look);
        cut.setAnswer(&answer);
        QCOMPARE(cut.chosen(), SweepCut{0});
        const auto sweepAnew = [&] {
            auto sweep = sweepOf(answer.asked);
            QVERIFY(sweep);
            answer.sweep = std::make_shared<const PlanSweep>(std::move(*sweep));
            cut.setAnswer(&answer);
        };
        answer.asked.inputs = inputs;
        sweepAnew();
        QCOMPARE(cut.chosen(), SweepCut{3});
        cut.box(0).setCurrentIndex(2);
        emit cut.box(0).activated(2);
        sweepAnew();
        QCOMPARE(cut.chosen(), SweepCut{2});
    }

    /// 1,089 points wait to be asked for, are drawn as they come, may pause at any time, and are all there in
    /// the end.
    void largeSweepPauses()
    {
        SweepBench bench;
        SweepTab& tab = bench.tab;
        setAxis(tab, 0, ashburn, {1.1, 1.5}, 33);
        setAxis(tab, 1, oslo, {1.1, 1.3}, 33);
        bench.waitForIt(); // for the lines of the first
        QVERIFY(tab.chart().isStale());
        const auto points = [&] { return tab.work().answer().points.size(); };
        tab.sliceBy(0ms); // each comes alone
        tab.run();
        tab.runBar().pauseButton().click();
        QTRY_VERIFY(!tab.isRunning());
        QCOMPARE(points(), std::size_t(1)); // which was on its way
        QCOMPARE(tab.runBar().words(), QStringLiteral("Paused."));
        QVERIFY(!tab.chart().isStale());
        const std::vector<double>& cells = tab.chart().data().series[0].values;
        QCOMPARE(std::ranges::count_if(cells, [](double cell) { return std::isfinite(cell); }),
                 std::ptrdiff_t(1));
        tab.runBar().pauseButton().click();
        QTRY_VERIFY(points() > 1 && tab.runBar().words().contains(QStringLiteral("s left")));
        QVERIFY(points() < 1089);
        tab.sliceBy(150ms);
        QTRY_COMPARE(tab.answer()->points.size(), std::size_t(1089));
        const SweptPoint& last = tab.answer()->points.back();
        QCOMPARE(last.index, std::size_t(1088));
        QVERIFY(isNear(baseAt(*tab.answer(), 1088), energyAt(last.inputs[0], last.inputs[1])));
    }

    /// A map of the first two at a value of the third, and a table of all; a point has all three.
    void sweepOfThreeInputs()
    {
        SweepBench bench;
        SweepTab& tab = bench.tab;
        QVERIFY(!tab.addButton().isVisible()); // the second is still none
        setAxis(tab, 1, oslo, {1.1, 1.3}, 3);
        tab.addButton().click();
        QCOMPARE(tab.inputs(), std::size_t(3));
        QVERIFY(tab.axis(2).isVisible() && tab.axis(2).removeButton().isVisible());
        setAxis(tab, 2, {"own", "utilization"}, {0.2, 0.8}, 4);
        bench.waitForIt();
        QCOMPARE(tab.answer()->points.size(), std::size_t(60)); // 5 x 3 x 4
        QVERIFY(tab.cut().isVisible());
        QComboBox& third = tab.cut().box(0);
        QCOMPARE(third.count(), 4);
        third.setCurrentIndex(2);
        emit third.activated(2);
        const ChartData& chart = tab.chart().data();
        QVERIFY(chart.kind == ChartKind::HeatMap && !chart.contours.empty());
        QCOMPARE(chart.heights.size(), std::size_t(15));
        // cell 4 is 1.2 and 1.2: point (1 x 3 + 1) x 4 + 2 = 18; cell 0 is point 2
        const std::vector<SweptPoint>& points = tab.answer()->points;
        QCOMPARE(points[18].inputs[0], 1.2);
        QCOMPARE(points[18].inputs[1], 1.2);
        QCOMPARE(points[18].inputs[2], 0.6);
        const std::vector<double>& cells = chart.series[0].values;
        QVERIFY(isNear(cells[4] / cells[0], points[18].results[0] / points[2].results[0]));
        emit tab.chart().rowChosen(4);
        const Plan& plan = *bench.document.plan();
        const std::size_t made = plan.scenarios.size() - 1;
        QCOMPARE(*findOverride(plan, made, "ashburn", "pue")->number, 1.2);
        QCOMPARE(*findOverride(plan, made, "oslo", "pue")->number, 1.2);
        QCOMPARE(*findOverride(plan, made, "own", "utilization")->number, 0.6);
    }

    void pointsAsATable()
    {
        SweepBench bench;
        SweepTab& tab = bench.tab;
        setAxis(tab, 1, oslo, {1.1, 1.3}, 3);
        bench.waitForIt();
        tab.views().button(SweepTab::AsTable)->click();
        QVERIFY(!tab.chart().isVisible());
        QCOMPARE(tab.table().rowCount(), 15);
        QCOMPARE(tab.table().columnCount(), 4); // two inputs, the result, why there is none
        QCOMPARE(tab.table().index(4, 0).data().toString(), QStringLiteral("1.2")); // point 1 x 3 + 1
        QCOMPARE(tab.table().index(4, 1).data().toString(), QStringLiteral("1.2"));
        const QTemporaryDir folder;
        tab.exportPoints(folder.filePath(QStringLiteral("points.csv")));
        QTRY_VERIFY(!tab.isRunning());
        QFile file(folder.filePath(QStringLiteral("points.csv")));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(tab.words()));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype(16));
        QCOMPARE(lines[0].trimmed(),
                 QByteArray("point,sites/Ashburn/pue,sites/Oslo/pue,total/energy_kwh,refused"));
        QVERIFY2(lines[5].startsWith("4,1.2"), lines[5].constData());
    }

    /// One unit for all scenarios, that of the largest result, also when a larger one comes.
    void resultsOfATableHaveOneUnit()
    {
        SweepBench bench;
        SweepAnswer answer = *bench.tab.answer();
        const SweptPoint last = answer.points.back();
        answer.points.pop_back();
        for (SweptPoint& point : answer.points)
            point.results[1] /= 1e6;
        SweepTable table;
        const auto unitsAreAlike = [&] {
            const QString unit = sweepChart(answer).unit;
            for (int column = 1; column <= 3; ++column)
                if (!table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().contains(unit))
                    return false;
            return true;
        };
        table.setAnswer(&answer);
        QVERIFY(unitsAreAlike());
        const QString before = sweepChart(answer).unit;
        answer.points.push_back(last);
        answer.points.back().results[0] *= 1e6;
        table.setAnswer(&answer);
        QCOMPARE(table.rowCount(), 5);
        QVERIFY(sweepChart(answer).unit != before && unitsAreAlike());
    }

    /// A replica serves 6.55 requests a second within its promise: 1 is held, 100 are not.
    void overloadedPointsAreMarked()
    {
        const auto plan = std::make_shared<const Plan>(test::servedPlan(1.0, test::promise));
        const auto results = middleResults(*plan);
        QVERIFY(results);
        const auto cell = cellAt(*results, *plan, energy);
        auto axis = usualAxis(*plan, {"w", "inputs.requests_per_s"});
        QVERIFY(cell && axis);
        axis->range = {1.0, 100.0};
        axis->count = 2;
        const auto asked = withInputs({.plan = plan,
                                       .scenarios = {0},
                                       .result = {energy, cell->field, QStringLiteral("Energy"), {}},
                                       .axes = {*axis}});
        QVERIFY(asked);
        auto sweep = sweepOf(*asked);
        QVERIFY(sweep);
        SweepAnswer answer{.asked = *asked, .sweep = std::make_shared<const PlanSweep>(std::move(*sweep))};
        answer.points = answer.sweep->block(0, 1, 2);
        const ChartData chart = sweepChart(answer);
        QCOMPARE(chart.series[0].hollow, std::vector<std::size_t>{1});
        QVERIFY(chart.notes.join(u' ').contains(QStringLiteral("Squares")));
        QVERIFY2(rowText(chart, 1).contains(QStringLiteral("chat: too few machines")),
                 qPrintable(rowText(chart, 1)));
        SweepTable table;
        table.setAnswer(&answer);
        const int services = table.columnCount() - 2;
        QVERIFY(table.index(0, services).data().isNull());
        QCOMPARE(table.index(1, services).data().toString(), QStringLiteral("chat"));
    }

    /// What stands behind a removed input moves up.
    void inputsAreRemoved()
    {
        SweepBench bench;
        SweepTab& tab = bench.tab;
        setAxis(tab, 1, oslo, {1.1, 1.3}, 3);
        tab.addInput();
        setAxis(tab, 2, {"own", "utilization"}, {0.2, 0.8}, 2);
        tab.addInput();
        setAxis(tab, 3, {"own", "nodes"}, {5, 20}, 4);
        bench.waitForIt();
        tab.axis(2).removeButton().click();
        bench.waitForIt();
        QCOMPARE(tab.inputs(), std::size_t(3));
        QCOMPARE(tab.axis(2).input().field()->field, std::string("nodes"));
        QCOMPARE(tab.answer()->points.size(), std::size_t(60)); // 5 x 3 x 4
        setAxis(tab, 0, ashburn, {1.1, 1.5}, 101);              // 101 x 101 x 101 are more than 250,000
        setAxis(tab, 1, oslo, {1.1, 1.3}, 101);
        setAxis(tab, 2, {"own", "utilization"}, {0.2, 0.8}, 101);
        QVERIFY2(tab.words().contains(QStringLiteral("the window takes")), qPrintable(tab.words()));
    }

    /// UX-49: three inputs of five values, paused, killed after 50 points, and asked again by another window.
    void sweepGoesOnAfterARestart()
    {
        const QTemporaryDir folder;
        std::vector<SweptPoint> before;
        {
            KeptSweepBench bench(folder.path());
            SweepTab& tab = bench.page.sweep();
            bench.evaluation.setAutomatic(false);
            setAxis(tab, 0, ashburn, {1.1, 1.5}, 5);
            setAxis(tab, 1, oslo, {1.1, 1.3}, 5);
            tab.addInput();
            setAxis(tab, 2, {"own", "utilization"}, {0.2, 0.8}, 5);
            tab.sliceBy(0ms);
            tab.run();
            tab.runBar().pauseButton().click();
            QTRY_VERIFY(!tab.isRunning());
            QCOMPARE(tab.work().answer().points.size(), std::size_t(1));
            tab.sliceBy(150ms);
            tab.runBar().pauseButton().click();
            QTRY_VERIFY(!tab.isRunning() && tab.answer() && tab.answer()->points.size() == 125);
            before = tab.answer()->points;
        }
        cutKept(folder.path(), 50);
        KeptSweepBench bench(folder.path());
        const SweepTab& tab = bench.page.sweep();
        QTRY_VERIFY(!tab.isRunning() && tab.answer() && tab.answer()->points.size() == 125);
        QCOMPARE(tab.inputs(), std::size_t(3));
        QCOMPARE(tab.runBar().words(), QStringLiteral("Resumed: 50 of 125 points were kept."));
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY(tab.answer()->points[i].results == before[i].results);
        QVERIFY(!tab.chart().isStale());
    }

    /// After a cancel as well: what is drawn stays, and is not evaluated again.
    void canceledSweepGoesOn()
    {
        const QTemporaryDir folder;
        KeptSweepBench bench(folder.path(), test::samplePlan(), false);
        SweepTab& tab = bench.page.sweep();
        QVERIFY(!tab.answer());
        setAxis(tab, 0, ashburn, {1.1, 1.5}, 33);
        setAxis(tab, 1, oslo, {1.1, 1.3}, 33);
        tab.sliceBy(0ms);
        tab.run();
        QTRY_VERIFY(tab.work().answer().points.size() >= 3);
        tab.runBar().pauseButton().click();
        QTRY_VERIFY(!tab.isRunning()); // nor does another point reach the disk
        const std::size_t there = tab.work().answer().points.size();
        QVERIFY(there < 1089);
        tab.runBar().button().click();
        QCOMPARE(tab.runBar().words(), QStringLiteral("Canceled."));
        QVERIFY(tab.chart().isVisible() && !tab.chart().isStale());
        QCOMPARE(tab.answer()->points.size(), there);
        tab.run();
        tab.runBar().pauseButton().click();
        QTRY_VERIFY(!tab.isRunning());
        QCOMPARE(tab.runBar().words(), QStringLiteral("Paused.")); // although points came
        QCOMPARE(tab.work().kept(), there);
        QCOMPARE(tab.work().answer().points.size(), there + 1);
        tab.sliceBy(150ms);
        tab.runBar().pauseButton().click();
        QTRY_VERIFY(!tab.isRunning() && tab.answer()->isWhole());
        QCOMPARE(tab.runBar().words(), QStringLiteral("Resumed: %1 of %2 points were kept.")
                                           .arg(QLocale().toString(there), QLocale().toString(1089)));
        const SweptPoint& last = tab.answer()->points.back();
        QVERIFY(isNear(baseAt(*tab.answer(), 1088), energyAt(last.inputs[0], last.inputs[1])));
    }

    /// Of a plan that was edited meanwhile: shown as stale, then written over; damage is only logged.
    void keptSweepOfOtherInputs()
    {
        const QTemporaryDir folder;
        {
            KeptSweepBench bench(folder.path());
            setAxis(bench.page.sweep(), 0, ashburn, {1.1, 1.5}, 5);
            QTRY_VERIFY(!bench.page.sweep().isRunning() && bench.page.sweep().answer());
            QTRY_COMPARE(bench.page.sweep().answer()->points.size(), std::size_t(5));
        }
        Plan plan = test::samplePlan();
        plan.sites.edit()[1].pue.value = 1.2; // Oslo
        KeptSweepBench bench(folder.path(), std::move(plan), false);
        SweepTab& tab = bench.page.sweep();
        QTRY_VERIFY(tab.answer());
        QVERIFY(tab.chart().isStale());
        QVERIFY(tab.axis(0).count().value() == 5.0);
        tab.run();
        QTRY_VERIFY(!tab.isRunning());
        QVERIFY(!tab.chart().isStale());
        QVERIFY(isNear(baseAt(*tab.answer(), 2), energyAt(1.3, 1.2)));
        QVERIFY2(!tab.runBar().words().contains(QStringLiteral("Resumed")), qPrintable(tab.runBar().words()));
        QFile file(keptFile(folder.path()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("noise") == 5);
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("kept sweep ignored")));
        tab.run();
        QTRY_VERIFY(!tab.isRunning());
        QVERIFY(isNear(baseAt(*tab.answer(), 2), energyAt(1.3, 1.2)));
        tab.run(); // whole again
        QTRY_VERIFY(!tab.isRunning());
        QCOMPARE(tab.runBar().words(), QStringLiteral("Resumed: 5 of 5 points were kept."));
    }

    /// A folder that cannot be: told once, and the sweep is there.
    void sweepWithoutRoom()
    {
        KeptSweepBench bench(QStringLiteral("/dev/null/sweeps"));
        SweepTab& tab = bench.page.sweep();
        QTRY_VERIFY(!tab.isRunning() && tab.answer() && tab.answer()->isWhole());
        QVERIFY2(tab.words().contains(QStringLiteral("no longer kept")), qPrintable(tab.words()));
        tab.run();
        QTRY_VERIFY(!tab.isRunning());
        QVERIFY2(!tab.words().contains(QStringLiteral("no longer kept")), qPrintable(tab.words()));
    }

    /// With the input that moves the result most, its usual range, and the first of the other scenarios.
    void goalBeginsByItself()
    {
        Bench bench;
        bench.page.showTab(SensitivityPage::Tab::Goal);
        const GoalTab& tab = bench.page.goal();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        QVERIFY(tab.input().field().has_value());
        const auto usual = usualAxis(*bench.document.resolved(), *tab.input().field());
        QVERIFY(usual && tab.answer()->range.low == usual->range.from &&
                tab.answer()->range.high == usual->range.to);
        QCOMPARE(tab.answer()->otherName, QStringLiteral("Better hall"));
        const auto& scenarios = bench.document.plan()->scenarios;
        QCOMPARE(tab.chart().data().series[0].color, static_cast<int>(scenarios[0].color));
        QCOMPARE(tab.chart().data().series[1].color, static_cast<int>(scenarios[1].color));
        QVERIFY(tab.chart().isVisible() && !tab.chart().isStale() && !tab.words().isEmpty());
    }

    /// Without another scenario there is a goal to type, and nothing runs before.
    void goalAlone()
    {
        Plan plan = test::samplePlan();
        plan.overrides.edit().clear();
        plan.scenarios.edit().erase(plan.scenarios.edit().begin() + 1, plan.scenarios.edit().end());
        Bench bench(std::move(plan));
        bench.page.showTab(SensitivityPage::Tab::Goal);
        const GoalTab& tab = bench.page.goal();
        QTRY_VERIFY(!tab.isRunning() && tab.input().field());
        QVERIFY(!tab.answer() && !tab.goal().value());
        QVERIFY2(tab.words().contains(QStringLiteral("Type as Goal what the result should be")),
                 qPrintable(tab.words()));
    }

    /// The energy that the plan has with PUE 1.3 is reached at PUE 1.3.
    void goalIsFound()
    {
        Bench bench;
        bench.page.showTab(SensitivityPage::Tab::Goal);
        GoalTab& tab = bench.page.goal();
        tab.setField("ashburn", "pue");
        tab.setOther(0); // the one that is shown: a goal
        QVERIFY(tab.from().value() && tab.to().value());
        tab.from().setValue(1.0);
        tab.to().setValue(1.6);
        tab.goal().setValue(energyAt(1.3));
        tab.run();
        QTRY_VERIFY(tab.answer());
        QCOMPARE(tab.answer()->found.crossings.size(), std::size_t(1));
        QVERIFY(std::fabs(tab.answer()->found.crossings[0].at - 1.3) < 1e-9);
        QVERIFY2(tab.words().contains(QStringLiteral("1.3")), qPrintable(tab.words()));
        const ChartData& chart = tab.chart().data();
        QCOMPARE(chart.series[0].marks.size(), std::size_t(1));
        QCOMPARE(chart.limits.size(), std::size_t(1));
        QVERIFY(!chart.stale);
        QVERIFY(tab.answer()->bands.empty());
        GoalAnswer unsure = *tab.answer();
        Plan plan = *unsure.resolved;
        QVERIFY(setUncertainty(plan, {.entity = "oslo", .field = "pue", .a = 1.0, .b = 1.2}));
        unsure.resolved = std::make_shared<const Plan>(std::move(plan));
        const auto sampled = goalAnswer(unsure, {});
        QVERIFY(sampled && sampled->bands.size() == 1 && sampled->bands[0].share);
        const QString words = goalWords(*sampled).join(QLatin1Char(' '));
        QVERIFY2(words.contains(QStringLiteral("P10 to P90")), qPrintable(words));
        // Oslo is as likely above 1.1, as planned, as below
        QVERIFY2(std::fabs(*sampled->bands[0].share - 0.5) < 0.01, qPrintable(words));
        tab.goal().setValue(energyAt(2.0));
        emit tab.goal().changed();
        QVERIFY(tab.chart().isStale());
        tab.run();
        QTRY_VERIFY(tab.answer()->found.crossings.empty());
        QVERIFY2(tab.words().contains(QStringLiteral("raise To")), qPrintable(tab.words()));
        tab.goal().setValue(energyAt(1.0) * 0.5); // a PUE is never below 1
        emit tab.goal().changed();
        tab.run();
        QTRY_VERIFY(!tab.isRunning() && tab.words().contains(QStringLiteral("allows no less than 1.00")));
    }

    /// Of a number of nodes, as planned 10.
    void goalOfWholeNumbers()
    {
        Bench bench;
        bench.page.showTab(SensitivityPage::Tab::Goal);
        GoalTab& tab = bench.page.goal();
        tab.setField("own", "nodes");
        tab.setOther(0);
        tab.from().setValue(5.0);
        tab.to().setValue(20.0);
        tab.goal().setValue(energyAt(1.25));
        tab.run();
        QTRY_VERIFY(!tab.isRunning() && tab.answer());
        QVERIFY2(tab.words().contains(QStringLiteral(" at 10 the result")), qPrintable(tab.words()));
    }

    void goalSaysWhatIsMissing()
    {
        Bench bench;
        bench.page.showTab(SensitivityPage::Tab::Goal);
        GoalTab& tab = bench.page.goal();
        tab.setField("ashburn", "pue");
        tab.setOther(0);
        QVERIFY(tab.words().contains(QStringLiteral("what the result should be")));
        tab.from().setValue(2.0);
        tab.to().setValue(1.0);
        emit tab.to().changed();
        QVERIFY(tab.words().contains(QStringLiteral("less than")));
        tab.setOther(1);
        tab.from().setValue(1.0);
        tab.to().setValue(1.5);
        emit tab.to().changed();
        QCOMPARE(tab.words(), QString()); // a scenario instead of a goal
    }

    /// The scenario to break even with is undone: a goal is asked for, none is taken for 0.
    void otherScenarioIsGone()
    {
        Bench bench;
        bench.evaluation.setAutomatic(false);
        bench.page.showTab(SensitivityPage::Tab::Goal);
        GoalTab& tab = bench.page.goal();
        QVERIFY(bench.document.edit({"Add scenario B", {}}, [](Plan& plan) -> Result<void> {
            plan.scenarios.add({.uid = "b", .name = "B"});
            plan.overrides.add({.scenario = "b", .entity = "ashburn", .field = "pue", .number = 1.4});
            return {};
        }));
        tab.setField("ashburn", "pue");
        tab.setOther(3);
        QVERIFY2(tab.words().isEmpty() && !tab.goal().isVisible(), qPrintable(tab.words()));
        bench.document.history().undo();
        QVERIFY(tab.goal().isVisible());
        QVERIFY2(tab.words().contains(QStringLiteral("Type as Goal")), qPrintable(tab.words()));
        tab.run();
        QTRY_VERIFY(!tab.isRunning()); // the search for an input, begun before one was chosen
        QVERIFY(!tab.answer());
    }

    /// Where the plan accepts no value between two, that is said: not a leap at one of them.
    void goalOverAGap()
    {
        Bench bench;
        bench.page.showTab(SensitivityPage::Tab::Goal);
        GoalTab& tab = bench.page.goal();
        tab.setField("ashburn", "pue");
        tab.setOther(0);
        tab.from().setValue(1.0);
        tab.to().setValue(1.6);
        tab.goal().setValue(energyAt(1.3));
        tab.run();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        GoalAnswer answer = *tab.answer();
        Crossing& crossing = answer.found.crossings[0];
        crossing.before = Crossing::Before{.at = 1.2, .sides = crossing.sides};
        const auto words = [&] { return goalWords(answer).join(QLatin1Char(' ')); };
        QVERIFY2(words().contains(QStringLiteral("leaps to")), qPrintable(words()));
        crossing.overGap = true;
        QVERIFY2(words().contains(QStringLiteral("accepts none of the values looked at")),
                 qPrintable(words()));
        QVERIFY(!words().contains(QStringLiteral("leaps to")));
    }

    /// Rented 140,160 USD, owned 108,760: owned is best, and a scenario with it comes to that.
    void bestMachinesBecomeAScenario()
    {
        Bench bench(test::ownOrRentPlan());
        bench.page.showTab(SensitivityPage::Tab::Optimize);
        OptimizeTab& tab = bench.page.optimize();
        QVERIFY(tab.words().contains(QStringLiteral("what may be chosen")));
        QCOMPARE(tab.workload().count(), 1);
        tab.choice(2).setText(QStringLiteral("rented,owned"));
        tab.run();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        QVERIFY2(tab.words().contains(QStringLiteral("2 of 2")), qPrintable(tab.words()));
        QCOMPARE(tab.table().model()->rowCount(), 2);
        QCOMPARE(cell(tab.table(), 0, 0), QStringLiteral("as planned"));
        QCOMPARE(cell(tab.table(), 0, 2), QStringLiteral("100 % owned"));
        const int steps = bench.document.history().count();
        tab.scenarioButton().click();
        QCOMPARE(bench.document.history().count(), steps + 1);
        QCOMPARE(bench.document.plan()->scenarios.size(), std::size_t(3));
        QCOMPARE(bench.document.currentScenario(), std::size_t(2));
        const auto results = middleResults(*bench.document.resolved());
        QVERIFY(results && std::fabs(results->total.cost.base() - 108760.0) < 1e-6);
        QVERIFY(!tab.scenarioButton().isEnabled()); // the answer is of the scenario before
        bench.document.history().undo();
        QCOMPARE(bench.document.plan()->scenarios.size(), std::size_t(2));
    }

    /// With an answer on screen, too; and the table of that answer looks old.
    void optimizeSaysWhatIsMissing()
    {
        Bench bench(test::ownOrRentPlan());
        bench.page.showTab(SensitivityPage::Tab::Optimize);
        OptimizeTab& tab = bench.page.optimize();
        tab.choice(2).setText(QStringLiteral("rented,owned"));
        tab.run();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        const auto isDim = [&] { return tab.table().figures().table().rows[0][0].dimmed; };
        QVERIFY(!isDim());
        tab.choice(2).clear();
        emit tab.choice(2).editingFinished();
        QVERIFY2(tab.words().contains(QStringLiteral("what may be chosen")), qPrintable(tab.words()));
        QVERIFY(isDim());
        tab.run();
        QVERIFY(!tab.isRunning());
        QVERIFY2(tab.words().contains(QStringLiteral("what may be chosen")), qPrintable(tab.words()));
        tab.choice(2).setText(QStringLiteral("owned"));
        emit tab.choice(2).editingFinished();
        QVERIFY2(tab.words().contains(QStringLiteral("run again")), qPrintable(tab.words()));
    }

    /// Machines and regions are picked by name, and asked for by id.
    void machinesArePicked()
    {
        Bench bench(test::ownOrRentPlan());
        bench.page.showTab(SensitivityPage::Tab::Optimize);
        OptimizeTab& tab = bench.page.optimize();
        QVERIFY(tab.choice(0).isReadOnly() && tab.choice(3).isReadOnly() && !tab.choice(1).isReadOnly());
        CataloguePicker& machines = tab.pick(0);
        machines.choose(QStringLiteral("dgx-h100"));
        machines.accept();
        QVERIFY(!tab.choice(0).text().isEmpty());
        QVERIFY(!tab.choice(0).text().contains(QStringLiteral("dgx-h100")));
        CataloguePicker& regions = tab.pick(3);
        regions.choose(QStringLiteral("Hall"));
        regions.accept();
        QCOMPARE(tab.choice(3).text(), QStringLiteral("Hall"));
        tab.run();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        QCOMPARE(tab.answer()->asked.choices[0], std::string("dgx-h100"));
        QCOMPARE(tab.answer()->found.best.size(), std::size_t(1));
        QCOMPARE(cell(tab.table(), 0, 0), tab.choice(0).text());
    }

    /// No more than 100,000 USD: nothing. No more than 120,000 USD: owned, and 150,000 would be of no use.
    void limitsAreTold()
    {
        Bench bench(test::ownOrRentPlan());
        bench.page.showTab(SensitivityPage::Tab::Optimize);
        OptimizeTab& tab = bench.page.optimize();
        tab.choice(2).setText(QStringLiteral("rented,owned"));
        tab.limit(0).setValue(100000.0);
        tab.run();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        QVERIFY2(tab.words().contains(QStringLiteral("No combination keeps all limits")),
                 qPrintable(tab.words()));
        QVERIFY(tab.words().contains(QStringLiteral("would do")));
        QVERIFY(!tab.table().isVisible());
        tab.limit(0).setValue(120000.0);
        emit tab.limit(0).changed();
        QVERIFY(tab.words().contains(QStringLiteral("run again")));
        tab.run();
        QTRY_VERIFY(!tab.isRunning() && tab.answer()->found.best.size() == 1);
        QVERIFY2(tab.words().contains(QStringLiteral("does not bind")), qPrintable(tab.words()));
        tab.choice(2).setText(QStringLiteral("borrowed"));
        tab.run();
        QTRY_VERIFY(!tab.isRunning() && !tab.answer());
        QVERIFY2(tab.words().contains(QStringLiteral("owned:60+spot:40")), qPrintable(tab.words()));
    }

    /// Rented 140,160 without hardware; owned 108,760 and 100,000 of hardware: with half a point for each USD
    /// of it 158,760. Hardware of the workload is another result, which is added, limited and removed.
    void severalResultsAreWeighted()
    {
        Bench bench(test::ownOrRentPlan());
        bench.page.showTab(SensitivityPage::Tab::Optimize);
        OptimizeTab& tab = bench.page.optimize();
        MeasureForm& measures = tab.measures();
        tab.choice(2).setText(QStringLiteral("rented,owned"));
        CataloguePicker& results = measures.pick();
        results.choose(QStringLiteral("workloads/w/hardware_usd"));
        results.accept();
        QCOMPARE(measures.count(), measureWords.size() + 1);
        QComboBox& aim = measures.aim();
        QCOMPARE(aim.count(), static_cast<int>(measureWords.size()) + 2);
        QVERIFY(!measures.weight(0).isVisible());
        aim.setCurrentIndex(aim.count() - 1);
        emit aim.activated(aim.currentIndex());
        QVERIFY(measures.weight(0).isVisible());
        tab.run();
        QVERIFY2(tab.words().contains(QStringLiteral("weight")), qPrintable(tab.words()));
        measures.weight(0).setValue(1.0);
        measures.weight(measureWords.size()).setValue(0.5);
        tab.best().setValue(1.0);
        tab.run();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        QCOMPARE(tab.table().model()->rowCount(), 1);
        QVERIFY(std::fabs(tab.answer()->found.best.front().score - 140160.0) < 1e-6);
        QCOMPARE(cell(tab.table(), 0, 2), QStringLiteral("100 % on demand"));
        aim.setCurrentIndex(0); // cost alone: hardware keeps out what is cheaper
        measures.limit(measureWords.size()).setValue(60000.0);
        tab.run();
        QTRY_VERIFY(!tab.isRunning() && tab.answer()->question.objective.size() == 1);
        QVERIFY2(tab.words().contains(QStringLiteral("binds")), qPrintable(tab.words()));
        measures.clearButton().click();
        QCOMPARE(measures.count(), measureWords.size());
        QVERIFY(tab.words().contains(QStringLiteral("run again")));
    }

    /// Energy and GPUs stand in one column: their lines end at the same edge, with and without a unit; the
    /// candidates shown end where their column does. None given are ten.
    void linesOfTheOptimizerAlign()
    {
        Bench bench(test::ownOrRentPlan());
        bench.page.showTab(SensitivityPage::Tab::Optimize);
        OptimizeTab& tab = bench.page.optimize();
        const auto endOf = [&](NumberLine& line) {
            const QLineEdit& input = line.input();
            return input.mapTo(&tab, input.rect().topRight()).x();
        };
        QTRY_COMPARE(endOf(tab.limit(5)), endOf(tab.limit(2)));
        QTRY_COMPARE(tab.best().input().geometry().right(), tab.best().rect().right());
        tab.best().setValue({});
        tab.choice(2).setText(QStringLiteral("rented,owned"));
        tab.run();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        QCOMPARE(tab.answer()->question.best, std::size_t(10));
    }

    /// A run gets the fastest layout that is found, or keeps the plan's own.
    void layoutIsSearchedOrKept()
    {
        const auto sample = jw::samplePlan("llama31-405b-run");
        QVERIFY(sample);
        Bench bench(*sample);
        bench.page.showTab(SensitivityPage::Tab::Optimize);
        OptimizeTab& tab = bench.page.optimize();
        tab.choice(1).setText(QStringLiteral("16384"));
        tab.run();
        QTRY_VERIFY(tab.answer() && !tab.isRunning());
        QVERIFY(tab.answer()->found.best.front().fleet.layout);
        const QModelIndex layout = tab.table().model()->index(0, 2);
        QVERIFY2(layout.data().toString().contains(QStringLiteral("TP")),
                 qPrintable(layout.data().toString()));
        QVERIFY(!layout.data(Qt::ToolTipRole).toString().isEmpty());
        tab.layoutChoice().setCurrentIndex(1);
        tab.run();
        QTRY_VERIFY(!tab.isRunning() && !tab.answer()->asked.searchesLayouts);
        QVERIFY(!tab.answer()->found.best.front().fleet.layout);
        QCOMPARE(cell(tab.table(), 0, 2), QStringLiteral("as planned"));
    }

    void emptyPage()
    {
        Bench bench(newPlan("Empty"));
        const auto states = bench.page.findChildren<EmptyState*>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(states.size(), 1);
        QVERIFY(states[0]->isVisible());
    }

    void everythingHasAName()
    {
        Bench bench;
        bench.makeUncertain(1.2, 1.3);
        bench.waitForSamples();
        for (const auto tab :
             {SensitivityPage::Tab::Uncertainty, SensitivityPage::Tab::Tornado, SensitivityPage::Tab::Sweep,
              SensitivityPage::Tab::Goal, SensitivityPage::Tab::Optimize}) {
            bench.page.showTab(tab);
            QTRY_VERIFY(!bench.page.isRunning());
            test::checkNames(bench.page);
            test::shoot(bench.page, QStringLiteral("sensitivity-%1").arg(static_cast<int>(tab)));
        }
    }

    void dialogSetsARange()
    {
        PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
        DistributionDialog dialog(document, *look, {"ashburn", "pue", QStringLiteral("PUE"), {"", 1.0}},
                                  nullptr);
        dialog.open();
        dialog.choose(DistributionDialog::Kind::Range);
        QVERIFY(!dialog.number(2).isVisible() && !dialog.chart().isVisible());
        test::type(&dialog.number(0).input(), QStringLiteral("1.2"));
        test::type(&dialog.number(1).input(), QStringLiteral("1.1"));
        QVERIFY(!dialog.problem().isEmpty());
        dialog.accept();
        QVERIFY(dialog.isVisible() && document.plan()->uncertainties.empty());
        test::type(&dialog.number(1).input(), QStringLiteral("1.4"));
        QCOMPARE(dialog.problem(), QString());
        QVERIFY(dialog.chart().isVisible());
        dialog.accept();
        const Uncertainty* set = findUncertainty(*document.plan(), "ashburn", "pue");
        QVERIFY(set && set->dist == Spread::Uniform);
        QCOMPARE(set->a, 1.2);
        QCOMPARE(set->b, 1.4);
        document.history().undo();
        QVERIFY(document.plan()->uncertainties.empty());
    }

    /// Utilization is a fraction that forms show in percent; a bare number is meant so.
    void dialogReadsTheUnitShown()
    {
        PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
        DistributionDialog dialog(
            document, *look, {"own", "utilization", QStringLiteral("Utilization"), {"%", 0.01}}, nullptr);
        dialog.open();
        dialog.choose(DistributionDialog::Kind::Pert);
        QCOMPARE(*dialog.number(1).value(), 0.8); // as planned
        test::type(&dialog.number(0).input(), QStringLiteral("60"));
        test::type(&dialog.number(2).input(), QStringLiteral("110"));
        QVERIFY(dialog.number(2).isRefused()); // above the field's bound
        test::type(&dialog.number(2).input(), QStringLiteral("90"));
        dialog.accept();
        const Uncertainty* set = findUncertainty(*document.plan(), "own", "utilization");
        QVERIFY(set && set->c);
        QCOMPARE(set->a, 0.6);
        QCOMPARE(set->b, 0.8);
        QCOMPARE(*set->c, 0.9);
    }

    /// Of the PUE of 1.25, an estimate: 1 + 0.25 / 1.25 = 1.2 and 1 + 0.25 x 1.25 = 1.3125. One click.
    void dialogOffersWhatTheCatalogueSays()
    {
        PlanDocument document(std::make_shared<const Plan>(estimatedPlan()));
        const UncertainField pue{"ashburn", "pue", QStringLiteral("PUE"), {"", 1.0}};
        DistributionDialog dialog(document, *look, pue, nullptr);
        dialog.open();
        QVERIFY(dialog.offer().isVisible());
        QCOMPARE(dialog.offer().text(), QStringLiteral("From the catalogue: P10 1.2, P90 1.3125"));
        test::checkNames(dialog);
        dialog.offer().click();
        QVERIFY(std::fabs(*dialog.number(0).value() - 1.2) < 1e-12);
        dialog.accept();
        const Uncertainty* set = findUncertainty(*document.plan(), "ashburn", "pue");
        QVERIFY(set && set->dist == Spread::Lognormal);
        QVERIFY(std::fabs(set->b - 1.3125) < 1e-12);
        DistributionDialog other(document, *look, {"oslo", "pue", QStringLiteral("PUE"), {"", 1.0}}, nullptr);
        other.open();
        QVERIFY(!other.offer().isVisible());
    }

    /// All of them at once, as one step; the table of what is drawn says where they are from.
    void estimatesBecomeUncertain()
    {
        Bench bench(estimatedPlan());
        bench.waitForSamples();
        UncertaintyTab& tab = bench.page.uncertainty();
        auto* empty = tab.findChild<EmptyState*>();
        QVERIFY(empty && empty->isVisible());
        emit empty->actionTriggered();
        QCOMPARE(bench.document.plan()->uncertainties.size(), std::size_t(1));
        bench.waitForSamples();
        QTRY_COMPARE(tab.inputs().model()->rowCount(), 1);
        QVERIFY2(cell(tab.inputs(), 0, 1).contains(QStringLiteral("from the catalogue")),
                 qPrintable(cell(tab.inputs(), 0, 1)));
        QVERIFY(!tab.estimates().isVisible()); // there is no other
        bench.document.history().undo();
        QVERIFY(bench.document.plan()->uncertainties.empty());
    }

    void dialogTakesAListAndClears()
    {
        PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
        const UncertainField pue{"ashburn", "pue", QStringLiteral("PUE"), {"", 1.0}};
        DistributionDialog dialog(document, *look, pue, nullptr);
        dialog.open();
        dialog.choose(DistributionDialog::Kind::List);
        dialog.list().setPlainText(QStringLiteral("1.2; 3\n1.3"));
        dialog.accept();
        const Uncertainty* set = findUncertainty(*document.plan(), "ashburn", "pue");
        QVERIFY(set);
        const std::vector<WeightedValue> points{{1.2, 3.0}, {1.3, 1.0}};
        QVERIFY(set->points == points);
        DistributionDialog again(document, *look, pue, nullptr);
        again.open();
        QCOMPARE(again.list().toPlainText(), QStringLiteral("1.2; 3\n1.3; 1"));
        test::checkNames(again);
        again.choose(DistributionDialog::Kind::Fixed);
        again.accept();
        QVERIFY(document.plan()->uncertainties.empty());
    }

    /// The field tells it, and its menu leads there; a name has no distribution.
    void fieldTellsItsDistribution()
    {
        PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
        EntityForm form(document, *look);
        form.setRow("ashburn");
        form.show();
        QVERIFY(form.editor("pue")->canBeUncertain());
        QVERIFY(!form.editor("name") || !form.editor("name")->canBeUncertain());
        QVERIFY(setUncertainty(
            document, {.entity = "ashburn", .field = "pue", .dist = Spread::Uniform, .a = 1.2, .b = 1.3}));
        QVERIFY2(form.editor("pue")->hint().contains(QStringLiteral("Uncertain: between 1.2 and 1.3")),
                 qPrintable(form.editor("pue")->hint()));
        form.editor("pue")->setDistribution();
        QVERIFY(form.findChild<DistributionDialog*>());
    }
};

QTEST_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
