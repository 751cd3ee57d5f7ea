#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

#include "domain/edit.h"
#include "domain/uid.h"
#include "items/clipboard.h"
#include "items/table_model.h"
#include "sample_plan.h"

using namespace jw;

namespace {

PlanPtr sample() { return std::make_shared<const Plan>(test::samplePlan()); }

TableShape groups()
{
    return {.table = "node_groups",
            .columns = {"name", "nodes", "accelerator", "utilization", "host_peak_w", "tenure", "enabled"}};
}

/// A row as people read it: "own | 10 | H100 SXM | 80 | 2676 | Owned | Yes".
QString line(const QAbstractItemModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column).data().toString();
    return cells.join(QStringLiteral(" | "));
}

QStringList lines(const QAbstractItemModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << line(model, row);
    return all;
}

QStringList uids(const PlanTableModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.uidAt(row);
    return all;
}

Result<void> done(Plan&) { return {}; }

} // namespace

class TestTableModel final : public QObject {
    Q_OBJECT

private slots:
    void showsRows()
    {
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(lines(model), QStringList({"own | 10 | H100 SXM | 80 | 2676 | Owned | Yes",
                                            "cloud | 4 |  | 75 | 0 | Rented | Yes"}));
        QStringList titles;
        for (int i = -1; i <= model.columnCount(); ++i)
            titles << model.headerData(i, Qt::Horizontal).toString();
        QCOMPARE(titles, QStringList({"", "Group name", "Nodes", "Accelerator", "Average utilization (%)",
                                      "Host peak power (W)", "Tenure", "Enabled", ""}));
        QCOMPARE(model.headerData(-1, Qt::Vertical), QVariant());
        QCOMPARE(model.headerData(2, Qt::Vertical), QVariant());
    }

