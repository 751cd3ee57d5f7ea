// All readings of every model agree: value, trace, gradient, sweep.
#include <QTest>

#include <cmath>

#include "engine/serving/solve.h"
#include "engine_random.h"
#include "engine_support.h"
#include "readings/explain.h"

using namespace jw;

namespace {

constexpr unsigned seed = 20240723;

void everyModel()
{
    QTest::addColumn<QString>("model");
    for (const AnyModel& model : models())
        QTest::newRow(model.info.name.data()) << QString::fromLatin1(model.info.name.data());
}

const AnyModel& fetched()
{
    QFETCH(QString, model);
    return *findModel(model.toStdString());
}

std::string described(const Value& inputs, std::string_view output)
{
    return std::string(output) + " of " + plainText(inputs) + " seed " + std::to_string(seed);
}

/// The number at a dotted path with list indices: "tiers[0].usd_per_gb_month".
double* numberAt(Value& record, const std::string& path)
{
    Value* at = &record;
    std::size_t from = 0;
    while (at && from < path.size()) {
        const std::size_t to = std::min(path.find_first_of(".[", from), path.size());
        if (path[from] >= '0' && path[from] <= '9')
            at = &at->as<Items>()->at(std::stoul(path.substr(from)));
        else if (Members* members = at->as<Members>())
            at = &(*members)[path.substr(from, to - from)];
        else // a record written as a list: the price is its second item
            at = &at->as<Items>()->at(1);
        from = path[to] == ']' ? to + 1 : to;
        while (from < path.size() && (path[from] == '.' || path[from] == '[' || path[from] == ']'))
            ++from;
    }
    return at->as<double>();
}

double outputBase(const AnyModel& model, const Value& inputs, const FieldInfo& info)
{
    const auto outputs = model.run(inputs);
    const double* number = outputs ? outputs->find(info.key)->as<double>() : nullptr;
    return number ? *number * info.term.unit.size : std::nan("");
}

/// Central difference of an output by the input at `path`, over `step` in the input's unit.
struct Difference {
    const AnyModel& model;
    Value inputs;
    const FieldInfo& output;

    double by(const std::string& path, double step)
    {
        double* number = numberAt(inputs, path);
        const double x = *number;
        *number = x + step;
        const double up = outputBase(model, inputs, output);
        *number = x - step;
        const double down = outputBase(model, inputs, output);
        *number = x;
        return (up - down) / (2.0 * step);
    }

    /// Does the output leap on both sides of where it is? A tenth of the step leaps as far.
    bool isIsolated(const std::string& path, double step)
    {
        const auto leaps = [&](double by) {
            const double far = leap(path, by), near = leap(path, by / 10.0);
            return std::fabs(far) > 0.0 && std::fabs(near / far) > 0.9;
        };
        return leaps(step) && leaps(-step);
    }

private:
    double leap(const std::string& path, double step)
    {
        double* number = numberAt(inputs, path);
        const double x = *number, here = outputBase(model, inputs, output);
        *number = x + step;
        const double there = outputBase(model, inputs, output);
        *number = x;
        return there - here;
    }
};

} // namespace

class TestEngineReadings : public QObject {
    Q_OBJECT

private slots:
    void traceHasTheSameBits_data() { everyModel(); }
    void traceHasTheSameBits()
    {
        const AnyModel& model = fetched();
        test::RandomCalls calls(seed);
        for (int i = 0; i < 100; ++i) {
            const Value inputs = calls.inputs(model);
            const auto values = model.run(inputs);
            const auto run = model.trace(inputs);
            QVERIFY(values && run);
            for (const FieldInfo& info : model.outputs()) {
                const NodeId node = run->node(info.key);
                const double* value = values->find(info.key)->as<double>();
                QVERIFY2((value == nullptr) == (node == noNode), described(inputs, info.key).c_str());
                if (value)
                    QVERIFY2(run->trace->nodes()[node].value / info.term.unit.size == *value,
                             described(inputs, info.key).c_str());
            }
        }
    }

    void outputsBearTheirNames_data() { everyModel(); }
    void outputsBearTheirNames()
    {
        const AnyModel& model = fetched();
        const auto run = model.trace(test::RandomCalls(seed).inputs(model));
        for (const FieldInfo& info : model.outputs())
            if (const NodeId node = run->node(info.key); node != noNode) {
                QVERIFY(run->trace->nodes()[node].term);
                QCOMPARE(run->trace->nodes()[node].term->name, info.term.name);
                QVERIFY(!info.term.name.empty());
            }
        for (const FieldInfo& info : model.inputs())
            QVERIFY2(!info.term.name.empty(), info.key.data());
    }

    void gradientIsTheFiniteDifference_data() { everyModel(); }
    void gradientIsTheFiniteDifference()
    {
        const AnyModel& model = fetched();
        test::RandomCalls calls(seed + 1);
        for (int i = 0; i < 20; ++i) {
            const Value inputs = calls.inputs(model);
            const auto run = model.trace(inputs);
            QVERIFY(run);
            for (const FieldInfo& info : model.outputs())
                checkGradient(model, inputs, *run, info);
        }
    }

