#include "document/recovery.h"

#include <algorithm>

namespace jw {
namespace {

using Edits = std::vector<JournalEdit>;

/// How many edits lead to the state that `id` names: 0 for 0, nothing if that edit is gone.
std::optional<std::size_t> positionOf(const Edits& edits, std::int64_t id)
{
    if (id == 0)
        return 0;
    const auto found = std::ranges::find(edits, id, &JournalEdit::id);
    if (found == edits.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - edits.begin()) + 1;
}

/// The states first..last, walking both ways from the one in force.
Result<std::vector<PlanPtr>> statesBetween(const Edits& edits, Plan inForce, std::size_t at,
                                           std::size_t first)
{
    std::vector<PlanPtr> states(edits.size() - first + 1);
    states[at - first] = std::make_shared<const Plan>(std::move(inForce));
    for (std::size_t i = at; i > first; --i) {
        auto before = applied(reversed(edits[i - 1].changes), *states[i - first]);
        if (!before)
            return fail(before.error());
        states[i - 1 - first] = std::make_shared<const Plan>(std::move(*before));
    }
    for (std::size_t i = at; i < edits.size(); ++i) {
        auto after = applied(edits[i].changes, *states[i - first]);
        if (!after)
            return fail(after.error());
        states[i + 1 - first] = std::make_shared<const Plan>(std::move(*after));
    }
    return states;
}

Result<Recovered> readFrom(Journal journal, std::size_t limit)
{
    const JournalState state = journal.state();
    const auto edits = journal.edits();
    auto plan = journal.plan();
    const auto at = edits ? positionOf(*edits, state.cursor) : std::nullopt;
    if (!edits || !plan || !at)
        return fail(!edits  ? edits.error()
                    : !plan ? plan.error()
                            : Error{.kind = Error::Kind::Damaged, .field = state.path, .text = "cursor"});
    const std::size_t first = std::min(*at, edits->size() - std::min(edits->size(), limit));
    auto states = statesBetween(*edits, std::move(*plan), *at, first);
    if (!states)
        return fail(states.error());
    Recovered back;
    back.history = {.states = std::move(*states), .position = *at - first};
    back.ids.push_back(first == 0 ? 0 : (*edits)[first - 1].id);
    for (std::size_t i = first; i < edits->size(); ++i) {
        back.history.texts.push_back(editTextFrom((*edits)[i].label));
        back.ids.push_back((*edits)[i].id);
    }
    if (const auto saved = positionOf(*edits, state.saved); saved && *saved >= first)
        back.history.saved = *saved - first;
    back.stamp.sha256 = state.fileSha256;
    back.journal = std::make_shared<Journal>(std::move(journal));
    return back;
}

/// The edits between what is saved and what is in force, and what they come to.
Result<Recoverable> summedUp(const JournalState& state)
{
    const auto back = readBack(state.path, static_cast<std::size_t>(-1));
    if (!back)
        return fail(back.error());
    const PlanHistory& history = back->history;
    const std::size_t from = history.saved.value_or(0), to = history.position;
    return Recoverable{.journal = state,
                       .edits = std::max(from, to) - std::min(from, to),
                       .before = history.states[from],
                       .after = history.states[to],
                       .changes = diff(*history.states[from], *history.states[to])};
}

} // namespace

Result<Recovered> readBack(const std::string& journalPath, std::size_t limit)
{
    return Journal::open(journalPath).and_then([&](Journal journal) {
        return readFrom(std::move(journal), limit);
    });
}

std::vector<Recoverable> recoverablePlans(const std::string& folder)
{
    std::vector<Recoverable> found;
    for (const JournalState& state : leftJournals(folder).journals)
        if (state.isModified()) {
            const auto sum = summedUp(state);
            found.push_back(sum ? *sum : Recoverable{.journal = state});
        }
    std::ranges::sort(found, std::greater(), [](const Recoverable& r) { return r.journal.changedAt; });
    return found;
}

std::optional<Recovered> historyOf(const std::string& folder, const std::string& file,
                                   const OpenedPlan& opened, std::size_t limit)
{
    const JournalState* newest = nullptr;
    const LeftJournals left = leftJournals(folder);
    for (const JournalState& state : left.journals)
        if (state.planFile == file && state.fileSha256 == opened.stamp.sha256 && !state.isModified() &&
            (!newest || newest->changedAt < state.changedAt))
            newest = &state;
    auto back = newest ? readBack(newest->path, limit) : tl::unexpected(Error{});
    if (!back || *back->history.states[back->history.position] != opened.content.plan)
        return std::nullopt;
    back->stamp = opened.stamp;
    return std::move(*back);
}

} // namespace jw
