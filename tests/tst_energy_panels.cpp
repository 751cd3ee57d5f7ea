// The panels of a service's energy and of bought tokens: charts, tables, words, the offer that is compared.
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/plan_results.h"
#include "form_bench.h"
#include "service_plan.h"
#include "views/charts/chart.h"
#include "views/workloads/api_panel.h"
#include "views/workloads/published_texts.h"
#include "views/workloads/staircase_panel.h"
#include "views/workloads/staircase_table.h"

using namespace jw;

namespace {

Look* look = nullptr;

/// A service of Llama 3.1 70B with hosts and a site, on rented machines.
Plan plan()
{
    Plan plan = test::servedPlan(1.0, {{"model", "llama3.1-70b"}});
    plan.sites.edit()[0].pue.value = 1.2;
    plan.groups.edit()[0].hostIdle.value = 800;
    plan.groups.edit()[0].hostPeak.value = 1600;
    return plan;
}

ServiceQuestion service() { return *serviceQuestion(plan(), "w"); }

ApiQuestion asked() { return *apiQuestion(service(), *planResults(plan()), "w", plan()); }

QString cell(const FigureView& view, int row, int column)
{
    return view.model()->index(row, column).data().toString();
}

template <class PanelType> struct Bench {
    Bench() : panel(*look)
    {
        panel.resize(930, 900);
        panel.show();
    }
    PanelType panel;
};

} // namespace

class TestEnergyPanels : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { look = new Look(*qobject_cast<QApplication*>(qApp), qApp); }
    void staircaseOfAService();
    void staircaseOfItems();
    void staircaseWithoutAService();
    void publishedFiguresAreTold();
    void whyNamesWhatIsLeftOut();
    void publishedFiguresCanBeTranslated();
    void offersOfTokens();
    void ownPriceIsCompared();
    void noComparisonWithoutAPrice();
    void withinTheBandIsUndecided();
    void withoutAnUpperEndNobodyWins();
    void nothingToCompare();
    void fitsTheWindow();
    void pictures();
};

void TestEnergyPanels::staircaseOfAService()
{
    Bench<StaircasePanel> bench;
    bench.panel.setService(service());
    const ChartData& data = bench.panel.chart().data();
    QCOMPARE(data.categories.size(), std::size_t(4));
    QCOMPARE(data.series.size(), std::size_t(4));
    const EnergyStaircase& stairs = *bench.panel.staircase();
    for (const EnergyStep step : energySteps)
        QCOMPARE(totalAt(data, static_cast<std::size_t>(step)), stairs.at(step).in(wattHour));
    for (std::size_t part = 0; part < 4; ++part) // no PUE in what the GPUs take, no gap in a stack
        for (std::size_t row = 0; row < 4; ++row)
            QCOMPARE(valueAt(data.series[part], row),
                     row < part ? 0.0 : stairs.steps[part].added.in(wattHour));
    QCOMPARE(data.dots.size(), builtInCatalogue().queryFigures.size());
    QVERIFY(bench.panel.words().contains(QStringLiteral("tier ")));
    QCOMPARE(bench.panel.steps().model()->rowCount(), 4);
    QCOMPARE(cell(bench.panel.steps(), 3, 0), QStringLiteral("At the meter"));
    const FigureView& figures = bench.panel.figures();
    QVERIFY2(figures.horizontalHeader()->length() <= figures.viewport()->width(), "scrolls sideways");
}

