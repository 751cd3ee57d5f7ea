#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <regex>
#include <set>

#include "domain/tables.h"
#include "engine/model.h"
#include "engine/training/layout_search.h"
#include "messages/message.h"
#include "messages/spread_text.h"
#include "readings/entry.h"

using namespace jw;
using Kind = Error::Kind;
Q_DECLARE_METATYPE(const jw::FieldInfo*)
Q_DECLARE_METATYPE(std::string)

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

template <Dim D> FieldInfo named(std::string_view key, std::string_view title, Unit<D> unit)
{
    return {.key = key, .term = {.name = title, .unit = {unit.symbol, unit.size.base()}}, .dim = D};
}

FieldInfo bounded(FieldInfo field, double lower, double upper)
{
    field.lower = lower;
    field.upper = upper;
    return field;
}

FieldInfo whole(FieldInfo field)
{
    field.kind = FieldKind::Whole;
    return field;
}

const FieldInfo peak = named("node_peak_w", "Peak power", unit::kilowatts),
                idle = named("node_idle_w", "Idle power", unit::kilowatts),
                pue = bounded(named("pue", "PUE", unit::number), 1, 5),
                usage = bounded(named("utilization", "Average utilization", unit::number), 0, 1),
                nodes = whole(bounded(named("nodes", "Nodes", unit::number), 0, 1e7)),
                year = whole(bounded(named("start_year", "Start year", unit::number), 2000, 2100)),
                life = bounded(named("life_years", "Life", unit::years), 0, infinite),
                cap = bounded(named("cap_w", "Power cap", unit::watts), -infinite, 1000),
                price = named("price_per_kwh", "Electricity price", unit::currencyPerKWh),
                name{.key = "name",
                     .term = {.name = "Name"},
                     .lower = 1,
                     .upper = 200,
                     .kind = FieldKind::Text};

struct Row {
    Error error;
    const FieldInfo* field;
    const char* text;
};

