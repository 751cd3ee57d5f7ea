#include <QTest>

#include <cmath>
#include <random>

#include "readings/display.h"
#include "readings/entry.h"
#include "readings/slide_range.h"

using namespace jw;

namespace {

constexpr Dim energy{.energy = 1}, powerDim{.energy = 1, .time = -1}, priceDim{.money = 1},
    carbon{.carbon = 1}, duration{.time = 1}, work{.work = 1}, pure{};

FieldInfo fieldOf(UnitName unit, Dim dim) { return {.key = "x", .term = {.unit = unit}, .dim = dim}; }

struct Card {
    double base;
    Dim dim;
    const char* text;
};

/// Figures of the published cases, by hand: 1.6 kW x 16,000 x 8,760 h x 50 % = 112,128 MWh, and so on.
const std::vector<Card> cards{
    {112128e3, energy, "112 GWh"},
    {21588e3, energy, "21.6 GWh"},
    {142.8, energy, "143 kWh"},
    {2e-3, energy, "2 Wh"},
    {73e9, energy, "73 TWh"},
    {8.333e6, powerDim, "8.33 GW"},
    {12.8e3, powerDim, "12.8 MW"},
    {652.8, powerDim, "653 kW"},
    {0.85, powerDim, "850 W"},
    {999.6, powerDim, "1 MW"},
    {999.4, powerDim, "999 kW"},
    {0, powerDim, "0 W"},
    {-12.8e3, powerDim, "-12.8 MW"},
    {22425600, priceDim, "$22.4 million"},
    {14.6e9, priceDim, "$14.6 billion"},
    {21934.08, priceDim, "$21,934"},
    {949.48, priceDim, "$949.48"},
    {71.4, priceDim, "$71.40"},
    {0.2, priceDim, "$0.20"},
    {-71.4, priceDim, "-$71.40"},
    {5010, priceDim, "$5,010"},
    {999999, priceDim, "$1 million"},
    {784e3, carbon, "784 t"},
    {0.0528, carbon, "52.8 g"},
    {164, carbon, "164 kg"},
    {3.2e9, carbon, "3.2 Mt"},
    {641.0 / 3600, duration, "641 s"},
    {0.2 / 3600, duration, "200 ms"},
    {0.5, duration, "30 min"},
    {168, duration, "168 h"},
    {78.4 * 24, duration, "78.4 days"},
    {43800, duration, "5 yr"},
    {3.8e25, work, "3.8e25 FLOP"},
    {1e17, work, "100 PFLOP"},
    {16000, pure, "16,000"},
    {1e9, pure, "1 billion"},
    {0.0175, pure, "0.0175"},
    {0.00001234, pure, "1.23e-5"},
    {1234.4, pure, "1,234"},
    {731.136, pure, "731"},
    {0.2e-3, energy, "0.2 Wh"}, // as published figures of a request are
    {4.2e-6, energy, "4.2 mWh"},
    {0, energy, "0 Wh"},
    {4.2e-6, carbon, "4.2 mg"},
    {0.26e-3, Dim{.water = 1}, "0.26 mL"}, // Google, 2025: a text prompt
    {0.5, Dim{.water = 1}, "0.5 L"},
};

struct Text {
    double value;
    UnitName unit;
    DisplayStyle style;
    const char* text;
};

constexpr UnitName none{"", 1.0}, usdPerKWh{"$/kWh", 1.0}, inPerYear{"/yr", 1.0 / 8760.0}, inWatts{"W", 1e-3};

const std::vector<Text> texts{
    {850, inWatts, {}, "850 W"},
    {0.1, none, {}, "0.1"},
    {1.0 / 3, none, {}, "0.3333333333333333"},
    {1e22, none, {}, "1e22"},
    {-1.5e-7, none, {}, "-1.5e-7"},
    {0.0001, none, {}, "0.0001"},
    {-0.0, none, {}, "0"},
    {12, inPerYear, {}, "12/yr"},
    {0.2, usdPerKWh, cardStyle, "$0.20/kWh"},
    {0.125, usdPerKWh, cardStyle, "$0.125/kWh"},
    {0.2, usdPerKWh, {}, "$0.2/kWh"},
    {0.2, usdPerKWh, {.currency = "€"}, "€0.2/kWh"},
    {22.4, {"million $", 1e6}, {.currency = "CNY"}, "CNY 22.4 million"},
    {0.2, {"USD/kWh", 1.0}, {}, "0.2 USD/kWh"},
    {1234567.5, none, {.decimal = ",", .group = "."}, "1.234.567,5"},
    {123456, none, {.group = "\u202F"}, "123\u202F456"},
    {-3, none, {.minus = "\u2212"}, "\u22123"},
    {2, none, {.decimals = 2}, "2.00"},
    {std::nan(""), inWatts, {}, "–"},
    {INFINITY, inWatts, cardStyle, "–"},
};

/// Where a text is read back: the unit's symbol, size and dimension.
struct Measured {
    UnitName unit;
    Dim dim;
};
const std::vector<Measured> measured{
    {{"", 1.0}, pure},
    {{"%", 0.01}, pure},
    {{"million", 1e6}, pure},
    {inWatts, powerDim},
    {{"kW", 1.0}, powerDim},
    {{"GW", 1e6}, powerDim},
    {{"Wh", 1e-3}, energy},
    {{"TWh", 1e9}, energy},
    {{"s", 1.0 / 3600}, duration},
    {{"days", 24}, duration},
    {{"yr", 8760}, duration},
    {{"$", 1}, priceDim},
    {{"million $", 1e6}, priceDim},
    {usdPerKWh, {.energy = -1, .money = 1}},
    {{"USD/kWh", 1.0}, {.energy = -1, .money = 1}},
    {{"$/kW-month", 1.0 / 730}, {.energy = -1, .money = 1}},
    {{"$/h", 1}, {.time = -1, .money = 1}},
    {{"kg CO2e", 1}, carbon},
    {{"Mt", 1e9}, carbon},
    {{"g/kWh", 1e-3}, {.energy = -1, .carbon = 1}},
    {{"m³", 1e3}, {.water = 1}},
    {{"million m³", 1e9}, {.water = 1}},
    {{"L/kWh", 1}, {.energy = -1, .water = 1}},
    {{"TFLOP", 1e12}, work},
    {{"TFLOP/s", 3.6e15}, {.time = -1, .work = 1}},
    {{"GiB", 1073741824.0}, {.data = 1}},
    {{"TB/s", 3.6e15}, {.time = -1, .data = 1}},
    {inPerYear, {.time = -1}},
};

double randomDouble(std::mt19937_64& random)
{
    return std::uniform_real_distribution<>(-10.0, 10.0)(random) *
           std::pow(10.0, std::uniform_int_distribution<>(-12, 25)(random));
}

} // namespace

