// What all tables of the window share: rows, heads, delegate.
#pragma once

class QFontMetrics;
class QHeaderView;
class QKeyEvent;
class QString;
class QTableView;

namespace jw {

class Look;

/// No grid, no row head, 34 px rows, left-aligned heads unless the model says otherwise, CellDelegate for all
/// cells, selection by rows; follows zoom.
void makeTableLook(QTableView& table, const Look& look);

/// Of rows with texts of one line and so many below it in small print; in px.
[[nodiscard]] int linesHeight(const Look& look, int below);

/// Half the padding beside texts, for a table of many columns. Before it is shown.
void makeDense(QTableView& table);

/// What a column needs for its title and its widest text, in px. Asks the delegate once where Qt asks for
/// each row: tables of a hundred scenarios are fitted at each edit.
[[nodiscard]] int contentWidth(const QTableView& table, int column);

/// The same where the head has room for titles on two lines; the model has to allow their wrapping.
[[nodiscard]] int contentWidthOnTwoLines(const QTableView& table, int column);

/// The least width in which a title fits on two lines, without padding.
[[nodiscard]] int widthOnTwoLines(const QFontMetrics& metrics, const QString& title);

/// How high the horizontal scroll bar is, in px, where the columns need more room than there is; else 0. It
/// goes by the columns: the bar itself learns of them later.
[[nodiscard]] int sidewaysBar(const QTableView& table);

/// Ctrl with a key that a table to read has no use for: a command of the window.
[[nodiscard]] bool isCommand(const QKeyEvent& event);

/// A head with room for titles on two lines.
void makeTwoLines(QHeaderView& head, const Look& look);

} // namespace jw