    void typed_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QVariant>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QVariant>("stored");
        QTest::newRow("a prefix and unit") << 4 << QVariant("2.85 kW") << "2850" << QVariant(2850.0);
        QTest::newRow("the cell's own unit") << 4 << QVariant("2850") << "2850" << QVariant(2850.0);
        QTest::newRow("a bare number in %") << 3 << QVariant("65") << "65" << QVariant(0.65);
        QTest::newRow("with its sign") << 3 << QVariant("65 %") << "65" << QVariant(0.65);
        QTest::newRow("7 % is exactly 0.07") << 3 << QVariant("7") << "7" << QVariant(0.07);
        QTest::newRow("a number from a spin box") << 1 << QVariant(12) << "12" << QVariant(12.0);
        QTest::newRow("a choice in words") << 5 << QVariant("Rented") << "Rented" << QVariant("rented");
        QTest::newRow("a choice by key")
            << 5 << QVariant("colocation") << "Colocation" << QVariant("colocation");
        QTest::newRow("no reference") << 2 << QVariant("") << "" << QVariant("");
        QTest::newRow("no, in words") << 6 << QVariant("No") << "No" << QVariant(false);
        QTest::newRow("no, as a value") << 6 << QVariant(false) << "No" << QVariant(false);
        QTest::newRow("text") << 0 << QVariant("  mine ") << "mine" << QVariant("mine");
    }
    void typed()
    {
        QFETCH(int, column);
        QFETCH(QVariant, typed);
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&model, &PlanTableModel::dataChanged),
            refused(&model, &PlanTableModel::editRefused);
        QVERIFY(model.setData(model.index(0, column), typed));
        QTEST(model.index(0, column).data().toString(), "shown");
        QTEST(model.index(0, column).data(PlanTableModel::ValueRole), "stored");
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(changed[0][1].toModelIndex().row(), 0);
        QCOMPARE(refused.count(), 0);
        document.history().undo();
        QCOMPARE(line(model, 0), QString("own | 10 | H100 SXM | 80 | 2676 | Owned | Yes"));
    }

    void refused_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        using K = Error::Kind;
        QTest::newRow("no number") << 4 << "much" << int(K::WrongType) << "fleets/F1/own/host_peak_w";
        QTest::newRow("energy for power")
            << 4 << "12 kWh" << int(K::WrongUnit) << "fleets/F1/own/host_peak_w";
        QTest::newRow("two readings") << 1 << "1,048" << int(K::Ambiguous) << "fleets/F1/own/nodes";
        QTest::newRow("above 100 %") << 3 << "101" << int(K::OutOfRange) << "fleets/F1/own/utilization";
        QTest::newRow("half a node") << 1 << "1.5" << int(K::NotWhole) << "fleets/F1/own/nodes";
        QTest::newRow("below idle") << 4 << "500" << int(K::Inconsistent) << "fleets/F1/own/host_idle_w";
        QTest::newRow("no such tenure") << 5 << "leased" << int(K::BadChoice) << "fleets/F1/own/tenure";
        QTest::newRow("no such row") << 2 << "H999" << int(K::UnknownName) << "fleets/F1/own/accelerator";
        QTest::newRow("empty name") << 0 << "" << int(K::OutOfRange) << "fleets/F1/own/name";
        QTest::newRow("maybe") << 6 << "perhaps" << int(K::WrongType) << "fleets/F1/own/enabled";
    }
    void refused()
    {
        QFETCH(int, column);
        QFETCH(QString, typed);
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        Error error;
        connect(&model, &PlanTableModel::editRefused, this, [&](const Error& e) { error = e; });
        QVERIFY(!model.setData(model.index(0, column), typed));
        QTEST(int(error.kind), "kind");
        QTEST(QString::fromStdString(error.field), "field");
        QCOMPARE(document.history().count(), 0);
        QVERIFY(!model.setData(QModelIndex(), typed));
        QVERIFY(!model.setData(model.index(0, column), typed, Qt::DisplayRole));
    }

    void editorOpensWithWhatWasTyped()
    {
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        model.setStyle({.decimal = ',', .group = "."});
        const QModelIndex peak = model.index(0, 4), use = model.index(0, 3);
        QCOMPARE(peak.data(Qt::EditRole).toString(), QString("2.676 kW"));
        QVERIFY(model.setData(peak, "2,85 kW"));
        QCOMPARE(peak.data(Qt::EditRole).toString(), QString("2,85 kW"));
        QCOMPARE(peak.data().toString(), QString("2.850"));
        QVERIFY(document.setField({0, "own", "host_peak_w"}, 12345.5));
        QCOMPARE(peak.data(Qt::EditRole).toString(), QString("12345,5"));
        QCOMPARE(use.data(Qt::EditRole).toString(), QString("80"));
    }

    void scenarioValues()
    {
        PlanDocument document(sample());
        PlanTableModel model(document, {.table = "sites", .columns = {"name", "pue", "price_per_kwh"}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&model, &PlanTableModel::dataChanged);
        const QModelIndex pue = model.index(0, 1), name = model.index(0, 0);
        QCOMPARE(line(model, 0), QString("Ashburn | 1.25 | 0.08"));
        document.setCurrentScenario(1);
        QCOMPARE(line(model, 0), QString("Ashburn | 1.1 | 0.08"));
        QCOMPARE(changed.count(), 1); // Oslo is as it was
        QVERIFY(pue.data(PlanTableModel::OverriddenRole).toBool());
        document.setCurrentScenario(2); // has it from its parent
        QCOMPARE(line(model, 0), QString("Ashburn | 1.1 | 0.08"));
        QVERIFY(!pue.data(PlanTableModel::OverriddenRole).toBool());
        QVERIFY(model.setData(pue, "1.05"));
        QVERIFY(pue.data(PlanTableModel::OverriddenRole).toBool());
        QCOMPARE(pue.data(PlanTableModel::SourceRole).toString(), QString("own"));
        QVERIFY(document.resetField(model.placeOf(pue)));
        QVERIFY(!pue.data(PlanTableModel::OverriddenRole).toBool());
        QVERIFY(model.setData(name, "Hall A")); // a name is the same in all scenarios
        QCOMPARE(document.plan()->sites[0].name, std::string("Hall A"));
    }

    void scenarioFaultIsRefused()
    {
        PlanDocument document(sample());
        document.setCurrentScenario(1);
        PlanTableModel model(document, groups());
        QVERIFY(!model.setData(model.index(0, 4), "500")); // idle is 600 W there too
        QCOMPARE(document.history().count(), 0);
    }

    void sourcesAndFaults()
    {
        Plan plan = test::samplePlan();
        plan.groups.edit()[1].nodeIdle = {9500};
        PlanDocument document(std::make_shared<const Plan>(plan));
        PlanTableModel model(document,
                             {.table = "node_groups", .columns = {"name", "host_peak_w", "node_idle_w"}});
        QCOMPARE(model.index(0, 1).data(PlanTableModel::SourceRole).toString(), QString("datasheet"));
        QCOMPARE(model.index(1, 1).data(PlanTableModel::SourceRole).toString(), QString());
        QVERIFY(!model.index(0, 2).data(PlanTableModel::FaultRole).isValid());
        const auto fault = model.index(1, 2).data(PlanTableModel::FaultRole).value<Error>();
        QCOMPARE(fault.text, std::string("idle_above_peak"));
    }

    void choicesOfACell()
    {
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        const auto choices = [&](int column) {
            return model.index(0, column).data(PlanTableModel::ChoicesRole).toStringList();
        };
        QCOMPARE(choices(5), QStringList({"Owned", "Rented", "Colocation", "Mixed"}));
        QCOMPARE(choices(2), QStringList({"", "H100 SXM"}));
        QCOMPARE(choices(6), QStringList({"Yes", "No"}));
        QCOMPARE(choices(1), QStringList());
    }

    void inputsByKind()
    {
        PlanDocument document(sample());
        PlanTableModel model(document, {.table = "cost_lines",
                                        .columns = {"name", "owner_uid", "inputs.amount", "inputs.per"}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(line(model, 0), QString("staff | Mixed | 200000 | Per year"));
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QString("Amount ($)"));
        QVERIFY(model.setData(model.index(0, 2), "250k"));
        QCOMPARE(line(model, 0), QString("staff | Mixed | 250000 | Per year"));
        QSignalSpy header(&model, &PlanTableModel::headerDataChanged);
        QVERIFY(document.setField({0, "plan", "currency"}, "CNY"));
        QCOMPARE(header.count(), 1);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QString("Amount (CNY)"));

        PlanTableModel work(document, {.table = "workloads", .columns = {"name", "inputs.users"}});
        QCOMPARE(work.headerData(1, Qt::Horizontal).toString(), QString("Users"));
        QVERIFY(!(work.flags(work.index(0, 1)) & Qt::ItemIsEditable)); // direct power has no users
        QVERIFY(work.flags(work.index(0, 0)) & Qt::ItemIsEditable);
    }

    void filterByParent()
    {
        PlanDocument document(sample());
        TableShape shape = groups();
        shape.filterField = "fleet";
        shape.filterUid = "f1";
        PlanTableModel model(document, shape);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(uids(model), QStringList({"own"}));
        model.setFilter("f2");
        QCOMPARE(uids(model), QStringList({"cloud"}));
        model.setFilter("");
        QCOMPARE(uids(model), QStringList({"own", "cloud"}));
        model.setFilter("f1");
        const auto move = [](Plan& plan) { return setField(plan, "cloud", "fleet", "f1"); };
        QVERIFY(document.edit({"Move", {}}, move));
        QCOMPARE(uids(model), QStringList({"own", "cloud"}));
    }

    void persistentIndexFollowsItsRow()
    {
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &PlanTableModel::modelReset);
        const QPersistentModelIndex cloud = model.index(1, 0);
        const auto edit = [&](auto change) {
            QVERIFY(document.edit({"Edit", {}}, [&](Plan& plan) {
                change(plan.groups.edit());
                return done(plan);
            }));
        };
        NodeGroup third{.uid = "third", .fleet = "f1", .name = "third"};
        edit([&](auto& rows) { rows.insert(rows.begin(), third); });
        QCOMPARE(cloud.row(), 2);
        edit([](auto& rows) { std::swap(rows[0], rows[1]); });
        QCOMPARE(uids(model), QStringList({"own", "third", "cloud"}));
        QCOMPARE(cloud.row(), 2);
        edit([](auto& rows) { rows.erase(rows.begin() + 1); });
        QCOMPARE(cloud.row(), 1);
        edit([](auto& rows) { std::swap(rows[0], rows[1]); });
        QCOMPARE(cloud.row(), 0);
        for (int i = 0; i < 4; ++i)
            document.history().undo();
        QCOMPARE(cloud.row(), 1);
        QCOMPARE(uids(model), QStringList({"own", "cloud"}));
        for (int i = 0; i < 4; ++i)
            document.history().redo();
        QCOMPARE(cloud.row(), 0);
        QCOMPARE(reset.count(), 0);
        document.replace(sample());
        QCOMPARE(reset.count(), 1);
        QVERIFY(!cloud.isValid());
    }

    /// One row moved by hand is one move, upwards or downwards.
    void moves_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("down by one") << 1 << 2;
        QTest::newRow("up by one") << 2 << 1;
        QTest::newRow("to the end") << 0 << 5;
        QTest::newRow("to the start") << 5 << 0;
    }
    void moves()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        Plan plan = test::samplePlan();
        plan.assignments = {};
        plan.groups = {};
        for (const char* uid : {"a", "b", "c", "d", "e", "f"})
            plan.groups.add({.uid = uid, .fleet = "f1", .name = uid});
        PlanDocument document(std::make_shared<const Plan>(plan));
        PlanTableModel model(document, groups());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy moved(&model, &PlanTableModel::rowsMoved), changed(&model, &PlanTableModel::dataChanged);
        const QPersistentModelIndex row = model.index(from, 0);
        QVERIFY(document.edit({"Move", {}}, [&](Plan& p) {
            auto& rows = p.groups.edit();
            const NodeGroup group = rows[static_cast<std::size_t>(from)];
            rows.erase(rows.begin() + from);
            rows.insert(rows.begin() + to, group);
            return done(p);
        }));
        QCOMPARE(row.row(), to);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(changed.count(), 0);
    }

    void copiesWithTitlesAndUnits() // UX-09
    {
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        model.setStyle({.decimal = ',', .group = "."}); // the clipboard speaks the C locale
        QVERIFY(document.setField({0, "own", "host_peak_w"}, 12345.5));
        QVERIFY(document.setField({0, "own", "name"}, "=own & <co>"));
        const QModelIndexList selection{model.index(0, 0), model.index(0, 3), model.index(0, 4),
                                        model.index(1, 4)};
        const CopiedCells copied = copiedCells(model, selection);
        QCOMPARE(copied.text, QString("Group name\tAverage utilization (%)\tHost peak power (W)\n"
                                      "\"'=own & <co>\"\t80\t12345.5\n"
                                      "\t\t0\n"));
        QCOMPARE(
            copied.html,
            QString(
                "<table xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                "<tr><th>Group name</th><th>Average utilization (%)</th><th>Host peak power (W)</th></tr>\n"
                "<tr><td>=own &amp; &lt;co&gt;</td><td align=\"right\" sdval=\"80\" x:num=\"80\">80</td>"
                "<td align=\"right\" sdval=\"12345.5\" x:num=\"12345.5\">12345.5</td></tr>\n"
                "<tr><td></td><td></td><td align=\"right\" sdval=\"0\" x:num=\"0\">0</td></tr>\n</table>"));
        QCOMPARE(copiedCells(model, {model.index(0, 4)}, model.style()).text,
                 QString("Host peak power (W)\n12.345,5\n"));
        QCOMPARE(copiedCells(model, {}).text, QString());
    }

    void pastedBackGivesEqualValues() // UX-09
    {
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        QVERIFY(document.setField({0, "own", "host_peak_w"}, 1.048e3 + 1.0 / 3));
        QVERIFY(
            document.setField({0, "cloud", "utilization"}, 0.01048)); // "1.048" %: two readings with a comma
        QVERIFY(document.setField({0, "own", "utilization"}, 0.07));
        const PlanPtr before = document.plan();
        QModelIndexList all;
        for (int cell = 0; cell < model.rowCount() * model.columnCount(); ++cell)
            all << model.index(cell / model.columnCount(), cell % model.columnCount());
        const QString text = copiedCells(model, all).text;
        model.setStyle({.decimal = ','}); // a comma locale reads its own copy back just so
        for (const auto& [uid, field] : {std::pair{"own", "utilization"}, {"cloud", "nodes"}})
            QVERIFY(document.setField({0, uid, field}, 1.0));
        const auto preview = previewPaste(model, model.index(0, 0), text);
        QVERIFY(preview);
        QVERIFY(preview->hasTitles);
        QCOMPARE(preview->badCount(), 0u);
        QCOMPARE(preview->newRows, 0);
        const int steps = document.history().count();
        QVERIFY(takePaste(model, *preview));
        QCOMPARE(document.history().count(), steps + 1);
        QCOMPARE(document.plan()->groups, before->groups);
    }

    /// 50 x 6 cells: one preview, one undo step; two rows are there, 48 are new.
    void pastesABlock() // UX-08
    {
        PlanDocument document(sample());
        PlanTableModel model(document, {.table = "node_groups",
                                        .columns = {"name", "nodes", "accel_per_node", "utilization",
                                                    "host_peak_w", "price_per_node"},
                                        .filterField = "fleet",
                                        .filterUid = "f1"});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QString block;
        for (int row = 0; row < 50; ++row)
            block += QString("g%1\t%2\t8\t%3 %\t2.7 kW\t300k\n").arg(row).arg(row + 1).arg(50 + row % 50);
        const auto preview = previewPaste(model, model.index(0, 0), block);
        QVERIFY(preview);
        QCOMPARE(preview->cells.size(), 300u);
        QCOMPARE(preview->badCount(), 0u);
        QCOMPARE(preview->newRows, 49);
        QVERIFY(!preview->hasTitles);
        QVERIFY(takePaste(model, *preview));
        QCOMPARE(document.history().count(), 1);
        QCOMPARE(document.history().undoText(), QString("Paste 300 cells, kind: node group"));
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(line(model, 0), QString("g0 | 1 | 8 | 50 | 2700 | 300000"));
        QCOMPARE(line(model, 49), QString("g49 | 50 | 8 | 99 | 2700 | 300000"));
        QCOMPARE(document.plan()->groups.back().fleet, std::string("f1"));
        document.history().undo();
        QCOMPARE(*document.plan(), test::samplePlan());
    }

    void badCellsAreMarkedAndTheRestTaken() // UX-08
    {
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        const auto preview =
            previewPaste(model, model.index(0, 3), "90\t3 kWh\tleased\tYes\tbeyond\n110\t\tMixed\n");
        QVERIFY(preview);
        QStringList bad;
        for (const PastedCell& cell : preview->cells)
            if (!cell.isGood())
                bad << QString("row %1 column %2: %3")
                           .arg(cell.value.error().row)
                           .arg(cell.blockColumn + 1)
                           .arg(cell.text);
        QCOMPARE(bad, QStringList({"row 1 column 2: 3 kWh", "row 1 column 3: leased",
                                   "row 1 column 5: beyond", "row 2 column 1: 110", "row 2 column 2: "}));
        QVERIFY(takePaste(model, *preview));
        QCOMPARE(lines(model), QStringList({"own | 10 | H100 SXM | 90 | 2676 | Owned | Yes",
                                            "cloud | 4 |  | 75 | 0 | Mixed | Yes"}));
        QCOMPARE(document.history().count(), 1);
    }

    void titlesNameTheColumns()
    {
        PlanDocument document(sample());
        PlanTableModel model(document, groups());
        const auto paste = [&](const QString& text, PasteTitles titles) {
            const auto preview = previewPaste(model, model.index(0, 0), text, titles);
            QVERIFY(preview);
            QCOMPARE(preview->badCount(), 0u);
            QVERIFY(takePaste(model, *preview));
        };
        paste("host peak power (W)\tNodes\n3000\t12\n", PasteTitles::Auto);
        QCOMPARE(line(model, 0), QString("own | 12 | H100 SXM | 80 | 3000 | Owned | Yes"));
        paste("Machine\tHow many\nmine\t14\n", PasteTitles::Yes); // names nothing we know: by place
        QCOMPARE(line(model, 0), QString("mine | 14 | H100 SXM | 80 | 3000 | Owned | Yes"));
        paste("Nodes\n", PasteTitles::No);
        QCOMPARE(line(model, 0), QString("Nodes | 14 | H100 SXM | 80 | 3000 | Owned | Yes"));
    }

    void pasteThatBreaksARuleIsRefusedWhole()
    {
        PlanDocument document(sample());
        PlanTableModel model(document, {.table = "node_groups", .columns = {"host_idle_w", "host_peak_w"}});
        const auto both = previewPaste(model, model.index(0, 0), "3000\t3500\n"); // right only together
        QVERIFY(both && takePaste(model, *both));
        const auto wrong = previewPaste(model, model.index(0, 0), "4000\n");
        QVERIFY(wrong);
        QVERIFY(!takePaste(model, *wrong));
        QCOMPARE(line(model, 0), QString("3000 | 3500"));
        QVERIFY(!previewPaste(model, model.index(0, 0), QStringLiteral("a\0b")));
        QVERIFY(previewPaste(model, model.index(0, 0), "")->cells.empty());
    }

    void pasteInAScenarioMakesOverrides()
    {
        PlanDocument document(sample());
        document.setCurrentScenario(1);
        PlanTableModel model(document, {.table = "sites", .columns = {"name", "pue"}});
        const auto preview =
            previewPaste(model, model.index(0, 0), "Ashburn\t1.15\nOslo\t1.05\nBergen\t1.2\n");
        QVERIFY(preview && takePaste(model, *preview));
        QCOMPARE(lines(model), QStringList({"Ashburn | 1.15", "Oslo | 1.05", "Bergen | 1.2"}));
        QCOMPARE(document.plan()->overrides.size(), 3u); // PUE of two sites, and a tenure that was there
        QCOMPARE(document.plan()->sites[0].pue.value, 1.25);
        QCOMPARE(document.plan()->sites[2].pue.value, 1.2); // a new row stands in the baseline
    }

    /// Any sequence of changes leaves the model equal to a fresh one, and each index with its row.
    void randomChanges()
    {
        constexpr unsigned seed = 11;
        std::mt19937 random(seed);
        const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
        PlanDocument document(sample());
        PlanTableModel model(document,
                             {.table = "accelerators", .columns = {"name", "tdp_w", "peak.bf16_tflops"}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &PlanTableModel::modelReset);
        for (int step = 0; step < 200; ++step) {
            std::vector<std::pair<QPersistentModelIndex, QString>> before;
            for (int row = 0; row < model.rowCount(); ++row)
                before.emplace_back(model.index(row, 0), model.uidAt(row));
            QVERIFY(document.edit({"Shuffle", {}}, [&](Plan& plan) {
                auto& rows = plan.accelerators.edit();
                std::erase_if(rows, [&](const Accelerator& a) { return a.uid != "h100" && below(4) == 0; });
                for (std::size_t n = below(3); n > 0; --n)
                    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(below(rows.size() + 1)),
                                Accelerator{.uid = "u" + std::to_string(random()), .name = "new"});
                if (below(2) == 0)
                    std::shuffle(rows.begin(), rows.end(), random);
                rows[below(rows.size())].tdp.value = 700.0 + static_cast<double>(below(100));
                return done(plan);
            }));
            for (const auto& [index, uid] : before)
                QCOMPARE(index.isValid() ? model.uidAt(index.row()) : QString(),
                         findRow(*document.plan(), "accelerators", uid.toStdString()) ? uid : QString());
            const PlanTableModel fresh(document, model.shape());
            QVERIFY2(lines(model) == lines(fresh),
                     qPrintable(QString("seed %1, step %2").arg(seed).arg(step)));
            if (step % 5 == 4)
                for (int i = 0; i < 3; ++i)
                    document.history().undo();
        }
        QCOMPARE(reset.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTableModel)
#include "tst_table_model.moc"
