// The page Workloads: what is to be done, on which machines, and what else it costs.
#pragma once

class QWidget;

namespace jw {

class Look;
class PlanDocument;
class RowsPage;

/// The page; the caller's layout takes it over.
[[nodiscard]] RowsPage* makeWorkloadsPage(PlanDocument& document, const Look& look, QWidget* parent);

} // namespace jw
