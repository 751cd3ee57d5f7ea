// The page Sites: places with their prices, carbon and water, tariffs and cost lines.
#pragma once

class QWidget;

namespace jw {

class Look;
class PlanDocument;
class RowsPage;

/// The page; the caller's layout takes it over.
[[nodiscard]] RowsPage* makeSitesPage(PlanDocument& document, const Look& look, QWidget* parent);

} // namespace jw
