// What a row of the tree of scenarios stands for: a scenario, or the name of a group.
#pragma once

#include <QTreeWidgetItem>

#include <optional>
#include <string>
#include <vector>

namespace jw {

inline constexpr int positionRole =
    Qt::UserRole; ///< of the scenario in the plan; none for the name of a group
inline constexpr int groupRole = Qt::UserRole + 1; ///< that name

/// The position; nothing for the name of a group.
inline std::optional<std::size_t> scenarioOf(const QTreeWidgetItem& item)
{
    const QVariant at = item.data(0, positionRole);
    return at.isValid() ? std::optional<std::size_t>(at.toUInt()) : std::nullopt;
}

inline std::string groupOf(const QTreeWidgetItem& heading)
{
    return heading.data(0, groupRole).toString().toStdString();
}

/// Those that stand below the name of a group, never empty.
inline std::vector<std::size_t> membersOf(const QTreeWidgetItem& heading)
{
    std::vector<std::size_t> members;
    for (int i = 0; i < heading.childCount(); ++i)
        members.push_back(scenarioOf(*heading.child(i)).value_or(0));
    return members;
}

} // namespace jw