const std::vector<Row> rows{
    {{.kind = Kind::OutOfRange, .field = "sites/Ashburn/pue", .value = 0.8, .lower = 1, .upper = 5},
     &pue,
     "PUE: 0.8 is outside the allowed range. Values from 1 to 5 make sense here. Type a value in this range, "
     "for example 1.2."},
    {{.kind = Kind::OutOfRange, .field = "utilization", .value = 1.2, .lower = 0, .upper = 1},
     &usage,
     "Average utilization: 120 % is outside the allowed range. Values from 0 % to 100 % make sense here. "
     "Type "
     "a value in this range, for example 50 %."},
    {{.kind = Kind::OutOfRange,
      .field = "utilization",
      .value = 50,
      .lower = 0,
      .upper = 1,
      .text = "a share"},
     &usage,
     "Average utilization: 5000 % is outside the allowed range. Values from 0 % to 100 % make sense here. "
     "Type a share as 0.5 or as 50 %, for example."},
    {{.kind = Kind::OutOfRange, .field = "life_years", .value = -1, .lower = 0, .upper = infinite},
     &life,
     "Life: -1 yr is too small. Values of 0 yr or more make sense here. Type a larger value, for example 8 "
     "yr."},
    {{.kind = Kind::OutOfRange, .field = "cap_w", .value = 1200, .lower = -infinite, .upper = 1000},
     &cap,
     "Power cap: 1200 W is too large. Values of 1000 W or less make sense here. Type a smaller value, for "
     "example 850 W."},
    {{.kind = Kind::OutOfRange, .field = "pue", .value = NAN, .lower = 1, .upper = 5},
     &pue,
     "PUE: This is not a finite number. A result can only be computed from numbers of finite size. Type a "
     "number, for example 1.2."},
    {{.kind = Kind::OutOfRange, .field = "name", .value = 0, .lower = 1, .upper = 200, .text = "letters"},
     &name,
     "Name: The text has 0 letters. Texts of 1 to 200 letters fit here. Change the text until it fits."},
    {{.kind = Kind::MustBePositive, .field = "life_years", .value = 0},
     &life,
     "Life: 0 yr is not above zero. Other values are divided by this one, so zero or less makes no sense. "
     "Type "
     "a value above zero, for example 8 yr."},
    {{.kind = Kind::NotWhole, .field = "nodes", .value = 2.5},
     &nodes,
     "Nodes: 2.5 is not a whole number. This field counts things that cannot be divided. Type a whole "
     "number, "
     "for example 8."},
    {{.kind = Kind::WrongType, .field = "start_year", .text = "a number"},
     &year,
     "Start year: This cannot be read as a number. A number has digits, at most one decimal sign and, if you "
     "like, a unit. Type for example 2005."},
    {{.kind = Kind::WrongType, .field = "node_peak_w", .text = "a plain number"},
     &peak,
     "Peak power: This is not a plain number. A number is expected here, without quotes and counted in kW. "
     "Type for example 10.2."},
    {{.kind = Kind::WrongType, .field = "pue", .text = "a plain number"},
     &pue,
     "PUE: This is not a plain number. A number is expected here, without quotes and without a unit. Type "
     "for "
     "example 1.2."},
    {{.kind = Kind::WrongType, .field = "arch", .text = "a record {..}"},
     nullptr,
     "arch: The value is of another type. This field takes a record {..}. Put a record {..} in its place."},
    {{.kind = Kind::UnknownField, .field = "arch.hiden"},
     nullptr,
     "arch.hiden: There is no field named “hiden”. A value that no field takes would have no effect on any "
     "result. Correct the name of the field, or remove it."},
    {{.kind = Kind::MissingField, .field = "price_per_kwh", .text = "Electricity price"},
     &price,
     "Electricity price: No value is given. This field has no default, and results depend on it. Enter a "
     "value, for example $0.20/kWh."},
    {{.kind = Kind::MissingField, .field = "", .text = "Hours"},
     nullptr,
     "Hours: No value is given. This field has no default, and results depend on it. Enter a value."},
    {{.kind = Kind::BadChoice, .field = "method", .text = "crf, straight_line"},
     nullptr,
     "method: The value is none of the choices. The choices are: crf, straight_line. Choose one of them."},
    {{.kind = Kind::LengthMismatch, .field = "kw", .value = 3, .upper = 4},
     nullptr,
     "kw: 3 entries stand against 4. Each entry belongs to one of the other list. Give both lists the same "
     "number of entries."},
    {{.kind = Kind::LengthMismatch, .field = "kw"},
     nullptr,
     "kw: The lists differ in length. Each entry belongs to one of the other list. Give both lists the same "
     "number of entries."},
    {{.kind = Kind::UnknownName, .field = "fleets/F1/site", .text = "Oslo"},
     nullptr,
     "fleets/F1/site: There is nothing named “Oslo”. A reference must lead to something that exists. Choose "
     "an "
     "existing name, or add “Oslo” first."},
    {{.kind = Kind::Duplicate, .field = "sites/A/name", .text = "A"},
     &name,
     "Name: The name “A” stands twice. Names are unique, so that a path leads to one thing only. Choose "
     "another "
     "name."},
    {{.kind = Kind::Inconsistent,
      .field = "node_idle_w",
      .value = 3.1,
      .upper = 2.9,
      .text = "idle_above_peak"},
     &idle,
     "Idle power: Idle power 3.1 kW is above peak power 2.9 kW. A machine cannot idle above its peak. Lower "
     "the "
     "idle value or raise the peak."},
    {{.kind = Kind::Inconsistent,
      .field = "sites/Ashburn/pue",
      .value = 1.1,
      .upper = 1.3,
      .text = "spread_empty"},
     &pue,
     "PUE: 1.1 is not above the lower end, 1.3. An uncertain value lies between two ends that differ. Raise "
     "this end or lower the other one."},
    {{.kind = Kind::Inconsistent,
      .field = "own/node_peak_w",
      .value = 4,
      .lower = 1,
      .upper = 3,
      .text = "spread_mode"},
     &peak,
     "Peak power: The most likely value 4 kW is not between 1 kW and 3 kW. No value beyond the ends of a "
     "distribution is possible. Enter a most likely value between the ends, or move an end."},
    {{.kind = Kind::Inconsistent, .field = "own/node_peak_w", .text = "spread_parentheses"},
     &peak,
     "Peak power: A parenthesis of the distribution is missing. Its numbers stand between two of them, "
     "behind its name. Type it as in uniform(1,2)."},
    {{.kind = Kind::Inconsistent, .field = "own/node_peak_w", .value = 1, .text = "spread_one_value"},
     &peak,
     "Peak power: Values of the distribution with a weight above zero: 1. Which of them holds is uncertain "
     "only where there are two. Give at least two values a weight above zero, or remove the distribution."},
    {{.kind = Kind::MustBePositive, .field = "sites/Ashburn/pue", .value = 0, .text = "range_log"},
     &pue,
     "PUE: 0 is no end of a logarithmic range. Such a range has equal ratios between its values, so it "
     "lies above zero. Choose ends above zero, or take equal steps."},
    {{.kind = Kind::Inconsistent, .field = "procurement", .value = 110, .text = "procurement_parts"},
     nullptr,
     "procurement: The parts of the procurement add up to 110 %. Together they are at most 100 %; what is "
     "left is rented. Lower one of the parts."},
    {{.kind = Kind::Inconsistent,
      .field = "procurement",
      .value = 30,
      .lower = 5,
      .text = "procurement_step"},
     nullptr,
     "procurement: Mixes cannot be made in steps of 30 %. The step must divide 100 % and be at least 5 %. "
     "Take a step such as 10, 20 or 25."},
    {{.kind = Kind::Inconsistent,
      .field = "tariffs/T/bands",
      .value = 1 * 168 + 2 * 24 + 5,
      .text = "tariff_gap"},
     nullptr,
     "tariffs/T/bands: No band covers February, Wednesday, hour 5. Each hour of a year has exactly one "
     "price. "
     "Extend a band over this hour, or add one."},
    {{.kind = Kind::Inconsistent, .field = "tp", .text = "tp times pp is above the number of GPUs"},
     nullptr,
     "tp: The value contradicts another field. The reason: tp times pp is above the number of GPUs. Change "
     "one "
     "of the two."},
    {{.kind = Kind::Refused, .field = "layout", .text = "an MLA row without q_lora_rank"},
     nullptr,
     "layout: No result can be given: an MLA row without q_lora_rank. A guess would look like a result and "
     "mislead. Complete the inputs, or choose other ones."},
    {{.kind = Kind::Refused,
      .field = "workloads/Run/inputs/layout/tp",
      .value = 93.4567,
      .upper = 80,
      .text = "layout_memory"},
     nullptr,
     "workloads/Run/inputs/layout/tp: The run needs 93.5 GiB of memory on a device that has 80 GiB. Weights, "
     "gradients, optimizer and activations must fit on each device. Raise a degree of parallelism, shard or "
     "recompute more, or choose a device with more memory."},
    {{.kind = Kind::Refused, .field = "precision", .text = "fp8"},
     nullptr,
     "precision: The accelerator does not compute in the precision “fp8”. The speed is predicted from the "
     "peak rate at this precision. Choose another precision or accelerator, or enter the MFU."},
    {{.kind = Kind::Inconsistent, .field = "gpus", .value = 1000, .upper = 48, .text = "gpus_over_degrees"},
     nullptr,
     "gpus: 1000 GPUs cannot be divided by TP × PP × CP, which is 48. Each copy of the model takes that many "
     "of them. Change a degree of parallelism, or the number of GPUs."},
    {{.kind = Kind::UnsupportedArch},
     nullptr,
     "Processor: This processor lacks the instructions that were asked for. The program holds one form of "
     "each "
     "formula for each instruction set. Let the program choose the instruction set."},
    {{.kind = Kind::Canceled},
     nullptr,
     "Calculation: The calculation was canceled. It was stopped before its end, so there is no result. Start "
     "it "
     "again when you need the result."},
    {{.kind = Kind::Syntax, .text = "line 3: a quote is not closed.", .row = 3},
     nullptr,
     "Text: The text cannot be read. The place and the reason: line 3: a quote is not closed. Correct the "
     "text "
     "there and try again."},
    {{.kind = Kind::WrongUnit, .field = "node_peak_w", .text = "kWh"},
     &peak,
     "Peak power: The unit kWh does not fit. kWh is energy, this field is power. Type for example 10.2 kW."},
    {{.kind = Kind::WrongUnit, .field = "node_peak_w", .text = "mW"},
     &peak,
     "Peak power: The unit “mW” is not known. This field is power, and capital letters matter in units. Type "
     "for example 10.2 kW."},
    {{.kind = Kind::WrongUnit, .field = "price_per_kwh", .text = "€/kWh"},
     &price,
     "Electricity price: €/kWh is not the currency of the plan. All money of a plan is counted in one "
     "currency. Convert the amount, then type it, for example $0.20/kWh."},
    {{.kind = Kind::WrongUnit, .field = "nodes", .text = "%"},
     &nodes,
     "Nodes: The unit % does not fit. This field counts whole things, not shares. Type a whole number, for "
     "example 8."},
    {{.kind = Kind::Ambiguous, .field = "node_peak_w", .value = 1.048, .upper = 1048, .text = "1,048"},
     &peak,
     "Peak power: 1,048 can mean 1.048 kW or 1048 kW. One sign before three digits can be a decimal sign or "
     "stand between groups. Choose one of the two, or type the number without that sign."},
    {{.kind = Kind::Ambiguous, .field = "node_peak_w", .value = 12000, .upper = 12, .text = "12k"},
     &peak,
     "Peak power: 12k can mean 12000 kW or 12 kW. The unit of this field has a prefix of its own. Choose one "
     "of "
     "the two, or type the unit too."},
    {{.kind = Kind::NotAPlan, .field = "/home/a/notes.txt"},
     nullptr,
     "/home/a/notes.txt: This file is not a plan. It does not begin as the plan files of this program do. "
     "Choose another file; import CSV and JSON instead of opening them."},
    {{.kind = Kind::InUse, .field = "/home/a/plan.joule", .text = "/home/a/plan.joule-wal"},
     nullptr,
     "/home/a/plan.joule: Another program is working on this file. What it has not finished lies in "
     "/home/a/plan.joule-wal. Close it there, then try again."},
    {{.kind = Kind::ChangedOnDisk, .field = "/home/a/plan.joule"},
     nullptr,
     "/home/a/plan.joule: The file on disk is not the one that was read. Somebody else has written it since; "
     "saving would undo that. Save under another name, or compare the two first."},
    {{.kind = Kind::Io, .text = "/home/a/plan.joule: No space left on device"},
     nullptr,
     "Plan file: The file could not be read or written. The system says: /home/a/plan.joule: No space left "
     "on "
     "device. Check the name, your permissions and the free space, then try again."},
    {{.kind = Kind::Io, .field = "plan.joule", .text = "reading: No such file or directory"},
     nullptr,
     "plan.joule: The file could not be read. The system says: No such file or directory. Check its name and "
     "your permissions, then try again."},
    {{.kind = Kind::Io, .field = "pipe", .text = "no regular file"},
     nullptr,
     "pipe: This is no regular file. A pipe or device may never end, so nothing is read from it or written "
     "to "
     "it. Choose a file."},
    {{.kind = Kind::Io, .field = "a/plan.joule", .text = "a: Permission denied"},
     nullptr,
     "a/plan.joule: The file could not be written. The system says: a: Permission denied. Check the name and "
     "your permissions, or choose another folder."},
    {{.kind = Kind::Io,
      .field = "a/plan.joule",
      .value = 1'536'000,
      .upper = 12'288,
      .text = "a: No space left on device"},
     nullptr,
     "a/plan.joule: The file could not be written; what was there is unchanged. The system says: a: No space "
     "left on device. 1.54 MB are needed there, and 0.01 MB are free. Make room there, or choose another "
     "folder."},
    {{.kind = Kind::NewerFile, .value = 4, .upper = 3, .text = "Joulewright 2.1"},
     nullptr,
     "Plan file: This plan was saved by Joulewright 2.1 (format 4). This program reads up to format 3. "
     "Update "
     "this program, or ask for an export as JSON."},
    {{.kind = Kind::Damaged, .text = "step 7: page structure"},
     nullptr,
     "Plan file: The plan did not pass the check (step 7: page structure). A damaged plan is not opened, so "
     "that it cannot get worse: nothing was changed. Open a backup of it."},
};

