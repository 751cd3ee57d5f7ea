// Results, Compare, Explain, Scenarios and Problems over a live document: numbers, stale marks, edits, names.
#include <QtTest>

#include <QtWidgets>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "catalogue/samples.h"
#include "document/scenario_edits.h"
#include "domain/resolve.h"
#include "domain/uncertain_fields.h"
#include "engine/result_paths.h"
#include "own_or_rent_plan.h"
#include "sample_plan.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/resources.h"
#include "views/common/shown_number.h"
#include "views/common/table_copy.h"
#include "views/compare/compare_page.h"
#include "views/compare/comparison_whiskers.h"
#include "views/compare/delta_table.h"
#include "views/compare/pareto_panel.h"
#include "views/explain/explain_panel.h"
#include "views/explain/input_list.h"
#include "views/problems/problems_panel.h"
#include "views/results/card_grid.h"
#include "views/results/figure_model.h"
#include "views/results/result_book.h"
#include "views/results/result_charts.h"
#include "views/results/result_tables.h"
#include "views/results/results_column.h"
#include "views/results/results_page.h"
#include "views/results/subject_box.h"
#include "views/scenarios/overrides_model.h"
#include "views/scenarios/scenarios_page.h"
#include "views/window/draw_verb.h"

using namespace jw;

namespace {

/// The number of a card's tooltip, which has all digits.
double shownOn(const PathCard& card)
{
    const QString full = card.content.fullValue.section(QLatin1Char(' '), 0, 0);
    return QLocale::c().toDouble(QString(full).remove(QLatin1Char(',')));
}

/// A document with everything that looks at it.
struct Bench {
    explicit Bench(Plan plan) : document(std::make_shared<const Plan>(std::move(plan))), evaluation(document)
    {
    }
    explicit Bench(const char* sample) : Bench(samplePlan(sample).value_or(Plan{})) {}

    PlanDocument document;
    PlanEvaluation evaluation;
};

/// Evaluates a formula as a calculator does: + - * / < <= brackets and functions. Sets `ok` to false on
/// anything else.
class Calculator {
public:
    explicit Calculator(const QString& formula) : m_text(formula.toLatin1()) {}

    double run(bool& ok)
    {
        const double value = sum();
        skip();
        ok = m_ok && m_at == m_text.size();
        return value;
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }
    bool take(const char* sign)
    {
        skip();
        if (!m_text.mid(m_at).startsWith(sign))
            return false;
        m_at += static_cast<qsizetype>(qstrlen(sign));
        return true;
    }
    double sum()
    {
        double value = product();
        for (;;) {
            if (take("+"))
                value += product();
            else if (take("-"))
                value -= product();
            else
                return value;
        }
    }
    double product()
    {
        double value = factor();
        for (;;) {
            if (take("*"))
                value *= factor();
            else if (take("/"))
                value /= factor();
            else
                return value;
        }
    }
    double factor()
    {
        if (take("-"))
            return -factor();
        if (take("("))
            return closed();
        skip();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && QChar::isLetterOrNumber(static_cast<uchar>(m_text[m_at])) &&
               (m_at > from ? true : QChar::isLetter(static_cast<uchar>(m_text[m_at]))))
            ++m_at;
        return m_at > from ? call(m_text.mid(from, m_at - from)) : number();
    }
    double number()
    {
        char* end = nullptr;
        const double value = std::strtod(m_text.constData() + m_at, &end);
        m_ok = m_ok && end != m_text.constData() + m_at;
        m_at = end - m_text.constData();
        return value;
    }
    double closed()
    {
        const double value = sum();
        m_ok = m_ok && take(")");
        return value;
    }
    double call(const QByteArray& name)
    {
        std::vector<double> arguments;
        m_ok = m_ok && take("(");
        do
            arguments.push_back(sum());
        while (m_ok && take(","));
        m_ok = m_ok && take(")");
        arguments.resize(2, 0.0);
        const auto [a, b] = std::tie(arguments[0], arguments[1]);
        const std::map<QByteArray, double> known{{"sqrt", std::sqrt(a)},   {"exp", std::exp(a)},
                                                 {"expm1", std::expm1(a)}, {"ln", std::log(a)},
                                                 {"log1p", std::log1p(a)}, {"floor", std::floor(a)},
                                                 {"ceil", std::ceil(a)},   {"min", std::min(a, b)},
                                                 {"max", std::max(a, b)},  {"pow", std::pow(a, b)}};
        m_ok = m_ok && known.contains(name);
        return m_ok ? known.at(name) : 0.0;
    }

    QByteArray m_text;
    qsizetype m_at = 0;
    bool m_ok = true;
};

/// The number in "NAME: VALUE UNIT".
double valueIn(const QString& line)
{
    const QRegularExpression number(QStringLiteral(": (-?[0-9.e+-]+)( |$)"));
    return number.match(line).captured(1).toDouble();
}

/// Checks each formula of a copied explanation; returns how many there were.
int checkFormulas(const QString& text)
{
    int count = 0;
    QString head;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (!trimmed.startsWith(QLatin1Char('='))) {
            head = line;
            continue;
        }
        bool ok = false;
        const double value = Calculator(trimmed.mid(1)).run(ok);
        if (!ok)
            continue; // the line in words
        ++count;
        const double wanted = valueIn(head);
        if (std::fabs(value - wanted) > 1e-9 * std::fabs(wanted))
            qWarning() << head << trimmed << value;
        if (std::fabs(value - wanted) > 1e-9 * std::fabs(wanted))
            return -1;
    }
    return count;
}

QStringList namelessWidgets(QWidget& page)
{
    QStringList nameless;
    for (const QWidget* w : page.findChildren<QWidget*>()) {
        const auto* text = qobject_cast<const QAbstractButton*>(w);
        const bool named = !w->accessibleName().isEmpty() || (text && !text->text().isEmpty());
        const bool inner = qobject_cast<const QScrollBar*>(w) ||
                           w->objectName().startsWith(QLatin1String("qt_")) ||
                           qobject_cast<const QScrollArea*>(w) || qobject_cast<const QHeaderView*>(w);
        if (w->isVisible() && w->focusPolicy() != Qt::NoFocus && !named && !inner)
            nameless << QString::fromLatin1(w->metaObject()->className()) + w->objectName();
    }
    return nameless;
}

/// Of the whole plan
FigureTable deltasOf(const Evaluation& evaluation, const std::vector<std::size_t>& scenarios)
{
    const auto outcomes = chosenOutcomes(evaluation, scenarios);
    return deltaTable(*evaluation.plan, outcomes, deltaRows(outcomes, Subject{}));
}

