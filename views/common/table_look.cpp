#include "views/common/table_look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

#include "views/common/cell_delegate.h"
#include "views/common/look.h"

namespace jw {

void makeTableLook(QTableView& table, const Look& look)
{
    table.setItemDelegate(new CellDelegate(look, &table));
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setMouseTracking(true);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto fit = [&table, &look] {
        table.verticalHeader()->setMinimumSectionSize(look.px(18));
        table.verticalHeader()->setDefaultSectionSize(linesHeight(look, 0));
        table.viewport()->update();
    };
    fit();
    QObject::connect(&look, &Look::lookChanged, &table, fit);
}

int linesHeight(const Look& look, int below)
{
    const int small = QFontMetrics(look.font(Type::Small)).height();
    return qMax(look.px(34), QFontMetrics(look.font(Type::Body)).height() + below * small + look.px(8));
}

void makeDense(QTableView& table) { table.setProperty("dense", true); }

namespace {

/// In Latin letters, roughly: those of East Asia are as wide as two.
qsizetype lettersOf(const QString& text)
{
    constexpr char16_t firstWide = 0x2E80; // Unicode: from the CJK radicals on, as UAX #11 has them
    const auto isWide = [](QChar c) { return c >= QChar(firstWide) && !c.isSurrogate(); }; // two already
    return text.size() + std::ranges::count_if(text, isWide);
}

/// What the widest text of a column needs, of those in one role; that with the most letters may be narrower,
/// but not than one with a good deal fewer, which is left out: to measure a text takes longer than all else
/// about a cell.
int widestText(const QTableView& table, int column, int role)
{
    const QAbstractItemModel& model = *table.model();
    const QFontMetrics metrics = table.fontMetrics();
    QStringList texts;
    qsizetype longest = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts << model.index(row, column).data(role).toString();
        longest = std::max(longest, lettersOf(texts.back()));
    }
    const bool many = model.columnCount() > 24; // most of them are out of sight: any of the longest will do
    QModelIndex widest;
    int most = -1;
    for (int row = 0; row < model.rowCount() && !(many && most >= 0); ++row) {
        const QString& text = texts[row];
        if (lettersOf(text) < (many ? longest : longest * 7 / 10))
            continue;
        const int width =
            text.contains(u'\n') ? metrics.size(0, text).width() : metrics.horizontalAdvance(text);
        if (width > most) {
            most = width;
            widest = model.index(row, column);
        }
    }
    return widest.isValid() ? table.sizeHintForIndex(widest).width() : 0;
}

int widestText(const QTableView& table, int column)
{
    return std::max(widestText(table, column, Qt::DisplayRole), widestText(table, column, CellRoles{}.below));
}

} // namespace

int contentWidth(const QTableView& table, int column)
{
    return std::max(widestText(table, column), table.horizontalHeader()->sectionSizeHint(column));
}

int contentWidthOnTwoLines(const QTableView& table, int column)
{
    const QHeaderView& head = *table.horizontalHeader();
    const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
    const int saved =
        head.fontMetrics().horizontalAdvance(title) - widthOnTwoLines(head.fontMetrics(), title);
    return std::max(widestText(table, column), head.sectionSizeHint(column) - saved);
}

int widthOnTwoLines(const QFontMetrics& metrics, const QString& title)
{
    int least = metrics.horizontalAdvance(title);
    const qsizetype unit = title.indexOf(u'（'); // Chinese has no space before it
    if (unit > 0 && title.size() >= 8) {
        const int width =
            std::max(metrics.horizontalAdvance(title.left(unit)), metrics.horizontalAdvance(title.mid(unit)));
        const int toSlash = metrics.horizontalAdvance(title.left(title.indexOf(u'/', unit) + 1));
        least = toSlash > 0 && toSlash <= width ? least : width; // Qt would break at the slash
    }
    if (title.size() < 12) // Qt would break "WUE (L/kWh)" at its slash
        return least;
    for (qsizetype space = title.indexOf(u' '); space >= 0; space = title.indexOf(u' ', space + 1))
        least = std::min(least, std::max(metrics.horizontalAdvance(title.left(space)),
                                         metrics.horizontalAdvance(title.mid(space + 1))));
    return least;
}

int sidewaysBar(const QTableView& table)
{
    const bool needed = table.horizontalHeader()->length() > table.viewport()->width();
    return needed ? table.horizontalScrollBar()->sizeHint().height() : 0;
}

bool isCommand(const QKeyEvent& event)
{
    const bool moves = event.key() >= Qt::Key_Home && event.key() <= Qt::Key_PageDown;
    return event.modifiers() == Qt::ControlModifier && event.key() != Qt::Key_A && !moves &&
           event.key() != Qt::Key_Space;
}

void makeTwoLines(QHeaderView& head, const Look& look)
{
    head.setFixedHeight(std::max(look.px(32), 2 * head.fontMetrics().lineSpacing() + look.px(6)));
}

} // namespace jw
