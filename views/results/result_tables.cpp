#include "views/results/result_tables.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

#include "domain/paths.h"
#include "engine/carbon.h"
#include "engine/item_words.h"
#include "engine/lower_bounds.h"
#include "engine/predicted.h"
#include "report/carbon_remarks.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/results/result_charts.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ResultTables)
};

/// One row: what it is called, its numbers, and how their paths begin.
struct Row {
    QString name, period;
    const Totals<double>* totals = nullptr;
    std::string prefix;
};

constexpr std::array<std::string_view, 8> columnKeys{
    "energy_kwh",       "cost_usd",    "electricity_usd", "carbon_location_kg",
    "carbon_market_kg", "embodied_kg", "water_site_l",    "peak_kw"};

FigureCell withItsBand(FigureCell cell, const std::vector<BandedCell>& bands, UnitName unit)
{
    const BandedCell* band = findBand(bands, cell.path.toStdString());
    return band ? bandedCell(std::move(cell), *band, unit) : cell;
}

FigureCell withItsBound(FigureCell cell, const Totals<double>* totals, const FieldInfo& info,
                        BoundWords& words)
{
    const bool bound = totals && !cell.copy.isEmpty() && isLowerBound(*totals, info.key);
    return bound ? atLeastCell(std::move(cell), words.of(info)) : cell;
}

void addFigures(FigureTable& table, const std::vector<Row>& rows, const FieldInfo& info,
                const std::vector<double>& bases, const Plan& plan, const std::vector<BandedCell>& bands)
{
    const UnitName unit = commonUnit(bases, info);
    table.columns.push_back(figureColumn(info, unit, plan));
    BoundWords words(plan);
    for (std::size_t i = 0; i < rows.size(); ++i)
        table.rows[i].push_back(withItsBound(
            withItsBand(figureCell(bases[i], info, unit, plan, rows[i].prefix + std::string(info.key)), bands,
                        unit),
            rows[i].totals, info, words));
}

/// Columns of nothing but zeros, or of figures that do not exist, only take room; energy is always there.
void addColumn(FigureTable& table, const std::vector<Row>& rows, std::string_view key, const Plan& plan,
               const std::vector<BandedCell>& bands)
{
    const FieldInfo& info = totalsField(key);
    std::vector<double> bases;
    bases.reserve(rows.size());
    for (const Row& row : rows)
        bases.push_back(baseOf(row.totals, info));
    if (key == columnKeys.front() || hasFigure(bases))
        addFigures(table, rows, info, bases, plan, bands);
}

/// The workloads that count their queries.
std::vector<Row> servingRows(const PlanResults<double>& results)
{
    std::vector<Row> rows;
    for (const auto& w : results.workloads)
        if (std::isfinite(w.figures.perQuery.base()))
            rows.push_back({QString::fromStdString(w.name), {}, &w.totals, workloadHead(w.name)});
    return rows;
}

void addText(FigureTable& table, const QString& title, const std::vector<Row>& rows, QString Row::*text)
{
    table.columns.push_back({.title = title, .number = false});
    table.rows.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        table.rows[i].push_back({.text = rows[i].*text, .number = false});
}

QString remarkWords(const CarbonRemark& remark)
{
    return translated("jw::Term", remark.words, {QString::fromStdString(remark.names)});
}

} // namespace

FigureCell figureCell(double base, const FieldInfo& info, UnitName unit, const Plan& plan,
                      const std::string& path)
{
    return {numberIn(base, unit), fullFigure(base, info, plan), plainFigure(base, info),
            QString::fromStdString(path)};
}

FigureCell bandedCell(FigureCell cell, const BandedCell& band, UnitName unit)
{
    const double field = band.field->term.unit.size;
    const QString p10 = numberIn(band.p10 * field, unit), p90 = numberIn(band.p90 * field, unit);
    //: a figure with the band in which it lies, P10 to P90: "30.8 (26.1–36.9)"
    cell.text = Words::tr("%1 (%2–%3)").arg(cell.text, p10, p90);
    cell.full += QLatin1Char('\n') + bandWords(band, unit);
    return cell;
}

