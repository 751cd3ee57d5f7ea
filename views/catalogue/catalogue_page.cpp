#include "views/catalogue/catalogue_page.h"

#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

#include "document/plan_document.h"
#include "views/advisor/advisor_view.h"
#include "views/advisor/serving_view.h"
#include "views/catalogue/catalogue_csv.h"
#include "views/catalogue/catalogue_words.h"
#include "views/catalogue/compared_view.h"
#include "views/catalogue/filter_bar.h"
#include "views/catalogue/plan_copies.h"
#include "views/catalogue/plan_marks.h"
#include "views/catalogue/row_details.h"
#include "views/catalogue/scatter_panel.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/save_bytes.h"
#include "views/common/segments.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {
namespace {

constexpr std::array parts{CataloguePage::Shown::Table, CataloguePage::Shown::Compare,
                           CataloguePage::Shown::Chart};

Segments* choiceOfParts(QWidget* parent)
{
    auto* choice = new Segments(parent);
    for (const CataloguePage::Shown what : parts)
        choice->add(static_cast<int>(what));
    return choice;
}

} // namespace

/// Made in the order of Tab.
CataloguePage::CataloguePage(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_found(m_rows),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_segments(choiceOfParts(this)),
      m_import(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_tabs(new QTabBar(this)),
      m_panel(new Panel(look, {}, this)),
      m_view(nullptr)
{
    m_view = new CatalogueView(m_found, look);
    m_filter = new FilterBar(m_found, *m_view, m_panel);
    m_stack = new QStackedWidget(m_panel);
    m_compared = new ComparedView(look);
    m_scatter = new ScatterPanel(m_rows, look);
    m_empty = new EmptyState(look);
    m_marks = new QLabel(m_panel);
    m_message = new QLabel(m_panel);
    m_csv = new CatalogueCsv(document, look, this);
    build();
    connectParts();
    retranslate();
    showTable(m_rows.table().name);
}

void CataloguePage::showTable(std::string_view name)
{
    const CatalogueTable* table = findCatalogueTable(name);
    if (!table)
        return;
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(static_cast<int>(table - catalogueTables().data()));
    showContent(m_content);
    tell({});
    m_view->showTable(*table);
    m_import->setVisible(canBeImported(*table));
    m_filter->start();
    m_scatter->setTable(*table);
    refreshPlan();
    rowsChanged();
}

bool CataloguePage::showRow(std::string_view table, std::string_view id)
{
    if (!findCatalogueTable(table))
        return false;
    if (m_rows.table().name != table || m_content->isHidden())
        showTable(table);
    const int row = m_rows.rowOf(id);
    if (row < 0)
        return false;
    if (!m_view->selectRow(row)) {
        m_filter->clear();
        m_view->selectRow(row);
    }
    setShown(Shown::Table);
    m_view->setFocus();
    return true;
}

AdvisorView& CataloguePage::showAdvisor()
{
    if (!m_advisor) {
        m_advisor = new AdvisorView(m_document, m_look, this);
        static_cast<QVBoxLayout*>(layout())->addWidget(m_advisor, 1);
        connect(m_advisor, &AdvisorView::goToRequested, this, &CataloguePage::goToRequested);
    }
    showOther(static_cast<int>(catalogueTables().size()), m_advisor);
    return *m_advisor;
}

ServingView& CataloguePage::showServing()
{
    if (!m_serving) {
        m_serving = new ServingView(m_look, this);
        static_cast<QVBoxLayout*>(layout())->addWidget(m_serving, 1);
    }
    m_serving->begin(*m_document.resolved());
    showOther(static_cast<int>(catalogueTables().size()) + 1, m_serving);
    return *m_serving;
}

/// What is no table.
void CataloguePage::showOther(int tab, const QWidget* content)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(tab);
    showContent(content);
    showEdition();
}

void CataloguePage::showEdition()
{
    //: %1 is the edition of the catalogue such as 2026-08.1
    m_about->setText(tr("Edition %1").arg(QString::fromStdString(builtInCatalogue().version)));
}

/// The tables with what belongs to them, the advisor, or the screening.
void CataloguePage::showContent(const QWidget* content)
{
    for (QWidget* part : {m_content, static_cast<QWidget*>(m_segments), static_cast<QWidget*>(m_export),
                          static_cast<QWidget*>(m_import)})
        part->setVisible(content == m_content);
    for (QWidget* other : {static_cast<QWidget*>(m_advisor), static_cast<QWidget*>(m_serving)})
        if (other)
            other->setVisible(content == other);
}

void CataloguePage::setShown(Shown what)
{
    m_segments->choose(static_cast<int>(what));
    showParts();
}

CataloguePage::Shown CataloguePage::shown() const { return static_cast<Shown>(m_segments->chosen()); }

void CataloguePage::follow()
{
    m_behind = isPutAway(*this);
    if (!m_behind)
        refreshPlan();
}

/// Which rows the plan has, and how they stand to it.
void CataloguePage::refreshPlan()
{
    const PlanMarks changed = markRows(m_rows, viewOf(m_document));
    if (changed.ownRows) {
        m_filter->rowsChanged();
        rowsChanged();
    }
    if (changed.marks)
        m_view->showPlanColumn(changed.some);
    m_details->refresh();
}

/// Some row is current wherever there is one.
void CataloguePage::rowsChanged()
{
    const int shownRows = m_found.rowCount();
    //: %1 is the edition of the catalogue such as 2026-08.1, %2 the rows shown, %3 all rows
    m_about->setText(tr("Edition %1 · %2 of %3 rows")
                         .arg(QString::fromStdString(builtInCatalogue().version))
                         .arg(shownRows)
                         .arg(m_rows.rowCount()));
    m_export->setEnabled(shownRows > 0);
    if (shownRows > 0 && m_view->selectionModel()->selectedRows().empty())
        m_view->selectRow(static_cast<int>(m_found.shownRows().front()));
    selectionChanged();
}

void CataloguePage::selectionChanged()
{
    m_details->setRow(m_rows, m_view->currentRow());
    const bool several = m_view->selectedRows().size() > 1;
    m_segments->button(static_cast<int>(Shown::Compare))->setEnabled(several);
    if (!several && shown() == Shown::Compare)
        m_segments->choose(static_cast<int>(Shown::Table));
    showParts();
}

void CataloguePage::showParts()
{
    const bool none = m_found.rowCount() == 0;
    if (shown() == Shown::Compare)
        m_compared->setRows(m_rows, m_view->selectedRows());
    if (shown() == Shown::Chart)
        m_scatter->setRows(m_found.shownRows(), m_view->selectedRows());
    m_stack->setCurrentWidget(none                        ? static_cast<QWidget*>(m_empty)
                              : shown() == Shown::Compare ? m_compared
                              : shown() == Shown::Chart   ? static_cast<QWidget*>(m_scatter)
                                                          : m_view);
}

Result<void> CataloguePage::exportCsv(const QString& path) const
{
    const CsvTable csv = csvOf(m_rows.table(), *m_rows.catalogue(), m_found.shownRows());
    return saveBytes(path, QByteArray::fromStdString(toCsv(csv)));
}

void CataloguePage::askCsvPath()
{
    auto* dialog = new QFileDialog(this, tr("Export the rows shown"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    const std::string_view name = m_rows.table().name;
    dialog->selectFile(toQt(name) + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto done = exportCsv(path);
        tell(done ? QString() : shownText(messageOf(done.error(), nullptr)));
    });
    dialog->open();
}

void CataloguePage::tell(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void CataloguePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        refreshPlan();
}

void CataloguePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
