#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

#include "exchange/json.h"
#include "exchange/utf8.h"

using namespace jw;
using namespace std::string_literals;

namespace {

std::string outcome(std::string_view text, JsonLimits limits = {})
{
    const auto value = parseJson(text, limits);
    return value ? toJson(*value) : value.error().text;
}

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

std::string randomText(std::mt19937_64& random)
{
    static const std::vector<std::string> pieces{
        "a", "Z",    "0", " ",  "\"", "\\", "/", "\n", "\r", "\t", "\b", "\f",     "=",    "\1",
        ",", "\x1f", "é", "度", "₂",  "🔌",  "{", "]",  ":",  "-",  "'",  "\u2028", "\x7f", "null"};
    std::string text;
    for (auto n = random() % 8; n > 0; --n)
        text += pieces[random() % pieces.size()];
    return text;
}

double randomDouble(std::mt19937_64& random)
{
    double number = std::nan("");
    while (!std::isfinite(number))
        number = std::bit_cast<double>(random());
    return number;
}

double randomFigure(std::mt19937_64& random)
{
    switch (random() % 3) {
    case 0: return randomDouble(random);
    case 1: return static_cast<double>(random() % 100000);
    default: return static_cast<double>(random() % 100000) / 100;
    }
}

Value randomValue(std::mt19937_64& random, int levels)
{
    switch (random() % (levels > 0 ? 7 : 4)) {
    case 0: return {};
    case 1: return random() % 2 == 0;
    case 2: return randomFigure(random);
    case 3: return randomText(random);
    case 4: {
        Items list;
        for (auto n = random() % 5; n > 0; --n)
            list.push_back(randomValue(random, levels - 1));
        return list;
    }
    default: {
        Members members;
        for (auto n = random() % 5; n > 0; --n)
            members.emplace(randomText(random), randomValue(random, levels - 1));
        return members;
    }
    }
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

private slots:
    void read_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("wanted");
        const auto row = [](const char* name, const std::string& text, const std::string& wanted) {
            QTest::newRow(name) << text << wanted;
        };
        row("null", "null", "null");
        row("record", " {\"b\" : 1,\r\n\t\"a\": [true, false, null]} ", R"({"a":[true,false,null],"b":1})");
        row("empty", "[{},[],\"\"]", R"([{},[],""])");
        row("escapes", R"("A\u00e9\ud83d\udd0c\/\u0000")", R"("Aé🔌/\u0000")");
        row("2^53", "[9007199254740992,-9007199254740992]", "[9007199254740992,-9007199254740992]");
        row("exponent", "1e20", "1e+20");
        row("minus zero", "-0.0", "-0.0");

        row("no text", "", "line 1, column 1: unexpected end of input; expected '[', '{', or a literal");
        row("comma", "[1,\n 2,]", "line 2, column 4: unexpected ']'; expected '[', '{', or a literal");
        row("two values", "1 2", "line 1, column 3: unexpected number literal; expected end of input");
        row("cut off", "{\"a\": 1", "line 1, column 8: unexpected end of input; expected '}'");
        row("comment", "1 // one", "line 1, column 3: invalid literal; expected end of input");
        row("single quotes", "{'a': 1}", "line 1, column 2: invalid literal; expected string literal");
        row("twice", "{\"a\": 1,\n  \"é\": 2, \"a\": 3}",
            "line 2, column 13: the key \"a\" stands twice in one record");
        row("NaN", "[1, NaN]", "line 1, column 5: NaN and Infinity are no JSON numbers");
        row("Infinity", "{\"a\": -Infinity}", "line 1, column 7: NaN and Infinity are no JSON numbers");
        row("too large", "[1e999]", "line 1, column 6: number too large");
        row("2^53 + 1", "[1, 9007199254740993]",
            "line 1, column 5: a whole number beyond 2^53 would be rounded");
        row("-2^53 - 1", "[-9007199254740993]",
            "line 1, column 2: a whole number beyond 2^53 would be rounded");
        row("over 64 bit", "123456789012345678901",
            "line 1, column 1: a whole number beyond 2^53 would be rounded");
        row("BOM", "\xEF\xBB\xBF{}",
            "line 1, column 1: begins with a byte order mark; save it as UTF-8 without one");
        row("NUL", "{}\0{"s, "line 1, column 3: a NUL byte: this is no text");
        row("stray byte", "\"a\xFFz\"", "line 1, column 3: invalid string: ill-formed UTF-8 byte");
        row("overlong", "\"\xC0\x80\"", "line 1, column 2: invalid string: ill-formed UTF-8 byte");
        row("half a pair", R"("\ud83d")",
            "line 1, column 8: invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF");
    }
    void read()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, wanted);
        QCOMPARE(QString::fromStdString(outcome(text)), QString::fromStdString(wanted));
        if (wanted.starts_with("line "))
            QVERIFY(parseJson(text).error().kind == Error::Kind::Syntax);
    }

    void limits()
    {
        const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
        QVERIFY(parseJson(nested(32)));
        QCOMPARE(outcome(nested(33)), "line 1, column 33: more than 32 levels inside one another"s);
        QCOMPARE(outcome(std::string(1000000, '[')),
                 "line 1, column 33: more than 32 levels inside one another"s);
        QVERIFY(parseJson("[[1]]", {.depth = 2}));
        QVERIFY(!parseJson("[{\"a\":[1]}]", {.depth = 2}));
        QVERIFY(parseJson("\"abc\"", {.bytes = 5}));
        QCOMPARE(outcome("\"abcd\"", {.bytes = 5}), "line 1, column 1: larger than 5 bytes"s);
    }

    void numbers_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<std::string>("wanted");
        QTest::newRow("whole") << 8.0 << "8"s;
        QTest::newRow("round") << 100000.0 << "100000"s;
        QTest::newRow("fraction") << 0.1 << "0.1"s;
        QTest::newRow("sum") << 0.1 + 0.2 << "0.30000000000000004"s;
        QTest::newRow("small") << 1.97e-5 << "1.97e-05"s;
        QTest::newRow("2^53") << 9007199254740992.0 << "9007199254740992"s;
        QTest::newRow("2^53 + 2") << 9007199254740994.0 << "9.007199254740994e+15"s;
        QTest::newRow("minus zero") << -0.0 << "-0.0"s;
        QTest::newRow("least") << std::numeric_limits<double>::denorm_min() << "5e-324"s;
        QTest::newRow("not a number") << std::nan("") << "null"s;
        QTest::newRow("infinite") << -HUGE_VAL << "null"s;
    }
    void numbers()
    {
        QFETCH(double, number);
        QFETCH(std::string, wanted);
        QCOMPARE(jsonNumber(number), wanted);
    }

    void canonicalText()
    {
        const Value value =
            Members{{"z", Items{}}, {"ä", Members{}}, {"b", Items{1.0, Members{{"k", "a\nb"}}}}, {"B", true}};
        QCOMPARE(toCanonicalJson(value),
                 "{\n \"B\": true,\n \"b\": [\n  1,\n  {\n   \"k\": \"a\\nb\"\n  }\n ],\n"
                 " \"z\": [],\n \"ä\": {}\n}\n"s);
        QCOMPARE(toCanonicalJson(2.5), "2.5\n"s);
    }

    void illFormedTextIsReplaced()
    {
        QCOMPARE(toJson("a\xFF\xE2\x82z"), "\"a\uFFFD\uFFFD\uFFFDz\""s);
        QCOMPARE(findIllFormedUtf8("é₂🔌"), std::string_view::npos);
        QCOMPARE(findIllFormedUtf8("a\xED\xA0\x80"), std::size_t{1});    // a surrogate
        QCOMPARE(findIllFormedUtf8("\xF4\x90\x80\x80"), std::size_t{0}); // beyond U+10FFFF
    }

    void doublesComeBackBitForBit()
    {
        std::mt19937_64 random(20240501);
        for (int i = 0; i < 200000; ++i) {
            const double number = randomDouble(random);
            const auto back = parseJson(jsonNumber(number));
            QVERIFY2(back && sameBits(*back->as<double>(), number), jsonNumber(number).c_str());
        }
    }

    void wholeNumbersComeBack()
    {
        std::mt19937_64 random(20240502);
        for (int i = 0; i < 100000; ++i) {
            const double number = static_cast<double>(static_cast<std::int64_t>(random()) >> (random() % 63));
            const auto back = parseJson(jsonNumber(number));
            QVERIFY2(back && sameBits(*back->as<double>(), number), jsonNumber(number).c_str());
        }
    }

    void valuesComeBack()
    {
        std::mt19937_64 random(20240503);
        for (int i = 0; i < 20000; ++i) {
            const Value value = randomValue(random, 5);
            const auto line = parseJson(toJson(value));
            const auto canonical = parseJson(toCanonicalJson(value));
            QVERIFY2(line && *line == value, toJson(value).c_str());
            QVERIFY2(canonical && *canonical == value, toJson(value).c_str());
            QCOMPARE(toCanonicalJson(*canonical), toCanonicalJson(value));
        }
    }

    void damagedTextIsReadOrRefused()
    {
        std::mt19937_64 random(20240504);
        int refused = 0;
        for (int i = 0; i < 20000; ++i) {
            std::string text = toCanonicalJson(randomValue(random, 4));
            if (random() % 2 == 0)
                text.resize(random() % text.size());
            for (auto n = random() % 4; n > 0 && !text.empty(); --n)
                text[random() % text.size()] = static_cast<char>(random());
            const auto value = parseJson(text);
            if (value) {
                QVERIFY(*parseJson(toJson(*value)) == *value);
                continue;
            }
            ++refused;
            QVERIFY(value.error().kind == Error::Kind::Syntax && value.error().row >= 1);
            QCOMPARE(findIllFormedUtf8(value.error().text), std::string_view::npos);
        }
        QVERIFY2(refused > 10000, qPrintable(QString::number(refused)));
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
