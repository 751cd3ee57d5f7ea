#include "views/forms/table_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>

#include <algorithm>

#include "document/plan_edits.h"
#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/forms/cell_editor.h"
#include "views/forms/paste_dialog.h"
#include "views/forms/remove_dialog.h"
#include "views/forms/table_facts.h"

namespace jw {

PlanTableView::PlanTableView(PlanDocument& document, const Look& look, TableShape shape, QWidget* parent)
    : QTableView(parent),
      m_document(document),
      m_look(look),
      m_table(new PlanTableModel(document, std::move(shape), this))
{
    m_table->setStyle(personStyle());
    setModel(new TableFacts(*m_table, this));
    makeTableLook(*this, look);
    setItemDelegate(new FieldCell(look, this));
    setTabKeyNavigation(false);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &PlanTableModel::editRefused, this,
            [this](const Error& error) { emit refused(errorText(error, *m_document.resolved())); });
    connect(&document, &PlanDocument::planChanged, this, [this] { emit refused({}); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { emit currentRowChanged(QString::fromStdString(currentUid())); });
    for (const auto& changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model(), changed, this, &PlanTableView::fitColumns);
    connect(model(), &QAbstractItemModel::modelReset, this, &PlanTableView::fitColumns);
    connect(model(), &QAbstractItemModel::headerDataChanged, this, &PlanTableView::fitColumns);
    connect(&look, &Look::lookChanged, this, &PlanTableView::fitColumns);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column > 0)
            fitFirstColumn();
    });
    fitColumns();
}

std::string PlanTableView::currentUid() const
{
    return currentIndex().isValid() ? m_table->uidAt(currentIndex().row()).toStdString() : std::string();
}

