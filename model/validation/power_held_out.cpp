#include "validation/power_held_out.h"

namespace jw {
namespace {

using Numbers = std::vector<std::size_t>;

/// For each row a number from 0 that it shares with those that are the same.
Numbers numbered(const PowerRows& rows, const auto& same)
{
    Numbers numbers;
    std::size_t next = 0;
    for (const PowerRow* row : rows) {
        const auto first = std::ranges::find_if(rows, [&](const PowerRow* r) { return same(*r, *row); });
        const auto at = static_cast<std::size_t>(first - rows.begin());
        numbers.push_back(at < numbers.size() ? numbers[at] : next++);
    }
    return numbers;
}

bool sameModel(const PowerRow& a, const PowerRow& b) { return a.model == b.model; }

/// For each row the number of the part that it is held out with.
Numbers partsOf(const PowerRows& rows, HeldOut what)
{
    switch (what) {
    case HeldOut::TpDegree:
        return numbered(rows, [](const PowerRow& a, const PowerRow& b) { return a.at.tp == b.at.tp; });
    case HeldOut::Model: return numbered(rows, sameModel);
    case HeldOut::Row: break;
    }
    Numbers parts = numbered(rows, [](const PowerRow& a, const PowerRow& b) {
        return a.at == b.at && a.precision == b.precision && sameModel(a, b);
    });
    for (std::size_t& part : parts)
        part %= heldOutFolds;
    return parts;
}

/// The other measured family; what nobody measured has no nearer one than itself.
PowerFamily nearestOf(PowerFamily family)
{
    switch (family) {
    case PowerFamily::Hopper: return PowerFamily::Blackwell;
    case PowerFamily::Blackwell: return PowerFamily::Hopper;
    case PowerFamily::Other: break;
    }
    return PowerFamily::Other;
}

/// Adds the rows of one part, by constants of the others.
Result<void> addPart(std::vector<HeldOutEnergy>& energies, const PowerRows& part, const PowerRows& rest,
                     HeldOut what, const std::stop_token& stop)
{
    if (part.empty())
        return {};
    const bool few = rest.size() < powerConstantCount;
    const auto constants =
        few ? Result<PowerConstants<>>(shippedPower(nearestOf(part.front()->family))) : fitPower(rest, stop);
    if (!constants)
        return fail(constants.error());
    for (const PowerRow* row : part)
        energies.push_back({row->id, row->predicted(*constants) / row->tokensPerGpu, what, few});
    return {};
}

} // namespace

Result<std::vector<HeldOutEnergy>> heldOutEnergies(std::span<const ServingRow> rows,
                                                   const Catalogue& catalogue, HeldOut what,
                                                   const std::stop_token& stop)
{
    const std::vector<PowerRow> all = powerRowsOf(rows, catalogue);
    std::vector<HeldOutEnergy> energies;
    for (const auto family : {PowerFamily::Hopper, PowerFamily::Blackwell, PowerFamily::Other}) {
        PowerRows of;
        for (const PowerRow& row : all)
            if (row.family == family)
                of.push_back(&row);
        const Numbers parts = partsOf(of, what);
        const std::size_t count = parts.empty() ? 0 : std::ranges::max(parts) + 1;
        for (std::size_t number = 0; number < count; ++number) {
            PowerRows part, rest;
            for (std::size_t i = 0; i < of.size(); ++i)
                (parts[i] == number ? part : rest).push_back(of[i]);
            if (auto added = addPart(energies, part, rest, what, stop); !added)
                return fail(added.error());
        }
    }
    return energies;
}

} // namespace jw
