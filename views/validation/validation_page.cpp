#include "views/validation/validation_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <array>

#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/segments.h"
#include "views/validation/check_details.h"
#include "views/validation/checks_bar.h"
#include "views/validation/checks_view.h"
#include "views/validation/goal_strip.h"
#include "views/validation/parity_panel.h"
#include "views/validation/summary_panel.h"

namespace jw {
namespace {

constexpr std::array parts{ValidationPage::Shown::Table, ValidationPage::Shown::Chart,
                           ValidationPage::Shown::Summary};

void name(QPushButton* button, const QString& text, const QString& tip)
{
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
}

} // namespace

/// Made in the order of Tab.
ValidationPage::ValidationPage(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_found(m_rows),
      m_job([this](const Result<CheckRunPtr>& run) { take(run); }),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_kinds(new Segments(this)),
      m_segments(new Segments(this)),
      m_builtIn(nullptr),
      m_open(nullptr),
      m_export(nullptr),
      m_goals(nullptr),
      m_panel(nullptr),
      m_view(new ChecksView(m_found, look))
{
    for (const RowKind kind : {RowKind::Training, RowKind::Serving})
        m_kinds->add(static_cast<int>(kind));
    for (const Shown what : parts)
        m_segments->add(static_cast<int>(what));
    m_builtIn = new QPushButton(this);
    m_open = new QPushButton(this);
    m_export = new QPushButton(this);
    m_goals = new GoalStrip(look, this);
    m_panel = new Panel(look, {}, this);
    m_filter = new ChecksBar(m_found, m_panel);
    m_message = new QLabel(m_panel);
    m_stack = new QStackedWidget(m_panel);
    m_parity = new ParityPanel(look);
    m_summary = new SummaryPanel(look);
    m_empty = new EmptyState(look);
    build();
    connectParts();
    retranslate();
}

void ValidationPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m_look.px(20), m_look.px(14), m_look.px(20), m_look.px(14));
    column->setSpacing(m_look.px(12));
    column->addWidget(buildHead());
    column->addWidget(m_goals);
    column->addWidget(buildContent(), 1);
}

QWidget* ValidationPage::buildHead()
{
    m_title->setProperty("type", QStringLiteral("pageTitle"));
    m_about->setProperty("type", QStringLiteral("secondary"));
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_builtIn->setProperty("kind", QStringLiteral("link"));
    m_builtIn->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_about);
    auto* head = new QWidget(this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addLayout(words, 1);
    for (QWidget* part :
         {static_cast<QWidget*>(m_kinds), static_cast<QWidget*>(m_segments), static_cast<QWidget*>(m_builtIn),
          static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_export)})
        line->addWidget(part);
    return head;
}

QWidget* ValidationPage::buildContent()
{
    for (QWidget* part : {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_parity),
                          static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_empty)})
        m_stack->addWidget(part);
    m_message->setProperty("type", QStringLiteral("errorBox"));
    m_message->setWordWrap(true);
    m_message->hide();
    m_panel->body()->addWidget(m_filter);
    m_panel->body()->addWidget(m_message);
    m_panel->body()->addWidget(m_stack, 1);
    m_details = new CheckDetails(m_look, this);
    m_details->setMinimumWidth(m_look.px(250));
    m_details->setMaximumWidth(m_look.px(360));
    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_look.px(12));
    row->addWidget(m_panel, 3);
    row->addWidget(m_details, 1);
    return content;
}

void ValidationPage::connectParts()
{
    connect(m_kinds, &Segments::chosenByUser, this, [this] { load({}); });
    connect(m_segments, &Segments::chosenByUser, this, &ValidationPage::showParts);
    connect(m_builtIn, &QPushButton::clicked, this, [this] { load({}); });
    connect(m_open, &QPushButton::clicked, this, &ValidationPage::askRowsPath);
    connect(m_export, &QPushButton::clicked, this, &ValidationPage::askCsvPath);
    connect(m_filter, &ChecksBar::filtered, this, &ValidationPage::rowsChanged);
    connect(m_filter, &ChecksBar::searchEntered, m_view, [this] { m_view->setFocus(); });
    connect(m_view, &ChecksView::rowChosen, this, &ValidationPage::selectionChanged);
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ValidationPage::showParts);
    connect(m_parity, &ParityPanel::rowChosen, m_view, &ChecksView::selectRow);
    connect(m_empty, &EmptyState::actionTriggered, this, &ValidationPage::wayOut);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->search().setFocus(Qt::ShortcutFocusReason);
        m_filter->search().selectAll();
    });
}