    void sweepIsTheValue_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("arch");
        for (const AnyModel& model : models())
            for (const Arch arch : allArchs)
                if (model.sweep)
                    QTest::addRow("%s %s", model.info.name.data(), archNames[std::size_t(arch)].data())
                        << QString::fromLatin1(model.info.name.data()) << int(arch);
    }
    void sweepIsTheValue()
    {
        QFETCH(int, arch);
        if (!isAvailable(Arch(arch)))
            QSKIP("not on this processor");
        const AnyModel& model = fetched();
        test::RandomCalls calls(seed + 2);
        for (int block = 0; block < 4; ++block)
            checkSweep(model, calls, Arch(arch));
    }

    void explanations_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("inputs");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* model, const char* inputs, const char* output, const char* expected) {
            QTest::newRow(model) << QString::fromLatin1(model) << QString::fromLatin1(inputs)
                                 << QString::fromLatin1(output) << QString::fromUtf8(expected);
        };
        row("direct_power", R"({"unit_kw": 10.2, "count": 64, "hours": 168, "pue": 1.2})", "energy_kwh",
            "Energy = IT energy × PUE = 109 670 kWh × 1.2 = 131 604 kWh  [ISO/IEC 30134-2]\n");
        row("breakeven_months", R"({"capex_usd": 300, "cloud_monthly_usd": 19, "own_monthly_usd": 4})",
            "months",
            "Break-even time = Purchase / (Rent a month − Running cost a month) if Running cost a month < "
            "Rent a month = 300 USD / (19 USD/month − 4 USD/month) if 4 USD/month < 19 USD/month = 20 "
            "months\n");
        row("npv", R"({"flows": [-100, 121], "rate": 0.1})", "npv_usd",
            "Net present value = Flow at its worth today + Flow at its worth today = -$100.00 + $110.00 = 10 "
            "USD");
        row("irr", R"({"flows": [-100, 110]})", "irr",
            "Internal rate of return = 0.1 − Present value at this rate / -$90.91 = ");
    }
    void explanations()
    {
        QFETCH(QString, model);
        QFETCH(QString, inputs);
        QFETCH(QString, output);
        QFETCH(QString, expected);
        const auto run = findModel(model.toStdString())->trace(test::valueFrom(inputs));
        QVERIFY(run);
        const QString text = QString::fromStdString(unfold(*run->trace, run->node(output.toStdString()), 0));
        QVERIFY2(text.startsWith(expected), qPrintable(text));
    }

    /// A bare 1 is not taken for the 1 an hour that came first; 0 is 0 in any unit.
    void constantsKeepTheirUnit()
    {
        constexpr Dim perHour{.time = -1};
        static constexpr Term term{"Product"}, rateTerm{"Rate"}, numberTerm{"Number"};
        Trace trace;
        const Traced rate = trace.input(2.0, rateTerm, perHour), number = trace.input(3.0, numberTerm, {});
        const Traced product = (max(Traced::constant<perHour>(1.0), rate) * max(Traced(1.0), number) *
                                max(Traced::constant<perHour>(0.0), rate))
                                   .named(term, 2 * perHour);
        const Explanation e = Explainer(trace).explain(product.node());
        QCOMPARE(formulaText(trace, e.formula, Show::Values),
                 std::string("max(1/h, 2/h) × max(1, 3) × max(0, 2/h)"));
    }

    /// A case is shown as it was taken, with its reason; what does not exist is not taken for another number.
    void casesSayWhy()
    {
        static constexpr Term oneTerm{"One"}, twoTerm{"Two"}, term{"Result"};
        Trace trace;
        const Traced a = trace.input(1.0, oneTerm, {}), b = trace.input(2.0, twoTerm, {});
        const Traced null(std::numeric_limits<double>::quiet_NaN());
        const auto words = [&](const Traced& result, Show show = Show::Names) {
            const Explanation e = Explainer(trace).explain(result.named(term, {}).node());
            return QString::fromStdString(formulaText(trace, e.formula, show));
        };
        QCOMPARE(words(select(a < b, a * 2.0, b)), QStringLiteral("One × 2 if One < Two"));
        QCOMPARE(words(select(b < a, a, b * -0.5)), QStringLiteral("Two × -0.5 if Two ≥ One"));
        QCOMPARE(words(select(Traced(1.0) < a, a, b)), QStringLiteral("Two if One ≤ 1"));
        QCOMPARE(words(select(Traced(1.0) <= b, a, b)), QStringLiteral("One if Two ≥ 1"));
        QCOMPARE(words(3.0 + select(a <= b, a, b)), QStringLiteral("3 + (One if One ≤ Two)"));
        QCOMPARE(words(3.0 + select(a <= b, a, b), Show::Digits), QStringLiteral("3 + (1)"));
        const Traced other = b * -0.5; // a constant that stands before
        const QString both = words(select(b < a, other, null) + select(a < b, other, null));
        QCOMPARE(both, QStringLiteral("(— if Two ≥ One) + (Two × -0.5 if One < Two)"));
    }

