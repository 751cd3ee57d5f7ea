#include "views/results/figure_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

#include "views/common/cell_delegate.h"
#include "views/common/look.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"

namespace jw {

void FigureModel::setTable(FigureTable table)
{
    if (table == m_table)
        return;
    if (table.columns == m_table.columns && table.rows.size() == m_table.rows.size()) {
        m_table = std::move(table);
        if (!m_table.rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int FigureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant FigureModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FigureCell& cell =
        m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return tip(index);
    case CellRoles{}.below: return m_folded ? below(index) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (cell.number ? Qt::AlignRight : Qt::AlignLeft));
    case CopyRole: return cell.number ? QVariant(cell.copy) : QVariant(cell.text);
    case PathRole: return cell.path;
    case CellRoles{}.dimmed: return cell.dimmed;
    default: return {};
    }
}

QString FigureModel::below(const QModelIndex& index) const
{
    QStringList texts, bands;
    const auto& row = m_table.rows[static_cast<std::size_t>(index.row())];
    for (auto i = static_cast<std::size_t>(index.column()) + 1; i < row.size() && m_table.columns[i].folds;
         ++i) {
        const QString text = row[i].brief.isEmpty() ? row[i].text : row[i].brief;
        if (!text.isEmpty() && !texts.endsWith(text)) // a dash once
            texts << text;
        if (!row[i].band.isEmpty())
            bands << row[i].band;
    }
    const QString band = bands.join(QStringLiteral(" · "));
    return texts.join(QStringLiteral(" · ")) + (band.isEmpty() ? QString() : u'\n' + band);
}

/// With that of columns folded into it, each below its name.
QString FigureModel::tip(const QModelIndex& index) const
{
    const auto& row = m_table.rows[static_cast<std::size_t>(index.row())];
    const auto at = static_cast<std::size_t>(index.column());
    QString tip = row[at].full;
    for (std::size_t i = at + 1; m_folded && i < row.size() && m_table.columns[i].folds; ++i)
        if (!row[i].full.isEmpty())
            tip += QStringLiteral("\n\n%1\n%2").arg(m_table.columns[i].copyTitle, row[i].full);
    return tip;
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const bool known = section >= 0 && section < rowCount();
        return known && role == Qt::DisplayRole ? m_table.rows[static_cast<std::size_t>(section)][0].text
                                                : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    const FigureColumn& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(column.number ? Qt::AlignRight : Qt::AlignLeft) |
               static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextWordWrap);
    if (role == PlainHeaderRole)
        return column.copyTitle.isEmpty() ? column.title : column.copyTitle;
    if (role == Qt::ToolTipRole && !column.tip.isEmpty())
        return column.tip;
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

FigureView::FigureView(const Look& look, QWidget* parent) : QTableView(parent), m_look(look)
{
    makeTableLook(*this, look);
    setModel(&m_model);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QTableView::doubleClicked, this, &FigureView::explain);
    connect(&look, &Look::lookChanged, this, &FigureView::fit);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FigureView::fit);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &FigureView::fit);
}

void FigureView::setTable(FigureTable table) { m_model.setTable(std::move(table)); }

void FigureView::setTwoLineHeads()
{
    m_twoLines = true;
    makeTwoLines(*horizontalHeader(), m_look);
}

void FigureView::setMaximumRows(int rows)
{
    m_maximumRows = rows;
    updateGeometry();
}

void FigureView::setWholeNames()
{
    m_wholeNames = true;
    fit();
}

bool FigureView::isFolded(int column) const
{
    return m_model.isFolded() && m_model.table().columns[static_cast<std::size_t>(column)].folds;
}

/// Of all columns but the first; 0 of those folded.
std::vector<int> FigureView::wantedWidths() const
{
    std::vector<int> widths(1, 0);
    for (int i = 1; i < m_model.columnCount(); ++i)
        widths.push_back(isFolded(i)  ? 0
                         : m_twoLines ? contentWidthOnTwoLines(*this, i)
                                      : contentWidth(*this, i));
    return widths;
}

void FigureView::foldWhere(bool needed)
{
    m_model.setFolded(needed && std::ranges::any_of(m_model.table().columns, &FigureColumn::folds));
    const auto isBanded = [](const auto& row) {
        return std::ranges::any_of(row, [](const FigureCell& cell) { return !cell.band.isEmpty(); });
    };
    const bool bands = m_model.isFolded() && std::ranges::any_of(m_model.table().rows, isBanded);
    const int height = linesHeight(m_look, m_model.isFolded() ? 1 + int(bands) : 0);
    if (height != verticalHeader()->defaultSectionSize())
        verticalHeader()->setDefaultSectionSize(height);
}

/// The first column takes what is left; numbers take what they need, what folds below others if it must.
/// Unless they are to be whole, its names are cut before others go out of sight.
void FigureView::fit()
{
    QHeaderView* head = horizontalHeader();
    const int count = m_model.columnCount();
    if (count == 0)
        return;
    const int room = viewport()->width(), names = contentWidth(*this, 0);
    const bool hopeless = count * m_look.px(40) > room; // no need to measure what is folded anyway
    m_model.setFolded(false);
    std::vector<int> widths = hopeless ? std::vector<int>() : wantedWidths();
    foldWhere(hopeless || std::accumulate(widths.begin(), widths.end(), std::min(names, room / 2)) > room);
    if (widths.empty() || m_model.isFolded())
        widths = wantedWidths();
    int left = room;
    for (int i = 1; i < count; ++i) {
        if (isColumnHidden(i) != isFolded(i))
            setColumnHidden(i, isFolded(i));
        if (isFolded(i))
            continue;
        head->resizeSection(i, widths[static_cast<std::size_t>(i)]);
        left -= head->sectionSize(i);
    }
    const int least = std::max(m_look.px(220), m_wholeNames ? room / 2 : 0);
    head->resizeSection(0, std::min(std::max(names, left), std::max(least, left)));
    updateGeometry();
}

void FigureView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

QSize FigureView::sizeHint() const
{
    const int rows = std::clamp(m_model.rowCount(), 1, m_maximumRows);
    const QHeaderView& heads = *horizontalHeader();
    const int bar = sidewaysBar(*this);
    const int head = std::max({heads.sizeHint().height(), heads.minimumHeight(), m_look.px(32)});
    return {m_look.px(320), head + rows * verticalHeader()->defaultSectionSize() + bar + 2};
}

QSize FigureView::minimumSizeHint() const { return {m_look.px(200), sizeHint().height()}; }

void FigureView::explain(const QModelIndex& index)
{
    const QString path = index.data(PathRole).toString();
    if (!path.isEmpty())
        emit explainRequested(path);
}

void FigureView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F3)
        return explain(currentIndex());
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setMimeData(selectionMime(*this).release());
    QTableView::keyPressEvent(event);
}

} // namespace jw
