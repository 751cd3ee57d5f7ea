#include "validation/calibration.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "readings/display.h"
#include "validation/check_summary.h"
#include "validation/serving_held_out.h"
#include "validation/serving_remark.h"

namespace jw {
namespace {

using Constants = ServingConstants<double>;

constexpr double farOff = 300.0; // assumption: no engine is that far from the formula, units are

double milliseconds(Duration<> time) { return time.in(0.001 * second); }

/// Tokens that come faster than the weights can be read; drafts are no part of the formula.
std::optional<Remark> beyondMemory(const FitRow& row)
{
    const MeasuredPoint& at = row.point;
    const Replica<double> replica(at.model, at.shape, at.rates, globalConstants());
    const Duration<> read = replica.pass(Ratio<>(1.0), at.request.in, Ratio<>(1.0)).weights;
    if (*row.tpot >= read)
        return std::nullopt;
    const auto text = [](Duration<> time) { return numberText(milliseconds(time), {.significant = 3}); };
    return Remark{remark::beyondMemory, {std::to_string(row.line), text(*row.tpot), text(read)}};
}

/// Why a row cannot be fitted on.
std::optional<Remark> whyNot(const ServingRow& row, const Catalogue& catalogue)
{
    if (row.fault)
        return row.fault;
    const bool empty[] = {!row.tpot, !row.concurrency, !row.in};
    constexpr std::array columns{"tpot_ms", "concurrency", "input_len"};
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (empty[i])
            return Remark{remark::emptyCell, {std::to_string(row.line), columns[i]}};
    if (const auto point = servingPointOf(row, catalogue); !point)
        return point.error();
    const auto read = fitRowOf(row, catalogue);
    return read ? std::nullopt : std::optional(Remark{remark::notOfFit, {}});
}

/// The first figure of the row that no prediction comes near.
std::optional<FarOffCell> farOffIn(const FitRow& row)
{
    const auto errors = row.errorsWith(globalConstants());
    const auto served = row.point.served(globalConstants());
    const auto off = [](std::optional<double> error) {
        return error && std::fabs(*error) > std::log(farOff);
    };
    if (off(errors.tpot))
        return FarOffCell{
            row.id, row.line, row.row, "tpot_ms", milliseconds(*row.tpot), milliseconds(served.tpot)};
    if (off(errors.ttft))
        return FarOffCell{
            row.id, row.line, row.row, "ttft_ms", milliseconds(*row.ttft), milliseconds(served.ttft)};
    return std::nullopt;
}

/// Takes out what is equal to an earlier row in all that is fitted on.
void dropRepeated(std::vector<FitRow>& rows, CalibrationAnswer& answer)
{
    std::multimap<std::tuple<FittedPoint, double, double>, FitRow> seen;
    std::erase_if(rows, [&](const FitRow& row) {
        const std::tuple figures(row.point.place().at, row.tpot->base(), row.ttft ? row.ttft->base() : 0.0);
        const auto [begin, end] = seen.equal_range(figures);
        const auto first = std::find_if(begin, end, [&](const auto& s) { return sameSet(s.second, row); });
        if (first == end) {
            seen.emplace(figures, row);
            return false;
        }
        const FitRow& kept = first->second;
        answer.leftOut.push_back(
            {.id = row.id,
             .why = {remark::repeated, {std::to_string(row.line), kept.id, std::to_string(kept.line)}},
             .row = row.row});
        ++answer.repeated;
        return true;
    });
}

/// Rows set by set, each in their order.
std::vector<FitRows> setsOf(std::span<const FitRow> rows)
{
    std::vector<FitRows> sets;
    for (const FitRow& row : rows) {
        const auto own =
            std::ranges::find_if(sets, [&](const FitRows& set) { return sameSet(*set.front(), row); });
        (own == sets.end() ? sets.emplace_back() : *own).push_back(&row);
    }
    return sets;
}

FittedSet describedSet(const FitRows& rows, const std::string& model)
{
    const ServingPoint place = rows.front()->point.place();
    FittedSet set{.accelerator = std::string(place.accelerator),
                  .engine = place.engine,
                  .precision = place.precision,
                  .model = model,
                  .shape = shapeOf(place.model),
                  .own = true};
    const std::vector<std::size_t> configurations = configurationsOf(rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (configurations[i] == set.points.size())
            set.points.push_back(rows[i]->point.place().at);
    set.rows = static_cast<int>(set.points.size());
    return set;
}

Result<void> fit(Calibration& calibration, const FitRows& rows, const std::stop_token& stop)
{
    const auto fitted = fitServing(rows, globalConstants(), stop);
    if (!fitted)
        return fail(fitted.error());
    const auto heldOut = constantsByFold(rows, globalConstants(), stop);
    if (!heldOut)
        return fail(heldOut.error());
    calibration.fitted = true;
    calibration.set.constants = fitted->constants;
    calibration.atBound = fitted->atBound;
    calibration.within = servingErrors(rows, std::vector(rows.size(), fitted->constants));
    calibration.after = servingErrors(rows, *heldOut);
    calibration.set.tpotError = calibration.after.tpotMean;
    calibration.set.ttftError = calibration.after.ttftMedian;
    return {};
}

ServingErrors errorsBefore(const FitRows& rows, bool& isSet)
{
    std::vector<Constants> constants;
    for (const FitRow* row : rows) {
        const ServingChoice choice = servingChoice(row->point.place());
        isSet = isSet || choice.set;
        constants.push_back(choice.constants());
    }
    return servingErrors(rows, constants);
}

/// The rows of the file that a set's rows came from.
class Origins final {
public:
    explicit Origins(std::span<const ServingRow> rows) : m_rows(rows) {}

    [[nodiscard]] const ServingRow& of(const FitRow& row) const { return m_rows[row.row]; }
    /// The latest date, by its text.
    [[nodiscard]] std::string date(const FitRows& rows) const
    {
        std::string latest;
        for (const FitRow* row : rows)
            latest = std::max(latest, of(*row).asOf);
        return latest;
    }
    [[nodiscard]] std::string version(const FitRows& rows) const
    {
        const std::string first = of(*rows.front()).engineVersion;
        return std::ranges::all_of(rows, [&](const FitRow* r) { return of(*r).engineVersion == first; })
                   ? first
                   : std::string();
    }

private:
    std::span<const ServingRow> m_rows;
};

/// Rows that can be fitted on, each measurement once; the answer gets the others and why.
std::vector<FitRow> usableRows(std::span<const ServingRow> rows, const Catalogue& catalogue,
                               CalibrationAnswer& answer)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (auto why = whyNot(rows[i], catalogue))
            answer.leftOut.push_back({rows[i].id, std::move(*why), rows[i].fault.has_value(), i});
    auto fitRows = fitRowsOf(rows, catalogue);
    std::erase_if(fitRows, [&](const FitRow& row) {
        const auto cell = farOffIn(row);
        if (cell)
            answer.farOff.push_back(*cell);
        return cell.has_value();
    });
    std::erase_if(fitRows, [&](const FitRow& row) {
        auto why = beyondMemory(row);
        if (why)
            answer.leftOut.push_back({.id = row.id, .why = std::move(*why), .unread = true, .row = row.row});
        return why.has_value();
    });
    dropRepeated(fitRows, answer);
    return fitRows;
}

Calibration describedCalibration(const FitRows& rows, const Origins& origins)
{
    Calibration calibration{.set = describedSet(rows, origins.of(*rows.front()).modelId)};
    calibration.rows = rows.size();
    calibration.set.asOf = origins.date(rows);
    calibration.engineVersion = origins.version(rows);
    calibration.before = errorsBefore(rows, calibration.beforeIsSet);
    return calibration;
}

} // namespace

ServingErrors servingErrors(const FitRows& rows, std::span<const ServingConstants<double>> constants)
{
    std::vector<double> tpot, ttft;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto errors = rows[i]->errorsWith(constants[i]);
        if (errors.tpot)
            tpot.push_back(relativeError(*errors.tpot));
        if (errors.ttft)
            ttft.push_back(relativeError(*errors.ttft));
    }
    const ErrorFigures ofTpot = errorFigures(std::move(tpot)), ofTtft = errorFigures(std::move(ttft));
    return {.tpotMean = ofTpot.mean,
            .tpotMedian = ofTpot.median,
            .tpotP90 = ofTpot.p90,
            .ttftMedian = ofTtft.rows > 0 ? std::optional(ofTtft.median) : std::nullopt};
}

