// The advisor in the window: what is asked, what is answered, what is added to the plan.
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include "advisor/advisor.h"
#include "catalogue/samples.h"
#include "document/plan_document.h"
#include "domain/edit.h"
#include "form_bench.h"
#include "views/advisor/advice_form.h"
#include "views/advisor/advice_words.h"
#include "views/advisor/advisor_view.h"
#include "views/advisor/request_field.h"
#include "views/charts/chart.h"
#include "views/common/empty_state.h"
#include "views/forms/catalogue_picker.h"
#include "views/results/figure_model.h"

using namespace jw;

namespace {

Look* look = nullptr;

/// The advisor over a document, as large as the page leaves it at 1280 x 720.
struct Bench {
    explicit Bench(Plan plan = *samplePlan("lora-finetune"))
        : document(std::make_shared<const Plan>(std::move(plan))),
          view(document, *look)
    {
        view.resize(1180, 520);
        view.show();
        QApplication::setActiveWindow(&view);
        (void)QTest::qWaitForWindowActive(&view);
    }

    [[nodiscard]] QWidget* input(const char* key) const { return view.form().field(key).input(); }
    [[nodiscard]] bool hasAnswer() const { return !view.isAsking() && !view.advice().empty(); }
    /// LoRA on 50 million tokens, answered.
    void askForAdapters()
    {
        QVERIFY(view.form().chooseModel("llama3-8b"));
        test::pick(input("method"), "LoRA");
        test::type(input("tokens"), "50M");
        QTRY_VERIFY(hasAnswer());
    }
    /// Position of the first accepted row whose best offer is a rent, or a purchase.
    [[nodiscard]] int firstRow(bool rented, bool withSystem = true) const
    {
        const auto found = std::ranges::find_if(view.advice(), [&](const Advice& a) {
            return a.accepted() && (a.best.offer.rent != nullptr) == rented &&
                   (a.system != nullptr) == withSystem;
        });
        return found == view.advice().end() ? -1 : static_cast<int>(found - view.advice().begin());
    }

    PlanDocument document;
    AdvisorView view;
};

/// Takes the text out of a line as if by hand.
void empty(QWidget* input)
{
    auto* line = qobject_cast<QLineEdit*>(input);
    QVERIFY(line);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClick(line, Qt::Key_Return);
}

AdviceRequest adapters()
{
    AdviceRequest request = *requestFor(*builtInCatalogue().findModel("llama3-8b"));
    request.tokens = 50e6;
    request.method = TrainMethod::Lora;
    return request;
}

std::vector<std::string> devicesOf(const std::vector<Advice>& all)
{
    std::vector<std::string> ids;
    for (const Advice& advice : all)
        ids.push_back(advice.device->id);
    return ids;
}

std::size_t acceptedIn(const std::vector<Advice>& all)
{
    return static_cast<std::size_t>(std::ranges::count_if(all, &Advice::accepted));
}

const NodeGroup& lastGroup(const PlanDocument& document) { return document.plan()->groups.back(); }

} // namespace

class TestAdvisorView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void nothingIsAskedAtFirst();
    void answersAsTheEngineDoes();
    void tokensOfTheModelAreTaken();
    void asksForWhatIsMissing();
    void refusedTextStandsBesideTheField();
    void runOfThePlanIsFollowed();
    void limitThatRejectsAllIsNamed();
    void aYearStandsUntilItIsTakenAway();
    void whatIsRejectedIsNotAdded();
    void assumedServersAreMarked();
    void onlyTheNewestAnswerIsShown();
    void rejectedRowsAreDimmedWithReasons();
    void keyboardAndChartSelect();
    void rentIsAddedInOneStep();
    void partOfAServerIsAddedAsSuch();
    void purchaseIsAddedInOneStep();
    void emptyPlanGetsASite();
    void tableIsCopied();
    void workIsPicked();
    void everyWidgetIsNamed();
    void pictures();
};

void TestAdvisorView::nothingIsAskedAtFirst()
{
    Bench bench;
    QVERIFY(bench.view.emptyState().isVisible());
    QVERIFY(!bench.view.table().isVisible());
    QVERIFY(!bench.view.isAsking());
    emit bench.view.emptyState().exampleTriggered(); // the plan's run
    QVERIFY(bench.view.form().hasWork());
}

