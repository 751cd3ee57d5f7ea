#include "verbs/catalogue_names.h"

#include <algorithm>
#include <array>

#include "catalogue/catalogue_tables.h"
#include "readings/near_names.h"

namespace jw::verbs {
namespace {

constexpr std::size_t few = 8, shown = 4; ///< names in a sentence

/// The tables that a field refers to; of one table the second is empty.
struct Referred {
    std::string_view field, table, other{};
};
constexpr std::array referred{
    Referred{"model", "models"},
    Referred{"machines", "systems", "accelerators"},
    Referred{"device", "systems", "accelerators"},
    Referred{"region", "regions"},
    Referred{"day", "load_profiles"},
    Referred{"accelerators", "accelerators"},
    Referred{"accelerator", "accelerators"},
};

std::string quoted(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "“" : ", “") + name + "”";
    return text;
}

} // namespace

std::string namesNear(std::string_view word, std::string_view table)
{
    const CatalogueTable& rows = *findCatalogueTable(table);
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < rows.size(builtInCatalogue()); ++at)
        ids.push_back(rows.id(rows.row(builtInCatalogue(), at)));
    const std::string all = " `catalogue list " + std::string(table) + "` lists them with their figures.";
    if (ids.size() <= few)
        return "There are " + quoted(ids) + '.' + all;
    return "The nearest of the " + std::to_string(ids.size()) + ' ' + std::string(table) + ": " +
           quoted(nearNames(word, ids, shown)) + '.' + all;
}

Problem withNames(Problem problem, const Error& error)
{
    const auto found = std::ranges::find(referred, error.field, &Referred::field);
    if (error.kind != Error::Kind::UnknownName || found == referred.end())
        return problem;
    problem.remedy = namesNear(error.text, found->table);
    if (!found->other.empty())
        problem.remedy += ' ' + namesNear(error.text, found->other);
    problem.text = problem.wrong + ' ' + problem.remedy;
    return problem;
}

} // namespace jw::verbs
