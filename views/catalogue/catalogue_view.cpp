#include "views/catalogue/catalogue_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

#include "views/catalogue/catalogue_words.h"
#include "views/common/look.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"

namespace jw {
namespace {

/// The ids are for files and commands; people know a row by its name.
std::set<std::string> usefulKeys(const CatalogueTable& table)
{
    std::set<std::string> keys;
    for (const std::string_view key : table.shown)
        if (key != "id")
            keys.emplace(key);
    return keys;
}

} // namespace

CatalogueView::CatalogueView(CatalogueFilter& rows, const Look& look, QWidget* parent)
    : QTableView(parent),
      m_rows(rows),
      m_look(look)
{
    setModel(&rows);
    makeTableLook(*this, look);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorShown(false); // it would cover the title, which has an arrow instead
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSectionsMovable(true);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &CatalogueView::rowsChosen);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CatalogueView::rowsChosen);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { scrollTo(currentIndex()); });
    connect(&look, &Look::lookChanged, this, &CatalogueView::fitColumns);
    showTable(rows.rows().table());
}

std::set<std::string>& CatalogueView::shownKeys()
{
    const CatalogueTable& table = m_rows.rows().table();
    return m_shown.try_emplace(std::string(table.name), usefulKeys(table)).first->second;
}

void CatalogueView::showTable(const CatalogueTable& table)
{
    m_rows.rows().setTable(table);
    m_planColumn = false;
    sortByColumn(-1, Qt::AscendingOrder);
    applyColumns();
    putInOrder();
}

/// As the model has them, but for the column of the plan: beside the names, where it is seen.
void CatalogueView::putInOrder()
{
    QHeaderView* head = horizontalHeader();
    for (int column = 0; column < head->count(); ++column)
        head->moveSection(head->visualIndex(column), column);
    const int plan = m_rows.rows().planColumn();
    head->moveSection(head->visualIndex(plan), head->visualIndex(nameColumn()) + 1);
}

bool CatalogueView::isColumnShown(std::string_view key) const
{
    const int column = m_rows.rows().columnOf(key);
    return column >= 0 && !isColumnHidden(column);
}

/// One column stays.
void CatalogueView::setColumnShown(const std::string& key, bool shown)
{
    std::set<std::string>& keys = shownKeys();
    if (shown)
        keys.insert(key);
    else if (keys.size() > 1)
        keys.erase(key);
    applyColumns();
}

void CatalogueView::resetColumns()
{
    shownKeys() = usefulKeys(m_rows.rows().table());
    applyColumns();
}

void CatalogueView::showPlanColumn(bool shown)
{
    m_planColumn = shown;
    applyColumns();
}

void CatalogueView::applyColumns()
{
    const CatalogueModel& rows = m_rows.rows();
    const std::set<std::string>& keys = shownKeys();
    for (int column = 0; column < rows.planColumn(); ++column)
        setColumnHidden(column, !keys.contains(std::string(rows.column(column)->key)));
    setColumnHidden(rows.planColumn(), !m_planColumn);
    fitColumns();
}

/// The sources stand apart, behind a line.
void CatalogueView::fillColumnMenu(QMenu& menu)
{
    menu.clear();
    const CatalogueModel& rows = m_rows.rows();
    bool sources = false;
    for (int column = 0; column < rows.planColumn(); ++column) {
        const std::string key(rows.column(column)->key);
        if (isSourceColumn(key) && !std::exchange(sources, true))
            menu.addSeparator();
        QAction* action =
            menu.addAction(catalogueTitle(*rows.column(column)).replace(u'&', QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, key](bool on) { setColumnShown(key, on); });
    }
    menu.addSeparator();
    menu.addAction(tr("Columns as at first"), this, &CatalogueView::resetColumns);
}

std::vector<std::size_t> CatalogueView::selectedRows() const
{
    std::vector<int> shown;
    for (const QModelIndex& index : selectionModel()->selectedRows(nameColumn()))
        shown.push_back(index.row());
    std::ranges::sort(shown);
    std::vector<std::size_t> rows;
    for (const int row : shown)
        rows.push_back(static_cast<std::size_t>(m_rows.mapToSource(m_rows.index(row, 0)).row()));
    if (rows.empty() && currentRow() >= 0)
        rows.push_back(static_cast<std::size_t>(currentRow()));
    return rows;
}

int CatalogueView::currentRow() const { return m_rows.mapToSource(currentIndex()).row(); }

bool CatalogueView::selectRow(int row, bool add)
{
    const QModelIndex index = m_rows.mapFromSource(m_rows.rows().index(row, 0));
    if (!index.isValid())
        return false;
    const int column = std::max(0, nameColumn());
    const auto how = add ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect;
    selectionModel()->setCurrentIndex(index.siblingAtColumn(column), how | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
    return true;
}

int CatalogueView::nameColumn() const
{
    for (int at = 0; at < horizontalHeader()->count(); ++at)
        if (const int column = horizontalHeader()->logicalIndex(at); !isColumnHidden(column))
            return column;
    return 0;
}

/// Wide enough for content and title, the mark of the order too.
void CatalogueView::fitColumns()
{
    QHeaderView* head = horizontalHeader();
    head->setMinimumSectionSize(m_look.px(56));
    for (int column = 0; column < m_rows.columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        const QString title = m_rows.rows().headerData(column, Qt::Horizontal).toString();
        const int least = widthOnTwoLines(head->fontMetrics(), title) + m_look.px(28);
        int widest = column == m_rows.rows().planColumn() ? m_look.px(16) : 0; // its dot
        const int before = widest;
        for (int row = 0; row < m_rows.rowCount(); ++row)
            widest = std::max(widest, before + fontMetrics().horizontalAdvance(
                                                   m_rows.index(row, column).data().toString()));
        head->resizeSection(column,
                            std::clamp(widest + m_look.px(30), least, std::max(least, m_look.px(190))));
    }
    makeTwoLines(*head, m_look);
    fitNames();
}

/// What the others leave is for the names; they give way before the table scrolls sideways.
void CatalogueView::fitNames()
{
    QHeaderView* head = horizontalHeader();
    const int names = nameColumn(), least = m_look.px(184);
    const int left = viewport()->width() - (head->length() - head->sectionSize(names));
    head->resizeSection(names, std::max(least, left));
}

void CatalogueView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitNames();
}

void CatalogueView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setMimeData(selectionMime(*this).release());
    if (isCommand(*event))
        return event->ignore();
    QTableView::keyPressEvent(event);
}

} // namespace jw
