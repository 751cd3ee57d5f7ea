#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

#include "domain/edit.h"
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