class TestDisplay : public QObject {
    Q_OBJECT

private slots:
    void showsCards_data();
    void showsCards();
    void writesValues_data();
    void writesValues();
    void changesUnitsExactly();
    void readsBackAllDigits();
    void readsBackInAnotherUnit();
    void bareUnitsKeepDigits();
    void readsFewDigits_data();
    void readsFewDigits();
    void ratesAreNamed_data();
    void ratesAreNamed();
    void slidersBegin_data();
    void slidersBegin();
    void slidersStep();
    void endsOfSlidersAreChosen();
};

void TestDisplay::slidersBegin_data()
{
    QTest::addColumn<FieldInfo>("info");
    QTest::addColumn<double>("value");
    QTest::addColumn<UnitName>("shown");
    QTest::addColumn<SlideRange>("range");
    FieldInfo share = fieldOf(none, pure), ratio = share, power = fieldOf(inWatts, powerDim), count = share;
    share.lower = 0, share.upper = 1, share.percent = true;
    ratio.lower = 1, ratio.upper = 5;
    power.lower = 0, power.upper = 1e7;
    count.lower = 0, count.upper = 1e7, count.kind = FieldKind::Whole;
    const UnitName percent{"%", 0.01}, kilowatts{"kW", 1.0};
    QTest::newRow("share") << share << 0.02 << percent << SlideRange{0, 100};
    QTest::newRow("close bounds") << ratio << 1.25 << none << SlideRange{1, 5};
    QTest::newRow("positive") << power << 2676.0 << inWatts << SlideRange{669, 10700, true}; // 10,704
    QTest::newRow("other unit") << power << 2676.0 << kilowatts << SlideRange{0.669, 10.7, true};
    QTest::newRow("at a bound") << power << 5e6 << inWatts << SlideRange{1.25e6, 1e7, true};
    QTest::newRow("zero") << power << 0.0 << inWatts << SlideRange{0, 1};
    QTest::newRow("negative") << fieldOf(none, pure) << -0.5 << none << SlideRange{-2, 2};
    QTest::newRow("count") << count << 10.0 << none << SlideRange{2, 40, false, true}; // 2.5 and 40
    QTest::newRow("none yet") << count << 0.0 << none << SlideRange{0, 10, false, true};
    count.upper = 1e16;
    QTest::newRow("tokens") << count << 16e12 << none << SlideRange{4e12, 64e12, true, true};
    count.positive = true;
    QTest::newRow("at least one") << count << 1.0 << none << SlideRange{1, 4, false, true};
}

