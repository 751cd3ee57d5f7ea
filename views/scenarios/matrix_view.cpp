#include "views/scenarios/matrix_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

#include "document/scenario_edits.h"
#include "domain/edit.h"
#include "views/common/look.h"
#include "views/common/menu_entry.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/scenarios/matrix_paste.h"

namespace jw {

MatrixView::MatrixView(InputsModel& inputs, const Look& look, QWidget* parent)
    : QTableView(parent),
      m_inputs(inputs),
      m_look(look)
{
    makeTableLook(*this, look);
    makeDense(*this);
    setModel(&inputs);
    setItemDelegate(new InputsDelegate(look, this));
    setSelectionBehavior(SelectItems);
    setTabKeyNavigation(false);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    connect(&inputs, &InputsModel::refused, this, &MatrixView::refused);
    connect(&inputs, &QAbstractItemModel::dataChanged, this, [this] { emit refused({}); });
    connect(&inputs, &QAbstractItemModel::modelReset, this, [this] {
        emit refused({});
        fit();
    });
    connect(&inputs, &QAbstractItemModel::headerDataChanged, this, &MatrixView::fit);
    connect(&look, &Look::lookChanged, this, &MatrixView::fit);
}

/// Each scenario as wide as its content; the names take what is left, or scroll with the rest.
void MatrixView::fit()
{
    QHeaderView& head = *horizontalHeader();
    const int columns = m_inputs.columnCount();
    int others = 0;
    for (int column = 1; column < columns; ++column) {
        const int width =
            std::clamp(contentWidthOnTwoLines(*this, column) + m_look.px(4), m_look.px(48), m_look.px(220));
        setColumnWidth(column, width);
        others += width;
    }
    makeTwoLines(head, m_look);
    if (columns > 0)
        setColumnWidth(0, std::max(viewport()->width() - others, m_look.px(160)));
}

void MatrixView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MatrixView::copySelected() const
{
    QGuiApplication::clipboard()->setMimeData(selectionMime(*this).release());
}

void MatrixView::paste()
{
    QModelIndex at = currentIndex();
    for (const QModelIndex& index : selectedIndexes())
        if (at.isValid())
            at = m_inputs.index(std::min(at.row(), index.row()), std::min(at.column(), index.column()));
    emit refused(pasteInputs(m_inputs, at, QGuiApplication::clipboard()->text()));
}

bool MatrixView::canReset() const
{
    const QModelIndexList cells = selectedIndexes();
    return std::any_of(cells.begin(), cells.end(),
                       [this](const QModelIndex& index) { return m_inputs.canReset(index); });
}

void MatrixView::resetSelected()
{
    std::vector<ScenarioValue> values;
    for (const QModelIndex& index : selectedIndexes())
        if (m_inputs.canReset(index))
            values.push_back({m_inputs.placeAt(index), std::nullopt});
    if (values.empty())
        return;
    const Plan& plan = *m_inputs.document().plan();
    const FieldPlace& first = values.front().place;
    const EditText text = values.size() > 1
                              ? resetText(values.size())
                              : resetText(plan, first.scenario, findRow(plan, first.uid), first.field);
    if (const auto done = setValues(m_inputs.document(), text, values); !done)
        emit refused(errorText(done.error(), *m_inputs.document().plan()));
}

void MatrixView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy) ||
        (key == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)))
        copySelected();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (key == Qt::Key_Delete && plain)
        resetSelected();
    else if (key == Qt::Key_L && event->modifiers() == Qt::ControlModifier)
        slide();
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && plain && currentIndex().isValid() &&
             state() != EditingState)
        edit(currentIndex());
    else if (isCommand(*event) || event->modifiers() == Qt::AltModifier)
        event->ignore(); // of the window, never the beginning of a text
    else
        QTableView::keyPressEvent(event);
}

void MatrixView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool some = currentIndex().isValid();
    addEntry(*menu, tr("Copy"), QKeySequence::Copy, this, &MatrixView::copySelected, some);
    addEntry(*menu, tr("Paste"), QKeySequence::Paste, this, &MatrixView::paste, some);
    addEntry(*menu, tr("Reset"), Qt::Key_Delete, this, &MatrixView::resetSelected, canReset());
    addEntry(*menu, tr("Slide…"), Qt::CTRL | Qt::Key_L, this, &MatrixView::slide,
             numberAt(currentIndex()) != nullptr);
    menu->popup(event->globalPos());
}

} // namespace jw