FigureCell atLeastCell(FigureCell cell, const QString& words)
{
    cell.text = atLeastNumber(cell.text);
    cell.full += QLatin1Char('\n') + words;
    return cell;
}

const QString& BoundWords::of(const FieldInfo& info)
{
    std::optional<QString>& words = info.dim.money != 0 ? m_money : m_carbon;
    if (!words) {
        const auto remark = missingRemark(info, m_resolved);
        //: %1 is "Cost" or a category of carbon, %2 what is not known of it
        words =
            remark ? Words::tr("%1: %2").arg(termText(remark->category), remarkWords(*remark)) : QString();
    }
    return *words;
}

QString bandWords(const BandedCell& band, UnitName unit, const QString& unitText)
{
    const double field = band.field->term.unit.size;
    if (band.samples > 0)
        //: tooltip of a sampled figure: %1 is how many samples, %2 to %4 are percentiles, the last with unit
        return Words::tr("Sampled, %1 draws: P10 %2, P50 %3, P90 %4")
            .arg(QLocale().toString(static_cast<qulonglong>(band.samples)), numberIn(band.p10 * field, unit),
                 numberIn(band.p50 * field, unit),
                 ShownFigure{numberIn(band.p90 * field, unit), unitText}.text());
    //: tooltip of a predicted figure: %1 its tier, A, B or C, %2 and %3 the ends of its band
    return Words::tr("Predicted, tier %1: P10 %2 to P90 %3")
        .arg(toQt(textOf(band.tier)), numberIn(band.p10 * field, unit),
             ShownFigure{numberIn(band.p90 * field, unit), unitText}.text());
}

FigureColumn figureColumn(const FieldInfo& info, UnitName unit, const Plan& plan)
{
    const QString name = termText(info.term.name);
    const auto with = [&](UnitName u) {
        const QString words = unitWords(u, info.dim, plan);
        //: head of a column: %1 a result, %2 its unit
        return words.isEmpty() ? name : Words::tr("%1 (%2)").arg(name, words);
    };
    return {with(unit), with(info.term.unit)};
}

FigureTable yearlyTable(const PlanResults<double>& results, const Plan& plan)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < results.byYear.size(); ++i) {
        const std::int64_t label = plan.settings.startYear + static_cast<std::int64_t>(i);
        rows.push_back(
            {QString::number(label), {}, &results.byYear[i], "years/" + std::to_string(label) + '/'});
    }
    if (rows.size() > 1)
        rows.push_back({Words::tr("Total"), {}, &results.total, "total/"});
    FigureTable table;
    addText(table, Words::tr("Year"), rows, &Row::name);
    std::vector<BandedCell> bands = bandedYears(results, plan.settings.startYear);
    std::ranges::move(bandedCells(results, "total/"), std::back_inserter(bands));
    for (const std::string_view key : columnKeys)
        addColumn(table, rows, key, plan, bands);
    return table;
}

FigureTable partsTable(const PlanResults<double>& results, const Plan& plan)
{
    std::vector<Row> rows;
    for (const auto& w : results.workloads)
        rows.push_back({QString::fromStdString(w.name),
                        w.once ? Words::tr("workload, this run") : Words::tr("workload, per year"), &w.totals,
                        workloadHead(w.name)});
    for (const auto& site : results.sites)
        rows.push_back({QString::fromStdString(site.name), Words::tr("site, all plan years"), &site.totals,
                        "sites/" + quotedName(site.name) + '/'});
    FigureTable table;
    addText(table, Words::tr("Name"), rows, &Row::name);
    addText(table, Words::tr("What"), rows, &Row::period);
    const std::vector<BandedCell> bands = bandedCells(results);
    for (const std::string_view key : columnKeys)
        addColumn(table, rows, key, plan, bands);
    return table;
}