/// The codes that the sources give to Inconsistent and Refused: a text in quotes with an underscore and no
/// space; that of launch arguments stands last in a call.
std::set<std::string> codesInSources()
{
    const std::regex error(R"(Kind::(?:Inconsistent|Refused)[^}]*\.text = ([^}]*)\})"),
        launch(R"re(divides\(([^;]*)\))re"), code(R"re("([a-z]+(?:_[a-z]+)+)")re");
    std::set<std::string> codes{"both_or_none", "spare_not_below_supplies", "shares_above_one", "bf16", "fp8",
                                "fp4"};
    for (const std::string_view fault : layoutFaultTexts)
        if (!fault.empty())
            codes.insert("layout_" + std::string(fault));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(JW_TEST_DATA "/../model")) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path());
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        for (const std::regex& call : {error, launch})
            for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at) {
                const std::string literals = (*at)[1];
                for (std::sregex_iterator c(literals.begin(), literals.end(), code); c != end; ++c)
                    codes.insert((*c)[1]);
            }
    }
    return codes;
}

/// Places are %1..%n, one for each argument; the English is a whole sentence.
void verifySentence(const Sentence& sentence)
{
    const std::string text = englishText(sentence);
    QVERIFY2(text.size() > 8 && text.ends_with('.') && !text.ends_with(".."), text.c_str());
    for (std::size_t n = 1; n <= 9; ++n) {
        const bool there = sentence.pattern.find('%' + std::to_string(n)) != std::string_view::npos;
        QVERIFY2(there == (n <= sentence.arguments.size()), text.c_str());
    }
    for (const Argument& argument : sentence.arguments)
        QVERIFY2(!argument.text.empty(), text.c_str());
}