void TestAdvisorView::answersAsTheEngineDoes()
{
    Bench bench;
    bench.askForAdapters();
    const auto expected = advise(adapters(), builtInCatalogue());
    QVERIFY(expected);
    QCOMPARE(devicesOf(bench.view.advice()), devicesOf(*expected));
    QCOMPARE(bench.view.table().figures().rowCount(),
             static_cast<int>(builtInCatalogue().accelerators.size()));
    QCOMPARE(bench.view.table().figures().index(0, 0).data().toString(),
             QString::fromStdString(expected->front().device->name));
    QVERIFY(bench.view.verdict().text().startsWith(QString::number(acceptedIn(*expected))));
    test::pick(bench.input("objective"), "Time");
    QTRY_VERIFY(bench.hasAnswer());
    AdviceRequest byTime = adapters();
    byTime.objective = Objective::Time;
    QCOMPARE(devicesOf(bench.view.advice()), devicesOf(*advise(byTime, builtInCatalogue())));
}

/// Llama 3 8B was trained on 15 trillion tokens (model card, 2024); an emptied field says so again.
void TestAdvisorView::tokensOfTheModelAreTaken()
{
    Bench bench;
    QVERIFY(bench.view.form().chooseModel("llama3-8b"));
    QVERIFY(bench.view.form().request());
    const double trained = bench.view.form().request()->tokens.base();
    QCOMPARE(trained, builtInCatalogue().findModel("llama3-8b")->trainingTokens->quantity().base());
    test::type(bench.input("tokens"), "2 B");
    QCOMPARE(bench.view.form().request()->tokens.base(), 2e9);
    empty(bench.input("tokens"));
    QCOMPARE(bench.view.form().request()->tokens.base(), trained);
    test::type(bench.input("tokens"), "2 B");
    QVERIFY(bench.view.form().chooseModel("llama3-8b")); // what the work says goes before
    QCOMPARE(bench.view.form().request()->tokens.base(), trained);
    QVERIFY(!bench.view.form().chooseModel("no-such-model"));
}

void TestAdvisorView::asksForWhatIsMissing()
{
    Bench bench;
    const auto& models = builtInCatalogue().models;
    const auto found = std::ranges::find_if(
        models, [](const ModelRow& row) { return !row.trainingTokens && requestFor(row).has_value(); });
    QVERIFY(found != models.end());
    QVERIFY(bench.view.form().chooseModel(found->id));
    QVERIFY(!bench.view.isAsking());
    QCOMPARE(bench.view.form().request().error().kind, Error::Kind::MissingField);
    QVERIFY(bench.view.emptyState().accessibleName().contains("Tokens"));
    QVERIFY(bench.view.form().field("tokens").message().isEmpty()); // asked for, not complained about
}

void TestAdvisorView::refusedTextStandsBesideTheField()
{
    Bench bench;
    bench.askForAdapters();
    RequestField& power = bench.view.form().field("power_kw");
    test::type(power.input(), "5 tokens");
    QVERIFY(power.message().contains("Most power"));
    QVERIFY(bench.view.advice().empty());
    QVERIFY(!bench.view.isAsking());
    QVERIFY(!bench.view.table().isVisible());
    QTest::keyClick(power.input(), Qt::Key_Escape);
    QVERIFY(power.message().isEmpty());
    QTRY_VERIFY(bench.hasAnswer());
    test::type(power.input(), "0.05 MW");
    QCOMPARE(bench.view.form().request()->power->in(kW), 50.0);
}

void TestAdvisorView::runOfThePlanIsFollowed()
{
    Bench bench;
    const auto runs = bench.view.form().runs();
    QVERIFY(!runs.empty());
    const std::string uid = runs.front()->uid;
    QVERIFY(bench.view.form().chooseRun(uid));
    QTRY_VERIFY(bench.hasAnswer());
    const Value before =
        fieldValue(*bench.document.plan(), findRow(*bench.document.plan(), uid), "inputs.tokens");
    QCOMPARE(bench.view.form().request()->tokens.base(), *before.as<double>());
    QVERIFY(bench.document.setField({0, uid, "inputs.tokens"}, Value(*before.as<double>() * 2.0), {}));
    QCOMPARE(bench.view.form().request()->tokens.base(), *before.as<double>() * 2.0);
    QVERIFY(bench.view.isAsking()); // anew
    QTRY_VERIFY(bench.hasAnswer());
    QVERIFY(bench.document.edit({"Remove", {}}, [&](Plan& plan) -> Result<void> {
        removeRow(plan, uid);
        return {};
    }));
    QVERIFY(!bench.view.form().hasWork());
    QVERIFY(bench.view.advice().empty());
}