/// The same steps, without what is told of tokens and published requests.
void TestEnergyPanels::staircaseOfItems()
{
    Plan images = plan();
    for (const auto& [key, value] : Members{{"rate_from", "items"},
                                            {"precision", "bf16"},
                                            {"tp", 1.0},
                                            {"item", Members{{"tflop_per_pass", 40.0}, {"passes", 28.0}}}})
        images.workloads.edit()[0].inputs.values.insert_or_assign(key, value);
    Bench<StaircasePanel> bench;
    bench.panel.setStairs(energyStaircase(*itemQuestion(images, "w")));
    QVERIFY(bench.panel.words().startsWith(QStringLiteral("An item takes")));
    QCOMPARE(bench.panel.chart().data().title, QStringLiteral("Energy of an item"));
    QCOMPARE(bench.panel.steps().model()->rowCount(), 4);
    QCOMPARE(bench.panel.steps().model()->columnCount(), 3);
    QVERIFY(bench.panel.chart().data().dots.empty() && !bench.panel.figures().isVisible());
    QCOMPARE(bench.panel.chart().data().unit, QStringLiteral("Wh"));
    // A thousandth of the work, a thousand a second: at most 5 kW of machines over them are 1.5 mWh.
    images.workloads.edit()[0].inputs.values.insert_or_assign(
        "item", Members{{"tflop_per_pass", 0.04}, {"passes", 28.0}});
    images.workloads.edit()[0].inputs.values.insert_or_assign("requests_per_s", 1000.0);
    bench.panel.setStairs(energyStaircase(*itemQuestion(images, "w")));
    QCOMPARE(bench.panel.chart().data().unit, QStringLiteral("mWh"));
    QCOMPARE(bench.panel.steps().model()->headerData(2, Qt::Horizontal).toString(),
             QStringLiteral("Item (mWh)"));
    QVERIFY2(bench.panel.words().contains(QStringLiteral(" mWh at the meter")),
             qPrintable(bench.panel.words()));
    bench.panel.setStairs({}, QStringLiteral("Given."));
    QCOMPARE(bench.panel.words(), QStringLiteral("Given."));
}

void TestEnergyPanels::staircaseWithoutAService()
{
    Bench<StaircasePanel> bench;
    QVERIFY(bench.panel.words().contains(QStringLiteral("Fill in the service first")));
    bench.panel.setService(service());
    QVERIFY(bench.panel.chart().isVisible());
    bench.panel.setService({});
    QVERIFY(!bench.panel.chart().isVisible() && !bench.panel.figures().isVisible());
}

void TestEnergyPanels::publishedFiguresAreTold()
{
    Bench<StaircasePanel> bench;
    bench.panel.setService(service());
    FigureView& view = bench.panel.figures();
    QCOMPARE(view.model()->rowCount(), static_cast<int>(builtInCatalogue().queryFigures.size()));
    for (int row = 0; row < view.model()->rowCount(); ++row)
        if (cell(view, row, 0) == QLatin1String("ChatGPT, de Vries")) {
            view.setFocus();
            view.selectRow(row);
            QVERIFY(bench.panel.told().contains(QStringLiteral("highest power")));
            QVERIFY(bench.panel.told().contains(QStringLiteral("as of 2023-10")));
            QCOMPARE(cell(view, row, 1), QStringLiteral("With idle machines"));
            return;
        }
    QFAIL("de Vries 2023 is missing");
}

/// A figure within the band that leaves something out says what; one of another step has its own reason.
void TestEnergyPanels::whyNamesWhatIsLeftOut()
{
    QueryFigureRow row;
    row.energy = {0.3};
    const auto why = [](const FigureComparison& c) { return publishedTable({c}).rows[0].back().text; };
    const auto of = [&](bool agrees, std::vector<ReasonedFigure> reasons) {
        return FigureComparison{.row = &row, .agrees = agrees, .reasons = std::move(reasons)};
    };
    using R = FigureReason;
    QCOMPARE(why(of(true, {{R::WithinBand}, {R::Sequences}, {R::LeavesOutHost}})),
             QStringLiteral("within band; GPUs only"));
    QCOMPARE(why(of(true, {{R::WithinBand}, {R::LeavesOutSite}})), QStringLiteral("within band; no cooling"));
    QCOMPARE(why(of(true, {{R::WithinBand}, {R::Sequences}})), QStringLiteral("within P10 to P90"));
    QCOMPARE(why(of(false, {{R::Tokens}, {R::LeavesOutHost}})), QStringLiteral("other answer length"));
    QCOMPARE(why(of(true, {{R::WithinBand}, {R::Model, 405.0, 8.0}, {R::LeavesOutHost}})),
             QStringLiteral("within band; another model (405B)"));
    QCOMPARE(why(of(false, {{R::Model, 405.0, 8.0}, {R::Tokens}})), QStringLiteral("another model (405B)"));
    FigureComparison more = of(false, {{R::Tokens, 300.0, 500.0}, {R::LeavesOutHost}});
    more.ratio = 2.0; // shorter answers do not take more
    QCOMPARE(why(more), QStringLiteral("cause not known"));
    more.reasons.insert(more.reasons.begin() + 1, {R::Sequences, 8.0, 64.0});
    QCOMPARE(why(more), QStringLiteral("other batch"));
}