void PlanTableView::selectRow(const std::string& uid, const std::string& field)
{
    const int row = m_table->rowOf(QString::fromStdString(uid));
    if (row < 0)
        return;
    const auto& columns = m_table->shape().columns;
    const auto column = std::ranges::find(columns, field);
    const int found = column == columns.end() ? std::max(0, currentIndex().column())
                                              : static_cast<int>(column - columns.begin());
    const int at = isColumnHidden(found) ? 0 : found;
    selectionModel()->setCurrentIndex(model()->index(row, at),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

void PlanTableView::setVisibleRows(int least, int most)
{
    m_leastRows = least;
    m_mostRows = most;
    updateGeometry();
}

void PlanTableView::setCompact()
{
    m_compact = true;
    fitColumns();
}

/// After the look of all tables, which is not compact.
void PlanTableView::fitHeights()
{
    QHeaderView& head = *horizontalHeader();
    if (!m_compact)
        return makeTwoLines(head, m_look);
    const int line = head.fontMetrics().lineSpacing();
    head.setFixedHeight(std::max(m_look.px(26), line + m_look.px(6)));
    verticalHeader()->setDefaultSectionSize(std::max(m_look.px(28), line + m_look.px(8)));
}

QSize PlanTableView::sizeHint() const
{
    const int rows = std::clamp(model()->rowCount(), m_leastRows, m_mostRows);
    const int head = horizontalHeader()->height();
    const int bar = m_sideways ? horizontalScrollBar()->sizeHint().height() : 0;
    return {m_look.px(400), head + rows * verticalHeader()->defaultSectionSize() + bar + 2};
}

QSize PlanTableView::minimumSizeHint() const { return {m_look.px(200), sizeHint().height()}; }

/// Wide enough for content and title.
void PlanTableView::fitColumns()
{
    QHeaderView* head = horizontalHeader();
    const QFontMetrics metrics = head->fontMetrics();
    const int padding = m_look.px(28);
    head->setStretchLastSection(false);
    head->setMinimumSectionSize(m_look.px(60));
    for (int column = 1; column < model()->columnCount(); ++column) {
        head->setSectionResizeMode(column, QHeaderView::Interactive);
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        const int name = m_compact ? metrics.horizontalAdvance(title) : widthOnTwoLines(metrics, title);
        const int wanted = std::max(sizeHintForColumn(column), name + padding);
        head->resizeSection(column, std::min(wanted, m_look.px(260)));
    }
    fitHeights();
    fitFirstColumn();
    updateGeometry();
}

/// The first column, usually the name, takes what is left; rather than be cut short it scrolls the table.
void PlanTableView::fitFirstColumn()
{
    QHeaderView* head = horizontalHeader();
    if (head->count() == 0)
        return;
    const int least = m_look.px(160);
    const int others = head->length() - head->sectionSize(0);
    m_sideways = viewport()->width() - others < least;
    head->setSectionResizeMode(0, m_sideways ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (m_sideways)
        head->resizeSection(0, least);
    updateGeometry();
}

void PlanTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitFirstColumn();
}

void PlanTableView::tell(const Result<void>& done)
{
    emit refused(done ? QString() : errorText(done.error(), *m_document.resolved()));
}

std::vector<std::string> PlanTableView::selectedUids() const
{
    std::vector<std::string> uids;
    for (const QModelIndex& row : selectionModel()->selectedRows())
        uids.push_back(m_table->uidAt(row.row()).toStdString());
    return uids;
}

QModelIndexList PlanTableView::selectedCells() const
{
    QModelIndexList cells;
    for (const QModelIndex& index : selectedIndexes()) // of columns that are shown
        cells << m_table->index(index.row(), index.column());
    return cells;
}

void PlanTableView::removeSelected()
{
    const auto uids = selectedUids();
    if (uids.empty())
        return;
    const int row = currentIndex().row();
    askRemove(*this, m_document, uids, [this, uids, row] {
        tell(removeRows(m_document, uids));
        if (const int rows = model()->rowCount(); rows > 0)
            selectRow(m_table->uidAt(std::min(row, rows - 1)).toStdString());
    });
}

void PlanTableView::duplicateCurrent()
{
    if (currentUid().empty())
        return;
    const auto copy = duplicateRow(m_document, currentUid());
    tell(copy.map([](const std::string&) {}));
    if (copy)
        selectRow(*copy);
}

void PlanTableView::moveCurrent(int by)
{
    const int row = currentIndex().row(), target = row + by;
    if (row < 0 || target < 0 || target >= model()->rowCount())
        return;
    const std::string uid = currentUid();
    const std::string before = m_table->uidAt(by > 0 ? target + 1 : target).toStdString();
    tell(moveRow(m_document, uid, before));
    selectRow(uid);
}

void PlanTableView::copySelected() const
{
    if (!currentIndex().isValid())
        return;
    const CopiedCells cells = copiedCells(*m_table, selectedCells());
    auto* mime = new QMimeData; // the clipboard takes it over
    mime->setText(cells.text);
    mime->setHtml(cells.html);
    QGuiApplication::clipboard()->setMimeData(mime);
}

void PlanTableView::paste()
{
    const QModelIndex at = currentIndex();
    const auto preview =
        previewPaste(*m_table, at.isValid() ? m_table->index(at.row(), at.column()) : QModelIndex(),
                     QGuiApplication::clipboard()->text());
    if (!preview)
        return tell(fail(preview.error()));
    if (!preview->cells.empty())
        offer(*preview);
}

void PlanTableView::offer(const PastePreview& preview)
{
    auto* dialog = new PasteDialog(*m_table, preview, m_look, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, preview] { tell(takePaste(*m_table, preview)); });
    dialog->open();
}

void PlanTableView::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    const bool control = event->modifiers() == Qt::ControlModifier;
    const int key = event->key();
    if (event->matches(QKeySequence::Copy) ||
        (key == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)))
        copySelected();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (key == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        removeSelected();
    else if (key == Qt::Key_D && control)
        duplicateCurrent();
    else if (alt && (key == Qt::Key_Up || key == Qt::Key_Down))
        moveCurrent(key == Qt::Key_Up ? -1 : 1);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid() &&
             state() != EditingState)
        edit(currentIndex());
    else if (control || alt)
        event->ignore(); // commands of the window, never the beginning of a text
    else
        QTableView::keyPressEvent(event);
}

void PlanTableView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool some = currentIndex().isValid();
    const auto add = [&](const QString& text, const QKeySequence& key, auto action, bool enabled) {
        QAction* entry = menu->addAction(text, this, action);
        entry->setShortcut(key);
        entry->setShortcutVisibleInContextMenu(true);
        entry->setEnabled(enabled);
    };
    add(
        tr("Copy"), QKeySequence::Copy, [this] { copySelected(); }, some);
    add(
        tr("Paste…"), QKeySequence::Paste, [this] { paste(); }, true);
    menu->addSeparator();
    add(
        tr("Duplicate"), Qt::CTRL | Qt::Key_D, [this] { duplicateCurrent(); }, some);
    add(
        tr("Move up"), Qt::ALT | Qt::Key_Up, [this] { moveCurrent(-1); }, some);
    add(
        tr("Move down"), Qt::ALT | Qt::Key_Down, [this] { moveCurrent(1); }, some);
    menu->addSeparator();
    add(
        tr("Remove"), Qt::Key_Delete, [this] { removeSelected(); }, some);
    menu->popup(event->globalPos());
}

void PlanTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_table->setStyle(personStyle());
    m_table->retranslate();
}

} // namespace jw