void TestAdvisorView::limitThatRejectsAllIsNamed()
{
    Bench bench;
    bench.askForAdapters();
    test::type(bench.input("budget_usd"), "0.001");
    QTRY_VERIFY(bench.hasAnswer());
    QCOMPARE(acceptedIn(bench.view.advice()), 0U);
    const QString verdict = bench.view.verdict().text();
    QVERIFY2(verdict.contains("“Budget”") && verdict.contains("the budget is 0.001"), qPrintable(verdict));
    QVERIFY(!bench.view.chart().isVisible());
    QCOMPARE(bench.view.table().figures().headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
             QString("Why not"));
    empty(bench.input("budget_usd"));
    test::type(bench.input("deadline_days"), "0.1 s");
    QTRY_VERIFY(bench.hasAnswer());
    QVERIFY(bench.view.verdict().text().contains("“Longest time”"));
}

/// The deadline that nobody typed is in the field, goes when it is emptied, and does not come back with
/// other work.
void TestAdvisorView::aYearStandsUntilItIsTakenAway()
{
    Bench bench;
    QVERIFY(bench.view.form().chooseModel("llama3-8b"));
    QCOMPARE(bench.view.form().request()->deadline->in(day), 365.0);
    auto* line = qobject_cast<QLineEdit*>(bench.input("deadline_days"));
    QVERIFY(line->text().contains("365"));
    empty(line);
    QVERIFY(!bench.view.form().request()->deadline);
    QVERIFY(line->text().isEmpty());
    QVERIFY(bench.view.form().chooseModel("llama3-70b"));
    QVERIFY(!bench.view.form().request()->deadline);
    test::type(line, "30");
    QCOMPARE(bench.view.form().request()->deadline->in(day), 30.0);
}

void TestAdvisorView::whatIsRejectedIsNotAdded()
{
    Bench bench;
    bench.askForAdapters();
    QVERIFY(bench.view.addButton().isEnabled());
    test::type(bench.input("budget_usd"), "0.001");
    QTRY_VERIFY(bench.hasAnswer());
    QVERIFY(bench.view.current()->count > 0.0); // with figures, and too dear
    QVERIFY(!bench.view.addButton().isEnabled());
    QVERIFY(bench.view.addButton().toolTip().contains("the budget is 0.001"));
    const PlanPtr before = bench.document.plan();
    bench.view.addToPlan();
    QCOMPARE(bench.document.plan(), before);
    const QString verdict = bench.view.verdict().text();
    QVERIFY2(verdict.contains("Each of these alone would do: “Budget” of"), qPrintable(verdict));
    test::type(bench.input("deadline_days"), "0.1 s");
    QTRY_VERIFY(bench.hasAnswer());
    QVERIFY(bench.view.verdict().text().contains("No single limit that is given up would be enough."));
}

void TestAdvisorView::assumedServersAreMarked()
{
    Bench bench;
    bench.askForAdapters();
    const FigureTable& table = bench.view.table().figures().table();
    const auto column = std::ranges::find(table.columns, QString("Server"), &FigureColumn::title);
    QVERIFY(column != table.columns.end());
    const auto at = static_cast<std::size_t>(column - table.columns.begin());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Advice& advice = bench.view.advice()[row];
        if (advice.count > 0.0)
            QCOMPARE(table.rows[row][at].text == QString("assumed"), advice.system == nullptr);
    }
    bench.view.chooseRow(bench.firstRow(false, false)); // bought, without a known server
    QVERIFY(bench.view.details().text().contains("1.44 times that of its cards"));
    QVERIFY(bench.view.details().text().contains("without people, network and storage"));
}

/// The answer of the first question is forgotten even where it is ready before the second is asked.
void TestAdvisorView::onlyTheNewestAnswerIsShown()
{
    Bench bench;
    bench.askForAdapters();
    QSignalSpy answers(&bench.view, &AdvisorView::answered);
    test::type(bench.input("tokens"), "60M");
    QVERIFY(bench.view.isAsking());
    QVERIFY(bench.view.advice().empty()); // nothing of the old request
    QVERIFY(!bench.view.table().isVisible());
    test::type(bench.input("most_devices"), "4");
    QTRY_VERIFY(bench.hasAnswer());
    QCOMPARE(answers.count(), 1);
    for (const Advice& advice : bench.view.advice())
        QVERIFY(advice.count <= 4.0);
    AdviceRequest newest = adapters();
    newest.tokens = 60e6;
    newest.mostDevices = 4.0;
    QCOMPARE(bench.view.advice().front().best.time.base(),
             advise(newest, builtInCatalogue())->front().best.time.base());
}