/// What is not listed can never be translated.
void TestEnergyPanels::publishedFiguresCanBeTranslated()
{
    const auto listed = [](const std::string& text) {
        return std::ranges::any_of(publishedTexts, [&](const char* each) { return text == each; });
    };
    for (const QueryFigureRow& row : builtInCatalogue().queryFigures) {
        QVERIFY2(listed(row.name), row.name.c_str());
        QVERIFY2(listed(row.model), row.model.c_str());
        QVERIFY2(row.note.empty() || listed(row.note), row.note.c_str());
    }
}

void TestEnergyPanels::offersOfTokens()
{
    Bench<ApiPanel> bench;
    bench.panel.setService(asked());
    FigureView& view = bench.panel.table();
    QCOMPARE(view.model()->rowCount(), static_cast<int>(builtInCatalogue().apiPrices.size()) + 1);
    QCOMPARE(view.currentIndex().row(), 1); // of the same model
    QCOMPARE(cell(view, 1, 1), QStringLiteral("Llama 3.1 70B Instruct Turbo"));
    QVERIFY(bench.panel.source().contains(QStringLiteral("as of 2025-07-03")));
    QVERIFY(!bench.panel.source().contains(QStringLiteral("another model")));
    // 0.88 for input and output alike, whatever their shares
    QVERIFY(bench.panel.words().contains(QStringLiteral("0.880 USD")));
    const ChartData& data = bench.panel.chart().data();
    QCOMPARE(data.series.size(), std::size_t(2));
    const double slope = data.series[1].values.back() / data.positions.back();
    QVERIFY(std::fabs(slope - 880.0) < 1e-6); // a billion tokens: 1,536 a second
    QVERIFY2(bench.panel.words().contains(QStringLiteral("At 4.04 billion tokens a month")),
             qPrintable(bench.panel.words()));
    QVERIFY(bench.panel.words().contains(QStringLiteral("the plan pays 1)")));
    QVERIFY(bench.panel.source().contains(QStringLiteral("the only offer of this model")));
    QCOMPARE(bench.panel.input().value(), 0.88); // the own price begins as the cheapest
    QCOMPARE(bench.panel.output().value(), 0.88);
    QCOMPARE(data.series[0].marks.back().name, QStringLiteral("This service"));
    QVERIFY2(
        view.horizontalHeader()->length() <= view.viewport()->width(),
        qPrintable(
            QStringLiteral("%1 > %2").arg(view.horizontalHeader()->length()).arg(view.viewport()->width())));
    bench.panel.chooseRow(view.model()->rowCount() - 1);
    QVERIFY(bench.panel.source().contains(QStringLiteral("another model")));
}

/// 5,840 a month over 1,536 x 2.628 = 4,036.6 million tokens: 1.447, half of it and twice it; from 5,840 /
/// 0.88 = 6,636 million on, half of it and twice it.
void TestEnergyPanels::withinTheBandIsUndecided()
{
    Bench<ApiPanel> bench;
    ApiQuestion question = asked();
    OwnServing fast = question.own, slow = question.own;
    fast.fixed = 0.5 * fast.fixed;
    slow.fixed = 2.0 * slow.fixed;
    question.own.ends = {fast, slow};
    bench.panel.setService(question);
    QCOMPARE(cell(bench.panel.table(), 1, 5), QStringLiteral("Undecided"));
    QVERIFY2(bench.panel.words().contains(QStringLiteral("own serving costs 0.723 USD to 2.89 USD a million "
                                                         "tokens, with machines added where its promise "
                                                         "needs them. P10 to P90 of the break-even are 3.32 "
                                                         "billion to 13.3 billion tokens a month.")),
             qPrintable(bench.panel.words()));
    const ChartSeries& line = bench.panel.chart().data().series[0];
    QCOMPARE(line.low.size(), line.values.size());
    QVERIFY(std::fabs(line.low[0] / line.values[0] - 0.5) < 1e-6 &&
            std::fabs(line.high[0] / line.values[0] - 2.0) < 1e-6);
}