FigureTable requestTable(const PlanResults<double>& results, const Plan& plan)
{
    const std::vector<Row> rows = servingRows(results);
    FigureTable table;
    if (rows.empty())
        return table;
    const ResultBook book(results);
    const std::vector<BandedCell> bands = bandedCells(results);
    addText(table, Words::tr("Name"), rows, &Row::name);
    for (const FieldInfo& info : fieldsOf<WorkloadFigures<double>>()) {
        if (std::ranges::find(requestKeys, info.key) == requestKeys.end())
            continue;
        std::vector<double> bases;
        const FieldInfo* called = nullptr; // items, where all services count them
        for (const Row& row : rows) {
            const auto& cell = *book.find(row.prefix + std::string(info.key));
            bases.push_back(cell.base);
            called = called ? &commonField(*called, *cell.field) : cell.field;
        }
        if (hasFigure(bases))
            addFigures(table, rows, *called, bases, plan, bands);
    }
    return table;
}

FigureTable equivalenceTable(const PlanResults<double>& results, const Subject& subject, const Plan& plan)
{
    const ResultBook book(results);
    const std::vector<BandedCell> bands = bandedCells(results, subject.prefix);
    //: %1 is the time meant: "this run", "per year", "plan years 2026–2030"
    FigureTable table{.columns = {{.title = Words::tr("As much as, %1").arg(subject.period), .number = false},
                                  {.title = Words::tr("Number")},
                                  {.title = Words::tr("Yardstick"), .number = false}},
                      .rows = {}};
    for (const FieldInfo& info : fieldsOf<Equivalences<double>>()) {
        const std::string path = subject.prefix + std::string(info.key);
        const auto* cell = book.find(path);
        if (!cell || !(cell->base > 0.0))
            continue;
        FigureCell number{shownFigure(cell->base, *cell->field, plan).text(),
                          fullFigure(cell->base, *cell->field, plan), plainFigure(cell->base, *cell->field),
                          QString::fromStdString(path)};
        table.rows.push_back({{.text = termText(info.term.name), .number = false},
                              withItsBand(number, bands, commonUnit({&cell->base, 1}, *cell->field)),
                              {.text = termText(info.term.source), .number = false}});
    }
    return table;
}

FigureTable scopeTable(const PlanResults<double>& results, const Subject& subject, const Plan& plan)
{
    const Totals<double>* totals = totalsAt(results, subject.prefix);
    std::vector<const FieldInfo*> fields;
    for (const FieldInfo& info : fieldsOf<CarbonScopes<double>>())
        fields.push_back(&info);
    fields.push_back(&totalsField("carbon_total_kg"));
    std::vector<double> bases;
    for (const FieldInfo* info : fields)
        bases.push_back(baseOf(totals, totalsField(info->key)));
    FigureTable table;
    if (!hasFigure(bases))
        return table;
    const UnitName unit = commonUnit(bases, *fields.back());
    FieldInfo amount = *fields.back(); // of any scope, so it is not called what it is of one
    amount.term.name = JW_TERM("jw::Term", "Carbon");
    table.columns = {{.title = Words::tr("Scope"), .number = false},
                     figureColumn(amount, unit, plan),
                     {.title = Words::tr("What it is"), .number = false}};
    const std::vector<BandedCell> bands = bandedCells(results);
    BoundWords words(plan);
    for (std::size_t i = 0; i < fields.size(); ++i)
        table.rows.push_back(
            {{.text = termText(fields[i]->term.name), .number = false},
             withItsBound(withItsBand(figureCell(bases[i], *fields[i], unit, plan,
                                                 subject.prefix + std::string(fields[i]->key)),
                                      bands, unit),
                          totals, *fields[i], words),
             {.text = termText(fields[i]->term.source), .number = false}});
    for (const CarbonRemark& remark : carbonRemarks(plan))
        table.rows.insert(table.rows.end() - 1, {{.text = termText(remark.category), .number = false},
                                                 {.text = QStringLiteral("–")},
                                                 {.text = remarkWords(remark), .number = false}});
    return table;
}

} // namespace jw