Result<CalibrationAnswer> calibrated(std::span<const ServingRow> rows, const Catalogue& catalogue,
                                     const std::stop_token& stop,
                                     const std::function<void(std::size_t, std::size_t)>& told)
{
    CalibrationAnswer answer{.rows = rows.size()};
    const std::vector<FitRow> usable = usableRows(rows, catalogue, answer);
    answer.usable = usable.size();
    const Origins origins(rows);
    const auto sets = setsOf(usable);
    for (const FitRows& set : sets) {
        Calibration& calibration = answer.sets.emplace_back(describedCalibration(set, origins));
        if (calibration.set.points.size() >= leastFitRows)
            if (auto ok = fit(calibration, set, stop); !ok)
                return fail(std::move(ok.error()));
        if (told)
            told(answer.sets.size(), sets.size());
    }
    return answer;
}

Remark remarkOf(const FarOffCell& cell)
{
    const auto text = [](double number) { return numberText(number, {.significant = 3, .group = ","}); };
    return {remark::farOffCell,
            {std::to_string(cell.line), cell.column, text(cell.measured), text(cell.predicted)}};
}

FitVerdict verdictOf(double before, double after)
{
    constexpr double alike = 0.05; // assumption: of the error before; folds of other rows move it by as much
    if (std::fabs(after - before) <= alike * before)
        return FitVerdict::Alike;
    return after < before ? FitVerdict::Better : FitVerdict::Worse;
}

std::vector<CalibrationDoubt> doubtsOf(const CalibrationAnswer& answer)
{
    const auto percent = [](double share) { return numberText(100.0 * share, {.significant = 3}) + " %"; };
    std::vector<CalibrationDoubt> useless, worse;
    for (const Calibration& c : answer.sets) {
        const double before = c.before.tpotMean, after = c.after.tpotMean;
        const std::string &model = c.set.model, &device = c.set.accelerator;
        if (c.fitted && after > uselessError)
            useless.push_back(
                {{remark::uselessSet, {model, device, percent(after)}}, {remark::mendUselessSet}});
        else if (c.fitted && verdictOf(before, after) == FitVerdict::Worse)
            worse.push_back({{remark::worseSet, {model, device, percent(after), percent(before)}},
                             {remark::mendWorseSet}});
    }
    std::ranges::move(worse, std::back_inserter(useless));
    return useless;
}

std::optional<Remark> fewPointsRemark(const CalibrationAnswer& answer)
{
    const auto few = [](const Calibration& c) { return c.fitted && c.set.points.size() < sureFitRows; };
    if (std::ranges::none_of(answer.sets, few))
        return std::nullopt;
    return Remark{remark::fewPoints, {std::to_string(sureFitRows)}};
}

} // namespace jw
