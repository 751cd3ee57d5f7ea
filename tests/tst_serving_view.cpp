// The tab of hardware for serving: what is chosen, what is shown.
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

#include "catalogue/samples.h"
#include "form_bench.h"
#include "views/advisor/request_field.h"
#include "views/advisor/serving_view.h"
#include "views/common/empty_state.h"
#include "views/forms/catalogue_picker.h"
#include "views/results/figure_model.h"

using namespace jw;

namespace {

Look* look = nullptr;

/// As large as the page leaves it at 1280 x 720.
struct Bench {
    Bench() : view(*look)
    {
        view.resize(1180, 520);
        view.show();
        QApplication::setActiveWindow(&view);
        (void)QTest::qWaitForWindowActive(&view);
    }

    ServingView view;
};

} // namespace

class TestServingView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void asksForAModel()
    {
        Bench bench;
        QVERIFY(bench.view.emptyState().isVisible());
        QVERIFY(!bench.view.table().isVisible());
        QVERIFY(!bench.view.chooseModel("no-such-model"));
        QVERIFY(!bench.view.chooseModel("sdxl")); // no layers
        CataloguePicker& models = bench.view.pickModel();
        emit models.picked("llama3-8b");
        models.close();
        QVERIFY(bench.view.table().isVisible());
        QCOMPARE(bench.view.table().figures().rowCount(),
                 static_cast<int>(builtInCatalogue().accelerators.size()));
    }

    /// The plan's model, lengths and region until the person chooses.
    void beginsWithThePlan()
    {
        Bench bench;
        const Plan plan = *samplePlan("chatgpt-service");
        const auto first = std::ranges::find(plan.workloads, true, &Workload::enabled);
        const auto asked = optionsRequest(plan, first->uid);
        QVERIFY(asked);
        bench.view.begin(plan);
        QVERIFY(bench.view.table().isVisible());
        ScreenRequest request = asked->screen;
        request.tokensIn = asked->question.replica.request.in;
        request.tokensOut = asked->question.replica.request.out;
        const auto expected = servingOptions(optionsRequest(request), builtInCatalogue());
        QCOMPARE(bench.view.rows().size(), expected->size());
        for (std::size_t at = 0; at < expected->size(); ++at)
            QCOMPARE(&bench.view.rows()[at].device(), &(*expected)[at].device());
        QVERIFY(bench.view.chooseModel("llama3-8b"));
        const double chosen = bench.view.rows().front().cost.middle.base();
        QVERIFY(chosen != expected->front().cost.middle.base()); // of another model
        bench.view.begin(plan);
        QCOMPARE(bench.view.rows().front().cost.middle.base(), chosen);
    }

    void choicesChangeTheOrder()
    {
        Bench bench;
        QVERIFY(bench.view.chooseModel("llama3-8b"));
        ScreenRequest request{.architecture =
                                  requestFor(*builtInCatalogue().findModel("llama3-8b"))->architecture};
        const auto same = [&] {
            const auto expected = servingOptions(optionsRequest(request), builtInCatalogue());
            QCOMPARE(bench.view.rows().size(), expected->size());
            for (std::size_t at = 0; at < expected->size(); ++at)
                QCOMPARE(&bench.view.rows()[at].device(), &(*expected)[at].device());
        };
        same();
        test::pick(bench.view.field("order").input(), "Operations per watt");
        request.order = ScreenOrder::OperationsPerWatt;
        same();
        test::pick(bench.view.field("serving_precision").input(), "INT8");
        request.precision = ServingPrecision::Int8;
        same();
        CataloguePicker& regions = bench.view.pickRegion();
        emit regions.picked("us-virginia");
        regions.close();
        request.region = "us-virginia";
        same();
        QVERIFY(bench.view.chooseModel("llama3.1-405b")); // the choices stay
        request.architecture = requestFor(*builtInCatalogue().findModel("llama3.1-405b"))->architecture;
        same();
    }

    void rejectedRowsAreDimmedWithAReason()
    {
        Bench bench;
        QVERIFY(bench.view.chooseModel("llama3-8b"));
        const FigureTable& table = bench.view.table().figures().table();
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const OptionKind kind = bench.view.rows()[row].kind;
            QCOMPARE(table.rows[row].front().dimmed, kind == OptionKind::Rejected);
            QCOMPARE(table.rows[row].back().text.isEmpty(), kind == OptionKind::Predicted);
        }
        bench.view.copyButton().click();
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), static_cast<int>(table.rows.size()) + 1);
    }

    void everyWidgetIsNamed()
    {
        Bench bench;
        QVERIFY(bench.view.chooseModel("llama3-8b"));
        test::checkNames(bench.view);
    }

    void pictures()
    {
        Bench bench;
        test::shoot(bench.view, "serving_empty");
        QVERIFY(bench.view.chooseModel("llama3.1-405b"));
        test::shoot(bench.view, "serving");
        look->setMode(Look::Mode::Dark);
        test::shoot(bench.view, "serving_dark");
        look->setMode(Look::Mode::Light);
    }
};

QTEST_MAIN(TestServingView)
#include "tst_serving_view.moc"
