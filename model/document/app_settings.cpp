#include "document/app_settings.h"

#include <algorithm>
#include <functional>

#include "exchange/json.h"

namespace jw {
namespace {

/// Pinned first, each part in the order it has; then as many as there is room for.
void arrange(std::vector<RecentFile>& recent)
{
    std::stable_partition(recent.begin(), recent.end(), std::mem_fn(&RecentFile::pinned));
    const auto pinned = static_cast<std::size_t>(std::ranges::count(recent, true, &RecentFile::pinned));
    recent.resize(std::min(recent.size(), std::max(AppSettings::recentLimit, pinned)));
}

} // namespace

void noteOpened(AppSettings& settings, const std::string& path, const std::string& openedAt)
{
    auto& recent = settings.recent;
    const auto old = std::ranges::find(recent, path, &RecentFile::path);
    const bool pinned = old != recent.end() && old->pinned;
    if (old != recent.end())
        recent.erase(old);
    recent.insert(recent.begin(), {path, openedAt, pinned});
    arrange(recent);
}

void setPinned(AppSettings& settings, const std::string& path, bool pinned)
{
    for (RecentFile& file : settings.recent)
        if (file.path == path)
            file.pinned = pinned;
    arrange(settings.recent);
}

void forget(AppSettings& settings, const std::string& path)
{
    std::erase_if(settings.recent, [&](const RecentFile& file) { return file.path == path; });
}

std::string settingsText(const AppSettings& settings) { return toCanonicalJson(toValue(settings)); }

AppSettings settingsFrom(std::string_view text)
{
    AppSettings settings;
    const auto value = parseJson(text);
    for (const FieldInfo& info : fieldsOf<AppSettings>())
        if (const Value* member = value ? value->find(info.key) : nullptr)
            (void)info.set(&settings, *member, std::string(info.key)); // refused: the default stays
    arrange(settings.recent);
    return settings;
}

} // namespace jw
