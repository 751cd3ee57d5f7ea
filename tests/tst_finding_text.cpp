// Every plausibility rule has a whole message that quotes its numbers.
#include <QTest>

#include <cmath>
#include <fstream>
#include <regex>
#include <set>

#include "engine/findings.h"
#include "messages/finding_text.h"

using namespace jw;

namespace {

struct Row {
    Finding finding;
    const char* wrong;
};

Finding made(const char* id, const char* what, double value, double limit, const char* text = "")
{
    return {.id = id, .what = what, .uid = "u", .field = "f", .value = value, .limit = limit, .text = text};
}

const std::vector<Row> rows{
    {made("D0", "group_unused", 40, 0), "40 % of this node group has no work."},
    {made("H01", "pue_low", 1.02, 1.03), "A PUE of 1.02 is below any measured over a year."},
    {made("H06", "above_system", 1.6, 1.275, "H100"),
     "1.6 kW per accelerator is more than the 1.275 kW of a published H100 system."},
    {made("H06", "above_tdp", 1.2, 1.12, "H100"),
     "1.2 kW per accelerator is more than the 1.12 kW that H100 and its host usually take."},
    {made("H07", "device_hours", 140160000, 30840000, "card"),
     "140,160,000 h of accelerators are assumed; the run “card” of this plan needed 30,840,000 h."},
    {made("H07", "gpu_hours", 30840000, 9612345.6),
     "30,840,000 h of accelerators are entered; tokens, rate and MFU ask for 9,612,346 h."},
    {made("H16", "tflops_hours", 641.0256, 641.0256 / 3600),
     "The work is read as TFLOPS-hours and takes 641 hours; read as TFLOP, an amount, it takes 641 "
     "seconds."},
    {made("H18", "carbon_outside", 0.4, 1),
     "Grid carbon of 0.4 g/kWh lies outside what grids have; the nearest "
     "figure is 1 g/kWh."},
    {made("H18", "carbon_hydro", 4, 5),
     "Grid carbon of 4 g/kWh is that of water or nuclear power alone; mixed grids "
     "have more than 5 g/kWh."},
    {made("H18", "wue_high", 5.1, 5),
     "Water use of 5.1 L/kWh is above the 5 L/kWh that evaporative cooling takes."},
    {made("H18", "price_outside", 80, 0.6),
     "An electricity price of 80 USD/kWh lies outside what is paid; the "
     "nearest usual price is 0.6 USD/kWh."},
    {made("H19", "above_limit", 21.299, 21),
     "The work at this site takes 21.3 MW on average; its power limit is "
     "21 MW."},
    {made("H19", "no_grid_entry", 8333.33, 100),
     "The work at this site takes 8,333 MW on average, and no power limit "
     "is entered."},
    {made("H20", "gpu_only", 0.7, 1.275, "H100"), "0.7 kW is the power of H100 alone."},
    {made("H24", "carbon_bases", 0, 0, "life-cycle\" / \"direct"),
     "The sites compared count carbon on different bases: \"life-cycle\" / \"direct\"."},
};

} // namespace

class TestFindingText : public QObject {
    Q_OBJECT

private slots:
    void saysWhatIsOdd_data()
    {
        QTest::addColumn<int>("at");
        for (std::size_t i = 0; i < rows.size(); ++i)
            QTest::newRow((rows[i].finding.id + ' ' + rows[i].finding.what).c_str()) << static_cast<int>(i);
    }

    void saysWhatIsOdd()
    {
        QFETCH(int, at);
        const Row& row = rows[static_cast<std::size_t>(at)];
        const FieldInfo pue{.key = "pue", .term = {.name = "PUE"}};
        const Message message = messageOf(row.finding, &pue);
        QCOMPARE(message.fieldTitle.text, std::string("PUE"));
        QCOMPARE(QString::fromStdString(englishText(message.wrong)), QString::fromUtf8(row.wrong));
        for (const Sentence& part : {message.wrong, message.why, message.mend}) {
            const std::string text = englishText(part);
            QVERIFY(text.size() > 10 && text.ends_with('.'));
            QVERIFY2(!std::regex_search(text, std::regex("%[0-9]")), text.c_str()); // a place left empty
        }
    }

    /// Where no system is published, the sentence quotes none.
    void noLimit()
    {
        const Message message = messageOf(made("H20", "gpu_only", 0.45, std::nan(""), "RTX 4090"), nullptr);
        QCOMPARE(englishText(message.wrong), std::string("0.45 kW is the power of RTX 4090 alone."));
        QCOMPARE(englishText(message.why), std::string("The host, network and power supplies add to it."));
        QCOMPARE(message.fieldTitle.text, std::string("f"));
    }

    /// Each case that the engine's source names has a row above and a rule.
    void everyCase()
    {
        std::ifstream file(std::string(JW_TEST_DATA) + "/../model/engine/findings.cpp");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        QVERIFY(!text.empty());
        const std::regex made(R"re(\{?"([A-Z]\d+)",\s*"([a-z_]+)")re"), named(R"re(\.what = "([a-z_]+)")re");
        std::set<std::string> cases;
        for (std::sregex_iterator at(text.begin(), text.end(), made), end; at != end; ++at)
            cases.insert((*at)[2]);
        for (std::sregex_iterator at(text.begin(), text.end(), named), end; at != end; ++at)
            cases.insert((*at)[1]);
        QVERIFY(cases.size() >= 13);
        std::set<std::string> known;
        for (const FindingRule& rule : findingRules())
            known.insert(std::string(rule.what));
        QVERIFY(known == cases);
        for (const Row& row : rows)
            cases.erase(row.finding.what);
        QVERIFY(cases.empty());
    }
};

QTEST_GUILESS_MAIN(TestFindingText)
#include "tst_finding_text.moc"
