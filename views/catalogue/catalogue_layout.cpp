// Where the parts of the catalogue stand, what they do, and what they are called.
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

#include "document/plan_document.h"
#include "views/catalogue/catalogue_csv.h"
#include "views/catalogue/catalogue_page.h"
#include "views/catalogue/catalogue_words.h"
#include "views/catalogue/compared_view.h"
#include "views/catalogue/filter_bar.h"
#include "views/catalogue/plan_copies.h"
#include "views/catalogue/row_details.h"
#include "views/catalogue/scatter_panel.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/segments.h"

namespace jw {

void CataloguePage::build()
{
    m_title->setProperty("type", QStringLiteral("pageTitle"));
    m_about->setProperty("type", QStringLiteral("secondary"));
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (std::size_t at = 0; at < catalogueTables().size(); ++at)
        m_tabs->addTab(QString());
    m_tabs->addTab(QString()); // the advisor
    m_tabs->addTab(QString()); // for serving
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_about);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_segments), static_cast<QWidget*>(m_import),
                          static_cast<QWidget*>(m_export)})
        head->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m_look.px(20), m_look.px(14), m_look.px(20), m_look.px(14));
    column->setSpacing(m_look.px(12));
    column->addLayout(head);
    column->addWidget(m_tabs); // a line of its own: at 1280 pixels all are seen
    column->addWidget(m_content = buildContent(), 1);
}

QWidget* CataloguePage::buildContent()
{
    for (QWidget* part : {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_compared),
                          static_cast<QWidget*>(m_scatter), static_cast<QWidget*>(m_empty)})
        m_stack->addWidget(part);
    m_marks->setProperty("type", QStringLiteral("small"));
    m_marks->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->setProperty("type", QStringLiteral("worse"));
    m_message->setWordWrap(true);
    m_message->hide();
    m_panel->body()->addWidget(m_filter);
    m_panel->body()->addWidget(m_message);
    m_panel->body()->addWidget(m_stack, 1);
    m_panel->body()->addWidget(m_marks);
    m_details = new RowDetails(m_document, m_look, this);
    m_details->setMinimumWidth(m_look.px(250));
    m_details->setMaximumWidth(m_look.px(380));
    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_look.px(12));
    row->addWidget(m_panel, 3);
    row->addWidget(m_details, 1);
    return content;
}

void CataloguePage::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        const auto at = static_cast<std::size_t>(tab);
        if (at < catalogueTables().size())
            showTable(catalogueTables()[at].name);
        else if (at == catalogueTables().size())
            showAdvisor();
        else
            showServing();
    });
    connect(m_segments, &Segments::chosenByUser, this, &CataloguePage::showParts);
    connect(m_export, &QPushButton::clicked, this, &CataloguePage::askCsvPath);
    connect(m_import, &QPushButton::clicked, m_csv, &CatalogueCsv::askForFile);
    connect(m_csv, &CatalogueCsv::refused, this, &CataloguePage::tell);
    connect(m_csv, &CatalogueCsv::imported, this,
            [this](const CatalogueTable& table) { showTable(table.name); });
    connect(m_filter, &FilterBar::filtered, this, &CataloguePage::rowsChanged);
    connect(m_view, &CatalogueView::rowsChosen, this, &CataloguePage::selectionChanged);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_filter->clear();
        m_filter->search().setFocus();
    });
    connect(m_scatter, &ScatterPanel::rowChosen, this, [this](int row) { m_view->selectRow(row); });
    connect(m_details, &RowDetails::goToRequested, this, &CataloguePage::goToRequested);
    connect(m_details, &RowDetails::refused, this, &CataloguePage::tell);
    connect(&m_document, &PlanDocument::planChanged, this, &CataloguePage::follow);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &CataloguePage::follow);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->search().setFocus(Qt::ShortcutFocusReason);
        m_filter->search().selectAll();
    });
}

void CataloguePage::retranslate()
{
    const auto tables = catalogueTables();
    for (std::size_t at = 0; at < tables.size(); ++at)
        m_tabs->setTabText(static_cast<int>(at), catalogueTitle(tables[at]));
    m_tabs->setTabText(static_cast<int>(tables.size()), tr("Advisor"));
    m_tabs->setTabText(static_cast<int>(tables.size()) + 1, tr("Serving"));
    m_title->setText(tr("Catalogue"));
    setAccessibleName(tr("Catalogue"));
    m_tabs->setAccessibleName(tr("Tables of the catalogue"));
    m_export->setText(tr("Export CSV…"));
    m_export->setToolTip(tr("The rows that are shown, with all their columns"));
    m_import->setText(tr("Import CSV…"));
    m_import->setToolTip(tr("Rows of your own into the plan; also by paste, or drop a file here"));
    m_segments->setText(static_cast<int>(Shown::Table), tr("Table"));
    m_segments->setText(static_cast<int>(Shown::Compare), tr("Side by side"));
    m_segments->setText(static_cast<int>(Shown::Chart), tr("Chart"));
    m_segments->button(static_cast<int>(Shown::Compare))
        ->setToolTip(tr("The selected rows beside each other: select several with Ctrl or Shift"));
    m_view->setAccessibleName(tr("Rows of the catalogue"));
    m_compared->setAccessibleName(tr("Selected rows side by side"));
    m_marks->setText(tr("≈ estimate · – not known · ▲ best of the rows compared"));
    m_marks->setToolTip(m_marks->text());
    m_empty->setText(
        {tr("No row of this table matches the search and the choices."), tr("Clear search and choices"), {}});
    m_rows.retranslate();
    m_filter->retranslate();
    m_scatter->retranslate();
    m_details->retranslate();
    m_view->fitColumns();
    rowsChanged();
    if (m_content->isHidden())
        showEdition();
}

} // namespace jw
