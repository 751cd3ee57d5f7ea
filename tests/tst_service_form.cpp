// The form of a service on the page of workloads: what counts is shown, one undo step an action, live
// figures, the size of its fleet; by keys alone.
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

#include "catalogue/catalogue.h"
#include "catalogue/insert_copies.h"
#include "domain/edit.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "domain/resolve.h"
#include "engine/serving/service.h"
#include "engine/serving/service_figures.h"
#include "form_bench.h"
#include "service_plan.h"
#include "views/common/part_bar.h"
#include "views/common/segments.h"
#include "views/forms/catalogue_picker.h"
#include "views/forms/entity_form.h"
#include "views/forms/table_view.h"
#include "views/results/card_grid.h"
#include "views/results/results_column.h"
#include "views/workloads/api_panel.h"
#include "views/workloads/day_panel.h"
#include "views/workloads/frontier_panel.h"
#include "views/workloads/length_names.h"
#include "views/workloads/model_section.h"
#include "views/workloads/rate_choice.h"
#include "views/workloads/run_parts.h"
#include "views/workloads/service_edits.h"
#include "views/workloads/service_lever_panel.h"
#include "views/workloads/service_panel.h"
#include "views/workloads/service_parts.h"
#include "views/workloads/staircase_panel.h"
#include "views/workloads/workloads_page.h"

using namespace jw;
using test::promise;
using test::servedPlan;

namespace {

Look* look = nullptr;

/// Two DGX H100 of the catalogue, and no work.
Plan machinesOnly()
{
    Plan plan = newPlan("Machines");
    const std::string at = "2026-01-02T03:04:05Z";
    const auto site = insertSiteOf(plan, *builtInCatalogue().findRegion("usa"), at);
    const auto fleet = insertGiven(plan, Fleet::table, {{"name", "F"}, {"site", *site}});
    const auto group = insertGroupOf(plan, *fleet, findHardware(builtInCatalogue(), "system:dgx-h100"), at);
    (void)setField(plan, *group, "nodes", 2.0);
    return plan;
}

struct Bench {
    explicit Bench(Plan plan)
        : document(std::make_shared<const Plan>(std::move(plan))),
          evaluation(document),
          page(document, evaluation, *look)
    {
        page.resize(930, 900);
        page.show();
        QApplication::setActiveWindow(&page);
        (void)QTest::qWaitForWindowActive(&page);
    }

    [[nodiscard]] ServiceParts& service() const { return page.service(); }
    [[nodiscard]] ServicePanel& panel() const { return page.service().panel(); }
    [[nodiscard]] Value value(std::string_view field) const
    {
        const Plan& plan = *document.resolved();
        return fieldValue(plan, findRow(plan, plan.workloads[0].uid), field);
    }
    [[nodiscard]] QString tile(const QString& name) const
    {
        for (const ServicePanel::Tile& one : panel().tiles())
            if (one.name == name)
                return one.value;
        return QStringLiteral("none");
    }
    [[nodiscard]] int steps() { return document.history().count(); }

    PlanDocument document;
    PlanEvaluation evaluation;
    WorkloadsPage page;
};

QStringList frontFields(const EntityForm& form)
{
    QStringList front;
    for (const FieldEditor* editor : form.editors())
        if (editor->field().place == Place::Main)
            front << QString::fromStdString(editor->field().field);
    return front;
}

} // namespace