/// Baseline, Better hall and Best with a PUE of 1.25, 1.1 and 1.1 of Ashburn; behind them Rent with 1.4.
Plan fourHalls()
{
    Plan plan = test::samplePlan();
    plan.scenarios.add({.uid = "rent", .name = "Rent"});
    plan.overrides.add({.scenario = "rent", .entity = "ashburn", .field = "pue", .number = 1.4});
    return plan;
}

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ensureResources();
        m_look = std::make_unique<Look>(*qApp);
    }

    /// The full value of each card is the result itself, to the last bit.
    void cardsAreTheResults_data()
    {
        QTest::addColumn<QString>("sample");
        for (const SampleInfo& info : samples())
            QTest::newRow(std::string(info.name).c_str())
                << QString::fromUtf8(info.name.data(), qsizetype(info.name.size()));
    }

    void cardsAreTheResults()
    {
        QFETCH(QString, sample);
        Bench bench(sample.toLatin1().constData());
        const Evaluation& evaluation = *bench.evaluation.latest();
        for (std::size_t scenario = 0; scenario < evaluation.scenarios.size(); ++scenario) {
            const auto direct = planResults(evaluation.scenarios[scenario]->resolved);
            QVERIFY(direct.has_value());
            const ResultBook book(*direct);
            for (const Subject& subject : subjectsOf(*direct, *evaluation.plan)) {
                const auto cards = resultCards(evaluation, scenario, subject);
                QVERIFY(cards.size() >= (subject.isOfSupplies() ? 2 : 6));
                for (const PathCard& card : cards) {
                    const auto* cell = book.find(card.path);
                    QVERIFY2(cell, card.path.c_str());
                    const double percent = cell->field->percent ? 0.01 : 1.0;
                    QCOMPARE(shownOn(card) * percent * cell->field->term.unit.size, cell->base);
                }
            }
        }
    }

    /// 4 x 1,800 W = 7.2 kW and 2 x 800 W = 1.6 kW provisioned; one supply lost: 3 x 1,800 = 5.4, 1 x 800 =
    /// 0.8.
    void suppliesAreOnCards()
    {
        Bench bench("server-supplies");
        const Evaluation& evaluation = *bench.evaluation.latest();
        std::set<QString> shown;
        for (std::size_t scenario = 0; scenario < evaluation.scenarios.size(); ++scenario)
            for (const PathCard& card : resultCards(evaluation, scenario, Subject{}))
                if (card.path.starts_with("fleets/"))
                    shown.insert(card.content.smallPrint + QLatin1String(": ") + card.content.value +
                                 QLatin1Char(' ') + card.content.unit);
        for (const char* wanted :
             {"AI server: 7.2 kW", "AI server: 5.4 kW", "General server: 1.6 kW", "General server: 800 W"})
            QVERIFY2(shown.contains(QLatin1String(wanted)), wanted);
    }

    /// An override of a yes/no is kept as a number and read as a word.
    void overridesReadAsForms()
    {
        Bench bench("llama31-405b");
        OverridesModel model(bench.document);
        model.setScenario(1);
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            cells << model.index(row, OverridesModel::ValueColumn).data().toString() + u'/' +
                         model.index(row, OverridesModel::ReplacesColumn).data().toString();
        QCOMPARE(cells, QStringList({"No/Yes", "Yes/No"}));
    }

    /// Device-hours stay what they are: 30,840,000 of them are no span of 3,521 years.
    void gpuHoursStayHours()
    {
        Bench bench("llama31-405b");
        const ResultBook book(*bench.evaluation.latest()->scenarios[0]->results);
        const auto* cell = book.find("total/gpu_hours");
        QVERIFY(cell);
        QCOMPARE(shownFigure(cell->base, *cell->field, Plan{}).text(), QStringLiteral("30,840,000 GPU-h"));
    }

    /// 64 x 10.2 kW x 168 h = 109,670.4 kWh; x $0.20 = $21,934.08.
    void superpodCards()
    {
        Bench bench("superpod-week");
        ResultsColumn column(bench.document, bench.evaluation, *m_look);
        QStringList values;
        for (const ResultCard* card : column.cards().cards())
            values << card->content().value + QLatin1Char(' ') + card->content().unit;
        QVERIFY2(values.contains(QStringLiteral("109.7 MWh")), qPrintable(values.join(QLatin1Char('|'))));
        QVERIFY2(values.contains(QStringLiteral("21,934 USD")), qPrintable(values.join(QLatin1Char('|'))));
        QVERIFY2(values.contains(QStringLiteral("652.8 kW")), qPrintable(values.join(QLatin1Char('|'))));
        QCOMPARE(column.cards().cards()[0]->content().fullValue, QStringLiteral("109,670.4 kWh"));
        QVERIFY(column.cards().cards()[0]->content().change.isEmpty());
        // 128 nodes are twice as many
        const auto& plan = *bench.document.plan();
        const auto more = std::find_if(plan.overrides.begin(), plan.overrides.end(),
                                       [](const Override& o) { return o.number == 128.0; });
        for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
            if (plan.scenarios[i].uid == more->scenario)
                bench.document.setCurrentScenario(i);
        QCOMPARE(column.cards().cards()[0]->content().change, QStringLiteral("+100 %, worse"));
        QVERIFY(column.cards().cards()[0]->accessibleName().contains(
            QStringLiteral("Energy, 219.3, MWh, +100 %")));
    }

    /// Of the work that is looked at, until the person chooses; who turns to other work sees that.
    void columnFollowsTheWork()
    {
        Bench bench(test::samplePlan());
        ResultsColumn column(bench.document, bench.evaluation, *m_look);
        const auto subject = [&] { return QString::fromStdString(column.subjects().subject().prefix); };
        QCOMPARE(subject(), QStringLiteral("total/"));
        column.setWorkload(QStringLiteral("run"));
        QCOMPARE(subject(), QStringLiteral("workloads/run/"));
        column.subjects().choose("total/");
        QVERIFY(bench.document.setField({0, "own", "nodes"}, 11));
        QTRY_VERIFY(!bench.evaluation.isStale());
        QCOMPARE(subject(), QStringLiteral("total/"));
        column.setWorkload(QStringLiteral("serve"));
        QCOMPARE(subject(), QStringLiteral("workloads/serve/"));
        column.setWorkload({});
        QCOMPARE(subject(), QStringLiteral("total/"));
    }

    /// What costs or takes a time does so of a year; a rate or a share is of none.
    void ratesAreOfNoTime()
    {
        Bench bench("assistant-5000");
        const Evaluation& evaluation = *bench.evaluation.latest();
        const auto subjects = subjectsOf(*evaluation.scenarios[0]->results, *evaluation.plan);
        const auto cards = resultCards(evaluation, 0, subjects.at(1)); // behind the plan its service
        int rates = 0, sums = 0;
        for (const PathCard& card : cards) {
            const bool rate = card.path.ends_with("/tokens_per_s_per_gpu");
            const bool sum = card.path.ends_with("/water_site_l");
            rates += rate ? 1 : 0;
            sums += sum ? 1 : 0;
            if (rate || (sum && !card.content.range))
                QVERIFY2(card.content.smallPrint.contains(QStringLiteral("per year")) == sum,
                         qPrintable(card.content.smallPrint));
        }
        QVERIFY(rates == 1 && sums == 1);
    }

    /// The slow end of the prediction keeps no promise, so the wait for the first token has no P90 there.
    void predictedFiguresAreNotDirect()
    {
        Bench bench("chatgpt-service");
        const Evaluation& evaluation = *bench.evaluation.latest();
        const std::string prefix = "workloads/DeepSeek-V3 class/";
        const auto cards =
            resultCards(evaluation, 0,
                        subjectAt(subjectsOf(*evaluation.scenarios[0]->results, *evaluation.plan), prefix));
        bool wait = false;
        for (const PathCard& card : cards) {
            const QString& small = card.content.smallPrint;
            QVERIFY2(!small.contains(QStringLiteral("direct")), card.path.c_str());
            if (card.path != prefix + "ttft_ms")
                continue;
            wait = true;
            QVERIFY2(small.startsWith(QStringLiteral("Tier C · P10 ")) &&
                         small.endsWith(QStringLiteral("no P90")),
                     qPrintable(small));
            QVERIFY(!card.content.range && card.content.remark.contains(QStringLiteral("slow end")));
        }
        QVERIFY(wait);
    }

    /// "changes against" stands only above changes: work that the baseline has not has none.
    void changesAreAnnouncedWhereShown()
    {
        Bench bench("chatgpt-service");
        ResultsColumn column(bench.document, bench.evaluation, *m_look);
        const auto announced = [&] {
            return std::ranges::any_of(column.findChildren<QLabel*>(), [](const QLabel* label) {
                return label->text().startsWith(QStringLiteral("changes against")) && !label->isHidden();
            });
        };
        QVERIFY(!announced());
        bench.document.setCurrentScenario(1);
        column.subjects().choose("total/");
        QVERIFY(announced());
        column.subjects().choose("workloads/Llama 3.1 70B class/");
        QCOMPARE(column.subjects().subject().prefix, std::string("workloads/Llama 3.1 70B class/"));
        QVERIFY(!announced());
    }

    /// 2 and 4 Wh are given without machines: no GPU-hours, and no difference from them.
    void gpuHoursOfNoMachinesDoNotExist()
    {
        Bench bench("chatbot-models");
        const Evaluation& evaluation = *bench.evaluation.latest();
        const FigureTable table = deltasOf(evaluation, {0, 2});
        const auto row = std::ranges::find_if(
            table.rows, [](const auto& cells) { return cells[0].text == QLatin1String("GPU-hours"); });
        QVERIFY(row != table.rows.end());
        QCOMPARE((*row)[2].text, QStringLiteral("–"));
        QVERIFY((*row)[3].text != QStringLiteral("–"));
        QCOMPARE((*row)[4].text, QStringLiteral("–"));
        QVERIFY((*row)[5].text.isEmpty());
    }

    /// A scenario of five years from 2027 beside a plan of three from 2026: its own years, wherever told.
    void yearsOfAScenario()
    {
        Plan plan = test::samplePlan();
        QVERIFY(setInScenario(plan, 1, plan.settings.uid, "years", 5.0));
        QVERIFY(setInScenario(plan, 1, plan.settings.uid, "start_year", 2027.0));
        Bench bench(std::move(plan));
        bench.document.setCurrentScenario(1);
        ResultsPage page(bench.document, bench.evaluation, *m_look);
        ResultsColumn column(bench.document, bench.evaluation, *m_look);
        page.show();
        const QString years = QStringLiteral("plan years 2027–2031");
        QCOMPARE(page.subjects().subject().period, years);
        QCOMPARE(column.subjects().subject().period, years);
        const ChartData& energy = page.energyChart().data();
        QCOMPARE(energy.categories.size(), 5U);
        QCOMPARE(energy.categories.front(), QStringLiteral("2027"));

        const auto& scenarios = bench.evaluation.latest()->scenarios;
        const ChartData course = cumulativeCostChart(
            {{.name = QStringLiteral("B"), .outcome = scenarios[1].get()},
             {.name = QStringLiteral("A"), .outcome = scenarios[0].get(), .baseline = true}},
            *bench.document.plan());
        QCOMPARE(course.positions, (std::vector<double>{2026, 2027, 2028, 2029, 2030, 2031, 2032}));
        const auto& own = course.series[0].values;
        const auto& baseline = course.series[1].values;
        QVERIFY(own.size() == 7 && baseline.size() == 7);
        QVERIFY(std::isnan(own[0]) && own[1] == 0.0 && own[6] > own[5]);
        QVERIFY(baseline[0] == 0.0 && baseline[3] > baseline[2] && std::isnan(baseline[4]));

        const auto both = subjectsOf({scenarios[0].get(), scenarios[1].get()});
        QCOMPARE(both[0].period, QStringLiteral("each scenario's own period"));
        QCOMPARE(std::ranges::count(both, std::string("total/"), &Subject::prefix), 1);
    }

    /// UX-16: without automatic calculation everything shown says that it is old, and keeps its numbers.
    void staleIsSaid()
    {
        Bench bench("superpod-week");
        ResultsPage page(bench.document, bench.evaluation, *m_look);
        ComparePage compare(bench.document, bench.evaluation, *m_look);
        QTRY_COMPARE(compare.pareto().answer().scenarios.size(), 3U);
        bench.evaluation.setAutomatic(false);
        const QString before = page.cards().cards()[0]->content().value;
        const std::string group = bench.document.plan()->groups[0].uid;
        QVERIFY(bench.document.setField({0, group, "nodes"}, 32));
        for (const ResultCard* card : page.cards().cards())
            QVERIFY(card->property("stale").toBool());
        QVERIFY(page.energyChart().property("stale").toBool());
        QVERIFY(compare.chart().property("stale").toBool());
        QTRY_VERIFY(compare.pareto().chart().property("stale").toBool()); // behind the chart
        QCOMPARE(compare.pareto().answer().scenarios.size(), 3U);
        QCOMPARE(page.cards().cards()[0]->content().value, before);
        QVERIFY(page.cards().cards()[0]->accessibleName().contains(QStringLiteral("Out of date")));
        bench.evaluation.recalculate();
        QTRY_VERIFY(!page.cards().cards()[0]->isStale());
        QCOMPARE(page.cards().cards()[0]->content().fullValue, QStringLiteral("54,835.2 kWh")); // half of 64
        QVERIFY(!compare.chart().isStale());
        QTRY_VERIFY(!compare.pareto().chart().isStale());
    }

    /// UX-17: an edit reaches cards and charts by itself.
    void editRepaints()
    {
        Bench bench("superpod-week");
        ResultsPage page(bench.document, bench.evaluation, *m_look);
        const std::string group = bench.document.plan()->groups[0].uid;
        QVERIFY(bench.document.setField({0, group, "nodes"}, 32));
        QTRY_COMPARE(page.cards().cards()[0]->content().fullValue, QStringLiteral("54,835.2 kWh"));
        QCOMPARE(page.energyChart().data().unit, QStringLiteral("MWh"));
        QCOMPARE(page.energyChart().data().series[0].values[0], 54.8352);
        QCOMPARE(page.years().figures().data(page.years().figures().index(0, 1), CopyRole).toDouble(),
                 54835.2);
        bench.document.history().undo();
        QTRY_COMPARE(page.cards().cards()[0]->content().fullValue, QStringLiteral("109,670.4 kWh"));
    }

    /// UX-17: so do bands. One node takes 87.6 MWh times a PUE of 1 to 2, 96.36 MWh at P10 and 166.44 at P90;
    /// two nodes twice as much.
    void editRepaintsBands()
    {
        Plan plan = test::ownOrRentPlan();
        QVERIFY(setUncertainty(
            plan, {.entity = "hall", .field = "pue", .dist = Spread::Uniform, .a = 1.0, .b = 2.0}));
        QCOMPARE(plan.settings.samples, std::int64_t{2000});
        Bench bench(plan);
        ResultsPage page(bench.document, bench.evaluation, *m_look);
        ComparePage compare(bench.document, bench.evaluation, *m_look);
        const auto near = [](double value, double expected) {
            return std::abs(value - expected) < 0.005 * expected;
        };
        const auto shows = [&](double p10, double p90) {
            const CardContent& card = page.cards().cards()[0]->content();
            const ChartData& chart = compare.chart().data();
            return card.range && card.unit == QLatin1String("MWh") && chart.unit == card.unit &&
                   near(card.range->p10, p10) && near(card.range->p90, p90) && chart.totalLow.size() == 2 &&
                   near(chart.totalLow[1], p10) && chart.totalHigh.size() == 2 &&
                   near(chart.totalHigh[1], p90);
        };
        QTRY_VERIFY(shows(96.36, 166.44));
        QVERIFY(bench.document.setField({0, "g", "nodes"}, 2));
        QTRY_VERIFY(shows(192.72, 332.88));
        QCOMPARE(page.cards().cards()[0]->content().fullValue, QStringLiteral("175,200 kWh"));
        bench.document.history().undo();
        QTRY_VERIFY(shows(96.36, 166.44));
    }

    /// 64, 24 and 128 nodes: 109.6704, 41.1264 and 219.3408 MWh.
    void comparisonByHand()
    {
        Bench bench("superpod-week");
        const Evaluation& evaluation = *bench.evaluation.latest();
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < evaluation.scenarios.size(); ++i)
            all.push_back(i);
        const ChartData energy = comparisonChart(evaluation, {all, Compared::Energy, {}});
        QCOMPARE(energy.unit, QStringLiteral("MWh"));
        QCOMPARE(energy.series.size(), 1U); // its PUE is 1: no overhead anywhere
        std::vector<double> totals;
        for (std::size_t i = 0; i < all.size(); ++i)
            totals.push_back(totalAt(energy, i));
        std::ranges::sort(totals);
        QCOMPARE(totals[0], 41.1264);
        QCOMPARE(totals[1], 109.6704);
        QCOMPARE(totals[2], 219.3408);
        QCOMPARE(energy.changes[0], QString());
        QVERIFY(energy.changes[1] == QStringLiteral("+100 %") ||
                energy.changes[1] == QStringLiteral("−62.5 %"));
        const ChartData cost = comparisonChart(evaluation, {all, Compared::Cost, {}});
        QCOMPARE(cost.series.size(), 1U); // electricity alone
        QCOMPARE(cost.series[0].name, QStringLiteral("Electricity"));
        QCOMPARE(cost.series[0].values[0], 21934.08);
        const ChartData course = comparisonChart(evaluation, {all, Compared::CumulativeCost, {}});
        QCOMPARE(course.kind, ChartKind::Lines);
        QCOMPARE(course.positions, (std::vector<double>{2024, 2025}));
        QCOMPARE(course.series[0].values, (std::vector<double>{0, 21934.08}));
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(course.series[i].color, static_cast<int>(evaluation.plan->scenarios[all[i]].color));
    }

    /// UX-20: "Best" sets nothing that "Better hall" does not: whatever is drawn, each change is 0 without
    /// any width.
    void sameIsSame()
    {
        Plan plan = test::samplePlan();
        QVERIFY(setUncertainty(
            plan, {.entity = "oslo", .field = "pue", .dist = Spread::Uniform, .a = 1.05, .b = 1.2}));
        Bench bench(plan);
        ComparePage page(bench.document, bench.evaluation, *m_look);
        page.choose({0}, false);
        page.subjects().choose("total/");
        const auto& rows = page.deltas().figures().table().rows;
        const auto isDrawn = [](const auto& row) {
            return row[2].full.contains(QStringLiteral("Sampled, 2,000 draws")) &&
                   row[4].text != QStringLiteral("–");
        };
        const auto drawn = [&] { return std::ranges::count_if(rows, isDrawn); };
        const auto banded = [&] {
            return std::ranges::count_if(rows, [](const auto& row) { return !row[4].band.isEmpty(); });
        };
        QTRY_VERIFY(drawn() > 4 && banded() == drawn());
        for (const auto& row : rows) {
            QVERIFY2(!row[4].text.contains(QRegularExpression(QStringLiteral("[1-9]"))),
                     qPrintable(row[0].text + QLatin1Char(' ') + row[4].text));
            if (row[4].band.isEmpty())
                continue;
            QCOMPARE(row[4].band, row[4].brief + QStringLiteral(" to ") + row[4].brief);
            QCOMPARE(row[5].text, QStringLiteral("±0 %"));
            if (!row[5].full.isEmpty())
                QCOMPARE(row[5].full,
                         QStringLiteral("Difference, draw by draw: P10 ±0 %, P50 ±0 %, P90 ±0 %"));
        }
    }

    /// UX-21: only what differs, one unit a row, edits make and remove overrides.
    void inputsAreEdited()
    {
        Bench bench(test::samplePlan());
        ComparePage page(bench.document, bench.evaluation, *m_look);
        InputsModel& inputs = page.inputs().inputs();
        QAbstractItemModelTester tester(&inputs, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(inputs.rowCount(), 2); // pue and tenure
        QCOMPARE(inputs.data(inputs.index(0, 0), Qt::DisplayRole).toString(),
                 QStringLiteral("Ashburn / PUE"));
        QCOMPARE(inputs.data(inputs.index(0, 1), Qt::DisplayRole).toString(), QStringLiteral("1.25"));
        QCOMPARE(inputs.data(inputs.index(0, 2), Qt::DisplayRole).toString(), QStringLiteral("1.1"));
        QVERIFY(inputs.data(inputs.index(0, 2), CellRoles{}.overridden).toBool());
        QVERIFY(!inputs.data(inputs.index(0, 3), CellRoles{}.overridden).toBool()); // has its parent's
        QVERIFY(inputs.setData(inputs.index(0, 3), QStringLiteral("1.05")));
        QCOMPARE(bench.document.plan()->overrides.size(), 3U);
        QCOMPARE(bench.document.plan()->overrides.back().scenario, std::string("best"));
        inputs.reset(inputs.index(0, 3));
        QCOMPARE(bench.document.plan()->overrides.size(), 2U);
        QVERIFY(inputs.setData(inputs.index(0, 2), QStringLiteral("1.25"))); // the baseline's: no override
        QCOMPARE(inputs.rowCount(), 1);
        bench.document.history().undo();
        QCOMPARE(inputs.rowCount(), 2);
        QSignalSpy refused(&inputs, &InputsModel::refused);
        QVERIFY(!inputs.setData(inputs.index(0, 2), QStringLiteral("12 kWh")));
        QCOMPARE(refused.count(), 1);
        page.inputs().setListed(InputsListed::All);
        QVERIFY(inputs.rowCount() > 60);
        QCOMPARE(inputs.differingCount(), 2);
        page.inputs().setListed(InputsListed::Differing);
        QCOMPARE(inputs.rowCount(), 2);
    }

    /// Without automatic calculation results are of an earlier plan: its scenarios may stand elsewhere by
    /// now, or be gone, and inputs are of those with a check mark all the same.
    void inputsStayWithTheirScenarios()
    {
        Bench bench(fourHalls());
        ComparePage page(bench.document, bench.evaluation, *m_look);
        InputsModel& inputs = page.inputs().inputs();
        QAbstractItemModelTester tester(&inputs, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto pues = [&] {
            QStringList words;
            const int row = inputs.rowOf("ashburn", "pue");
            for (int column = 1; column < inputs.columnCount() - 1; ++column)
                words << inputs.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + u' ' +
                             inputs.index(row, column).data().toString();
            return words.join(QStringLiteral(", "));
        };
        bench.evaluation.setAutomatic(false);
        page.choose({1}, false);
        QCOMPARE(pues(), QStringLiteral("Baseline 1.25, Best 1.1, Rent 1.4"));
        QVERIFY(moveScenario(bench.document, "rent", -1)); // before Better hall
        QCOMPARE(pues(), QStringLiteral("Baseline 1.25, Rent 1.4, Best 1.1"));
        page.choose({1}, true);
        QCOMPARE(pues(), QStringLiteral("Baseline 1.25, Rent 1.4, Better hall 1.1, Best 1.1"));
        QVERIFY(removeScenario(bench.document, "best"));
        QCOMPARE(pues(), QStringLiteral("Baseline 1.25, Rent 1.4, Better hall 1.1"));
        page.choose({1}, false); // Best has still a check mark
        QCOMPARE(pues(), QStringLiteral("Baseline 1.25, Rent 1.4"));
    }

    /// What a scenario does not set itself is muted, with the scenario that it comes from in its tooltip.
    void inheritedInputsAreMuted()
    {
        Bench bench(test::samplePlan());
        ComparePage page(bench.document, bench.evaluation, *m_look);
        InputsModel& inputs = page.inputs().inputs();
        const int pue = inputs.rowOf("ashburn", "pue");
        const auto at = [&](int column, int role) { return inputs.data(inputs.index(pue, column), role); };
        QCOMPARE(at(3, Qt::DisplayRole).toString(), QStringLiteral("1.1"));
        QVERIFY(at(3, CellRoles{}.dimmed).toBool() && !at(3, CellRoles{}.overridden).toBool());
        QVERIFY(!at(1, CellRoles{}.dimmed).toBool() && !at(2, CellRoles{}.dimmed).toBool());
        const Plan& plan = *bench.document.plan();
        QCOMPARE(at(3, Qt::ToolTipRole).toString(),
                 QStringLiteral("1.1, from ") + QString::fromStdString(plan.scenarios[1].name));
        QVERIFY(inputs.setData(inputs.index(pue, 3), QStringLiteral("1.05")));
        QVERIFY(!at(3, CellRoles{}.dimmed).toBool() && at(3, CellRoles{}.overridden).toBool());
        inputs.reset(inputs.index(pue, 2)); // now it has the baseline's
        QCOMPARE(at(2, Qt::DisplayRole).toString(), QStringLiteral("1.25"));
        QCOMPARE(at(2, Qt::ToolTipRole).toString(), QStringLiteral("1.25, from Baseline"));
    }

    /// UX-22 and UX-23: reset gives the parent's value back; the baseline moves those without an override.
    void baselineMovesItsChildren()
    {
        Bench bench(test::samplePlan());
        ComparePage page(bench.document, bench.evaluation, *m_look);
        InputsModel& inputs = page.inputs().inputs();
        const auto pue = [&](int column) {
            return inputs.data(inputs.index(0, column), CopyRole).toString();
        };
        QVERIFY(inputs.setData(inputs.index(0, 1), QStringLiteral("1.4")));
        QCOMPARE((QStringList{pue(1), pue(2), pue(3)}), (QStringList{"1.4", "1.1", "1.1"}));
        inputs.reset(inputs.index(0, 2));
        QVERIFY(bench.document.setField({2, "ashburn", "pue"}, 1.2));
        QCOMPARE((QStringList{pue(1), pue(2), pue(3)}), (QStringList{"1.4", "1.4", "1.2"}));
        QVERIFY(bench.document.setField({0, "ashburn", "pue"}, 1.5));
        QCOMPARE((QStringList{pue(1), pue(2), pue(3)}), (QStringList{"1.5", "1.5", "1.2"}));
    }

    /// H24: no carbon is drawn or set side by side across bases.
    void carbonAcrossBases()
    {
        Plan plan = test::samplePlan();
        Bench same(plan);
        ComparePage fine(same.document, same.evaluation, *m_look);
        fine.setCompared(Compared::Carbon);
        QCOMPARE(fine.chart().data().series.size(), 3U); // scope 2; scope 3: capital goods, rented machines
        QTRY_VERIFY(fine.deltas().figures().rowCount() > 0); // the table follows the chart
        const int rows = fine.deltas().figures().rowCount();
        plan.sites.edit()[1].carbonBasis = "direct";
        Bench other(plan);
        ComparePage page(other.document, other.evaluation, *m_look);
        page.setCompared(Compared::Carbon);
        QVERIFY(page.chart().data().series.empty());
        QVERIFY(page.chart().data().notes[0].contains(QStringLiteral("different bases")));
        QTRY_VERIFY(page.deltas().figures().rowCount() > 0);
        QVERIFY(page.deltas().figures().rowCount() < rows);
        for (const std::string& path :
             pathsOf(deltaRows(chosenOutcomes(*other.evaluation.latest(), {0, 1}), {})))
            QVERIFY2(path.find("carbon") == std::string::npos, path.c_str()); // nor are they sampled
    }

    /// Energy is linear in the PUE, evenly spread over 1.2 to 1.3: P10 and P90 are those at 1.21 and 1.29, on
    /// the card and in the table. Where the scenario sets the PUE it is certain.
    void uncertainInputsAreSampled()
    {
        Plan plan = test::samplePlan();
        const auto energyAt = [&](double pue) {
            Plan other = plan;
            other.sites.edit()[0].pue.value = pue;
            return evaluateScenario(other, 0).results->total.energy.base();
        };
        const double low = energyAt(1.21), high = energyAt(1.29);
        QVERIFY(setUncertainty(
            plan, {.entity = "ashburn", .field = "pue", .dist = Spread::Uniform, .a = 1.2, .b = 1.3}));
        Bench bench(plan);
        const auto card = [&](std::size_t scenario) {
            for (const PathCard& each : resultCards(*bench.evaluation.latest(), scenario, Subject{}))
                if (each.path == "total/energy_kwh")
                    return each.content;
            return CardContent{};
        };
        QVERIFY(bench.evaluation.isSampling());
        QSignalSpy told(&bench.evaluation, &PlanEvaluation::sampled);
        QVERIFY2(card(0).smallPrint.contains(QStringLiteral("not sampled yet")),
                 qPrintable(card(0).smallPrint));
        QTRY_VERIFY(!bench.evaluation.isSampling());
        QCOMPARE(told.count(), 1);
        QVERIFY2(card(0).smallPrint.startsWith(QStringLiteral("2,000 draws")),
                 qPrintable(card(0).smallPrint));
        QVERIFY(card(0).range.has_value() && !card(1).range.has_value());
        QVERIFY(std::abs(card(0).range->p90 / card(0).range->p10 - high / low) < 0.002);
        std::vector<const ScenarioOutcome*> outcomes;
        for (const auto& outcome : bench.evaluation.latest()->scenarios)
            outcomes.push_back(&*outcome);
        const FigureTable deltas = deltaTable(plan, outcomes, deltaRows(outcomes, Subject{}));
        const FigureCell& cell = deltas.rows.front()[2]; // energy of the baseline
        QCOMPARE(cell.path, QStringLiteral("total/energy_kwh"));
        QVERIFY2(cell.full.contains(QStringLiteral("Sampled, 2,000 draws: P10")), qPrintable(cell.full));
        bench.evaluation.setAutomatic(false);
        QVERIFY(bench.document.setField({0, "oslo", "pue"}, 1.2));
        QVERIFY(!bench.evaluation.isSampling());
    }

    /// Site water is WUE x energy, the WUE evenly spread over 0.2 to 0.6 L/kWh about 0.4: P10 is 0.24, 0.6 of
    /// it, P90 0.56, 1.4 of it. Beside water of the grid, which is certain, a bar of both has no band.
    void waterOfTheGridHasNoBandOfTheSites()
    {
        Plan plan = test::samplePlan();
        QVERIFY(setUncertainty(
            plan,
            {.entity = "ashburn", .field = "wue_l_per_kwh", .dist = Spread::Uniform, .a = 0.2, .b = 0.6}));
        const ComparisonChoice water{{0, 1}, Compared::Water, {}};
        Bench both(plan);
        QTRY_VERIFY(!both.evaluation.isSampling());
        const ChartData stacked = comparisonChart(*both.evaluation.latest(), water);
        QCOMPARE(stacked.series.size(), 2U);
        QVERIFY(stacked.totalLow.empty() && stacked.totalHigh.empty());
        plan.sites.edit()[0].gridWater.reset();
        Bench bench(std::move(plan));
        QTRY_VERIFY(!bench.evaluation.isSampling());
        const ChartData site = comparisonChart(*bench.evaluation.latest(), water);
        QCOMPARE(site.series.size(), 1U);
        QVERIFY(std::abs(site.totalLow[0] / totalAt(site, 0) - 0.6) < 0.01);
        QVERIFY(std::abs(site.totalHigh[0] / totalAt(site, 0) - 1.4) < 0.01);
    }

    /// What is nothing as planned may be something in samples: its whisker stands where it is, 0 to 5 kWh.
    void whiskersOfNothing()
    {
        const FieldInfo& info = totalsField("energy_kwh");
        const BandedCell cell{
            .path = {}, .field = &info, .value = 0.0, .p10 = 0.0, .p90 = 5.0, .samples = 10};
        ChartData chart;
        setWhiskers(chart, {barEnds(&cell), barEnds(nullptr)}, info.term.unit, {});
        QCOMPARE(chart.totalLow[0], 0.0);
        QCOMPARE(chart.totalHigh[0], 5.0);
        QVERIFY(std::isnan(chart.totalLow[1]) && std::isnan(chart.totalHigh[1]));
    }

    /// One node of ownOrRentPlan() with a PUE of 1 to 2: owning costs 8,760 PUE - 40,160 USD more than
    /// renting, P10 to P90 -30,524 to -23,516. The bands come later than the table; with a certain PUE there
    /// are none.
    void differencesAreSampled()
    {
        Plan plan = test::ownOrRentPlan();
        QVERIFY(setUncertainty(
            plan, {.entity = "hall", .field = "pue", .dist = Spread::Uniform, .a = 1.0, .b = 2.0}));
        Bench bench(plan);
        ComparePage page(bench.document, bench.evaluation, *m_look);
        page.subjects().choose("total/");
        const auto cost = [&](std::size_t column) {
            for (const auto& row : page.deltas().figures().table().rows)
                if (row[2].path == QLatin1String("total/cost_usd"))
                    return row[column];
            return FigureCell{};
        };
        QTRY_VERIFY(cost(4).text.contains(QLatin1String(" to ")));
        QVERIFY2(cost(4).text.contains(QLatin1String("30.5")) || // thousand USD
                     cost(4).text.contains(QLatin1String("30,5")),
                 qPrintable(cost(4).text));
        QVERIFY2(cost(4).full.contains(QStringLiteral("Difference, draw by draw: P10 ")),
                 qPrintable(cost(4).full));
        QVERIFY2(cost(5).full.contains(QStringLiteral("P90 ")), qPrintable(cost(5).full));
        QVERIFY(bench.document.setField({1, "hall", "pue"}, 1.5)); // renting pays for no electricity
        QTRY_VERIFY(!bench.evaluation.isStale());
        QTRY_VERIFY(!cost(4).text.isEmpty() && !cost(4).text.contains(QLatin1String(" to ")));
    }

    /// UX-20: predictions alone are drawn too, the same in both scenarios. With a PUE of 1.25 times as much
    /// the predicted run takes a quarter more energy, however slow it is: exactly +25 %, and in kWh a quarter
    /// of the band of the run itself.
    void differencesOfPredictionsAreSampled()
    {
        const auto sample = samplePlan("llama31-405b-run");
        QVERIFY(sample && sample->uncertainties.empty());
        Plan plan = *sample;
        const Site& site = plan.sites[0];
        plan.scenarios.add({.uid = "hot", .name = "Hotter"});
        plan.overrides.add(
            {.scenario = "hot", .entity = site.uid, .field = "pue", .number = 1.25 * site.pue.value});
        Bench bench(plan);
        ComparePage page(bench.document, bench.evaluation, *m_look);
        page.choose({1}, false); // as published, without a prediction
        page.subjects().choose("total/");
        const auto energy = [&](std::size_t column) {
            for (const auto& row : page.deltas().figures().table().rows)
                if (row[2].path == QLatin1String("total/energy_kwh"))
                    return row[column];
            return FigureCell{};
        };
        QTRY_VERIFY(!energy(4).band.isEmpty());
        QCOMPARE(energy(5).full, QStringLiteral("Difference, draw by draw: P10 +25 %, P50 +25 %, P90 +25 %"));
        const auto& run = bench.evaluation.latest()->scenarios[0]->results;
        QVERIFY(run && run->ends.size() == 2);
        const auto number = [](QString text) { return text.remove(QLatin1Char(',')).toDouble(); };
        const double change = number(energy(4).brief), planned = run->total.energy.base();
        const QStringList ends = energy(4).band.split(QStringLiteral(" to "));
        for (std::size_t at = 0; at < 2; ++at) {
            const double expected = run->ends[at].total.energy.base() / planned;
            const double found = number(ends.value(static_cast<qsizetype>(at))) / change;
            QVERIFY2(std::abs(found - expected) < 0.005, qPrintable(energy(4).text));
        }
        QVERIFY(number(ends[1]) > 1.05 * number(ends[0])); // there is a band
    }

    /// 4 Wh a query cost twice as much electricity as 2; a service pays for its machines too, so that its
    /// cost is set beside neither.
    void costsWithoutMachinesAreApart()
    {
        Bench bench("chatbot-models");
        const Evaluation& evaluation = *bench.evaluation.latest();
        const ChartData cost = comparisonChart(evaluation, {{0, 1, 2}, Compared::Cost, {}});
        QCOMPARE(cost.changes[1], QStringLiteral("+100 %"));
        QCOMPARE(cost.changes[2], QString());
        QVERIFY(cost.notes.join(QString()).contains(QStringLiteral("without machines")));
        const ChartData energy = comparisonChart(evaluation, {{0, 1, 2}, Compared::Energy, {}});
        QVERIFY(!energy.changes[2].isEmpty() && energy.notes.filter(QStringLiteral("machines")).isEmpty());
        const FigureTable table = deltasOf(evaluation, {0, 1, 2});
        const auto rowOf = [&](const char* result) {
            return *std::ranges::find_if(
                table.rows, [&](const auto& cells) { return cells[0].text == QLatin1String(result); });
        };
        const auto costs = rowOf("Cost");
        QCOMPARE(costs[5].text, QStringLiteral("+100 %"));
        for (const std::size_t change : {std::size_t{7}, std::size_t{8}}) {
            QCOMPARE(costs[change].text, QStringLiteral("–"));
            QVERIFY(costs[change].full.contains(QStringLiteral("without machines")));
            QVERIFY(costs[change].copy.isEmpty());
        }
        QVERIFY(rowOf("Electricity")[8].text.endsWith(QStringLiteral(" %")));
    }

    /// Differences stand in columns of their own where there is room, else below the values; a copy has them
    /// as columns either way.
    void differencesFold()
    {
        FigureView view(*m_look);
        const auto number = [](char16_t digit) {
            const QString text(20, QChar(digit));
            return FigureCell{.text = text, .copy = text};
        };
        const FigureTable table{
            .columns = {{.title = "Result"},
                        {.title = "A"},
                        {.title = "B"},
                        {.title = "D", .copyTitle = "D B", .folds = true},
                        {.title = "D %", .copyTitle = "D % B", .folds = true}},
            .rows = {{textCell("Cost"), number(u'1'), number(u'2'), number(u'3'), number(u'4')}}};
        view.resize(1400, 200);
        view.show();
        view.setTable(table);
        const QModelIndex value = view.figures().index(0, 2);
        QVERIFY(!view.isColumnHidden(3) && value.data(CellRoles{}.below).toString().isEmpty());
        const int line = view.rowHeight(0);
        view.resize(500, 200);
        QTRY_VERIFY(view.isColumnHidden(3) && view.isColumnHidden(4));
        QCOMPARE(value.data(CellRoles{}.below).toString(),
                 QString(20, u'3') + QStringLiteral(" · ") + QString(20, u'4'));
        const int two = view.rowHeight(0);
        QVERIFY(two > line);
        FigureTable banded = table;
        banded.rows[0][3].brief = QStringLiteral("+1");
        banded.rows[0][3].band = QStringLiteral("+0.5 to +2");
        view.setTable(banded);
        QCOMPARE(value.data(CellRoles{}.below).toString(),
                 QStringLiteral("+1 · ") + QString(20, u'4') + QStringLiteral("\n+0.5 to +2"));
        QVERIFY(view.rowHeight(0) > two);
        QVERIFY(tableMime(view.figures())->text().contains(QString(20, u'3') + u'\t' + QString(20, u'4')));
        view.resize(1400, 200);
        QTRY_VERIFY(!view.isColumnHidden(3));
        QCOMPARE(view.rowHeight(0), line);
    }

    /// A PUE of 1.1 takes less energy and emits less than one of 1.25: both other scenarios, which are equal,
    /// beat the baseline. Where more energy is better, nobody beats anybody.
    void scenariosThatNoneBeats()
    {
        Bench bench(test::samplePlan());
        ComparePage page(bench.document, bench.evaluation, *m_look);
        ParetoPanel& pareto = page.pareto();
        QTRY_COMPARE(pareto.answer().scenarios.size(), 3U);
        for (const auto axis :
             {ParetoPanel::Right, ParetoPanel::Up, ParetoPanel::Color}) // wraps with its name
            QCOMPARE(pareto.choice(axis).parentWidget()->findChildren<QLabel*>().size(), 1);
        pareto.setMetric(ParetoPanel::Right, "energy_kwh");
        pareto.setMetric(ParetoPanel::Up, "carbon_location_kg");
        const std::vector<std::size_t> both{1, 2}, all{0, 1, 2};
        QCOMPARE(pareto.answer().front, both);
        QCOMPARE(pareto.answer().better[0], both);
        const ChartData& chart = pareto.chart().data();
        QCOMPARE(chart.faded, std::vector<std::size_t>{0});
        QCOMPARE(chart.emphasized, both);
        QVERIFY(chart.stairs && chart.stairs->fromLeft && chart.stairs->rows == both);
        QVERIFY(chart.remarks[0].contains(QStringLiteral("Better hall, Best")));
        QVERIFY2(pareto.words().contains(QStringLiteral("Baseline, which is shown, is beaten by")),
                 qPrintable(pareto.words()));
        pareto.setSense(ParetoPanel::Right, Sense::Most);
        QCOMPARE(pareto.answer().front, all);
        QVERIFY(!pareto.chart().data().stairs->fromLeft);
        emit pareto.chart().rowChosen(2);
        QCOMPARE(bench.document.currentScenario(), 2U);
        QVERIFY(!pareto.words().contains(QStringLiteral("which is shown")));
        page.choose({0}, false); // less to judge
        QTRY_COMPARE(pareto.answer().scenarios, both);
    }

    /// Without automatic calculation the chart is of an earlier plan: a point leads to its own scenario, if
    /// it is still there. Rent, with the largest PUE, takes most energy and emits most.
    void pointsOfAnEarlierPlan()
    {
        Bench bench(fourHalls());
        ComparePage page(bench.document, bench.evaluation, *m_look);
        ParetoPanel& pareto = page.pareto();
        QTRY_COMPARE(pareto.answer().scenarios.size(), 4U);
        pareto.setMetric(ParetoPanel::Right, "energy_kwh");
        pareto.setMetric(ParetoPanel::Up, "carbon_location_kg");
        bench.evaluation.setAutomatic(false);
        QVERIFY(moveScenario(bench.document, "rent", -1)); // before Better hall
        emit pareto.chart().rowChosen(3);
        QCOMPARE(bench.document.currentScenario(), 1U);
        QVERIFY2(pareto.words().contains(QStringLiteral("Rent, which is shown, is beaten by")),
                 qPrintable(pareto.words()));
        emit pareto.chart().rowChosen(1);
        QCOMPARE(bench.document.currentScenario(), 2U);
        QVERIFY2(!pareto.words().contains(QStringLiteral("which is shown")), qPrintable(pareto.words()));
        QVERIFY(removeScenario(bench.document, "rent"));
        emit pareto.chart().rowChosen(3); // leads nowhere
        QCOMPARE(bench.document.plan()->scenarios[bench.document.currentScenario()].uid,
                 std::string("better"));
    }

    /// So do results: while the evaluation is of an earlier plan, they are those of the scenario that is
    /// shown.
    void resultsOfAnEarlierPlan()
    {
        Bench bench(fourHalls());
        bench.evaluation.setAutomatic(false);
        const Evaluation& then = *bench.evaluation.latest();
        const auto places = [&] {
            std::vector<std::size_t> all;
            for (std::size_t at = 0; at < bench.document.plan()->scenarios.size(); ++at) {
                bench.document.setCurrentScenario(at);
                all.push_back(shownPlace(then, bench.document));
            }
            return all;
        };
        QCOMPARE(places(), (std::vector<std::size_t>{0, 1, 2, 3}));
        QVERIFY(moveScenario(bench.document, "rent", -1));
        QCOMPARE(places(), (std::vector<std::size_t>{0, 3, 1, 2}));
        QVERIFY(removeScenario(bench.document, "rent"));
        QCOMPARE(places(), (std::vector<std::size_t>{0, 1, 2}));
    }

    /// Of a PUE evenly spread over 1 to 2: owning costs at P90 100,000 + 8,760 x 1.9 = 116,644 USD, renting
    /// 140,160 whatever it is, and both take the same energy, so owning beats renting; not where hardware
    /// counts, which renting has none of.
    void threeResultsWithRisk()
    {
        Plan plan = test::ownOrRentPlan();
        QVERIFY(setUncertainty(
            plan, {.entity = "hall", .field = "pue", .dist = Spread::Uniform, .a = 1.0, .b = 2.0}));
        Bench bench(plan);
        ComparePage page(bench.document, bench.evaluation, *m_look);
        ParetoPanel& pareto = page.pareto();
        pareto.setMetric(ParetoPanel::Right, "cost_usd@p90");
        pareto.setMetric(ParetoPanel::Up, "energy_kwh");
        QTRY_VERIFY(!bench.evaluation.isSampling());
        QTRY_COMPARE(pareto.answer().scenarios.size(), 2U);
        const std::vector<std::size_t> own{1}, both{0, 1};
        const ChartData& chart = pareto.chart().data();
        QVERIFY2(chart.positionTitle.startsWith(QStringLiteral("P90 of ")), qPrintable(chart.positionTitle));
        QVERIFY(std::abs(chart.positions[0] / chart.positions[1] - 140160.0 / 116644.0) < 0.001);
        QCOMPARE(pareto.answer().front, own);
        QVERIFY(chart.stairs.has_value());
        pareto.setMetric(ParetoPanel::Color, "energy_kwh@p90");
        QCOMPARE(pareto.answer().front, own);
        QCOMPARE(chart.faded, std::vector<std::size_t>{0});
        QVERIFY(!chart.stairs.has_value() && chart.shades.size() == 2);
        QVERIFY2(chart.shadeTitle.startsWith(QStringLiteral("P90 of ")), qPrintable(chart.shadeTitle));
        QCOMPARE(chart.remarks[0], QStringLiteral("Beaten by Own"));
        const FigureTable& table = pareto.table().figures().table();
        QCOMPARE(table.columns.size(), 5U); // scenario, three results, beaten by
        QCOMPARE(table.rows[0].back().text, QStringLiteral("Beaten by Own"));
        QVERIFY(table.rows[0].back().dimmed && !table.rows[1].back().dimmed);
        pareto.setMetric(ParetoPanel::Color, "hardware_usd");
        QCOMPARE(pareto.answer().front, both);
        pareto.setMetric(ParetoPanel::Color, "");
        QVERIFY(pareto.chart().data().shades.empty() && pareto.chart().data().stairs.has_value());
        QComboBox& choice = pareto.choice(ParetoPanel::Right); // hardware is certain
        const QModelIndex certain =
            choice.model()->index(choice.findData(QStringLiteral("hardware_usd@p90")), 0);
        QVERIFY(certain.isValid() && !certain.flags().testFlag(Qt::ItemIsEnabled));
        QVERIFY(!certain.data(Qt::ToolTipRole).toString().isEmpty());
        pareto.setMetric(ParetoPanel::Right, "hardware_usd@p90");
        QVERIFY(!pareto.chart().data().positionTitle.contains(QStringLiteral("P90")));
    }

    /// Owned machines without a price are not the cheapest: they are not judged, and the panel says why.
    void unknownCostsBeatNobody()
    {
        Plan plan = test::ownOrRentPlan();
        plan.groups.edit()[0].pricePerNode = {0};
        Bench bench(plan);
        ComparePage page(bench.document, bench.evaluation, *m_look);
        ParetoPanel& pareto = page.pareto();
        QTRY_COMPARE(pareto.answer().scenarios.size(), 2U);
        pareto.setMetric(ParetoPanel::Right, "cost_usd");
        pareto.setMetric(ParetoPanel::Up, "energy_kwh");
        const std::vector<std::size_t> rent{0}, own{1};
        QCOMPARE(pareto.answer().front, rent);
        QCOMPARE(pareto.answer().doubtful, own);
        QVERIFY(pareto.answer().better[0].empty() && pareto.answer().better[1].empty());
        QVERIFY(pareto.chart().data().remarks[1].contains(QStringLiteral("Not judged")));
        QVERIFY(pareto.chart().data().notes.join(QLatin1Char(' ')).contains(QStringLiteral("The price of")));
        QVERIFY2(pareto.words().contains(QStringLiteral("Own")), qPrintable(pareto.words()));
        pareto.setMetric(ParetoPanel::Right, "energy_kwh"); // is known of both, and the same
        QVERIFY(pareto.answer().doubtful.empty() && pareto.answer().front.size() == 2U);
    }

    /// Carbon of electricity alone is drawn and set side by side, and the page says why.
    void carbonWithoutUnknownEmbodied()
    {
        Plan plan = test::samplePlan();
        plan.groups.edit()[0].nodeEmbodied.reset();
        Bench bench(plan);
        ComparePage page(bench.document, bench.evaluation, *m_look);
        page.setCompared(Compared::Carbon);
        QCOMPARE(page.chart().data().series.size(), 1U);
        QVERIFY(page.chart().data().notes.join(QString()).contains(QStringLiteral("H100 SXM is not known")));
    }

    /// 64, 24 and 128 nodes whose price nobody has given: each costs at least its electricity, and none is
    /// said to be cheaper.
    void costWithoutAPriceIsALowerBound()
    {
        Plan plan = *samplePlan("superpod-week");
        std::erase_if(plan.provenance.edit(),
                      [](const Provenance& p) { return p.field == "price_per_node"; });
        Bench bench(plan);
        const Evaluation& evaluation = *bench.evaluation.latest();
        int costs = 0;
        for (const PathCard& card : resultCards(evaluation, 1, Subject{})) {
            const bool cost = card.path.ends_with("cost_usd"); // npv too
            costs += cost ? 1 : 0;
            QCOMPARE(card.content.value.startsWith(QStringLiteral("≥ ")), cost);
            QVERIFY(!cost || card.content.change.isEmpty());
            QCOMPARE(card.content.remark.contains(QStringLiteral("no price of H100 SXM5 80GB is known")),
                     cost);
        }
        QCOMPARE(costs, 2);
        ComparePage page(bench.document, bench.evaluation, *m_look);
        page.setCompared(Compared::Cost);
        QCOMPARE(page.chart().data().changes[1], QStringLiteral("or more"));
        QVERIFY(page.chart().data().notes.join(QString()).contains(
            QStringLiteral("H100 SXM5 80GB is not known")));
        std::vector<const ScenarioOutcome*> outcomes;
        for (const auto& outcome : evaluation.scenarios)
            outcomes.push_back(&*outcome);
        const FigureTable deltas = deltaTable(*evaluation.plan, outcomes, deltaRows(outcomes, Subject{}));
        const auto rowOf = [&](const char* result) {
            return std::ranges::find_if(
                deltas.rows, [&](const auto& cells) { return cells[0].text == QLatin1String(result); });
        };
        const auto cost = rowOf("Cost"), electricity = rowOf("Electricity");
        QVERIFY(cost != deltas.rows.end() && electricity != deltas.rows.end());
        QVERIFY((*cost)[3].text.startsWith(QStringLiteral("≥ ")) && (*cost)[5].text.isEmpty());
        QVERIFY((*electricity)[5].text.contains(QStringLiteral("62.5")));
        const FigureTable parts = partsTable(*evaluation.scenarios[0]->results, plan);
        QStringList bounds;
        for (const FigureCell& cell : parts.rows[0])
            if (cell.text.startsWith(QStringLiteral("≥ ")))
                bounds << cell.path;
        QCOMPARE(bounds, QStringList{QStringLiteral("workloads/Full load/cost_usd")});
    }

    /// H24 keeps `export` from writing a chart of carbon; of energy it writes one.
    void carbonAcrossBasesIsNoFile()
    {
        Plan plan = test::samplePlan();
        plan.sites.edit()[1].carbonBasis = "direct";
        const QTemporaryDir dir;
        for (const char* name : {"c.csv", "c.svg"}) {
            const QString file = dir.filePath(QLatin1String(name));
            const auto refused = drawComparison({plan, {0}, "carbon", file.toStdString()});
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::Refused);
            QVERIFY(refused.error().text.starts_with("H24: "));
            QVERIFY(refused.error().field.ends_with("/carbon_basis"));
            QVERIFY(!QFile::exists(file));
            QVERIFY(drawComparison({plan, {0}, "energy", file.toStdString()}));
            QVERIFY(QFile::exists(file));
        }
    }

    /// UX-30: columns of nothing but zeros are left out of the tables; the copy has none of them either.
    void tablesLeaveZerosOut()
    {
        Plan plan = *samplePlan("superpod-week");
        for (NodeGroup& group : plan.groups.edit())
            group.nodeEmbodied = Measure<unit::kilograms>{0.0};
        Bench bench(plan);
        const PlanResults<double>& results = *bench.evaluation.latest()->scenarios[0]->results;
        QCOMPARE(baseOf(&results.total, totalsField("embodied_kg")), 0.0);
        for (const FigureTable& table :
             {yearlyTable(results, *bench.document.plan()), partsTable(results, *bench.document.plan())}) {
            QStringList titles;
            for (const FigureColumn& column : table.columns)
                titles << column.title;
            QVERIFY(titles.filter(QStringLiteral("Energy")).size() == 1);
            QVERIFY2(titles.filter(QStringLiteral("mbodied")).isEmpty(), qPrintable(titles.join(u'|')));
            for (const auto& row : table.rows)
                QCOMPARE(row.size(), table.columns.size());
        }
    }

    /// A query of 2 Wh at 0.2 USD and 369.5 g a kWh, of 4 Wh beside it: 0.04 and 0.08 cents, 0.739 and 1.478
    /// g.
    void requestsAreToldAndCompared()
    {
        Bench bench("chatbot-billion");
        const Evaluation& evaluation = *bench.evaluation.latest();
        const FigureTable told = requestTable(*evaluation.scenarios[0]->results, *evaluation.plan);
        QCOMPARE(told.rows.size(), std::size_t(1));
        QCOMPARE(told.columns[1].title, QStringLiteral("Energy per query at the meter (Wh)"));
        QCOMPARE(told.rows[0][1].text, QStringLiteral("2"));
        QCOMPARE(told.rows[0][2].text, QStringLiteral("0.04"));
        std::vector<const ScenarioOutcome*> outcomes;
        for (const auto& outcome : evaluation.scenarios)
            outcomes.push_back(&*outcome);
        const FigureTable compared = deltaTable(*evaluation.plan, outcomes, deltaRows(outcomes, Subject{}));
        QStringList rows;
        for (const auto& row : compared.rows)
            if (row[0].text.contains(QLatin1String(" per query"))) // one service each: without its name
                rows << row[1].text + u' ' + row[2].text + u' ' + row[3].text;
        QCOMPARE(rows.size(), 4); // no tokens are known
        QCOMPARE(rows[0], QStringLiteral("Wh 2 4"));
        QCOMPARE(rows[1], QStringLiteral("¢ 0.04 0.08"));
        QCOMPARE(rows[2], QStringLiteral("g CO₂e 0.739 1.478"));
    }

    /// The same 2 and 4 Wh as bars; given figures have no whiskers. Predicted ones have theirs alone.
    void energyPerQueryIsDrawn()
    {
        Bench bench("chatbot-billion");
        ComparePage page(bench.document, bench.evaluation, *m_look);
        page.setCompared(Compared::EnergyPerQuery);
        QCOMPARE(page.chart().data().unit, QStringLiteral("Wh"));
        QCOMPARE(page.chart().data().series[0].values, (std::vector<double>{2, 4}));
        QCOMPARE(page.chart().data().changes[1], QStringLiteral("+100 %"));
        QVERIFY(page.chart().data().totalLow.empty());
        Bench mixed("chatbot-models"); // two flat estimates, then a predicted service a scenario
        const Evaluation& evaluation = *mixed.evaluation.latest();
        const ComparisonChoice choice{{0, 2}, Compared::EnergyPerQuery, {}};
        const ChartData drawn = comparisonChart(evaluation, choice);
        QVERIFY(std::isnan(drawn.totalLow[0]) && std::isnan(drawn.totalHigh[0]));
        QVERIFY(drawn.totalLow[1] < totalAt(drawn, 1) && totalAt(drawn, 1) < drawn.totalHigh[1]);
        const ChartData energy = comparisonChart(evaluation, {{0, 2}, Compared::Energy, {}});
        QVERIFY(std::isnan(energy.totalLow[0]) && energy.totalLow[1] < energy.totalHigh[1]);
    }

    /// 2 and 400 Wh, over two decades, start on a logarithmic axis, 2 and 4 do not; a person may leave it.
    void energyPerQueryHasALogAxis()
    {
        Plan plan = *samplePlan("chatbot-billion");
        Bench near{Plan(plan)};
        ComparePage linear(near.document, near.evaluation, *m_look);
        linear.setCompared(Compared::EnergyPerQuery);
        QVERIFY(!linear.chart().isLogAxis());
        plan.overrides.edit()[0].number = 400.0; // in place of 4
        Bench bench(std::move(plan));
        ComparePage page(bench.document, bench.evaluation, *m_look);
        page.setCompared(Compared::EnergyPerQuery);
        QVERIFY(page.chart().isLogAxis());
        page.chart().setLogAxis(false);
        page.choose({0}, true); // painted again
        QVERIFY(!page.chart().isLogAxis());
    }

    /// Without queries there is nothing to choose.
    void energyPerQueryIsOfferedWithQueries()
    {
        Bench bench("superpod-week");
        ComparePage page(bench.document, bench.evaluation, *m_look);
        page.setCompared(Compared::EnergyPerQuery);
        QCOMPARE(page.chart().data().unit, QStringLiteral("MWh")); // the energy instead
    }

    /// Names are whole where half of the table is enough for them, and in the tooltip of their cell anyway:
    /// long names of services differ in their ends.
    void namesOfResultsAreWhole()
    {
        FigureView view(*m_look);
        view.setWholeNames();
        view.resize(800, 300);
        view.show();
        const QString service = QStringLiteral("A service of a long name: Cost per query");
        const FigureCell wide = textCell(QString(40, u'8'));
        view.setTable({.columns = {{.title = "Result"}, {.title = "A"}, {.title = "B"}},
                       .rows = {{textCell(service, service), wide, wide}}});
        QVERIFY(view.columnWidth(0) > view.fontMetrics().horizontalAdvance(service));
        Bench bench("chatbot-billion");
        const Evaluation& evaluation = *bench.evaluation.latest();
        const FigureTable table = deltasOf(evaluation, {0, 1});
        for (const auto& row : table.rows)
            QCOMPARE(row[0].full, row[0].text);
    }

    /// Columns that need more room than there is have a scroll bar below the last row, not over it.
    void scrollBarsLeaveTheRows()
    {
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        auto* view = new FigureView(*m_look);
        column->addWidget(view);
        column->addStretch();
        page.resize(400, 600);
        page.show();
        const FigureCell wide = textCell(QString(40, u'8'));
        const std::vector<FigureCell> row{textCell(QStringLiteral("Name")), wide, wide};
        view->setTable(
            {.columns = {{.title = "Result"}, {.title = "A"}, {.title = "B"}}, .rows = {row, row}});
        QTRY_VERIFY(view->horizontalScrollBar()->maximum() > 0);
        QTRY_COMPARE(view->verticalScrollBar()->maximum(), 0);
        const int withBar = view->sizeHint().height();
        page.resize(1400, 600);
        QTRY_COMPARE(view->horizontalScrollBar()->maximum(), 0);
        QTRY_VERIFY(view->sizeHint().height() < withBar);
        QCOMPARE(view->verticalScrollBar()->maximum(), 0);
    }

    /// The service of the sample plan on owned machines: 309,972.6 kWh at 400 g, by contract at 100 g, and
    /// 5,294.4 kg of making them (worked through in the engine's tests); nothing is rented.
    void carbonByScopeIsShown()
    {
        Bench bench(test::samplePlan());
        const PlanResults<double>& results = *bench.evaluation.latest()->scenarios[0]->results;
        const Plan& plan = *bench.document.plan();
        const Subject serve{"workloads/serve/", QStringLiteral("serve"), QString()};
        const ChartData chart = carbonByScope(results, serve, plan);
        QVERIFY(chart.unit.startsWith(QLatin1Char('t')));
        QCOMPARE(chart.series.size(), 2U);
        const auto drawn = [&](std::size_t series, std::size_t method, double tonnes) {
            return std::fabs(chart.series[series].values[method] - tonnes) < 1e-9;
        };
        QVERIFY(drawn(0, 0, 123.98904) && drawn(0, 1, 30.99726));
        QVERIFY(drawn(1, 0, 5.2944) && drawn(1, 1, 5.2944));
        QVERIFY(chart.series[0].name.contains(QStringLiteral("Scope 2")));
        QVERIFY(chart.series[1].name.contains(QStringLiteral("capital goods")));

        const FigureTable table = scopeTable(results, serve, plan);
        QStringList lines;
        for (const auto& row : table.rows) {
            if (row[1].path.isEmpty()) { // a category without a figure
                QVERIFY(row[2].text.contains(QStringLiteral("not counted: ")));
                lines << row[0].text;
                continue;
            }
            lines << row[0].text + QLatin1Char('=') + QString::number(row[1].copy.toDouble(), 'f', 2);
            QVERIFY(row[1].path.startsWith(QStringLiteral("workloads/serve/"))); // can be explained
        }
        QCOMPARE(lines.join(QLatin1Char('\n')),
                 QStringLiteral("Scope 1=0.00\n"
                                "Scope 2, location-based=123989.04\n"
                                "Scope 2, market-based=30997.26\n"
                                "Scope 3=5294.40\n"
                                "Scope 3, category 2: capital goods=5294.40\n"
                                "Scope 3, category 1: purchased goods and services=0.00\n"
                                "Scope 3, category 3: fuel- and energy-related activities\n"
                                "Scope 3, categories 4 to 15\n"
                                "Carbon, location-based and embodied=129283.44"));
        ResultsPage page(bench.document, bench.evaluation, *m_look);
        page.show();
        QVERIFY(page.scopes().figures().rowCount() == 9);
        QVERIFY(!page.scopes().accessibleName().isEmpty());
    }

    /// UX-14: every number's explanation evaluates again to it.
    void explanationsEvaluateAgain_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* path : {"total/energy_kwh", "total/cost_usd", "workloads/serve/cost_usd",
                                 "workloads/run/carbon_location_kg", "sites/Ashburn/electricity_usd",
                                 "total/npv_cost_usd", "years/2027/cost_usd", "total/us_homes",
                                 "workloads/serve/scope2_location_kg", "workloads/run/scope3_rented_kg"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void explanationsEvaluateAgain()
    {
        QFETCH(QString, path);
        Bench bench(test::samplePlan());
        ExplainPanel panel(bench.document, bench.evaluation, *m_look);
        QSignalSpy explained(&panel, &ExplainPanel::explained);
        panel.explain(path);
        QTRY_COMPARE(explained.count(), 1);
        const auto& results = *bench.evaluation.latest()->scenarios[0]->results;
        const auto cells = allCells(results, *bench.document.plan());
        const auto cell = std::ranges::find(cells, path.toStdString(), &ResultCell<double>::path);
        QVERIFY(cell != cells.end());
        const QString text = panel.text();
        const double head = valueIn(text.section(QLatin1Char('\n'), 0, 0));
        QVERIFY2(std::fabs(head - cell->base) <= 1e-9 * std::fabs(cell->base), qPrintable(text.left(300)));
        QVERIFY(checkFormulas(text) >= 2);
        QVERIFY(panel.inputs().inputs().rowCount() > 2);
        QVERIFY(panel.parts().model()->rowCount() > 0 || panel.parts().model()->canFetchMore({}));
    }

    /// A price that nobody has given is no price of 0, and what rests on it says so beside its figure.
    void anUnknownPriceIsExplainedAsSuch()
    {
        Plan plan = test::samplePlan();
        plan.groups.edit()[0].pricePerNode = {0};
        Bench bench(plan);
        ExplainPanel panel(bench.document, bench.evaluation, *m_look);
        QSignalSpy explained(&panel, &ExplainPanel::explained);
        panel.explain(QStringLiteral("total/cost_usd"));
        QTRY_COMPARE(explained.count(), 1);
        const auto& inputs = panel.inputs().inputs().inputs();
        const auto price =
            std::ranges::find(inputs, QStringLiteral("fleets/F1/own/price_per_node"), &ExplainedInput::path);
        QVERIFY(price != inputs.end());
        QCOMPARE(price->value, QStringLiteral("not known, counted as 0"));
        const auto labels = panel.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text().startsWith(QStringLiteral("At least so much. Cost: "));
        }));
    }

    /// UX-15: inputs have their source and the way to the field.
    void inputsOfAnExplanation()
    {
        Bench bench(test::samplePlan());
        ExplainPanel panel(bench.document, bench.evaluation, *m_look);
        QSignalSpy explained(&panel, &ExplainPanel::explained), asked(&panel, &ExplainPanel::goToRequested);
        panel.explain(QStringLiteral("workloads/serve/it_energy_kwh"));
        QTRY_COMPARE(explained.count(), 1);
        const auto& inputs = panel.inputs().inputs().inputs();
        const auto find = [&](const char* path) {
            return std::ranges::find(inputs, QString::fromLatin1(path), &ExplainedInput::path);
        };
        const auto host = find("fleets/F1/own/host_peak_w");
        QVERIFY(host != inputs.end());
        QCOMPARE(host->value, QStringLiteral("2.676 kW"));
        QCOMPARE(host->source, QStringLiteral("Data sheet: DGX H100 data sheet"));
        QCOMPARE(find("fleets/F1/own/nodes")->tone, Tone::Attention);
        const auto row = static_cast<int>(host - inputs.begin());
        panel.inputs().setCurrentIndex(panel.inputs().inputs().index(row));
        QTest::keyClick(&panel.inputs(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("fleets/F1/own/host_peak_w"));
    }

    void chineseCountsInTenThousands_data()
    {
        QTest::addColumn<double>("money");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("none") << 21934.08 << QStringLiteral("21,934 USD") << QStringLiteral("21,934 USD");
        QTest::newRow("million") << 4318000.0 << QStringLiteral("4.318 million USD")
                                 << QStringLiteral("431.8 万 USD"); // 4,318,000 / 10^4
        QTest::newRow("hundred million")
            << 250e6 << QStringLiteral("250 million USD") << QStringLiteral("2.5 亿 USD"); // 2.5 x 10^8
        QTest::newRow("billion") << 14.6e9 << QStringLiteral("14.6 billion USD")
                                 << QStringLiteral("146 亿 USD");
        QTest::newRow("trillion") << 3e12 << QStringLiteral("3 trillion USD") << QStringLiteral("3 万亿 USD");
    }

    void chineseCountsInTenThousands()
    {
        QFETCH(double, money);
        const FieldInfo& cost = *findField(fieldsOf<Totals<double>>(), "cost_usd");
        const auto text = [&](const QLocale& locale) {
            QLocale::setDefault(locale);
            return shownFigure(money, cost, Plan{}).text();
        };
        const QString chinese = text(QLocale(QLocale::Chinese, QLocale::China));
        QTEST(text(QLocale(QLocale::English, QLocale::UnitedStates)), "english");
        QTEST(chinese, "chinese");
    }

    /// A sum of many parts stays short on screen and opens on demand.
    void longSums()
    {
        Plan plan = test::samplePlan();
        for (int i = 0; i < 300; ++i) {
            const std::string name = "w" + std::to_string(i);
            Workload w{.uid = name, .name = name, .site = "oslo"};
            w.inputs.values = {{"unit_kw", 1.0 + i}};
            plan.workloads.add(w);
        }
        const TracedAnswerPtr answer = traceScenario(std::make_shared<const Plan>(plan), 0);
        QVERIFY(answer);
        const NodeId node = answer->find("sites/Oslo/energy_kwh")->base.node();
        const Explanation explanation = answer->explainer->explain(node);
        QVERIFY(formulaWords(*answer, explanation).size() < 600);
        TraceModel model;
        model.setRoot(answer, node);
        QVERIFY(model.rowCount() >= 301); // one level at a time
        QVERIFY(!model.canFetchMore({}));
        const QModelIndex part = model.index(0, 0);
        QCOMPARE(model.rowCount(part), 0);
        QVERIFY(model.canFetchMore(part));
        model.fetchMore(part);
        QVERIFY(model.rowCount(part) > 0);
        // Made last: it fetches all there is.
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(answer->explainer->inputsOf(node, 50).size() == 50);
    }

    /// The graver first, whichever source they come from.
    void problemsComeBySeverity()
    {
        Plan plan = test::samplePlan();
        plan.overrides = {
            {.scenario = plan.scenarios[1].uid, .entity = "ashburn", .field = "pue", .number = 1.01}};
        Bench bench(plan); // the warning is in another scenario than is shown
        ProblemsPanel panel(bench.document, bench.evaluation, *m_look);
        const auto& shown = panel.problems().problems();
        QVERIFY(panel.problems().count(Severity::Warning) > 0);
        QVERIFY(panel.problems().count(Severity::Note) > 0);
        QVERIFY(std::ranges::is_sorted(shown, std::greater(), &ShownProblem::severity));
    }

    /// UX-35: all problems are listed, Enter goes to the field, the count is told.
    void problemsLeadToFields()
    {
        Plan plan = test::samplePlan();
        plan.sites.edit()[0].pue.value = 1.01;
        plan.scenarios = {plan.scenarios[0]};
        plan.overrides = {};
        Bench bench(plan);
        ProblemsPanel panel(bench.document, bench.evaluation, *m_look);
        QSignalSpy asked(&panel, &ProblemsPanel::goToRequested),
            counted(&panel, &ProblemsPanel::countChanged);
        QVERIFY(panel.count() > 1);
        QVERIFY(
            panel.problems().problems()[0].text.startsWith(QStringLiteral("Ashburn · PUE: A PUE of 1.01")));
        QCOMPARE(panel.problems().count(Severity::Warning), 1);
        const int notes = panel.problems().count(Severity::Note);
        QVERIFY(notes >= 4); // one a row: both sites, the tariff, groups
        panel.list().setCurrentIndex(panel.problems().index(0));
        emit panel.list().activated(panel.problems().index(0));
        QCOMPARE(asked[0][0].toString(), QStringLiteral("sites/Ashburn/pue"));
        const int before = panel.count();
        QVERIFY(bench.document.setField({0, "ashburn", "pue"}, 1.2));
        QTRY_COMPARE(panel.count(), before - 1);
        QCOMPARE(counted.back()[0].toInt(), panel.count());
    }

    void scenariosAreMadeAndMoved()
    {
        Bench bench(test::samplePlan());
        ScenariosPage page(bench.document, *m_look);
        page.show();
        bench.document.setCurrentScenario(0);
        page.makeFromHere();
        QCOMPARE(bench.document.plan()->scenarios.size(), 4U);
        QCOMPARE(bench.document.currentScenario(), 3U);
        page.moveCurrent(-1);
        QTRY_COMPARE(bench.document.currentScenario(), 1U); // before its sibling, with what builds on that
        QCOMPARE(bench.document.plan()->scenarios[2].name, std::string("Better hall"));
        bench.document.setCurrentScenario(2);
        QCOMPARE(page.overrides().rowCount(), 2);
        QVERIFY(page.overrides().setData(page.overrides().index(0, OverridesModel::WhyColumn),
                                         QStringLiteral("chillers")));
        QCOMPARE(bench.document.plan()->overrides[0].why, std::string("chillers"));
        page.removeCurrent();
        QCOMPARE(bench.document.plan()->scenarios.size(), 3U);
        QVERIFY(bench.document.plan()->overrides.empty());
        bench.document.history().undo();
        QCOMPARE(bench.document.plan()->overrides.size(), 2U);
    }

    /// UX-33: a page without content has one sentence, one action, one example.
    void emptyPages()
    {
        Bench bench(newPlan("Empty"));
        ResultsPage results(bench.document, bench.evaluation, *m_look);
        ComparePage compare(bench.document, bench.evaluation, *m_look);
        ScenariosPage scenarios(bench.document, *m_look);
        for (QWidget* page : {static_cast<QWidget*>(&results), static_cast<QWidget*>(&compare),
                              static_cast<QWidget*>(&scenarios)}) {
            page->resize(1000, 700);
            page->show();
            QVERIFY(page->findChild<EmptyState*>()->isVisible());
            for (const QScrollBar* bar : page->findChildren<QScrollBar*>())
                QVERIFY(!bar->isVisible());
            for (const Chart* chart : page->findChildren<Chart*>())
                QVERIFY(!chart->isVisible());
        }
    }

    /// UX-44: whatever takes the focus has a name; tables have row and column heads.
    void everythingHasAName()
    {
        Bench bench(test::samplePlan());
        bench.document.setCurrentScenario(1);
        ResultsPage results(bench.document, bench.evaluation, *m_look);
        ResultsColumn column(bench.document, bench.evaluation, *m_look);
        ComparePage compare(bench.document, bench.evaluation, *m_look);
        ScenariosPage scenarios(bench.document, *m_look);
        ProblemsPanel problems(bench.document, bench.evaluation, *m_look);
        ExplainPanel explain(bench.document, bench.evaluation, *m_look);
        for (QWidget* page :
             std::initializer_list<QWidget*>{&results, &column, &compare, &scenarios, &problems, &explain}) {
            page->show();
            QCOMPARE(namelessWidgets(*page), QStringList());
        }
        QTRY_VERIFY(compare.deltas().figures().rowCount() > 0);
        for (const QTableView* table : compare.findChildren<QTableView*>())
            for (const auto orientation : {Qt::Horizontal, Qt::Vertical})
                QVERIFY(!table->model()->headerData(0, orientation).toString().isEmpty());
    }

    /// A copy has heads with units and every digit, in the C locale.
    void copiedTables()
    {
        Bench bench("superpod-week");
        ResultsPage page(bench.document, bench.evaluation, *m_look);
        const auto mime = tableMime(page.years().figures());
        const QStringList lines = mime->text().split(QLatin1Char('\n'));
        QVERIFY(lines[0].startsWith(QStringLiteral("Year\tEnergy (kWh)\tCost (USD)")));
        QVERIFY(lines[1].startsWith(QStringLiteral("2024\t109670.4")));
        QVERIFY(mime->html().contains(QStringLiteral("<th>Energy (kWh)</th>")));
        QVERIFY(mime->html().contains(QStringLiteral(">109670.4")));
    }

    void exportedChart()
    {
        Bench bench("superpod-week");
        ComparePage page(bench.document, bench.evaluation, *m_look);
        QTemporaryDir dir;
        ChartExportDialog dialog(page.chart(), *m_look);
        dialog.setSuffix(QStringLiteral("csv"));
        dialog.exportTo(dir.filePath(QStringLiteral("chart")));
        QFile file(dir.filePath(QStringLiteral("chart.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("109.6704"));
        ChartExportDialog bad(page.chart(), *m_look);
        bad.exportTo(dir.filePath(QStringLiteral("none/chart.png")));
        QVERIFY(bad.result() != QDialog::Accepted);
    }

    void signedPercents()
    {
        QCOMPARE(signedPercent(-0.1134), QStringLiteral("−11.3 %"));
        QCOMPARE(signedPercent(1.0), QStringLiteral("+100 %"));
        QCOMPARE(signedPercent(0.0), QStringLiteral("±0 %"));
        QCOMPARE(signedPercent(std::nan("")), QString());
    }

private:
    std::unique_ptr<Look> m_look;
};

QTEST_MAIN(TestAnswers)
#include "tst_answers.moc"
