#include <QTest>

#include <cmath>
#include <random>

#include "readings/entry.h"

using namespace jw;
using Kind = Error::Kind;

namespace {

template <Dim D> FieldInfo numberField(Unit<D> unit)
{
    return {.key = "x", .term = {.name = "X", .unit = {unit.symbol, unit.size.base()}}, .dim = D};
}
const FieldInfo watts = numberField(unit::watts), kilowatts = numberField(unit::kilowatts),
                hours = numberField(unit::hours), number = numberField(unit::number),
                percent = numberField(unit::percent), million = numberField(unit::million),
                usd = numberField(unit::currency), usdPerKWh = numberField(unit::dollarsPerKWh),
                usdPerHour = numberField(unit::dollarsPerHour), grams = numberField(unit::gramsPerKWh),
                kilograms = numberField(unit::kilograms), tflop = numberField(unit::teraflops),
                tflops = numberField(unit::teraflopsPerSecond), gibibytes = numberField(unit::gibibytes),
                bandwidth = numberField(unit::gigabytesPerSecond), liters = numberField(unit::liters),
                litersPerKWh = numberField(unit::litersPerKWh), mwh = numberField(unit::megawattHours),
                perMonth = numberField(unit::dollarsPerKWMonth), seconds = numberField(unit::seconds),
                wattHours = numberField(unit::wattHours), perYear = numberField(unit::perYear);

FieldInfo count()
{
    FieldInfo field = number;
    field.kind = FieldKind::Whole;
    return field;
}

const NumberStyle point{}, comma{.decimal = ','}, percentStyle{.bareMeansPercent = true},
    yuan{.currency = "CNY"};

/// "850 kW", "error 15 kWh", "error 16 1.048 1048": one line for a table.
QString outcome(const Result<Entered>& entered)
{
    if (entered)
        return QString::number(entered->value, 'g', 17) + ' ' + QString::fromStdString(entered->unit);
    const Error& error = entered.error();
    const QString kind = "error " + QString::number(static_cast<int>(error.kind)) + ' ';
    return error.kind == Kind::Ambiguous
               ? kind + QString::number(error.value, 'g', 17) + ' ' + QString::number(error.upper, 'g', 17)
               : kind + QString::fromStdString(error.text);
}
QString error(Kind kind, const QString& rest)
{
    return "error " + QString::number(static_cast<int>(kind)) + ' ' + rest;
}

struct Row {
    const char* text;
    const FieldInfo* field;
    const NumberStyle* style;
    double value;
    const char* unit;
};

FieldInfo fraction()
{
    FieldInfo field = number;
    field.upper = 1.0;
    return field;
}

const FieldInfo nodes = count(), share = fraction();

const std::vector<Row> accepted{
    // the decimal sign, signs, exponents
    {"850", &watts, &point, 850, ""},
    {"0.85 kW", &watts, &point, 850, "kW"},
    {"850 W", &watts, &point, 850, "W"},
    {"0,85 kW", &watts, &comma, 850, "kW"},
    {"0.85 kW", &watts, &comma, 850, "kW"}, // a point is a decimal sign everywhere
    {"1,048", &watts, &comma, 1.048, ""},
    {"1.048", &watts, &point, 1.048, ""},
    {".5", &watts, &point, 0.5, ""},
    {",5", &watts, &comma, 0.5, ""},
    {"-5", &watts, &point, -5, ""},
    {"+5", &watts, &point, 5, ""},
    {"\u22125 W", &watts, &point, -5, "W"},
    {"1e3", &watts, &point, 1000, ""},
    {"1.5E-3 kW", &watts, &point, 1.5, "kW"},
    {"2.5e+4W", &watts, &point, 25000, "W"},
    {"  850\t", &watts, &point, 850, ""},
    {"0", &watts, &point, 0, ""},
    {"007", &watts, &point, 7, ""},
    {"0.850", &watts, &comma, 0.85, ""}, // nobody writes a group as 0.850
    // groups that can be read in one way only
    {"1,234,567", &watts, &point, 1234567, ""},
    {"1.234.567", &watts, &comma, 1234567, ""},
    {"1,234.5", &watts, &point, 1234.5, ""},
    {"1.234,5", &watts, &comma, 1234.5, ""},
    {"1 048", &watts, &point, 1048, ""},
    {"1\u00A0048 W", &watts, &point, 1048, "W"},
    {"1\u202F048\u202F576,25", &watts, &comma, 1048576.25, ""},
    {"1\u2009048.5", &watts, &point, 1048.5, ""},
    {"1'048", &watts, &point, 1048, ""},
    {"1\u2019048", &watts, &point, 1048, ""},
    {"12 345 678 kW", &kilowatts, &point, 12345678, "kW"},
    // full-width signs, no-break spaces
    {"１２．５", &watts, &point, 12.5, ""},
    {"０．８５　ｋＷ", &watts, &point, 850, "kW"},
    {"－５", &watts, &point, -5, ""},
    {"７０％", &number, &point, 0.7, "%"},
    {"850\u00A0W", &watts, &point, 850, "W"},
    // power, energy
    {"8.33 GW", &watts, &point, 8.33e9, "GW"},
    {"10.2kW", &kilowatts, &point, 10.2, "kW"},
    {"700 W", &kilowatts, &point, 0.7, "W"},
    {"10.2 kw", &kilowatts, &point, 10.2, "kw"},
    {"12.8 MW", &kilowatts, &point, 12800, "MW"},
    {"142.8 kWh", &mwh, &point, 0.1428, "kWh"},
    {"73 TWh", &mwh, &point, 73e6, "TWh"},
    {"21.6 GWh", &mwh, &point, 21600, "GWh"},
    {"2 Wh/query", &wattHours, &point, 2, "Wh/query"},
    {"7200 J", &wattHours, &point, 2, "J"},
    {"7.2 MJ", &mwh, &point, 0.002, "MJ"},
    {"24 kWh/day", &kilowatts, &point, 1, "kWh/day"},
    // time
    {"90 s", &hours, &point, 0.025, "s"},
    {"9 min", &hours, &point, 0.15, "min"},
    {"1 week", &hours, &point, 168, "week"},
    {"7 d", &hours, &point, 168, "d"},
    {"2 days", &hours, &point, 48, "days"},
    {"3 months", &hours, &point, 2190, "months"},
    {"1 yr", &hours, &point, 8760, "yr"},
    {"5 Years", &hours, &point, 43800, "Years"},
    {"200 ms", &seconds, &point, 0.2, "ms"},
    {"5 \u00B5s", &seconds, &point, 5e-6, "\u00B5s"},
    {"5 \u03BCs", &seconds, &point, 5e-6, "\u03BCs"},
    {"2 h", &seconds, &point, 7200, "h"},
    {"12k", &hours, &point, 12000, "k"},
    {"1 /month", &perYear, &point, 12, "/month"},
    // one in 24,000 hours is 8760/24000 = 0.365 a year
    {"1 per 1,000 GPU-days", &perYear, &point, 0.365, "per 1,000 GPU-days"},
    {"20 /1000 GPU-days", &perYear, &point, 7.3, "/1000 GPU-days"},
    {"3 小时", &hours, &point, 3, "小时"},
    // money
    {"$22.4 million", &usd, &point, 22.4e6, "$ million"},
    {"$22.4M", &usd, &point, 22.4e6, "$ M"},
    {"22.4 million USD", &usd, &point, 22.4e6, "million USD"},
    {"14.6 bn", &usd, &point, 14.6e9, "bn"},
    {"14.6B", &usd, &point, 14.6e9, "B"},
    {"-$5", &usd, &point, -5, "$"},
    {"$-5", &usd, &point, -5, "$"},
    {"€ 21.5", &usd, &point, 21.5, "€"},
    {"21,50 €", &usd, &comma, 21.5, "€"},
    {"USD 5", &usd, &point, 5, "USD"},
    {"¥5", &usd, &yuan, 5, "¥"},
    {"CNY 5", &usd, &yuan, 5, "CNY"},
    {"3 亿", &usd, &point, 3e8, "亿"},
    {"20 ¢", &usd, &point, 0.2, "¢"},
    {"$0.20/kWh", &usdPerKWh, &point, 0.2, "$/kWh"},
    {"$0.20", &usdPerKWh, &point, 0.2, "$"},
    {"0.2", &usdPerKWh, &point, 0.2, ""},
    {"12.5 ¢/kWh", &usdPerKWh, &point, 0.125, "¢/kWh"},
    {"12.5 ¢", &usdPerKWh, &point, 0.125, "¢"},
    {"125 $/MWh", &usdPerKWh, &point, 0.125, "$/MWh"},
    {"80 USD per MWh", &usdPerKWh, &point, 0.08, "USD per MWh"},
    {"$3.67 per hour", &usdPerHour, &point, 3.67, "$ per hour"},
    {"3.67 USD/GPU-hour", &usdPerHour, &point, 3.67, "USD/GPU-hour"},
    {"$5M/yr", &usdPerHour, &point, 5e6 / 8760, "$ M/yr"},
    {"15 $/kW-month", &perMonth, &point, 15, "$/kW-month"},
    // carbon, water, work, data
    {"369.5 g/kWh", &grams, &point, 369.5, "g/kWh"},
    {"0.3695 kg/kWh", &grams, &point, 369.5, "kg/kWh"},
    {"369.5 kg/MWh", &grams, &point, 369.5, "kg/MWh"},
    {"0.3695 t/MWh", &grams, &point, 369.5, "t/MWh"},
    {"369.5 gCO2e/kWh", &grams, &point, 369.5, "gCO2e/kWh"},
    {"369.5 g CO₂/kWh", &grams, &point, 369.5, "g CO₂/kWh"},
    {"784 t", &kilograms, &point, 784000, "t"},
    {"1.2 Mt CO₂e", &kilograms, &point, 1.2e9, "Mt CO₂e"},
    {"164 kg", &kilograms, &point, 164, "kg"},
    {"3 m³", &liters, &point, 3000, "m³"},
    {"3 m3", &liters, &point, 3000, "m3"},
    {"1000 gal", &liters, &point, 3785.411784, "gal"},
    {"1.8 m³/MWh", &litersPerKWh, &point, 1.8, "m³/MWh"},
    {"3.8e25 FLOP", &tflop, &point, 3.8e13, "FLOP"},
    {"2 PFLOP", &tflop, &point, 2000, "PFLOP"},
    {"100 TFLOPS-hours", &tflop, &point, 360000, "TFLOPS-hours"},
    {"0.989 PFLOP/s", &tflops, &point, 989, "PFLOP/s"},
    {"312 TFLOPS", &tflops, &point, 312, "TFLOPS"},
    {"3.35 TB/s", &bandwidth, &point, 3350, "TB/s"},
    {"80 GiB", &gibibytes, &point, 80, "GiB"},
    {"8589934592 B", &gibibytes, &point, 8, "B"},
    {"1 TiB", &gibibytes, &point, 1024, "TiB"},
    // counts and fractions
    {"12k", &number, &point, 12000, "k"},
    {"1.2M tokens", &number, &point, 1.2e6, "M tokens"},
    {"1.2Mtokens", &number, &point, 1.2e6, "Mtokens"},
    {"16,000 GPUs", &number, &comma, 16, "GPUs"},
    {"16 000 GPUs", &number, &point, 16000, "GPUs"},
    {"1 billion people", &number, &point, 1e9, "billion people"},
    {"200 M requests", &number, &point, 2e8, "M requests"},
    {"100 queries/user", &number, &point, 100, "queries/user"},
    {"64 nodes", &nodes, &point, 64, "nodes"},
    {"405B", &million, &point, 405000, "B"},
    {"405 M", &million, &point, 405, "M"},
    {"12k", &million, &point, 0.012, "k"},
    {"405", &million, &point, 405, ""},
    {"70 %", &number, &point, 0.7, "%"},
    {"7 %", &number, &point, 0.07, "%"},
    {"0.7", &number, &point, 0.7, ""},
    {"3 %", &percent, &point, 3, "%"},
    {"3", &percent, &point, 3, ""},
    {"70", &share, &percentStyle, 0.7, ""},
    {"0.7", &share, &percentStyle, 0.007, ""},
    {"70 %", &share, &percentStyle, 0.7, "%"},
    {"1.3", &number, &percentStyle, 1.3, ""}, // a PUE, no share
    {"8", &nodes, &percentStyle, 8, ""},
    {"8", &percent, &percentStyle, 8, ""},
};

struct Refusal {
    const char* text;
    const FieldInfo* field;
    const NumberStyle* style;
    Kind kind;
    const char* rest;
};

const std::vector<Refusal> refused{
    {"1.048", &watts, &comma, Kind::Ambiguous, "1.048 1048"},
    {"1,048", &watts, &point, Kind::Ambiguous, "1.048 1048"},
    {"１，０４８", &watts, &point, Kind::Ambiguous, "1.048 1048"},
    {"1,048 kW", &watts, &point, Kind::Ambiguous, "1048 1048000"},
    {"-1,048", &watts, &point, Kind::Ambiguous, "-1.048 -1048"},
    {"$1,048", &usd, &point, Kind::Ambiguous, "1.048 1048"},
    {"16,000 GPUs", &number, &point, Kind::Ambiguous, "16 16000"},
    {"1,048e3", &watts, &point, Kind::Ambiguous, "1048 1048000"},
    {"12k", &kilowatts, &point, Kind::Ambiguous, "12000 12"},
    {"1.2M", &kilowatts, &point, Kind::Ambiguous, "1200000 1200"},
    {"12 kWh", &watts, &point, Kind::WrongUnit, "kWh"},
    {"12k kWh", &watts, &point, Kind::WrongUnit, "kWh"},
    {"12 kW/h", &watts, &point, Kind::WrongUnit, "kW/h"},
    {"5 users", &watts, &point, Kind::WrongUnit, "users"},
    {"5 W", &number, &point, Kind::WrongUnit, "W"},
    {"5 mW", &watts, &point, Kind::WrongUnit, "mW"}, // one letter from MW: asked, never guessed
    {"5 mwh", &mwh, &point, Kind::WrongUnit, "mwh"},
    {"80 Gb", &gibibytes, &point, Kind::WrongUnit, "Gb"}, // bits
    {"312 TFLOPs", &tflops, &point, Kind::WrongUnit, "TFLOPs"},
    {"312 TFLOPS", &tflop, &point, Kind::WrongUnit, "TFLOPS"},
    {"5 $", &usd, &yuan, Kind::WrongUnit, "$"},
    {"€5", &usd, &yuan, Kind::WrongUnit, "€"},
    {"$5/kWh", &usd, &point, Kind::WrongUnit, "$/kWh"},
    {"5 $/h", &usdPerKWh, &point, Kind::WrongUnit, "$/h"},
    {"12 m²", &liters, &point, Kind::WrongUnit, "m²"},
    {"10²", &number, &point, Kind::WrongUnit, "²"}, // not 102
    {"5 m", &hours, &point, Kind::WrongUnit, "m"},
    {"70 %", &nodes, &point, Kind::WrongUnit, "%"},
    {"5-", &number, &point, Kind::WrongUnit, "-"},
    {"3 quux", &watts, &point, Kind::WrongUnit, "quux"},
    {"kW 5", &watts, &point, Kind::WrongUnit, "kW"},
    {"1,5", &watts, &point, Kind::WrongType, "a number"},
    {"0,850", &watts, &point, Kind::WrongType, "a number"},
    {"1.2.3", &watts, &point, Kind::WrongType, "a number"},
    {"1,23,456", &watts, &point, Kind::WrongType, "a number"},
    {"1.234,5", &watts, &point, Kind::WrongType, "a number"},
    {"1,234.5", &watts, &comma, Kind::WrongType, "a number"},
    {"12 5", &watts, &point, Kind::WrongType, "a number"},
    {"1..5", &watts, &point, Kind::WrongUnit, "..5"},
    {"--5", &watts, &point, Kind::WrongType, "a number"},
    {"many", &watts, &point, Kind::WrongType, "a number"},
    {"nan", &watts, &point, Kind::WrongType, "a number"},
    {"inf", &watts, &point, Kind::WrongType, "a number"},
    {"0x10", &watts, &point, Kind::WrongUnit, "x10"},
    {"5\xFF", &watts, &point, Kind::WrongType, "a number"},
    {"", &watts, &point, Kind::MissingField, "X"},
    {" \u3000", &watts, &point, Kind::MissingField, "X"},
    {"1e999", &watts, &point, Kind::OutOfRange, ""},
};

/// All units that a field of ours can have.
const std::vector<const FieldInfo*> ownUnits{
    &watts, &kilowatts, &hours,     &number,       &percent,  &usd,       &usdPerKWh,
    &grams, &kilograms, &tflop,     &tflops,       &liters,   &gibibytes, &bandwidth,
    &mwh,   &seconds,   &wattHours, &litersPerKWh, &perMonth, &perYear,   &usdPerHour};

double randomDouble(std::mt19937_64& random)
{
    const double mantissa = std::uniform_real_distribution<>(-10.0, 10.0)(random);
    return mantissa * std::pow(10.0, std::uniform_int_distribution<>(-12, 25)(random));
}

} // namespace