void verifyMessage(const Message& message)
{
    QVERIFY(!message.fieldTitle.text.empty());
    verifySentence(message.wrong);
    verifySentence(message.why);
    verifySentence(message.mend);
}

} // namespace

class TestMessages : public QObject {
    Q_OBJECT

private slots:
    void saysWhatWhyAndHow_data();
    void saysWhatWhyAndHow(); // UX-34
    void coversEveryKind();
    void knowsEveryRule();
    void needsNothingButTheKind();
    void keepsNumbersForViews();
    void saysDistributions_data();
    void saysDistributions();
    void givesSensibleExamples_data();
    void givesSensibleExamples();
    void givesExamplesWithinBounds();
    void fillsPlaces();
    void answersCalc();
    void explainsTypedNumbers();
};

void TestMessages::saysWhatWhyAndHow_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::addRow("%zu: kind %d %s", i, static_cast<int>(rows[i].error.kind), rows[i].error.text.c_str())
            << static_cast<int>(i);
}

void TestMessages::saysWhatWhyAndHow()
{
    QFETCH(int, index);
    const Row& row = rows[static_cast<std::size_t>(index)];
    const Message message = messageOf(row.error, row.field);
    verifyMessage(message);
    QCOMPARE(QString::fromStdString(englishText(message)), QString::fromUtf8(row.text));
}

