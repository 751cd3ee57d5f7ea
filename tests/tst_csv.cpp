#include <QTest>

#include <random>

#include "exchange/csv.h"

using namespace jw;
using namespace std::string_literals;

namespace {

std::string joined(const Cells& cells)
{
    std::string text;
    for (const std::string& cell : cells)
        text += '[' + cell + ']';
    return text;
}

std::string shown(const CsvTable& table)
{
    std::string text = std::string(1, table.separator) + ' ' + joined(table.header);
    for (const Cells& row : table.rows)
        text += '/' + joined(row);
    return text;
}

std::string outcome(std::string_view text, CsvSeparator separator = CsvSeparator::Auto)
{
    const auto table = parseCsv(text, separator);
    return table ? shown(*table) : table.error().text;
}

std::string randomCell(std::mt19937_64& random)
{
    static const std::vector<std::string> pieces{"a",    "=",  "+", "-", "@",  "\t", "\r",     "\n",
                                                 "\r\n", "\"", ",", ";", "'",  "''", "\uFF1D", "1",
                                                 ".5",   "e3", " ", "é", "度", "",   "-1",     "\uFF20"};
    std::string text;
    for (auto n = random() % 5; n > 0; --n)
        text += pieces[random() % pieces.size()];
    return text;
}

Cells randomRow(std::mt19937_64& random, std::size_t columns)
{
    Cells row(columns);
    for (std::string& cell : row)
        cell = randomCell(random);
    return row;
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void read_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("wanted");
        const auto row = [](const char* name, const std::string& text, const std::string& wanted) {
            QTest::newRow(name) << text << wanted;
        };
        row("LF", "id,W\na,1\nb,2\n", ", [id][W]/[a][1]/[b][2]");
        row("CRLF, no last end", "id,W\r\na,1\r\nb,2", ", [id][W]/[a][1]/[b][2]");
        row("byte order mark", "\xEF\xBB\xBFid,W\na,1\n", ", [id][W]/[a][1]");
        row("empty lines", "\n\nid,W\r\n\r\na,1\n\n", ", [id][W]/[a][1]");
        row("empty cells", "a,b,c\n,,\n,1,\n", ", [a][b][c]/[][][]/[][1][]");
        row("quoted", "a,b\n\"x,\"\"y\"\"\",\"two\r\nlines\"\n", ", [a][b]/[x,\"y\"][two\r\nlines]");
        row("quoted and empty", "a\n\"\"\n", ", [a]/[]");
        row("header only", "a,b", ", [a][b]");
        row("semicolon", "a;b\n1,5;2,5\n", "; [a][b]/[1,5][2,5]");
        row("semicolon, comma in the header", "P (kW, wall);b\n1,5;2\n", "; [P (kW, wall)][b]/[1,5][2]");
        row("tab", "a\tb\n1,5\t2;3\n", "\t [a][b]/[1,5][2;3]");
        row("separator in quotes", "\"a;b;c\",d\n1,2\n", ", [a;b;c][d]/[1][2]");
        row("formula mark", "a,b\n'=1+1,'-x\n", ", [a][b]/[=1+1][-x]");
        row("apostrophes that stay", "a,b\n'tis,''\n", ", [a][b]/['tis]['']");

        row("nothing", "", "line 1: no header row");
        row("only empty lines", "\n\n", "line 1: no header row");
        row("short row", "a,b\n1,2\n3\n", "line 3: 1 cells, the header has 2");
        row("long row behind lines in quotes", "a,b\n\"1\n\n\",2\n3,4,5\n",
            "line 5: 3 cells, the header has 2");
        row("never closed", "a,b\n1,\"2\n3,4\n", "line 2: a quote that is never closed");
        row("behind a quote", "a,b\n\"1\"x,2\n", "line 2: text behind a closing quote");
        row("quote inside", "a,b\n1\"2,2\n", "line 2: a quote inside a cell that is not quoted");
        row("lone CR", "a,b\n1\r,2\n", "line 2: a carriage return without a line feed");
        row("NUL", "a,b\n1,\0\n"s, "line 2: a NUL byte: this is no text");
        row("Latin-1", "a,b\n1,\xE9\n", "line 2: not UTF-8");
    }
    void read()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, wanted);
        QCOMPARE(QString::fromStdString(outcome(text)), QString::fromStdString(wanted));
    }

    void separatorGiven()
    {
        QCOMPARE(outcome("a;b,c\n1;2,3\n", CsvSeparator::Comma), ", [a;b][c]/[1;2][3]"s);
        QCOMPARE(outcome("a;b,c\n1;2,3\n", CsvSeparator::Semicolon), "; [a][b,c]/[1][2,3]"s);
        QCOMPARE(outcome("a;b\n", CsvSeparator::Tab), "\t [a;b]"s);
    }

    void errorsNameTheLine()
    {
        const auto table = parseCsv("a,b\n1,2\n3\n");
        QVERIFY(!table && table.error().kind == Error::Kind::Syntax);
        QCOMPARE(table.error().row, std::size_t{3});
        QVERIFY(parseCsv("a\n\"1\n2\"\n3\n")->lines == (std::vector<std::size_t>{2, 4}));
    }

    void columnsByName()
    {
        const auto table = parseCsv("id,W\na,1\n");
        QCOMPARE(*table->column("W"), std::size_t{1});
        QVERIFY(!table->column("w"));
    }

    void written()
    {
        const CsvTable table{.header = {"Peak power (kW)", "note"},
                             .rows = {{"-5", "-5 kW"}, {"1e+30", "a \"b\", c"}, {"", " =x"}, {"0.5", "=1+1"}},
                             .lines = {}};
        QCOMPARE(toCsv(table), "Peak power (kW),note\r\n-5,\"'-5 kW\"\r\n1e+30,\"a \"\"b\"\", c\"\r\n"
                               ",\" =x\"\r\n0.5,\"'=1+1\"\r\n"s);
        QCOMPARE(toCsv({.header = {"a;", "b"}, .rows = {{"1", "2"}}, .lines = {}},
                       {.separator = ';', .lineEnd = "\n", .byteOrderMark = true}),
                 "\xEF\xBB\xBF\"a;\";b\n1;2\n"s);
        QCOMPARE(toTsv({{"a", "1,5"}, {"@x", "b\tc"}}), "a\t1,5\n\"'@x\"\t\"b\tc\"\n"s);
    }

    void formulas_data()
    {
        QTest::addColumn<std::string>("cell");
        QTest::addColumn<std::string>("wanted");
        for (const auto& [cell, wanted] :
             std::vector<std::pair<std::string, std::string>>{{"=A1", "'=A1"},
                                                              {"+1", "'+1"},
                                                              {"-x", "'-x"},
                                                              {"-1.5e3", "-1.5e3"},
                                                              {"-inf", "'-inf"},
                                                              {"-", "'-"},
                                                              {"@SUM", "'@SUM"},
                                                              {"\tx", "'\tx"},
                                                              {"\rx", "'\rx"},
                                                              {"\uFF1DA1", "'\uFF1DA1"},
                                                              {"\uFF0B1", "'\uFF0B1"},
                                                              {"\uFF0D1", "'\uFF0D1"},
                                                              {"\uFF20x", "'\uFF20x"},
                                                              {"'=A1", "''=A1"},
                                                              {"'", "'"},
                                                              {"'a", "'a"},
                                                              {"", ""},
                                                              {"a=b", "a=b"},
                                                              {"'-1", "'-1"}})
            QTest::newRow(cell.empty() ? "empty" : cell.c_str()) << cell << wanted;
    }
    void formulas()
    {
        QFETCH(std::string, cell);
        QFETCH(std::string, wanted);
        QCOMPARE(asFormulaSafe(cell), wanted);
        QCOMPARE(asWritten(wanted), cell);
    }

    void clipboard()
    {
        const auto rows = parseTsv("a\t5\" disk\r\n\r\n\"two\nlines\"\t'=x\n");
        QVERIFY(rows);
        QVERIFY(*rows == (std::vector<Cells>{{"a", "5\" disk"}, {""}, {"two\nlines", "=x"}}));
        QVERIFY(parseTsv("")->empty());
        QCOMPARE(parseTsv("a\t\"b").error().text, "line 1: a quote that is never closed"s);
    }

    void tablesComeBack()
    {
        std::mt19937_64 random(20240601);
        const std::vector<CsvStyle> styles{
            {}, {.separator = ';', .lineEnd = "\n"}, {.separator = '\t', .byteOrderMark = true}};
        const std::vector<CsvSeparator> separators{CsvSeparator::Comma, CsvSeparator::Semicolon,
                                                   CsvSeparator::Tab};
        for (std::size_t i = 0; i < 20000; ++i) {
            const std::size_t columns = 1 + random() % 4;
            CsvTable table{.header = randomRow(random, columns), .rows = {}, .lines = {}};
            for (auto n = random() % 4; n > 0; --n)
                table.rows.push_back(randomRow(random, columns));
            const std::string text = toCsv(table, styles[i % 3]);
            const auto back = parseCsv(text, separators[i % 3]);
            QVERIFY2(back && back->header == table.header && back->rows == table.rows, text.c_str());
            QVERIFY2(*parseTsv(toTsv(table.rows)) == table.rows, text.c_str());
        }
    }

    /// Bad rows are set aside, each with its line; a quote out of place spoils the line it opens on.
    void badRowsAreSetAside()
    {
        std::vector<BadCsvRow> bad;
        const auto table = parseCsvRows("\xEF\xBB\xBF"
                                        "a;b\r\n1;2\r\n3\r\n\r\n4;\"5\"x\r\n6;\"7\r\n8;9\r\n\xFF;1\r\n"
                                        "\"two\nlines\";10\r\n",
                                        bad);
        QVERIFY(table);
        QCOMPARE(table->rows, (std::vector<Cells>{{"1", "2"}, {"8", "9"}, {"two\nlines", "10"}}));
        QCOMPARE(table->lines, (std::vector<std::size_t>{2, 7, 9}));
        std::string said;
        for (const BadCsvRow& row : bad)
            said += std::to_string(row.line) + ' ' + row.reason + '/';
        QCOMPARE(said, std::string("3 1 cells, the header has 2/5 text behind a closing quote/"
                                   "6 text behind a closing quote/8 not UTF-8/"));
        QCOMPARE(bad.front().cells, Cells{"3"});
        QVERIFY(!parseCsvRows("\"a\n1\n", bad)); // no header that can be read
    }

    void damagedTextIsReadOrRefused()
    {
        std::mt19937_64 random(20240602);
        int refused = 0;
        for (int i = 0; i < 20000; ++i) {
            std::string text =
                toCsv({.header = randomRow(random, 3), .rows = {randomRow(random, 3)}, .lines = {}});
            text.resize(random() % text.size() + 1);
            for (auto n = random() % 3; n > 0; --n)
                text[random() % text.size()] = static_cast<char>(random());
            const auto table = parseCsv(text);
            if (!table)
                ++refused;
            else
                for (const Cells& row : table->rows)
                    QCOMPARE(row.size(), table->header.size());
            std::vector<BadCsvRow> bad;
            const auto rows = parseCsvRows(text, bad);
            QVERIFY(!table || !rows || table->separator != rows->separator ||
                    (bad.empty() && rows->rows == table->rows));
            (void)parseTsv(text);
        }
        QVERIFY2(refused > 5000 && refused < 20000, qPrintable(QString::number(refused)));
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
