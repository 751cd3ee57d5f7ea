// The dialog of calibration: files in, rows and errors shown, what is wrong told, one undo step.
#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sstream>

#include "form_bench.h"
#include "views/validation/calibration_dialog.h"
#include "views/validation/calibration_help.h"
#include "views/validation/calibration_tables.h"
#include "views/validation/figures_view.h"
#include "views/validation/stored_sets_button.h"

using namespace jw;

namespace {

Look* look = nullptr;

constexpr std::string_view header = "id,model_id,accelerator_id,accelerator_count,tensor_parallel,precision,"
                                    "engine,input_len,output_len,concurrency,ttft_ms,tpot_ms\n";

/// `count` rows at growing load: 20 ms and 0.25 ms more for each request.
std::string rowsText(int count, const std::string& last = "30")
{
    std::ostringstream text;
    text << header;
    for (int i = 1; i <= count; ++i)
        text << "r" << i << ",llama3.1-70b,h200-sxm,8,8,bf16,vllm,1024,512," << i << ",150,"
             << (i == count ? last : std::to_string(20.0 + 0.25 * i)) << '\n';
    return text.str();
}

struct Bench {
    Bench() : document(std::make_shared<const Plan>(newPlan("Own"))), dialog(document, *look)
    {
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        (void)QTest::qWaitForWindowActive(&dialog);
    }
    void load(const std::string& content, const QString& name = QStringLiteral("rows.csv"))
    {
        const QString path = folder.filePath(name);
        std::ofstream(path.toStdString(), std::ios::binary) << content;
        QSignalSpy spy(&dialog, &CalibrationDialog::fitted);
        dialog.setFiles({path});
        QVERIFY(spy.wait(20000));
    }
    QString cell(const FiguresView& view, int row, int column) const
    {
        return view.model()->index(row, column).data().toString();
    }

    QTemporaryDir folder;
    PlanDocument document;
    CalibrationDialog dialog;
};

} // namespace