void TestMessages::coversEveryKind()
{
    for (int kind = 0; kind <= static_cast<int>(Kind::Damaged); ++kind)
        QVERIFY2(std::any_of(rows.begin(), rows.end(),
                             [kind](const Row& row) { return static_cast<int>(row.error.kind) == kind; }),
                 qPrintable(QString::number(kind)));
}

void TestMessages::knowsEveryRule()
{
    const std::set<std::string> codes = codesInSources();
    QVERIFY(codes.size() > 30);
    for (const char* code : {"layout_memory", "gpus_over_degrees", "ranks_over_ep", "no_progress"})
        QVERIFY2(codes.contains(code), code);
    for (const std::string& code : codes)
        for (const Kind kind : {Kind::Inconsistent, Kind::Refused}) {
            const Message message = messageOf({.kind = kind, .field = "x", .text = code}, &idle);
            verifyMessage(message);
            const std::string text = englishText(message);
            QVERIFY2(code.find('_') == std::string::npos || text.find(code) == std::string::npos,
                     code.c_str());
            QVERIFY2(text.find("The reason: ") == std::string::npos, code.c_str());
            QVERIFY2(text.find("No result can be given") == std::string::npos, code.c_str());
        }
}

void TestMessages::needsNothingButTheKind()
{
    for (int kind = 0; kind <= static_cast<int>(Kind::Damaged); ++kind)
        for (const FieldInfo* field : {static_cast<const FieldInfo*>(nullptr), &peak, &nodes, &name})
            verifyMessage(messageOf({.kind = static_cast<Kind>(kind)}, field));
}

