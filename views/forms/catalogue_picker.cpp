#include "views/forms/catalogue_picker.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "views/common/look.h"
#include "views/common/table_look.h"

namespace jw {
namespace {

constexpr int idRole = Qt::UserRole + 1, sourceRole = Qt::UserRole + 2;

QList<QStandardItem*> rowOf(const CatalogueItem& item)
{
    QList<QStandardItem*> row; // the model takes them over
    for (const QString& text : {item.name, item.kind, item.figures, item.asOf}) {
        row << new QStandardItem(text);
        row.back()->setEditable(false);
        row.back()->setToolTip(text);
    }
    row.front()->setData(item.id, idRole);
    row.front()->setData(item.source, sourceRole);
    return row;
}

} // namespace

CataloguePicker::CataloguePicker(const Look& look, const QString& title,
                                 const std::vector<CatalogueItem>& items, QWidget* parent)
    : QDialog(parent),
      m_items(new QStandardItemModel(this)),
      m_found(new QSortFilterProxyModel(this)),
      m_search(new QLineEdit(this)),
      m_list(new QTableView(this)),
      m_source(new QLabel(this)),
      m_take(nullptr)
{
    setWindowTitle(title);
    for (const CatalogueItem& item : items)
        m_items->appendRow(rowOf(item));
    m_items->setHorizontalHeaderLabels({tr("Name"), tr("Kind"), tr("Figures"), tr("As of")});
    m_found->setSourceModel(m_items);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    build(look);
    showSource();
}

CataloguePicker& CataloguePicker::ask(const Look& look, const QString& title,
                                      const std::vector<CatalogueItem>& items, QWidget* parent)
{
    auto* picker = new CataloguePicker(look, title, items, parent);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->m_take->setText(tr("Choose"));
    picker->open();
    return *picker;
}

void CataloguePicker::build(const Look& look)
{
    m_search->setPlaceholderText(tr("Find in the catalogue"));
    m_search->setAccessibleName(tr("Find in the catalogue"));
    m_search->setClearButtonEnabled(true);
    m_list->setModel(m_found);
    makeTableLook(*m_list, look);
    m_list->setTabKeyNavigation(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAccessibleName(tr("Rows of the catalogue"));
    m_list->horizontalHeader()->setStretchLastSection(false);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_source->setProperty("type", QStringLiteral("secondary"));
    m_source->setWordWrap(true);
    m_source->setMinimumHeight(look.px(36));
    auto* buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("Copy into the plan"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    m_take->setProperty("kind", QStringLiteral("primary"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    for (QWidget* part : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_list),
                          static_cast<QWidget*>(m_source), static_cast<QWidget*>(buttons)})
        column->addWidget(part, part == m_list ? 1 : 0);
    resize(look.px(860), look.px(520));
    connect(buttons, &QDialogButtonBox::accepted, this, &CataloguePicker::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CataloguePicker::reject);
    connect(m_list, &QTableView::activated, this, &CataloguePicker::accept);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found->setFilterFixedString(text);
        m_list->selectRow(0);
        showSource();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CataloguePicker::showSource);
    m_list->selectRow(0);
}

void CataloguePicker::choose(const QString& id)
{
    for (int row = 0; row < m_found->rowCount(); ++row)
        if (m_found->index(row, 0).data(idRole) == id)
            m_list->selectRow(row);
}

QString CataloguePicker::currentId() const
{
    return m_list->currentIndex().siblingAtColumn(0).data(idRole).toString();
}

void CataloguePicker::showSource()
{
    m_source->setText(m_list->currentIndex().siblingAtColumn(0).data(sourceRole).toString());
    m_take->setEnabled(!currentId().isEmpty());
}

void CataloguePicker::accept()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    QDialog::accept();
    emit picked(id);
}

} // namespace jw
