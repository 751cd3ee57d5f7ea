// Asks before rows go when other rows go with them.
#pragma once

#include <functional>
#include <string>
#include <vector>

class QWidget;

namespace jw {

class PlanDocument;

/// Calls `remove` at once if only these rows go, else after the person has seen what goes with them and
/// agreed.
void askRemove(QWidget& parent, const PlanDocument& document, const std::vector<std::string>& uids,
               const std::function<void()>& remove);

/// Titles of the rows with a uid of their own that would go together with these, in plan order.
[[nodiscard]] std::vector<std::string> alsoRemoved(const PlanDocument& document,
                                                   const std::vector<std::string>& uids);

} // namespace jw