void TestMessages::keepsNumbersForViews()
{
    const Error error{.kind = Kind::OutOfRange, .field = "utilization", .value = 1.2, .lower = 0, .upper = 1};
    const Message message = messageOf(error, &usage);
    QCOMPARE(message.fieldTitle.context, std::string_view("jw::Term"));
    QCOMPARE(message.wrong.pattern, std::string_view("%1 is outside the allowed range."));
    QCOMPARE(message.wrong.arguments.at(0).number, std::optional(1.2));
    QVERIFY(message.wrong.arguments.at(0).share);
    const Message unit = messageOf({.kind = Kind::WrongUnit, .text = "kWh"}, &peak);
    QCOMPARE(unit.why.arguments.at(1).context, std::string_view("jw::Message"));
    QVERIFY(unit.why.arguments.at(0).context.empty());
    QCOMPARE(unit.mend.arguments.at(0).unit.symbol, std::string_view("kW"));
}

void TestMessages::saysDistributions_data()
{
    QTest::addColumn<int>("dist");
    QTest::addColumn<const FieldInfo*>("field");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("full");
    const auto row = [](Spread dist, const FieldInfo& field, const char* brief, const char* full) {
        QTest::newRow(full) << static_cast<int>(dist) << &field << QString::fromUtf8(brief)
                            << QString::fromUtf8(full);
    };
    row(Spread::Uniform, pue, "0.25 to 0.5", "between 0.25 and 0.5 (uniform)");
    row(Spread::Uniform, usage, "25 % to 50 %", "between 25 % and 50 % (uniform)");
    row(Spread::Triangular, pue, "0.25 to 0.75, mostly 0.5",
        "between 0.25 and 0.75, most likely 0.5 (triangular)");
    row(Spread::Pert, peak, "0.25 kW to 0.75 kW, mostly 0.5 kW",
        "between 0.25 kW and 0.75 kW, most likely 0.5 kW (PERT)");
    row(Spread::Normal, peak, "0.25 kW ± 0.5 kW", "mean 0.25 kW, standard deviation 0.5 kW (normal)");
    row(Spread::Lognormal, price, "P10 $0.25/kWh, P90 $0.50/kWh", "P10 $0.25/kWh, P90 $0.50/kWh (lognormal)");
    row(Spread::Discrete, pue, "2 values, 0.25 to 0.5", "one of 2 values from 0.25 to 0.5 (discrete)");
}

/// In the field's unit, as people read and type it.
void TestMessages::saysDistributions()
{
    QFETCH(int, dist);
    QFETCH(const FieldInfo*, field);
    QFETCH(QString, brief);
    QFETCH(QString, full);
    Uncertainty spread{.entity = "e", .field = "f", .dist = static_cast<Spread>(dist), .a = 0.25, .b = 0.5};
    spread.c = 0.75;
    spread.points = {{0.25, 1}, {0.5, 1}};
    QCOMPARE(QString::fromStdString(englishText(briefSpread(spread, *field))), brief);
    QCOMPARE(QString::fromStdString(englishText(fullSpread(spread, *field))), full);
    QVERIFY(briefSpread(spread, *field).arguments.front().number == 0.25);
}

void TestMessages::givesSensibleExamples_data()
{
    QTest::addColumn<const FieldInfo*>("field");
    QTest::addColumn<std::string>("example");
    const auto row = [](std::span<const FieldInfo> fields, const char* key, const char* example) {
        QTest::newRow(key) << findField(fields, key) << std::string(example);
    };
    row(fieldsOf<Site>(), "pue", "1.3");                   // its default
    row(fieldsOf<PlanSettings>(), "discount_rate", "8 %"); // its default
    row(fieldsOf<PlanSettings>(), "years", "5");           // its default
    row(fieldsOf<NodeGroup>(), "psu_eff", "50 %");         // the default is the upper bound
    row(fieldsOf<NodeGroup>(), "host_peak_w", "850 W");    // the default is 0
    row(fieldsOf<NodeGroup>(), "rent_per_gpu_hour", "$3.67/h");
    row(inputFields(WorkloadKind::PerQuery), "days", "365 d");
    row(inputFields(WorkloadKind::Direct), "unit_kw", "10.2 kW");
    row(findModel("direct_power")->inputs(), "pue", "1.2"); // the default is the lower bound
    row(findModel("direct_power")->inputs(), "price_usd_per_kwh", "0.2 USD/kWh");
}

void TestMessages::givesSensibleExamples()
{
    QFETCH(const FieldInfo*, field);
    QFETCH(std::string, example);
    QVERIFY(field);
    const Message message = messageOf({.kind = Kind::WrongType, .text = "a number"}, field);
    QCOMPARE(englishText(message.mend), "Type for example " + example + '.');
}

