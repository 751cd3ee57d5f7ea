#include "views/forms/paste_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "views/common/cell_delegate.h"
#include "views/common/look.h"
#include "views/common/table_look.h"
#include "views/common/words.h"

namespace jw {

PasteDialog::PasteDialog(const PlanTableModel& table, const PastePreview& preview, const Look& look,
                         QWidget* parent)
    : QDialog(parent),
      m_table(table),
      m_preview(preview),
      m_cells(new QStandardItemModel(this)),
      m_view(new QTableView(this)),
      m_summary(new QLabel(this)),
      m_complaint(new QLabel(this))
{
    setWindowTitle(tr("Paste"));
    fill();
    build(look);
}

void PasteDialog::build(const Look& look)
{
    auto* column = new QVBoxLayout(this);
    m_summary->setText(summary());
    m_complaint->setText(complaint());
    m_complaint->setProperty("type", QStringLiteral("worse"));
    m_complaint->setWordWrap(true);
    m_complaint->setVisible(m_preview.badCount() > 0);
    m_view->setModel(m_cells);
    makeTableLook(*m_view, look);
    m_view->verticalHeader()->show();
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setAccessibleName(tr("Cells to be pasted"));
    m_view->resizeColumnsToContents();
    const std::size_t good = m_preview.cells.size() - m_preview.badCount();
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* take = buttons->addButton(tr("Take %n cell(s)", nullptr, static_cast<int>(good)),
                                           QDialogButtonBox::AcceptRole);
    take->setEnabled(good > 0);
    take->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(m_summary);
    column->addWidget(m_complaint);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(look.px(760), look.px(420));
}

QString PasteDialog::reason(const PastedCell& cell) const
{
    if (cell.isGood())
        return {};
    Error error = cell.value.error();
    return shownText(messageOf(error, m_table.column(cell.column)));
}

QString PasteDialog::summary() const
{
    QStringList parts{tr("%n cell(s)", nullptr, static_cast<int>(m_preview.cells.size()))};
    if (m_preview.newRows > 0)
        parts << tr("%n new row(s)", nullptr, m_preview.newRows);
    if (const std::size_t bad = m_preview.badCount(); bad > 0)
        parts << tr("%n cannot be taken and stay(s) as it was", nullptr, static_cast<int>(bad));
    return parts.join(QStringLiteral(" · "));
}

QString PasteDialog::complaint() const
{
    const auto bad = std::ranges::find_if(m_preview.cells, [](const PastedCell& c) { return !c.isGood(); });
    if (bad == m_preview.cells.end())
        return {};
    //: A cell of a pasted block: %1 row, %2 title of the column, %3 what is wrong
    return tr("Row %1, %2: %3")
        .arg(bad->blockRow + 1)
        .arg(m_table.headerData(bad->column, Qt::Horizontal).toString(), reason(*bad));
}

void PasteDialog::fill()
{
    int first = m_table.columnCount(), last = 0;
    for (const PastedCell& cell : m_preview.cells) {
        first = std::min(first, cell.column);
        last = std::max(last, cell.column);
    }
    for (int column = first; column <= last; ++column)
        m_cells->setHorizontalHeaderItem(
            column - first, new QStandardItem(m_table.headerData(column, Qt::Horizontal).toString()));
    for (const PastedCell& cell : m_preview.cells) {
        auto* item = new QStandardItem(cell.text); // the model takes it over
        item->setData(reason(cell), CellRoles{}.error);
        item->setToolTip(cell.isGood() ? cell.text : reason(cell));
        const int row = static_cast<int>(cell.blockRow) - (m_preview.hasTitles ? 1 : 0);
        m_cells->setItem(row, cell.column - first, item);
        m_cells->setVerticalHeaderItem(row, new QStandardItem(QString::number(cell.blockRow + 1)));
    }
}

} // namespace jw