void ValidationPage::retranslate()
{
    setAccessibleName(tr("Validation"));
    m_title->setText(tr("Validation"));
    m_kinds->setText(static_cast<int>(RowKind::Training), tr("Training"));
    m_kinds->setText(static_cast<int>(RowKind::Serving), tr("Inference"));
    m_segments->setText(static_cast<int>(Shown::Table), tr("Table"));
    m_segments->setText(static_cast<int>(Shown::Chart), tr("Parity chart"));
    m_segments->setText(static_cast<int>(Shown::Summary), tr("Summary"));
    name(m_builtIn, tr("Built-in rows"), tr("Back to the published rows that the program carries"));
    name(m_open, tr("Open a file of rows…"),
         tr("A CSV file of training runs or serving benchmarks with the columns of the built-in ones"));
    name(m_export, tr("Export CSV…"), tr("The rows that are shown, with predictions, bands and reasons"));
    m_view->setAccessibleName(tr("Published figures beside their predictions"));
    m_rows.retranslate();
    m_filter->retranslate();
    m_goals->retranslate();
    m_parity->retranslate();
    m_summary->retranslate();
    m_details->retranslate();
    m_view->fitColumns();
    rowsChanged();
}

bool ValidationPage::showRow(std::string_view id)
{
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

void ValidationPage::setShown(Shown what)
{
    m_segments->choose(static_cast<int>(what));
    showParts();
}

void ValidationPage::setKind(RowKind kind)
{
    if (kind == this->kind())
        return;
    m_kinds->choose(static_cast<int>(kind));
    load({});
}

RowKind ValidationPage::kind() const { return static_cast<RowKind>(m_kinds->chosen()); }

ValidationPage::Shown ValidationPage::shown() const { return static_cast<Shown>(m_segments->chosen()); }

/// Some row is current wherever there is one.
void ValidationPage::rowsChanged()
{
    const std::vector<std::size_t> rows = m_found.shownRows();
    const QString about = aboutText(rows);
    m_about->setText(about);
    m_about->setToolTip(about);
    m_export->setEnabled(!rows.empty());
    m_goals->setChecks(m_rows.run().kind, checksAt(m_rows.run(), rows));
    if (!rows.empty() && m_view->selectionModel()->selectedRows().empty())
        m_view->selectRow(static_cast<int>(rows.front()));
    selectionChanged();
}

void ValidationPage::selectionChanged()
{
    m_details->setCheck(m_rows.shared(), m_view->currentRow());
    showParts();
}

/// Only what is looked at is made.
void ValidationPage::showParts()
{
    const std::vector<std::size_t> rows = m_found.shownRows();
    if (shown() == Shown::Chart)
        m_parity->setRows(m_rows.shared(), rows, m_view->currentRow());
    if (shown() == Shown::Summary)
        m_summary->setRows(m_rows.shared(), rows);
    m_details->setVisible(shown() != Shown::Summary);
    const bool none = rows.empty() && !m_job.isRunning() && m_asked;
    const bool noRows = m_rows.rowCount() == 0;
    m_empty->setText(
        noRows ? EmptyText{tr("There are no rows in this file."), tr("Show the built-in rows"), {}}
               : EmptyText{
                     tr("No run matches the search and the choices."), tr("Clear search and choices"), {}});
    m_stack->setCurrentWidget(none                        ? static_cast<QWidget*>(m_empty)
                              : shown() == Shown::Chart   ? static_cast<QWidget*>(m_parity)
                              : shown() == Shown::Summary ? static_cast<QWidget*>(m_summary)
                                                          : m_view);
}

void ValidationPage::wayOut()
{
    if (m_rows.rowCount() == 0)
        return load({});
    m_filter->clear();
    m_filter->search().setFocus();
}

void ValidationPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_asked)
        load({});
}

void ValidationPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