class TestEntry : public QObject {
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts(); // UX-05
    void refuses_data();
    void refuses(); // UX-06, UX-07
    void doubtfulNumberKeepsItsText();
    void readsBackWhatIsWritten();
    void survivesGarbage();
    void neverGuessesOneGroup(); // UX-06
};

void TestEntry::accepts_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < accepted.size(); ++i)
        QTest::addRow("%zu: %s", i, accepted[i].text) << static_cast<int>(i);
}

void TestEntry::accepts()
{
    QFETCH(int, index);
    const Row& row = accepted[static_cast<std::size_t>(index)];
    const QString expected = QString::number(row.value, 'g', 17) + ' ' + QString::fromUtf8(row.unit);
    QCOMPARE(outcome(parseEntry(row.text, *row.field, *row.style)), expected);
}

void TestEntry::refuses_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < refused.size(); ++i)
        QTest::addRow("%zu: %s", i, refused[i].text) << static_cast<int>(i);
}

void TestEntry::refuses()
{
    QFETCH(int, index);
    const Refusal& row = refused[static_cast<std::size_t>(index)];
    const auto entered = parseEntry(row.text, *row.field, *row.style);
    QCOMPARE(outcome(entered), error(row.kind, QString::fromUtf8(row.rest)));
    QCOMPARE(entered.error().field, std::string("x"));
}