class TestServiceForm final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    /// A service that is added is predicted, on the machines there are, and its figures are there.
    void beginsAsPlanned()
    {
        Bench bench(machinesOnly());
        bench.page.addWorkload(WorkloadKind::Inference);
        QCOMPARE(bench.steps(), 1);
        const Plan& plan = *bench.document.plan();
        QVERIFY(plan.workloads.size() == 1 && plan.assignments.size() == 1);
        QVERIFY(bench.value("inputs.rate_from") == Value("predicted"));
        QVERIFY(serviceQuestion(plan, plan.workloads[0].uid));
        QVERIFY(bench.service().isVisible() && !bench.page.run().isVisible());
        QVERIFY(bench.panel().refusal().isEmpty() && bench.panel().tiles().size() >= 6);
        bench.document.history().undo();
        QVERIFY(bench.document.plan()->workloads.empty());
    }

    /// Without machines it asks for them.
    void asksForMachines()
    {
        Bench bench(newPlan("Empty"));
        bench.page.addWorkload(WorkloadKind::Inference);
        QVERIFY2(bench.panel().refusal().contains("no machines"), qPrintable(bench.panel().refusal()));
        QVERIFY(bench.panel().tiles().empty() && !bench.panel().sizeButton().isVisible());
    }

    /// A first look with keys alone: the field of requests has them, and Tab goes on through the form.
    void byKeysAlone()
    {
        Bench bench(machinesOnly());
        bench.page.addWorkload(WorkloadKind::Inference);
        QWidget* requests = bench.service().form().editor("inputs.requests_per_s")->input();
        QTRY_VERIFY(requests->hasFocus() || requests->isAncestorOf(QApplication::focusWidget()));
        test::type(requests, "200M/day");
        const double perSecond = *bench.value("inputs.requests_per_s").as<double>();
        QVERIFY(std::fabs(perSecond - 200e6 / 86400.0) < 1e-6); // 2314.8
        test::checkNames(bench.page);
        QVERIFY(test::tabStops(bench.page).contains(&bench.panel().sizeButton()));
        bench.panel().sizeButton().setFocus();
        QTest::keyClick(&bench.panel().sizeButton(), Qt::Key_Space);
        QVERIFY(bench.panel().fit().contains("holds"));
    }

    void eachWayHasItsFields()
    {
        Bench bench(servedPlan(1.0));
        const QStringList predicted = frontFields(bench.service().form());
        QVERIFY2(predicted.size() >= 6 && predicted.size() <= 8, qPrintable(predicted.join(' ')));
        for (const char* field : {"inputs.model", "inputs.precision", "inputs.tp", "inputs.tpot_slo_ms"})
            QVERIFY2(predicted.contains(QString::fromLatin1(field)), field);
        QVERIFY(!bench.service().form().editor("inputs.rate_per_replica"));
        QTest::mouseClick(bench.service().rate().choice().button(static_cast<int>(RateFrom::Given)),
                          Qt::LeftButton);
        QCOMPARE(bench.steps(), 1);
        const QStringList given = frontFields(bench.service().form());
        QVERIFY2(given.size() >= 6 && given.size() <= 8, qPrintable(given.join(' ')));
        QVERIFY(given.contains("inputs.rate_per_replica") && !given.contains("inputs.tpot_slo_ms"));
        QVERIFY(!bench.service().form().editor("inputs.engine"));
        bench.document.history().undo();
        QCOMPARE(bench.service().rate().choice().chosen(), static_cast<int>(RateFrom::Predicted));
    }

    /// 200M a day stay that, in a file too; the value is 200e6 / 86,400 a second.
    void ratesStayAsTyped()
    {
        Bench bench(servedPlan(1.0));
        FieldEditor* requests = bench.service().form().editor("inputs.requests_per_s");
        auto* line = qobject_cast<QLineEdit*>(requests->input());
        QVERIFY(line && requests->unit().symbol == "/s");
        test::type(line, "200M/day");
        QVERIFY(requests->unit().symbol == "/day");
        bench.service().form().editor("inputs.tokens_in")->input()->setFocus();
        QTRY_COMPARE(line->text().remove(','), QString("200000000"));
        test::type(line, "300M"); // in the unit shown
        QVERIFY(std::fabs(*bench.value("inputs.requests_per_s").as<double>() - 3e8 / 86400.0) < 1e-9);
        QVERIFY(requests->unit().symbol == "/day");
        requests->setUnit(nameOf(unit::perSecond)); // by hand
        bench.service().form().editor("inputs.tokens_in")->input()->setFocus();
        QTRY_COMPARE(line->text().remove(','), QString("3472.22"));
        bench.document.history().undo();
        bench.document.history().undo();
        QTRY_COMPARE(line->text(), QString("1"));
    }

    /// 0.57179 Wh (tst_service_plan) stands in front beside the form; it follows an edit. Return explains.
    void requestFiguresAreLive()
    {
        Bench bench(servedPlan(1.0));
        ResultsColumn column(bench.document, bench.evaluation, *look);
        column.setWorkload("w");
        const auto& cards = column.cards().cards();
        QTRY_VERIFY(cards.size() > 4);
        QCOMPARE(cards[0]->content().value, QString("0.5718"));
        QCOMPARE(cards[0]->content().unit, QString("Wh"));
        QVERIFY(cards[0]->content().range && cards[0]->content().smallPrint.contains("Tier"));
        QVERIFY(cards[2]->content().name.startsWith("Time to first token"));
        QVERIFY(cards[3]->content().name.startsWith("Time per output token"));
        test::type(bench.service().form().editor("inputs.requests_per_s")->input(), "2/s");
        QTRY_VERIFY(cards[0]->content().value != QString("0.5718"));
        QSignalSpy explained(&column, &ResultsColumn::explainRequested);
        QTest::keyClick(cards[1], Qt::Key_Return);
        QCOMPARE(explained.value(0).value(0).toString(), QString("workloads/chat/cents_per_query"));
    }

    /// C-047, C-049 and C-062 of the engine's golden cases; 20 requests ask for four replicas of four GPUs.
    void figuresFollowTheForm()
    {
        Bench bench(servedPlan(1.0, promise));
        QCOMPARE(bench.tile("Time per output token (TPOT)"), QString("12.4 ms"));
        QCOMPARE(bench.tile("Requests of a replica within the promise"), QString("6.554 /s"));
        QCOMPARE(bench.tile("Replicas needed"), QString("1 (there: 1)"));
        QVERIFY(bench.panel().bound().contains("token at a time"));
        QVERIFY(bench.panel().memory().whole().fits());
        QVERIFY2(bench.panel().trust().contains("42"), qPrintable(bench.panel().trust()));
        test::type(bench.service().form().editor("inputs.requests_per_s")->input(), "20/s");
        QCOMPARE(bench.tile("Replicas needed"), QString("4 (there: 1)"));
        QCOMPARE(bench.tile("GPUs needed"), QString("16 (there: 4)"));
        QVERIFY2(bench.panel().fit().contains("4 node(s)"), qPrintable(bench.panel().fit()));
    }

    void headroomIsToldWithWhatBinds()
    {
        Bench bench(servedPlan(1.0, {{"headroom", 0.1}}));
        QVERIFY2(bench.panel().bound().contains("headroom of 10 %"), qPrintable(bench.panel().bound()));
        Bench none(servedPlan(1.0, {{"headroom", 0.0}}));
        QVERIFY(!none.panel().bound().contains("headroom"));
    }

    /// Its window closes as it goes, and the line is left: the plan may take what was typed.
    void aPageGoesWhileSomebodyTypes()
    {
        auto bench = std::make_unique<Bench>(servedPlan(1.0));
        auto* line =
            qobject_cast<QLineEdit*>(bench->service().form().editor("inputs.requests_per_s")->input());
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, "7");
        QVERIFY(line->isModified());
        bench.reset();
    }

    void theFleetIsSizedInOneStep()
    {
        Bench bench(servedPlan(20.0, promise));
        QTest::mouseClick(&bench.panel().sizeButton(), Qt::LeftButton);
        QCOMPARE(bench.steps(), 1);
        QCOMPARE(bench.document.plan()->groups[0].nodes, 4);
        QCOMPARE(bench.tile("Replicas needed"), QString("4 (there: 4)"));
        QVERIFY(!bench.panel().sizeButton().isEnabled());
        bench.document.history().undo();
        QCOMPARE(bench.document.plan()->groups[0].nodes, 1);
    }

    void leadsToCalibration()
    {
        Bench bench(servedPlan(1.0, promise));
        QVERIFY(bench.panel().calibrateButton().isVisibleTo(&bench.panel()));
        QSignalSpy asked(&bench.panel(), &ServicePanel::calibrateRequested);
        bench.panel().calibrateButton().click();
        QCOMPARE(asked.count(), 1);
        QTest::mouseClick(bench.service().rate().choice().button(static_cast<int>(RateFrom::Given)),
                          Qt::LeftButton);
        QVERIFY(!bench.panel().calibrateButton().isVisibleTo(&bench.panel())); // nothing is predicted
    }

    void saysWhyNoFleetHolds()
    {
        Bench bench(servedPlan(1.0, {{"ttft_slo_ms", 10.0}}));
        QVERIFY2(bench.panel().fit().contains("No number of machines"), qPrintable(bench.panel().fit()));
        QVERIFY(!bench.panel().sizeButton().isEnabled());
    }

    /// A promise that an empty replica keeps by 2 %: a slow one cannot, however many there are.
    void saysWhereABandHasNoEnd()
    {
        const Plan plan = servedPlan(0.1);
        const double empty = emptyReplica(*serviceQuestion(plan, "w")).tpot.in(unit::milliseconds.size);
        Bench bench(servedPlan(0.1, {{"tpot_slo_ms", 1.02 * empty}}));
        QStringList bands;
        for (const ServicePanel::Tile& tile : bench.panel().tiles())
            if (tile.name == QLatin1String("Replicas needed"))
                bands << tile.band;
        QCOMPARE(bands.size(), 1);
        QVERIFY2(bands[0].startsWith("P10 ") && bands[0].endsWith(", no P90: the slow end does not hold"),
                 qPrintable(bands[0]));
    }

    void saysWhyNothingIsPredicted()
    {
        Bench bench(servedPlan(1.0, {{"engine", "other"}}));
        QVERIFY(bench.panel().refusal().contains("No measurement of this engine"));
        QVERIFY(bench.panel().refusal().contains("enter the requests of a replica"));
    }

    /// What is not listed can never be translated.
    void namesOfLengthsCanBeTranslated()
    {
        for (const UsualInputs& lengths : usualLengths(builtInCatalogue()))
            QVERIFY2(std::ranges::any_of(lengthNames, [&](const char* name) { return lengths.name == name; }),
                     lengths.name.c_str());
    }

    void lengthsAreOneStep()
    {
        Bench bench(servedPlan(1.0));
        bench.service().offerLengths();
        auto* menu = bench.service().findChild<QMenu*>();
        QVERIFY(menu && menu->actions().size() == static_cast<int>(usualLengths(builtInCatalogue()).size()));
        menu->actions()[2]->trigger();
        QCOMPARE(bench.steps(), 1);
        QVERIFY(bench.value("inputs.tokens_in") == Value(8192.0));
        QVERIFY(bench.value("inputs.tokens_out") == Value(1024.0));
        QAction* code = menu->actions().back(); // of the trace of 2023
        QVERIFY2(code->text().contains("Azure Public Dataset"), qPrintable(code->text()));
        code->trigger();
        QVERIFY(bench.value("inputs.tokens_in") == Value(2047.8));
        QVERIFY(bench.value("inputs.tokens_out") == Value(27.9));
        QCOMPARE(bench.steps(), 2);
        menu->close();
    }

    /// An item comes with its source in one step, and what was measured of another one goes.
    void itemsAreOneStep()
    {
        Bench bench(servedPlan(
            1.0, {{"rate_from", "items"}, {"tp", 1.0}, {"item", Members{{"seconds_per_item", 9.0}}}}));
        QVERIFY(bench.service().itemsButton().isVisible() && !bench.service().lengthsButton().isVisible());
        bench.service().offerItems();
        auto* menu = bench.service().findChild<QMenu*>();
        menu->actions().front()->trigger();
        QCOMPARE(bench.steps(), 1);
        QVERIFY(bench.value("inputs.item.tflop_per_pass") == Value(74.4)); // the catalogue's FLUX.1-dev
        QVERIFY(bench.value("inputs.item.passes") == Value(50.0));
        QVERIFY(bench.value("inputs.item.seconds_per_item").isNull());
        const ValueOrigin origin = originOf(*bench.document.plan(), 0, "w", "inputs.item.passes");
        QVERIFY(origin.source && origin.source->title.find("ML.ENERGY") != std::string::npos);
        menu->close();
    }

    /// The model comes with its shape, in one step; nothing of a training run comes with it.
    void modelFromTheCatalogue()
    {
        Bench bench(servedPlan(1.0));
        bench.service().choose(1);
        QVERIFY(bench.service().model().isVisible());
        CataloguePicker& picker = bench.service().model().pickFromCatalogue();
        picker.choose("llama3.1-8b");
        picker.accept();
        QCOMPARE(bench.steps(), 1);
        QVERIFY(bench.value("inputs.model") == Value("llama3.1-8b"));
        QVERIFY(bench.value("inputs.arch.layers") == Value(32.0));
        QVERIFY(!bench.document.plan()->workloads[0].inputs.values.contains("tokens"));
    }

    /// A rate that is not there yet is the predicted one at first (C-049: 6.554), in the same step; one that
    /// is there stays.
    void measuredBeginsAsPredicted()
    {
        Bench bench(servedPlan(1.0, promise));
        const auto choose = [&](RateFrom way) {
            QTest::mouseClick(bench.service().rate().choice().button(static_cast<int>(way)), Qt::LeftButton);
        };
        choose(RateFrom::Given);
        QCOMPARE(bench.steps(), 1);
        const Value rate = bench.value("inputs.rate_per_replica");
        QVERIFY(rate.as<double>() && std::fabs(*rate.as<double>() - 6.554) < 5e-4);
        const ValueOrigin origin = originOf(*bench.document.plan(), 0, "w", "inputs.rate_per_replica");
        QVERIFY(origin.source && origin.source->title.starts_with("an estimate"));
        QTRY_VERIFY(!bench.evaluation.isStale());
        QVERIFY(bench.evaluation.latest()->scenarios[0]->results);
        bench.document.history().undo();
        QVERIFY(bench.value("inputs.rate_per_replica").isNull());
        QVERIFY(bench.document.setField({0, "w", "inputs.rate_per_replica"}, 2.0));
        choose(RateFrom::Given);
        QVERIFY(bench.value("inputs.rate_per_replica") == Value(2.0));
    }

    /// A scenario that switches the current service off shows the first that is on; a person may go back.
    void aScenarioShowsWhatIsOn()
    {
        Plan plan = servedPlan(1.0);
        Workload other = plan.workloads[0];
        other.uid = "v", other.name = "other", other.enabled = false;
        plan.workloads.add(other);
        plan.scenarios.add({.uid = "swap", .name = "Swap"});
        QVERIFY(setInScenario(plan, 1, "w", "enabled", false));
        QVERIFY(setInScenario(plan, 1, "v", "enabled", true));
        Bench bench(plan);
        QCOMPARE(bench.page.workloads().currentUid(), std::string("w"));
        bench.document.setCurrentScenario(1);
        QCOMPARE(bench.page.workloads().currentUid(), std::string("v"));
        bench.page.workloads().selectRow("w");
        QVERIFY(bench.document.setField({1, "v", "inputs.requests_per_s"}, 2.0));
        QCOMPARE(bench.page.workloads().currentUid(), std::string("w"));
        QVERIFY(bench.page.goTo("v", "inputs.requests_per_s"));
        QWidget* requests = bench.service().form().editor("inputs.requests_per_s")->input();
        QTest::keyClicks(requests, "3"); // while it is typed nothing is taken away
        bench.document.setCurrentScenario(0);
        QCOMPARE(bench.page.workloads().currentUid(), std::string("v"));
        QTest::keyClick(requests, Qt::Key_Escape);
    }

    /// At opening too.
    void anOpenedPlanShowsWhatIsOn()
    {
        Plan plan = servedPlan(1.0);
        Workload other = plan.workloads[0];
        other.uid = "v", other.name = "other";
        plan.workloads.add(other);
        plan.workloads.edit()[0].enabled = false;
        Bench bench(servedPlan(1.0));
        bench.document.replace(std::make_shared<const Plan>(plan));
        QCOMPARE(bench.page.workloads().currentUid(), std::string("v"));
    }

    /// What is off is said, not a share that is there.
    void saysWhatIsOff()
    {
        Bench bench(servedPlan(1.0));
        QVERIFY(bench.document.setField({0, "f", "enabled"}, false));
        QVERIFY2(bench.panel().refusal().contains("switched off in this scenario"),
                 qPrintable(bench.panel().refusal()));
        QVERIFY(!bench.panel().refusal().contains("Give it a share"));
    }

    /// Hours and site, which this service has not, take no room in the list.
    void emptyColumnsAreHidden()
    {
        Bench bench(servedPlan(1.0));
        const auto& columns = bench.page.workloads().table().shape().columns;
        const auto hidden = [&](const char* key) {
            const auto at = std::ranges::find(columns, key) - columns.begin();
            return bench.page.workloads().isColumnHidden(static_cast<int>(at));
        };
        QVERIFY(hidden("hours") && hidden("site") && !hidden("basis"));
        QVERIFY(bench.document.setField({0, "w", "site"}, "s"));
        QVERIFY(hidden("hours") && !hidden("site"));
    }

    void goToOpensTheSection()
    {
        Bench bench(servedPlan(1.0));
        QVERIFY(bench.page.goTo("w", "inputs.arch.layers"));
        QVERIFY(bench.service().model().isVisible());
        QVERIFY(bench.page.goTo("w", "inputs.tp"));
        QVERIFY(!bench.service().model().isVisible());
        QVERIFY(bench.page.goTo("w", "name"));
    }

    /// Each panel is there, and shows the service that is current.
    void tabsShowTheirPanels()
    {
        Bench bench(servedPlan(1.0, promise));
        ServiceParts& parts = bench.service();
        const std::vector<QWidget*> panels{&parts.panel(),  &parts.model(),     &parts.day(),
                                           &parts.levers(), &parts.staircase(), &parts.frontier()};
        for (std::size_t at = 0; at < panels.size(); ++at) {
            parts.choose(static_cast<int>(at));
            for (std::size_t other = 0; other < panels.size(); ++other)
                QCOMPARE(panels[other]->isVisible(), other == at);
            test::checkNames(bench.page);
        }
        QVERIFY(parts.staircase().staircase());
        QVERIFY(bench.page.goTo("w", "inputs.levers.accept"));
        QVERIFY(parts.levers().isVisible());
        QVERIFY(bench.page.goTo("w", "inputs.day.h08"));
        QVERIFY(parts.day().isVisible());
    }

    /// A service of items shows what an item takes with its bands and a day, and says where these are asked
    /// for why it has no tokens.
    void itemsHaveTheirFigures()
    {
        Bench bench(servedPlan(1.0, {{"rate_from", "items"},
                                     {"precision", "bf16"},
                                     {"tp", 1.0},
                                     {"item", Members{{"tflop_per_pass", 40.0}, {"passes", 28.0}}}}));
        QTRY_COMPARE(bench.tile("Cost of an item"), QString("0.2222 ¢")); // 4 x 2 an hour for 3,600 items
        QVERIFY2(bench.tile("Carbon of an item").startsWith(QStringLiteral("≥ ")), // making the machines
                 qPrintable(bench.tile("Carbon of an item")));                     // is not known
        QCOMPARE(bench.tile("Replicas needed"), QString("4 (there: 4)"));
        const auto& tiles = bench.panel().tiles();
        QVERIFY2(tiles[tiles.size() - 2].band.contains("11"), qPrintable(tiles[tiles.size() - 2].band));
        QVERIFY2(bench.panel().fit().contains("11 replicas"), qPrintable(bench.panel().fit()));
        QVERIFY(bench.panel().trust().startsWith("Tier C"));
        QVERIFY2(bench.panel().trust().contains("of the items are served"),
                 qPrintable(bench.panel().trust()));
        ServiceParts& parts = bench.service();
        parts.choose(2);
        QVERIFY(parts.day().table().isVisible());
        parts.choose(4);
        QVERIFY(parts.staircase().words().startsWith("An item takes"));
        const auto labels = parts.api().findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels,
                                    [](const QLabel* label) { return label->text().contains("no tokens"); }));
        bench.service().choose(0);
        QTest::mouseClick(parts.rate().choice().button(static_cast<int>(RateFrom::Given)), Qt::LeftButton);
        test::type(parts.form().editor("inputs.rate_per_replica")->input(), "2/s");
        QVERIFY2(bench.panel().trust().startsWith("No band"), qPrintable(bench.panel().trust()));
    }

    void pictures()
    {
        Bench bench(servedPlan(20.0, promise));
        test::shoot(bench.page, "service");
    }
};

QTEST_MAIN(TestServiceForm)
#include "tst_service_form.moc"