void TestAdvisorView::rejectedRowsAreDimmedWithReasons()
{
    Bench bench;
    bench.askForAdapters();
    const FigureTable& table = bench.view.table().figures().table();
    const std::size_t accepted = acceptedIn(bench.view.advice());
    QVERIFY(accepted > 0 && accepted < table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        QCOMPARE(table.rows[row].front().dimmed, row >= accepted);
        QCOMPARE(table.rows[row].back().text.isEmpty(), row < accepted);
    }
    const auto& all = bench.view.advice();
    const auto tpu =
        std::ranges::find(all, std::string("groq-lpu"), [](const Advice& a) { return a.device->id; });
    QCOMPARE(reasonsText(*tpu), QString("is made for inference only"));
}

void TestAdvisorView::keyboardAndChartSelect()
{
    Bench bench;
    bench.askForAdapters();
    QCOMPARE(bench.view.current(), &bench.view.advice()[0]);
    bench.view.table().setFocus();
    QTest::keyClick(&bench.view.table(), Qt::Key_Down);
    QCOMPARE(bench.view.current(), &bench.view.advice()[1]);
    QVERIFY(
        bench.view.details().text().contains(QString::fromStdString(bench.view.advice()[1].device->name)));
    const ChartData& chart = bench.view.chart().data();
    QCOMPARE(chart.emphasized.size(), 1U);
    QCOMPARE(chart.categories[chart.emphasized.front()],
             QString::fromStdString(bench.view.advice()[1].device->name));
    QCOMPARE(chart.positions.size(), acceptedIn(bench.view.advice()));
    const QString leftmost = chart.categories.front();
    emit bench.view.chart().rowChosen(0);
    QCOMPARE(QString::fromStdString(bench.view.current()->device->name), leftmost);
    bench.view.chooseRow(bench.view.table().figures().rowCount() - 1); // a rejected one has no point
    QVERIFY(bench.view.chart().data().emphasized.empty());
    QVERIFY(!bench.view.addButton().isEnabled());
}

void TestAdvisorView::rentIsAddedInOneStep()
{
    Bench bench;
    bench.askForAdapters();
    const int row = bench.firstRow(true);
    QVERIFY(row >= 0);
    bench.view.chooseRow(row);
    const Advice advice = *bench.view.current();
    const PlanPtr before = bench.document.plan();
    const int steps = bench.document.history().count();
    QSignalSpy jumps(&bench.view, &AdvisorView::goToRequested);
    bench.view.addButton().click();
    QCOMPARE(bench.document.history().count(), steps + 1);
    QCOMPARE(bench.document.plan()->fleets.size(), before->fleets.size() + 1);
    QCOMPARE(bench.document.plan()->groups.size(), before->groups.size() + 1);
    const NodeGroup& group = lastGroup(bench.document);
    QCOMPARE(group.fleet, bench.document.plan()->fleets.back().uid);
    QCOMPARE(static_cast<double>(group.nodes * group.accelPerNode), advice.count.base());
    QCOMPARE(group.tenure, Tenure::Rented);
    QCOMPARE(group.cloudPriceId, advice.best.offer.rent->id);
    QVERIFY(findRow(*bench.document.plan(), group.accelerator));
    const auto sourced =
        std::ranges::count(bench.document.plan()->provenance, group.uid, &Provenance::entity);
    QVERIFY(sourced > 0);
    QVERIFY(bench.view.message().isVisible());
    QVERIFY(bench.hasAnswer()); // the request is the same
    bench.document.history().undo();
    QVERIFY(*bench.document.plan() == *before);
}

/// One H100 of a server of eight: an eighth of its host.
void TestAdvisorView::partOfAServerIsAddedAsSuch()
{
    Bench bench;
    bench.askForAdapters();
    test::type(bench.input("most_devices"), "1");
    QTRY_VERIFY(bench.hasAnswer());
    const auto& all = bench.view.advice();
    const auto found =
        std::ranges::find(all, std::string("h100-sxm"), [](const Advice& a) { return a.device->id; });
    QVERIFY(found != all.end() && found->accepted() && found->system && found->count == Ratio<>(1.0));
    bench.view.chooseRow(static_cast<int>(found - all.begin()));
    bench.view.addToPlan();
    const NodeGroup& group = lastGroup(bench.document);
    QCOMPARE(group.nodes, std::int64_t{1});
    QCOMPARE(group.accelPerNode, std::int64_t{1});
    QCOMPARE(group.hostPeak.value, found->system->hostPower.value / 8.0);
}