void TestEntry::doubtfulNumberKeepsItsText()
{
    QCOMPARE(parseEntry(" 1,048 kW ", watts).error().text, std::string("1,048 kW"));
}

void TestEntry::readsBackWhatIsWritten()
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 20000; ++i) {
        const FieldInfo& field = *ownUnits[static_cast<std::size_t>(i) % ownUnits.size()];
        const double value = randomDouble(random);
        const QString text =
            QString::number(value, 'g', 17) + ' ' + QString::fromUtf8(field.term.unit.symbol.data());
        const auto entered = parseEntry(text.trimmed().toStdString(), field);
        QVERIFY2(entered && entered->value == value, qPrintable("seed 7: " + text));
    }
}

void TestEntry::survivesGarbage()
{
    const std::string_view letters = "0123456789.,,.. '-+eEkMGTBW/%$h·\xC2\xB5\xE2\x82\xAC\xEF\xBC\x8C\x01";
    std::mt19937_64 random(11);
    std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1), size(0, 40);
    for (int i = 0; i < 20000; ++i) {
        std::string text(size(random), ' ');
        for (char& c : text)
            c = letters[letter(random)];
        const auto entered =
            parseEntry(text, *ownUnits[letter(random) % ownUnits.size()], i % 2 ? comma : point);
        QVERIFY2(!entered || std::isfinite(entered->value), text.c_str());
        QVERIFY(entered || !entered.error().field.empty());
    }
    QVERIFY(!parseEntry(std::string(100000, '9'), watts));
}

/// One group of three, whatever stands around it: asked in both styles, whichever sign is not the decimal.
void TestEntry::neverGuessesOneGroup()
{
    std::mt19937_64 random(13);
    std::uniform_int_distribution<> first(1, 999), rest(0, 999);
    for (int i = 0; i < 500; ++i) {
        const std::string a = std::to_string(first(random)),
                          b = std::to_string(1000 + rest(random)).substr(1);
        for (const char* around : {"%", " W", "  kW", "e2", ""}) {
            const FieldInfo& field = *around == '%' ? number : watts;
            const auto english = parseEntry(a + ',' + b + around, field, point);
            const auto german = parseEntry(a + '.' + b + around, field, comma);
            QVERIFY(!english && english.error().kind == Kind::Ambiguous);
            QVERIFY(!german && german.error().kind == Kind::Ambiguous);
            QVERIFY(std::fabs(english.error().upper / english.error().value - 1000.0) < 1e-9);
        }
    }
}

QTEST_APPLESS_MAIN(TestEntry)
#include "tst_entry.moc"