void TestDisplay::slidersBegin()
{
    QFETCH(FieldInfo, info);
    QFETCH(double, value);
    QFETCH(UnitName, shown);
    QFETCH(SlideRange, range);
    const SlideRange made = slideRange(info, value, shown);
    QCOMPARE(made.low, range.low);
    QCOMPARE(made.high, range.high);
    QCOMPARE(made.logarithmic, range.logarithmic);
    QCOMPARE(made.whole, range.whole);
    QCOMPARE(made.at(0), made.low);
    QCOMPARE(made.at(made.steps()), made.high);
    QCOMPARE(made.nearest(made.low - 1), 0);
    for (int step = 1; step <= made.steps(); ++step) {
        QVERIFY(made.at(step) >= made.at(step - 1));
        QVERIFY(!made.whole || made.at(step) == std::round(made.at(step)));
    }
}

void TestDisplay::slidersStep()
{
    const SlideRange share{0, 100};
    QCOMPARE(share.steps(), 100);
    QCOMPARE(share.at(7), 7.0);
    const SlideRange pue{1, 5}; // a hundredth of the way is 0.04: steps of 0.01
    QCOMPARE(pue.steps(), 400);
    QCOMPARE(pue.at(25), 1.25);
    QCOMPARE(pue.nearest(1.25), 25);
    const SlideRange nodes{512, 8192, false, true};
    QCOMPARE(nodes.steps(), 8192 - 512);
    QCOMPARE(nodes.at(nodes.nearest(2048) + 1), 2049.0);
    const SlideRange power{100, 1600, true}; // 16^(1/400) is 1.00696: steps of 0.7 %
    QCOMPARE(power.nearest(400), 200);
    QCOMPARE(power.at(201), 403.0);  // 402.78, on a grid of 1
    QCOMPARE(power.at(300), 800.0);  // 100 * 16^0.75
    QCOMPARE(power.at(399), 1590.0); // 1,588.9, on a grid of 10
}

void TestDisplay::endsOfSlidersAreChosen()
{
    const SlideRange power{669, 10700, true};
    QVERIFY(withEnds(power, 1000, 3000).logarithmic);
    QVERIFY(!withEnds(power, 0, 3000).logarithmic);
    const SlideRange pue = withEnds({1, 5}, 1.2, 1.3); // 0.1 in steps of 0.001
    QCOMPARE(pue.steps(), 100);
    QCOMPARE(pue.at(5), 1.205);
}

void TestDisplay::readsFewDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("computed") << 200e6 / 86400.0 << "2,314.81";
    QTest::newRow("small") << 1.0 / 3000.0 << "0.000333333";
    QTest::newRow("typed") << 0.0812345678 << "0.0812345678";
    QTest::newRow("whole digits stay") << 1e8 / 3.0 << "33,333,333";
    QTest::newRow("whole") << 5e12 << "5,000,000,000,000";
    QTest::newRow("below") << -200e6 / 86400.0 << "-2,314.81";
}

void TestDisplay::readsFewDigits()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(numberText(value, readable(value, {.group = ","}))), text);
}

void TestDisplay::ratesAreNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("number"); // of 2 million a day in that unit
    QTest::newRow("second") << "23/s"
                            << "/s"
                            << "23.1481";
    QTest::newRow("minute") << "12 / min"
                            << "/min"
                            << "1,388.89"; // 2e6 / 1440
    QTest::newRow("hour") << "3k requests/h"
                          << "/h"
                          << "83,333.3";
    QTest::newRow("day") << "2M/day"
                         << "/day"
                         << "2,000,000";
    QTest::newRow("word") << "2 million per day"
                          << "/day"
                          << "2,000,000";
    QTest::newRow("month") << "6G/month"
                           << "/month"
                           << "60,833,333"; // of 730 hours
    QTest::newRow("none") << "23"
                          << ""
                          << "";
    QTest::newRow("not offered") << "7/yr"
                                 << ""
                                 << "";
}