/// Whatever the field: the number that a message asks for is one that the field takes.
void TestMessages::givesExamplesWithinBounds()
{
    std::size_t numbers = 0;
    const auto look = [&](std::span<const FieldInfo> fields) {
        for (const FieldInfo& field : fields) {
            if (field.kind != FieldKind::Number && field.kind != FieldKind::Whole)
                continue;
            const Message message = messageOf({.kind = Kind::WrongType, .text = "a number"}, &field);
            const auto example = message.mend.arguments.at(0).number;
            QVERIFY2(example && checkNumber(field, *example, {}), std::string(field.key).c_str());
            ++numbers;
        }
    };
    for (const TableInfo& table : tables())
        look(table.fields);
    for (const AnyModel& model : models())
        look(model.inputs());
    for (std::size_t kind = 0; kind < workloadKindTexts.size(); ++kind)
        look(inputFields(static_cast<WorkloadKind>(kind)));
    QVERIFY(numbers > 200);
    // a node of two GPUs has no replica of eight
    const FieldInfo gpus{.key = "tp", .lower = 1, .upper = 1024, .kind = FieldKind::Whole};
    const Message narrow =
        messageOf({.kind = Kind::OutOfRange, .field = "tp", .value = 4, .lower = 1, .upper = 2}, &gpus);
    QCOMPARE(narrow.mend.arguments.at(0).number, std::optional(1.0));
}

void TestMessages::fillsPlaces()
{
    QCOMPARE(placed("%2 before %1, 5 % off", {"a", "b"}), std::string("b before a, 5 % off"));
    QCOMPARE(placed("%1", {"%1 %2"}), std::string("%1 %2")); // an argument is not read again
    QCOMPARE(placed("%1 and %3", {"a"}), std::string("a and %3"));
    QCOMPARE(placed("%10 %9 %1", {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}), std::string("j i a"));
    QCOMPARE(placed("%10 %", {"a"}), std::string("a0 %")); // there is no tenth
}

void TestMessages::answersCalc()
{
    const CalcError range =
        calcError({.kind = Kind::OutOfRange, .field = "pue", .value = 0.8, .lower = 1, .upper = 5}, &pue);
    QCOMPARE(range, (CalcError{"pue", "0.8 is outside the allowed range. Values from 1 to 5 make sense here.",
                               "Type a value in this range, for example 1.2."}));
    const CalcError share = calcError(
        {.kind = Kind::OutOfRange, .field = "utilization", .value = 1.2, .lower = 0, .upper = 1}, &usage);
    QCOMPARE(share, (CalcError{"utilization",
                               "1.2 is outside the allowed range. Values from 0 to 1 make sense here.",
                               "Type a value in this range, for example 0.5."}));
    const CalcError missing =
        calcError({.kind = Kind::MissingField, .field = "node_peak_w", .text = "Peak power"}, &peak);
    QCOMPARE(missing.remedy, std::string("Enter a value, for example 10.2 (in kW)."));
    const CalcError refused =
        calcError({.kind = Kind::Refused, .field = "model", .text = "the weights do not fit in memory"});
    QCOMPARE(
        refused,
        (CalcError{"model",
                   "refused: the weights do not fit in memory. A guess would look like a result and mislead.",
                   "Complete the inputs, or choose other ones."}));
}

/// From the typed text to the sentence, in one go.
void TestMessages::explainsTypedNumbers()
{
    const auto text = [](const char* typed, const FieldInfo& field) {
        const auto entered = parseEntry(typed, field);
        return entered ? std::string("accepted") : englishText(messageOf(entered.error(), &field));
    };
    QVERIFY(text("12 kWh", peak).starts_with("Peak power: "));
    QVERIFY(text("12 kWh", peak).find("kWh is energy, this field is power") != std::string::npos);
    QVERIFY(text("1,048", peak).find("1,048 can mean 1.048 kW or 1048 kW.") != std::string::npos);
    QCOMPARE(text("10.2 kW", peak), std::string("accepted"));
    const auto twice = parseEntry("1,048", peak); // forms put no sign between groups, whatever their locale
    for (const Argument& reading : messageOf(twice.error(), &peak).wrong.arguments)
        QVERIFY(!reading.number);
    const FieldInfo share{.key = "share", .term = {.name = "Share", .unit = {"", 1.0}}, .upper = 1.0};
    QVERIFY(text("1,048 %", share).find("1,048 % can mean 1.048 % or 1048 %.") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"
