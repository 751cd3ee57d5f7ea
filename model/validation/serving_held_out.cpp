#include "validation/serving_held_out.h"

#include <map>

namespace jw {
namespace {

using Constants = ServingConstants<double>;

FitRows rowsWhere(std::span<const FitRow> rows, const auto& takes)
{
    FitRows taken;
    for (const FitRow& row : rows)
        if (takes(row))
            taken.push_back(&row);
    return taken;
}

/// Numbers from 0 to 4 by configuration, so that one measured twice never tells of itself. Rows of a file
/// often stand by load, so neighbors part.
std::vector<std::size_t> foldsOf(const FitRows& rows)
{
    std::vector<std::size_t> numbers = configurationsOf(rows);
    for (std::size_t& number : numbers)
        number %= heldOutFolds;
    return numbers;
}

/// Fits that several rows share, each made once.
class Fits final {
public:
    Fits(std::span<const FitRow> rows, const std::stop_token& stop) : m_rows(rows), m_stop(stop) {}

    /// Over the rows of all other models.
    Result<Constants> ofOthers(const FitRow& row)
    {
        const auto first = std::ranges::find_if(m_rows, [&](const FitRow& r) { return sameModel(r, row); });
        return made({&*first, HeldOut::Model, 0.0}, [&] {
            return fitOverModels(rowsWhere(m_rows, [&](const FitRow& r) { return !sameModel(r, row); }),
                                 m_stop);
        });
    }

    /// Of the row's set without the rows that `part` says the same of as of it; nothing where none is left.
    std::optional<Result<Constants>> ofRest(const FitRow& row, HeldOut what, const auto& part)
    {
        const FitRows set = rowsWhere(m_rows, [&](const FitRow& r) { return sameSet(r, row); });
        const double own = part(set, row);
        FitRows rest = set;
        std::erase_if(rest, [&](const FitRow* r) { return part(set, *r) == own; });
        if (rest.empty())
            return std::nullopt;
        return ofOthers(row).and_then([&](const Constants& prior) {
            return made({set.front(), what, own}, [&] { return fitServing(rest, prior, m_stop); });
        });
    }

private:
    struct Key {
        const FitRow* first; ///< of the set or model
        HeldOut what;
        double part;
        auto operator<=>(const Key&) const = default;
    };

    Result<Constants> made(const Key& key, const auto& make)
    {
        if (const auto known = m_made.find(key); known != m_made.end())
            return known->second;
        return make().map([&](const ServingFit& fit) { return m_made[key] = fit.constants; });
    }

    std::span<const FitRow> m_rows;
    const std::stop_token& m_stop;
    std::map<Key, Constants> m_made;
};

double tpOf(const FitRows&, const FitRow& row) { return row.point.shape.tp.base(); }

double foldIn(const FitRows& set, const FitRow& row)
{
    return static_cast<double>(
        foldsOf(set)[static_cast<std::size_t>(std::ranges::find(set, &row) - set.begin())]);
}

std::optional<Result<Constants>> withoutRow(Fits& fits, const FitRow& row, HeldOut what)
{
    switch (what) {
    case HeldOut::Row: return fits.ofRest(row, what, foldIn);
    case HeldOut::TpDegree: return fits.ofRest(row, what, tpOf);
    case HeldOut::Model: break;
    }
    return fits.ofOthers(row);
}

/// The tier of its place if the shipped set had no point there, or none of its tp, or did not exist; Direct:
/// nothing would be predicted there.
Tier tierWithout(const FitRow& row, HeldOut what)
{
    const ServingPoint place = row.point.place();
    const ServingChoice shipped = servingChoice(place);
    if (!shipped.set || what == HeldOut::Model)
        return Tier::C;
    FittedSet rest = *shipped.set;
    const auto removed = std::erase_if(rest.points, [&](const FittedPoint& p) {
        return p.tp == place.at.tp &&
               (what == HeldOut::TpDegree ||
                (p.in == place.at.in && p.out == place.at.out && p.concurrency == place.at.concurrency));
    });
    rest.rows -= static_cast<int>(removed);
    return servingChoice(place, {&rest, 1}).tier;
}

/// For a row whose place has no set, all of its model: of the rows beside it predictions make no set either.
HeldOut heldOutFor(const FitRow& row, HeldOut asked)
{
    return servingChoice(row.point.place()).set ? asked : HeldOut::Model;
}

} // namespace

Result<std::vector<HeldOutFigure>> heldOutPredictions(std::span<const ServingRow> rows,
                                                      const Catalogue& catalogue, HeldOut what,
                                                      const std::stop_token& stop)
{
    auto fitted = fitRowsOf(rows, catalogue);
    std::erase_if(fitted, [](const FitRow& row) { return servingChoice(row.point.place()).refused(); });
    Fits fits(fitted, stop);
    std::vector<HeldOutFigure> figures;
    for (const FitRow& row : fitted) {
        const HeldOut held = heldOutFor(row, what);
        const auto constants = withoutRow(fits, row, held);
        const Tier tier = tierWithout(row, held);
        if (!constants || tier == Tier::Direct)
            continue;
        if (!*constants)
            return fail(constants->error());
        const auto served = row.point.served(**constants);
        figures.push_back(
            {row.id, served.tpot.in(0.001 * second), served.ttft.in(0.001 * second), tier, held});
    }
    return figures;
}

Result<std::vector<ServingConstants<double>>>
constantsByFold(const FitRows& rows, const ServingConstants<double>& prior, const std::stop_token& stop)
{
    std::vector<Constants> each(rows.size(), prior);
    const std::vector<std::size_t> own = foldsOf(rows);
    for (std::size_t fold = 0; fold < std::min(heldOutFolds, rows.size()); ++fold) {
        FitRows rest;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (own[i] != fold)
                rest.push_back(rows[i]);
        const auto fit = fitServing(rest, prior, stop);
        if (!fit)
            return fail(fit.error());
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (own[i] == fold)
                each[i] = fit->constants;
    }
    return each;
}

} // namespace jw
