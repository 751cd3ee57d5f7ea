#include <QTest>

#include "readings/fields.h"
#include "readings/trace.h"

namespace jw::test {

enum class Method { Crf, StraightLine };
constexpr std::array<std::string_view, 2> methodTexts{"crf", "straight_line"};
constexpr std::span<const std::string_view> choicesOf(Method) { return methodTexts; }

template <class Real> struct Layer {
    Ratio<Real> hidden{4096};

    static constexpr auto fields()
    {
        return std::tuple{field(&Layer::hidden, unit::number, {.key = "hidden", .lower = 1, .whole = true})};
    }
};

template <class Real> struct Tier {
    static constexpr bool asList = true;
    std::optional<Duration<Real>> below;
    Money<Real> price;

    static constexpr auto fields()
    {
        return std::tuple{field(&Tier::below, unit::months, {.key = "below"}),
                          field(&Tier::price, unit::currency, {.key = "price", .required = true})};
    }
};

template <class Real> struct Sample {
    Power<Real> power = 0.7 * kW;
    std::optional<Duration<Real>> retention;
    std::vector<Ratio<Real>> flows;
    Layer<Real> arch;
    Method method = Method::Crf;
    bool tied = false;
    std::string name;
    std::vector<Tier<Real>> tiers;
    Measure<unit::watts> tdp{700};

    static constexpr auto fields()
    {
        using S = Sample;
        return std::tuple{
            field(&S::power, unit::watts, {.key = "power_w", .lower = 0, .upper = 1e6}),
            field(&S::retention, unit::months, {.key = "retention_months", .positive = true}),
            field(&S::flows, unit::number, {.key = "flows"}),
            field(&S::arch, {.key = "arch"}),
            field(&S::method, {.key = "method"}),
            field(&S::tied, {.key = "tied"}),
            field(&S::name, {.key = "name", .upper = 5, .required = true}),
            field(&S::tiers, {.key = "tiers"}),
            field(&S::tdp, {.key = "tdp_w", .lower = 1}),
        };
    }
};

} // namespace jw::test

using namespace jw;
using test::Sample;

static_assert(sweepable<test::Layer<double>> && !sweepable<Sample<double>>);

namespace {
QString outcome(const Members& members)
{
    const auto record = recordFrom<Sample<double>>(members);
    if (record)
        return QStringLiteral("ok");
    return QString::number(static_cast<int>(record.error().kind)) + ' ' +
           QString::fromStdString(record.error().field);
}
QString expected(Error::Kind kind, const char* field)
{
    return QString::number(static_cast<int>(kind)) + ' ' + QLatin1String(field);
}
} // namespace

class TestFields : public QObject {
    Q_OBJECT

private slots:
    void everyShapeComesBack()
    {
        const Members given{{"power_w", 850.0},
                            {"retention_months", 6.0},
                            {"flows", Items{-1000.0, 400.5}},
                            {"arch", Members{{"hidden", 8192.0}}},
                            {"method", "straight_line"},
                            {"tied", 1.0},
                            {"name", "abc"},
                            {"tiers", Items{Items{1.0, 0.023}, Items{Value(), 0.004}}},
                            {"tdp_w", 450.1}};
        const auto record = recordFrom<Sample<double>>(given);
        QVERIFY(record);
        QCOMPARE(record->power.in(kW), 0.85);
        QCOMPARE(record->retention->in(hour), 6 * 730.0);
        QVERIFY(record->method == test::Method::StraightLine && record->tied);
        QVERIFY(!record->tiers[1].below);
        const Value back = toValue(*record);
        for (const char* key : {"flows", "arch", "method", "name", "tiers", "tdp_w"})
            QVERIFY2(*back.find(key) == given.find(key)->second, key);
        QVERIFY(toValue(*recordFrom<Sample<double>>(back)) == back);
    }

    void absentAndNullKeepTheDefault()
    {
        const auto record = recordFrom<Sample<double>>(Members{{"name", "x"}, {"power_w", Value()}});
        QVERIFY(record);
        QCOMPARE(record->power.in(watt), 700.0);
        QVERIFY(!record->retention);
    }

    void errorsNameTheField_data()
    {
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("wanted");
        using K = Error::Kind;
        const auto row = [](const char* name, Members m, K kind, const char* field) {
            m.try_emplace("name", "n");
            QTest::newRow(name) << outcome(m) << expected(kind, field);
        };
        row("below", {{"power_w", -1.0}}, K::OutOfRange, "power_w");
        row("NaN", {{"power_w", std::nan("")}}, K::OutOfRange, "power_w");
        row("infinite", {{"flows", Items{HUGE_VAL}}}, K::OutOfRange, "flows[0]");
        row("positive", {{"retention_months", 0.0}}, K::MustBePositive, "retention_months");
        row("whole", {{"arch", Members{{"hidden", 1.5}}}}, K::NotWhole, "arch.hidden");
        row("unknown", {{"arch", Members{{"width", 1.0}}}}, K::UnknownField, "arch.width");
        row("choice", {{"method", "magic"}}, K::BadChoice, "method");
        row("type", {{"power_w", "much"}}, K::WrongType, "power_w");
        row("list", {{"flows", 3.0}}, K::WrongType, "flows");
        row("short list", {{"tiers", Items{Items{1.0}}}}, K::WrongType, "tiers[0]");
        row("inside a list", {{"tiers", Items{Items{1.0, Value()}}}}, K::MissingField, "tiers[0].price");
        row("yes/no", {{"tied", 2.0}}, K::WrongType, "tied");
        row("too long", {{"name", "abcdef"}}, K::OutOfRange, "name");
        row("required", {{"name", Value()}}, K::MissingField, "name");
    }
    void errorsNameTheField()
    {
        QFETCH(QString, actual);
        QFETCH(QString, wanted);
        QCOMPARE(actual, wanted);
    }

    void liftedToATrace()
    {
        Sample<double> sample;
        sample.flows = {1.0, 2.0};
        Sample<Traced> traced;
        Trace trace;
        const auto leaf = [&]<Dim D>(Quantity<D> q, const FieldInfo& info, const std::string& path) {
            return Quantity<D, Traced>(trace.input(q.base(), info.term, D, path));
        };
        liftRecord(traced, sample, {}, leaf);
        QCOMPARE(trace.nodes().size(),
                 std::size_t{4}); // power, two flows, arch.hidden; no tiers, no retention
        QCOMPARE(QString::fromStdString(trace.label(trace.nodes()[2])), QStringLiteral("flows[1]"));
        QCOMPARE(traced.arch.hidden.base().value(), 4096.0);
    }
};

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
