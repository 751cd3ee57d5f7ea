#include "verbs/new_options.h"

#include <algorithm>

#include "advisor/item_start.h"
#include "advisor/service_start.h"
#include "readings/entry.h"
#include "units/listed.h"

namespace jw::verbs {

const UsualInputs* lengthsOf(const std::vector<UsualInputs>& all, const std::string& id)
{
    const auto found = std::ranges::find(all, id, &UsualInputs::id);
    return found == all.end() ? nullptr : &*found;
}

std::string namesOf(const std::vector<UsualInputs>& all)
{
    std::string names;
    for (const UsualInputs& usual : all)
        names += (names.empty() ? "" : ", ") + usual.id;
    return names;
}

std::string itemNames()
{
    return listed(itemKinds, &ItemKind::id) + ", " + namesOf(usualItems(builtInCatalogue()));
}

namespace {

/// What is wrong with the items, or "".
std::string unclearItems(const NewOptions& options)
{
    const std::string& items = options.typed[itemsEntry];
    if (items.empty())
        return {};
    if (nameOfItems(builtInCatalogue(), items).empty())
        return "There are no items \"" + items + "\" for --items; there are " + itemNames();
    if (usualItem(builtInCatalogue(), items) || !options.typed[workEntry].empty() ||
        !options.typed[timeEntry].empty())
        return {};
    return "--items " + items + " says nothing of how long an item takes, and the catalogue has no work of " +
           "it: add --tflop-per-item, or --seconds-per-item as measured";
}

/// "--train, --serve or --items": the starts that have this field.
std::string startsOf(const StartEntry& entry)
{
    std::vector<std::string> starts;
    const auto add = [&](const char* field, std::size_t start) {
        if (field)
            starts.emplace_back(entries[start].flag);
    };
    add(entry.train, trainEntry);
    add(entry.serve, serveEntry);
    add(entry.items, itemsEntry);
    const std::string last = starts.back();
    starts.pop_back();
    return starts.empty() ? last : listed(starts) + " or " + last;
}

/// What does not go together, or "".
std::string contradiction(const NewOptions& options)
{
    if (options.trains() + options.serves() + options.countsItems() + !options.sample.empty() > 1)
        return "--train, --serve, --items and --sample exclude each other";
    if (!options.lengths.empty() && !options.serves())
        return "--lengths goes with --serve";
    const auto usual = usualLengths(builtInCatalogue());
    if (!options.lengths.empty() && !lengthsOf(usual, options.lengths))
        return "There are no lengths \"" + options.lengths + "\"; there are " + namesOf(usual);
    if (!options.lengths.empty() &&
        std::ranges::none_of(lengthEntries, [&](std::size_t at) { return options.typed[at].empty(); }))
        return "--lengths says nothing where both --tokens-in and --tokens-out are typed: leave it out, or " +
               std::string("one of them");
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const StartEntry& entry = entries[at];
        if (options.typed[at].empty() || (options.trains() && entry.train) ||
            (options.serves() && entry.serve) || (options.countsItems() && entry.items))
            continue;
        return std::string(entry.flag) + " goes with " + startsOf(entry);
    }
    return {};
}

/// A rate without a unit that would be a large one, most likely of a day; or "".
std::string unclearRate(const NewOptions& options)
{
    constexpr double clear = 1000.0; // requests a second; assumption
    const std::string& text = options.typed[requestsEntry];
    const FieldInfo& info = *findField(fieldsOf<ServiceStart>(), "requests");
    const auto rate = parseEntry(text + "/s", info); // reads only what has no unit of its own
    if (text.empty() || !rate || rate->value <= clear)
        return {};
    return "--requests " + text + " has no unit: say in what time, such as 20/s or 2M/day";
}

} // namespace

std::string faultOf(const NewOptions& options)
{
    for (const auto fault : {contradiction, unclearItems, unclearRate})
        if (std::string text = fault(options); !text.empty())
            return text;
    return {};
}

} // namespace jw::verbs
