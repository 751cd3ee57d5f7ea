// Tables on the clipboard: headers, units and every digit, as a spreadsheet takes them.
#pragma once

#include <memory>

#include <QMimeData>

class QAbstractItemModel;
class QTableView;

namespace jw {

/// What a model may answer beside the usual roles.
enum TableRole {
    CopyRole = Qt::UserRole + 201, ///< the cell as a copy takes it: C locale, all digits; else DisplayRole
    PathRole,                      ///< of the result or field that a cell shows
    CellChoicesRole,               ///< QStringList: what a combo box offers instead of typing
    PlainHeaderRole,               ///< of a header: its text with a unit, where the display has none
};

/// text/plain (lines of tab-separated cells) and text/html (a table, numbers as numbers). Text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] std::unique_ptr<QMimeData> tableMime(const QAbstractItemModel& model);

/// The selected cells of a view with their headers, or the whole table where nothing is selected.
[[nodiscard]] std::unique_ptr<QMimeData> selectionMime(const QTableView& view);

void copyTable(const QAbstractItemModel& model);

} // namespace jw