private:
    static void checkGradient(const AnyModel& model, const Value& inputs, const TracedRun& run,
                              const FieldInfo& info)
    {
        const auto exact = gradientOf(run, info.key);
        Difference difference{model, inputs, info};
        double scale = 0.0; // what cancels in the output, for the noise of differences
        for (std::size_t i = 0; i < exact.size(); ++i)
            QVERIFY2(std::isfinite(exact[i]), run.trace->label(run.trace->nodes()[i]).c_str());
        for (std::size_t i = 0; i < exact.size(); ++i)
            scale += std::fabs(exact[i] * run.trace->nodes()[i].value);
        for (std::size_t i = 0; i < exact.size(); ++i) {
            const Node& leaf = run.trace->nodes()[i];
            const double unit = leaf.term->unit.size, size = std::max(std::fabs(leaf.value / unit), 1e-3);
            bool agrees = false;
            std::string slopes;
            for (const double relative :
                 {6e-6, 1e-6, 1e-7}) { // a shorter step may avoid the edge of a whole unit
                const double slope = difference.by(run.trace->label(leaf), relative * size) / unit;
                const double noise = 1e-13 * scale / (relative * size * unit);
                // NaN: the step leaves the bounds, or the result exists on one side only.
                agrees = agrees || std::isnan(slope) ||
                         std::fabs(exact[i] - slope) <= 1e-6 * std::fabs(exact[i]) + noise;
                slopes += ' ' + numberText(slope);
            }
            // Layers that the stages divide evenly: whole numbers have a value that none beside them has.
            agrees = agrees || difference.isIsolated(run.trace->label(leaf), 1e-6 * size);
            QVERIFY2(agrees, (run.trace->label(leaf) + ": " + numberText(exact[i]) + " not" + slopes + ", " +
                              described(inputs, info.key))
                                 .c_str());
        }
    }

    static void checkSweep(const AnyModel& model, test::RandomCalls& calls, Arch arch)
    {
        const std::size_t rows = 13;
        const Value base = calls.inputs(model);
        std::vector<Value> given;
        while (given.size() < rows) {
            Value row = base;
            for (const FieldInfo& info : model.inputs())
                if (info.kind == FieldKind::Number && row.find(info.key))
                    *numberAt(row, std::string(info.key)) = calls.number(info);
            if (model.run(row))
                given.push_back(row);
        }
        std::vector<std::vector<double>> in, out;
        std::vector<InColumn> inColumns;
        std::vector<OutColumn> outColumns;
        in.reserve(99), out.reserve(99);
        for (const FieldInfo& info : model.inputs())
            if (info.kind == FieldKind::Number && base.find(info.key)) {
                auto& column = in.emplace_back();
                for (Value& row : given)
                    column.push_back(*numberAt(row, std::string(info.key)));
                inColumns.push_back({info.key, column});
            }
        for (const FieldInfo& info : model.outputs())
            outColumns.push_back({info.key, out.emplace_back(rows, -1.0)});
        const auto done = model.sweep(base, inColumns, outColumns, arch);
        QVERIFY2(done, done ? "" : done.error().field.c_str());
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < out.size(); ++column) {
                const FieldInfo& info = model.outputs()[column];
                const double expected = outputBase(model, given[row], info) / info.term.unit.size;
                QVERIFY2(std::isnan(expected) ? std::isnan(out[column][row])
                                              : test::close(out[column][row], expected, 1e-12),
                         (described(given[row], info.key) + ": " + numberText(out[column][row])).c_str());
            }
    }

    /// Where a falling function is no number it counts as below 0: the root before it, its edge, or nothing.
    void crossingsBesideWhatIsNoNumber()
    {
        const auto found = [](const auto& above) {
            return crossing<double>([&](Ratio<> x) { return Ratio<>(above(x.base())); }, Ratio<>(5.0), above)
                .base();
        };
        const double none = std::nan("");
        const auto before = [](double x) { return std::sqrt(2.0 - x) - 1.0; }; // 0 at 1, none beyond 2
        QVERIFY(test::close(found(before), 1.0, 1e-12));
        QVERIFY(test::close(found([&](double x) { return x <= 3.0 ? 1.0 : none; }), 3.0, 1e-12));
        QVERIFY(test::close(found([&](double x) { return x < 5.0 ? 6.0 - x : none; }), 5.0, 1e-12));
        QCOMPARE(found([&](double x) { return x > 0.0 ? 1.0 - x : none; }), 0.0);
        QCOMPARE(found([&](double) { return none; }), 0.0);
        QCOMPARE(found([](double x) { return 6.0 - x; }), 5.0); // the bound that it does not cross
    }
};

QTEST_APPLESS_MAIN(TestEngineReadings)
#include "tst_engine_readings.moc"