void TestAdvisorView::purchaseIsAddedInOneStep()
{
    Bench bench;
    bench.askForAdapters();
    const int row = bench.firstRow(false);
    QVERIFY(row >= 0);
    bench.view.chooseRow(row);
    const Advice advice = *bench.view.current();
    bench.view.addToPlan();
    const NodeGroup& group = lastGroup(bench.document);
    QCOMPARE(group.tenure, Tenure::Owned);
    QCOMPARE(static_cast<double>(group.nodes * group.accelPerNode), advice.count.base());
    QCOMPARE(group.pricePerNode.value,
             advice.system->price->value * bench.document.plan()->settings.usdRate.value);
    const int bare = bench.firstRow(false, false);
    QVERIFY(bare >= 0);
    bench.view.chooseRow(bare); // cards without a known server: 44 % on their price
    const Advice cards = *bench.view.current();
    bench.view.addToPlan();
    const NodeGroup& second = lastGroup(bench.document);
    const double perNode = static_cast<double>(second.accelPerNode);
    QCOMPARE(static_cast<double>(second.nodes) * perNode, cards.count.base());
    QVERIFY(std::abs(second.pricePerNode.value / (1.44 * cards.device->listPrice->value * perNode) - 1.0) <
            1e-12);
    QVERIFY(std::abs(second.hostPeak.value / (0.3 * cards.device->tdp.value * perNode) - 1.0) < 1e-12);
}

void TestAdvisorView::emptyPlanGetsASite()
{
    Plan nothing;
    nothing.settings.uid = "plan-uid";
    nothing.settings.name = "Nothing";
    Bench bench(nothing);
    bench.askForAdapters();
    bench.view.addToPlan();
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.document.plan()->sites.size(), 1U);
    QCOMPARE(bench.document.plan()->sites.front().regionId, std::string("world"));
    bench.document.history().undo();
    QVERIFY(bench.document.plan()->sites.empty());
}

void TestAdvisorView::tableIsCopied()
{
    Bench bench;
    bench.askForAdapters();
    bench.view.copyButton().click();
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), static_cast<int>(builtInCatalogue().accelerators.size()) + 1);
    QVERIFY(lines.front().startsWith("Device\tDevices\tOffer\t"));
    QVERIFY(lines[1].startsWith(QString::fromStdString(bench.view.advice().front().device->name)));
}

void TestAdvisorView::workIsPicked()
{
    Bench bench;
    CataloguePicker& works = bench.view.form().pickWork();
    emit works.picked("model:llama3-8b");
    QVERIFY(bench.view.form().hasWork());
    works.close();
    CataloguePicker& regions = bench.view.form().pickRegion();
    emit regions.picked("us-virginia");
    regions.close();
    QCOMPARE(bench.view.form().request()->region, std::string("us-virginia"));
}

void TestAdvisorView::everyWidgetIsNamed()
{
    Bench bench;
    bench.askForAdapters();
    bench.view.form().moreButton().setChecked(true);
    test::checkNames(bench.view);
    test::checkTabOrder(bench.view.form());
}

void TestAdvisorView::pictures()
{
    Bench bench;
    test::shoot(bench.view, "advisor_empty");
    bench.askForAdapters();
    test::shoot(bench.view, "advisor");
    test::type(bench.input("deadline_days"), "1 min");
    test::type(bench.input("power_kw"), "x");
    test::shoot(bench.view, "advisor_refused");
    empty(bench.input("power_kw"));
    test::type(bench.input("deadline_days"), "0.1 s");
    QTRY_VERIFY(bench.hasAnswer());
    test::shoot(bench.view, "advisor_none");
    look->setMode(Look::Mode::Dark);
    empty(bench.input("deadline_days"));
    QTRY_VERIFY(bench.hasAnswer());
    bench.view.chooseRow(2);
    bench.view.addToPlan();
    test::shoot(bench.view, "advisor_dark");
    look->setMode(Look::Mode::Light);
}

QTEST_MAIN(TestAdvisorView)
#include "tst_advisor_view.moc"