class TestCalibrationDialog final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void beginsEmpty()
    {
        Bench bench;
        QVERIFY(!bench.dialog.storeButton().isEnabled());
        QVERIFY(!bench.dialog.isFitting());
        QVERIFY(bench.dialog.help().isVisible()); // in the place of empty tables
        QVERIFY(!bench.dialog.rows().isVisible());
        test::checkTabOrder(bench.dialog);
        test::checkNames(bench.dialog);
    }

    void takesFilesThatAreDropped()
    {
        Bench bench;
        const QString path = bench.folder.filePath(QStringLiteral("rows.csv"));
        std::ofstream(path.toStdString(), std::ios::binary) << rowsText(16);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bench.dialog, &enter); // nothing is dropped where nothing entered
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QSignalSpy spy(&bench.dialog, &CalibrationDialog::fitted);
        QApplication::sendEvent(&bench.dialog, &drop);
        QVERIFY(spy.wait(20000));
        QCOMPARE(bench.dialog.rows().model()->rowCount(), 16);
        QVERIFY(bench.dialog.rows().isVisible() && !bench.dialog.help().isVisible());
    }

    void storesAsOneUndoStep()
    {
        Bench bench;
        const QAbstractItemModelTester tester(bench.dialog.rows().model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.load(rowsText(16));
        QCOMPARE(bench.dialog.rows().model()->rowCount(), 16);
        QCOMPARE(bench.cell(bench.dialog.rows(), 2, 8), QStringLiteral("3")); // requests at once
        QCOMPARE(bench.dialog.sets().model()->rowCount(), 1);
        QCOMPARE(bench.cell(bench.dialog.sets(), 0, 1), QStringLiteral("16"));
        QVERIFY(bench.dialog.message().contains(QStringLiteral("16 of 16")));
        QVERIFY(bench.dialog.storeButton().isEnabled());
        bench.dialog.storeButton().click();
        QVERIFY(!bench.dialog.isVisible());
        QCOMPARE(bench.document.plan()->servingSets.size(), std::size_t{1});
        QCOMPARE(bench.document.plan()->servingSets[0].source, std::string("rows.csv"));
        QCOMPARE(bench.document.history().count(), 1);
        bench.document.history().undo();
        QVERIFY(bench.document.plan()->servingSets.empty());
    }

    /// The plan's sets are listed; removing one is one undo step.
    void removesAStoredSet()
    {
        Plan plan = newPlan("Own");
        plan.servingSets.add({.uid = "set", .name = "llama on h200", .rows = 20});
        PlanDocument document(std::make_shared<const Plan>(std::move(plan)));
        CalibrationDialog dialog(document, *look);
        StoredSetsButton& stored = dialog.storedSets();
        QVERIFY(stored.isEnabled());
        QCOMPARE(stored.sets().actions().size(), 1);
        QVERIFY(stored.sets().actions()[0]->text().contains(QStringLiteral("llama on h200")));
        stored.sets().actions()[0]->trigger();
        QVERIFY(document.plan()->servingSets.empty());
        QVERIFY(!stored.isEnabled());
        document.history().undo();
        QCOMPARE(document.plan()->servingSets.size(), std::size_t{1});
        QVERIFY(stored.isEnabled());
    }

    void tooFewRows()
    {
        Bench bench;
        bench.load(rowsText(static_cast<int>(leastFitRows) - 1));
        QVERIFY(!bench.dialog.storeButton().isEnabled());
        QVERIFY(bench.dialog.message().contains(QStringLiteral("fewer than 6")));
    }

    /// What speaks against the constants is told as by the command line.
    void doubtsAreTold()
    {
        Bench bench;
        bench.load(rowsText(static_cast<int>(sureFitRows) - 1));
        QVERIFY2(bench.dialog.message().contains("Sets of fewer than 15 points predict in tier C"),
                 qPrintable(bench.dialog.message()));
        Calibration c;
        c.fitted = true;
        c.set.points.resize(sureFitRows);
        c.before.tpotMean = 0.2;
        const auto told = [&](double after) {
            c.after.tpotMean = after;
            CalibrationAnswer answer;
            answer.sets = {c};
            return calibrationWords(answer);
        };
        QVERIFY(told(0.3).contains("err more in TPOT than those so far: 30 % in place of 20 %."));
        QVERIFY(told(0.6).contains("err by 60 %: predictions do not use them. Its rows are at odds"));
        QVERIFY(!told(0.1).contains("held out") && !told(0.1).contains("tier C"));
    }

    /// The second of two equal rows is left out, the first is not, though they share their id.
    void aRepeatedRowIsTold()
    {
        Bench bench;
        const std::string once = rowsText(16);
        bench.load(once + once.substr(header.size()));
        QVERIFY(bench.dialog.message().contains(QStringLiteral("16 row(s) repeat a measurement")));
        QVERIFY(bench.cell(bench.dialog.rows(), 3, 11).isEmpty());
        QVERIFY(bench.cell(bench.dialog.rows(), 19, 11).contains(QStringLiteral("counts once")));
        QCOMPARE(bench.cell(bench.dialog.sets(), 0, 1), QStringLiteral("16"));
    }

    void aBadRowIsTold()
    {
        Bench bench;
        bench.load(rowsText(17, "fast"));
        QVERIFY(bench.dialog.message().contains(QStringLiteral("line 18, column tpot_ms")));
        QVERIFY(bench.cell(bench.dialog.rows(), 16, 11).contains(QStringLiteral("fast")));
        QVERIFY(bench.dialog.storeButton().isEnabled());
    }

    void noFile()
    {
        Bench bench;
        QSignalSpy spy(&bench.dialog, &CalibrationDialog::fitted);
        bench.dialog.setFiles({bench.folder.filePath(QStringLiteral("none.csv"))});
        QVERIFY(spy.wait(20000));
        QVERIFY(!bench.dialog.message().isEmpty());
        QVERIFY(!bench.dialog.storeButton().isEnabled());
    }

    /// What was read before goes with the files.
    void aFolderWithoutMeasurements()
    {
        Bench bench;
        bench.load(rowsText(16));
        const QTemporaryDir empty;
        bench.dialog.setFiles({empty.path()});
        QVERIFY(!bench.dialog.isFitting());
        QVERIFY(bench.dialog.message().contains(QStringLiteral(".jsonl")));
        QVERIFY(bench.dialog.message().contains(empty.path()));
        QCOMPARE(bench.dialog.rows().model()->rowCount(), 0);
        QVERIFY(!bench.dialog.storeButton().isEnabled());
    }

    /// Of two files the one that cannot be read is named.
    void aBrokenResultIsNamed()
    {
        Bench bench;
        bench.load(rowsText(16));
        const QString broken = bench.folder.filePath(QStringLiteral("broken.json"));
        std::ofstream(broken.toStdString(), std::ios::binary) << "{\"a\": ";
        QSignalSpy spy(&bench.dialog, &CalibrationDialog::fitted);
        bench.dialog.setFiles({bench.folder.filePath(QStringLiteral("rows.csv")), broken});
        QVERIFY(spy.wait(20000));
        QVERIFY2(bench.dialog.message().contains(QStringLiteral("broken.json")),
                 qPrintable(bench.dialog.message()));
    }

    /// A result of a benchmark gets said what it does not say; the first answer named it.
    void factsOfResults()
    {
        Bench bench;
        bench.load("{\"backend\": \"vllm\", \"model_id\": \"meta-llama/Llama-3.1-8B-Instruct\", "
                   "\"max_concurrency\": 4, \"completed\": 10, \"total_input_tokens\": 5120, "
                   "\"total_output_tokens\": 2560, \"median_ttft_ms\": 40, \"median_tpot_ms\": 9}",
                   QStringLiteral("run.json"));
        QVERIFY(bench.cell(bench.dialog.rows(), 0, 11).contains(QStringLiteral("accelerator")));
        BenchmarkFacts facts{.accelerator = "h100-sxm", .precision = PublishedServing::Bf16};
        facts.tp = 1.0;
        QSignalSpy spy(&bench.dialog, &CalibrationDialog::fitted);
        bench.dialog.setFacts(facts);
        QVERIFY(spy.wait(20000));
        QVERIFY(bench.cell(bench.dialog.rows(), 0, 11).isEmpty());
        QVERIFY(bench.dialog.message().contains(QStringLiteral("1 of 1")));
    }

    /// Escape stops a fit first, and only then closes.
    void stops()
    {
        Bench bench;
        const QString path = bench.folder.filePath(QStringLiteral("rows.csv"));
        std::ofstream(path.toStdString(), std::ios::binary) << rowsText(200);
        bench.dialog.setFiles({path});
        QVERIFY(bench.dialog.isFitting());
        bench.dialog.reject();
        QVERIFY(!bench.dialog.isFitting());
        QVERIFY(bench.dialog.isVisible());
        bench.dialog.reject();
        QVERIFY(!bench.dialog.isVisible());
    }

    void pictures()
    {
        Bench bench;
        test::shoot(bench.dialog, "calibration_empty");
        bench.load(rowsText(24));
        test::shoot(bench.dialog, "calibration");
    }
};

QTEST_MAIN(TestCalibrationDialog)
#include "tst_calibration_dialog.moc"