/// A slow end that keeps no promise: nothing is won by a price, and there is no upper end to draw.
void TestEnergyPanels::withoutAnUpperEndNobodyWins()
{
    Bench<ApiPanel> bench;
    ApiQuestion question = asked();
    OwnServing slow = question.own;
    slow.capacity = {};
    question.own.ends = {question.own, slow};
    bench.panel.setService(question);
    bench.panel.input().setValue(1000.0);
    bench.panel.output().setValue(1000.0);
    QCOMPARE(cell(bench.panel.table(), 0, 5), QStringLiteral("Undecided"));
    QVERIFY2(bench.panel.words().contains(QStringLiteral("at the slow end of the band the service cannot "
                                                         "keep its promise")),
             qPrintable(bench.panel.words()));
    const ChartData& data = bench.panel.chart().data();
    QVERIFY(data.series[0].low.empty() && data.series[0].high.empty());
    QVERIFY(data.notes.back().startsWith(QStringLiteral("no band")));
}

/// Rented for 2 an hour each: 4 x 2 x 730 h = 5,840 a month. At 1,000 a million tokens that pays from 5.84
/// million tokens on.
void TestEnergyPanels::ownPriceIsCompared()
{
    Bench<ApiPanel> bench;
    bench.panel.setService(asked());
    bench.panel.input().setValue(1000.0);
    bench.panel.output().setValue(1000.0);
    QCOMPARE(bench.panel.table().currentIndex().row(), 0);
    QVERIFY(!bench.panel.source().contains(QStringLiteral("API price")));
    const ApiComparison c = buyOrServe(asked().own, {1e-3 * money, 1e-3 * money, 1e-3 * money});
    QVERIFY(std::fabs(asked().own.paid().in(money / month) - 5840.0) < 1e-6);
    QVERIFY(std::fabs(c.breakeven.in(unit::mtokPerMonth.size) - 5.84) < 0.01);
    QVERIFY(c.verdict == ApiVerdict::Always);
    QCOMPARE(cell(bench.panel.table(), 0, 5), QStringLiteral("Own serving"));
    QVERIFY(bench.panel.source().contains(QStringLiteral("not kept in the plan")));
}

/// Machines nobody has priced are no cheap ones.
void TestEnergyPanels::noComparisonWithoutAPrice()
{
    Plan unpriced = plan();
    unpriced.groups.edit()[0].rent.reset();
    const auto asked = apiQuestion(service(), *planResults(unpriced), "w", unpriced);
    QVERIFY(!asked && asked.error().kind == Error::Kind::MissingField);
    QCOMPARE(asked.error().field, std::string("fleets/F/g/rent_per_gpu_hour"));
}

void TestEnergyPanels::nothingToCompare()
{
    Bench<ApiPanel> bench;
    QVERIFY(bench.panel.words().contains(QStringLiteral("once the service has results")));
    QVERIFY(!bench.panel.chart().isVisible() && !bench.panel.input().isVisible());
}

void TestEnergyPanels::fitsTheWindow()
{
    Bench<StaircasePanel> energy;
    energy.panel.setService(service());
    Bench<ApiPanel> tokens;
    tokens.panel.setService(asked());
    for (const QWidget* panel :
         {static_cast<QWidget*>(&energy.panel), static_cast<QWidget*>(&tokens.panel)}) {
        QTest::qWait(0);
        QVERIFY2(panel->minimumSizeHint().width() <= 674, // what 1024 x 640 leaves
                 qPrintable(QString::number(panel->minimumSizeHint().width())));
    }
}

/// For the eye: JW_SHOTS=FOLDER writes them.
void TestEnergyPanels::pictures()
{
    if (!qEnvironmentVariableIsSet("JW_SHOTS"))
        return;
    for (const Look::Mode mode : {Look::Mode::Light, Look::Mode::Dark}) {
        look->setMode(mode);
        const QString theme = mode == Look::Mode::Dark ? "-dark" : "-light";
        Bench<StaircasePanel> energy;
        energy.panel.setService(service());
        test::shoot(energy.panel, "service-energy" + theme);
        energy.panel.chart().setLogAxis(false);
        test::shoot(energy.panel, "service-energy-linear" + theme);
        Bench<ApiPanel> tokens;
        tokens.panel.setService(asked());
        test::shoot(tokens.panel, "service-api" + theme);
    }
    look->setMode(Look::Mode::Light);
}

QTEST_MAIN(TestEnergyPanels)
#include "tst_energy_panels.moc"