void TestDisplay::ratesAreNamed()
{
    QFETCH(QString, typed);
    QFETCH(QString, unit);
    QFETCH(QString, number);
    const UnitName own = nameOf(unit::perSecond);
    const auto choices = unitChoices(own, Dim{.time = -1});
    QCOMPARE(choices.size(), std::size_t(5));
    const auto named = namedRate(typed.toStdString(), choices);
    QCOMPARE(named ? QString::fromUtf8(named->symbol.data()) : QString(), unit);
    if (!named)
        return;
    const double value = converted(2e6 / 86400.0, own, *named);
    QCOMPARE(QString::fromStdString(numberText(value, readable(value, {.group = ","}))), number);
}

void TestDisplay::showsCards_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cards.size(); ++i)
        QTest::addRow("%s", cards[i].text) << static_cast<int>(i);
}

void TestDisplay::showsCards()
{
    QFETCH(int, index);
    const Card& card = cards[static_cast<std::size_t>(index)];
    QCOMPARE(QString::fromStdString(formatBase(card.base, card.dim)), QString::fromUtf8(card.text));
}

void TestDisplay::writesValues_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < texts.size(); ++i)
        QTest::addRow("%zu: %s", i, texts[i].text) << static_cast<int>(i);
}

void TestDisplay::writesValues()
{
    QFETCH(int, index);
    const Text& row = texts[static_cast<std::size_t>(index)];
    QCOMPARE(QString::fromStdString(formatValue(row.value, row.unit, row.style)),
             QString::fromUtf8(row.text));
}

void TestDisplay::changesUnitsExactly()
{
    QCOMPARE(converted(0.07, none, {"%", 0.01}), 7.0); // 0.07 * 100 is 7.000000000000001
    QCOMPARE(converted(0.29, {"kW", 1.0}, inWatts), 290.0);
    QCOMPARE(converted(90, {"s", 1.0 / 3600}, {"h", 1.0}), 0.025);
    QCOMPARE(formatAs(0.07, none, {"%", 0.01}, {}), std::string("7 %"));
    QCOMPARE(formatAs(0.0, none, {"%", 0.01}, {}), std::string("0 %"));
    QCOMPARE(formatAs(850, inWatts, {"kW", 1.0}, {}), std::string("0.85 kW"));
    QCOMPARE(formatAs(850, inWatts, {"kW", 1.0}, {.decimal = ","}), std::string("0,85 kW"));
    QCOMPARE(formatAs(168, {"h", 1.0}, {"days", 24.0}, {}), std::string("7 days"));
}

void TestDisplay::readsBackAllDigits()
{
    std::mt19937_64 random(17);
    for (int i = 0; i < 28000; ++i) {
        const auto& [unit, dim] = measured[static_cast<std::size_t>(i) % measured.size()];
        const bool german = i % 2;
        const double value = randomDouble(random);
        const std::string text = formatValue(value, unit, {.decimal = german ? "," : "."});
        const auto entered = parseEntry(text, fieldOf(unit, dim), {.decimal = german ? ',' : '.'});
        QVERIFY2(entered && entered->value == value, ("seed 17: " + text).c_str());
    }
}

void TestDisplay::readsBackInAnotherUnit()
{
    std::mt19937_64 random(19);
    const std::vector<std::pair<UnitName, UnitName>> pairs{
        {inWatts, {"MW", 1e3}}, {{"kW", 1.0}, inWatts}, {{"kW", 1.0}, {"GW", 1e6}}};
    for (int i = 0; i < 9000; ++i) {
        const auto& [own, other] = pairs[static_cast<std::size_t>(i) % pairs.size()];
        const double value = randomDouble(random);
        const std::string text = formatAs(value, own, other, {});
        const auto entered = parseEntry(text, fieldOf(own, powerDim));
        QVERIFY2(entered && entered->value == value, ("seed 19: " + text).c_str());
        const double part = std::fabs(randomDouble(random));
        const auto percent = parseEntry(formatAs(part, none, {"%", 0.01}, {}), fieldOf(none, pure));
        QVERIFY2(percent && percent->value == part, qPrintable(QString::number(part, 'g', 17)));
    }
}

/// A unit without a sign that is a power of ten costs no digit either: forms and tables ask so.
void TestDisplay::bareUnitsKeepDigits()
{
    QCOMPARE(converted(0.34, {"Wh", 1e-3}, {"", 1e-3}), 0.34);
    QCOMPARE(formatAs(0.34, {"Wh", 1e-3}, {"", 1e-3}, {}), std::string("0.34"));
    QCOMPARE(formatAs(0.34, {"Wh", 1e-3}, {"", 1.0}, {}), std::string("0.00034"));
}

QTEST_APPLESS_MAIN(TestDisplay)
#include "tst_display.moc"
