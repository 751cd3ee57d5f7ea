#include "views/catalogue/row_details.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

#include "domain/paths.h"
#include "views/catalogue/catalogue_words.h"
#include "views/catalogue/row_text.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/workloads/day_curve.h"

namespace jw {

RowDetails::RowDetails(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_differences(new DifferencesModel(this)),
      m_panel(new Panel(look, {}, this)),
      m_mark(new QLabel(m_panel)),
      m_differ(new QLabel(m_panel)),
      m_use(new QPushButton(m_panel)),
      m_show(new QPushButton(m_panel)),
      m_take(new QPushButton(m_panel)),
      m_list(new QTableView(m_panel)),
      m_day(new DayCurve(look, m_panel)),
      m_text(new QTextBrowser(m_panel))
{
    build();
    connect(m_use, &QPushButton::clicked, this, &RowDetails::use);
    connect(m_take, &QPushButton::clicked, this, &RowDetails::take);
    connect(m_show, &QPushButton::clicked, this, &RowDetails::goToCopy);
    connect(m_differences, &DifferencesModel::checksChanged, this,
            [this] { m_take->setEnabled(!m_differences->checked().empty()); });
    connect(&look, &Look::lookChanged, this, &RowDetails::refresh);
    retranslate();
}

void RowDetails::build()
{
    m_use->setProperty("kind", QStringLiteral("primary"));
    m_show->setProperty("kind", QStringLiteral("link"));
    m_text->setProperty("kind", QStringLiteral("plain"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setMinimumHeight(m_look.px(60));
    for (QLabel* label : {m_mark, m_differ}) {
        label->setProperty("type", QStringLiteral("secondary"));
        label->setWordWrap(true);
    }
    m_day->setEditable(false);
    makeTableLook(*m_list, m_look);
    m_list->setModel(m_differences);
    m_list->setTabKeyNavigation(false);
    m_list->horizontalHeader()->setMinimumSectionSize(m_look.px(40));
    m_list->setMinimumHeight(m_look.px(100));
    const auto row = [this](QLabel* words, std::initializer_list<QPushButton*> buttons) {
        auto* line = new QHBoxLayout;
        line->addWidget(words, 1);
        for (QPushButton* button : buttons)
            line->addWidget(button);
        m_panel->body()->addLayout(line);
    };
    m_panel->addToHead(m_use);
    row(m_mark, {m_show});
    row(m_differ, {m_take});
    m_panel->body()->addWidget(m_list, 1);
    m_panel->body()->addWidget(m_day);
    m_panel->body()->addWidget(m_text, 2);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_panel);
}

void RowDetails::retranslate()
{
    const auto name = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    name(m_use, tr("Use in plan"));
    name(m_show, tr("Show"));
    m_show->setAccessibleName(tr("Show in the plan"));
    m_show->setToolTip(tr("Goes to its form"));
    name(m_take, tr("Take over checked"));
    m_take->setToolTip(tr("Puts the checked figures of the catalogue, with their source, into the plan"));
    m_list->setAccessibleName(tr("Fields in which plan and catalogue differ"));
    m_text->setAccessibleName(tr("Source and fields of the row"));
    refresh();
}

void RowDetails::setRow(const CatalogueModel& rows, int row)
{
    const OwnRow* own = rows.ownRow(row);
    const std::string uid = own ? own->uid : std::string();
    const bool same = uid.empty() ? rows.rowAt(row) == m_row : uid == m_own;
    m_table = &rows.table();
    m_catalogue = rows.catalogue();
    m_row = rows.rowAt(row);
    m_own = uid;
    refresh();
    if (!same)
        m_text->moveCursor(QTextCursor::Start);
}

/// Of a row of the plan's own: itself, with what the catalogue has otherwise.
std::vector<PlanCopy> RowDetails::copies() const
{
    if (!m_row)
        return {};
    const PlanView plan = viewOf(m_document);
    if (m_own.empty())
        return planCopies(plan, *m_table, m_row);
    if (const void* builtIn = findRow(*m_table, builtInCatalogue(), m_table->id(m_row)))
        for (PlanCopy& copy : planCopies(plan, *m_table, builtIn))
            if (copy.uid == m_own)
                return {std::move(copy)};
    return {{m_own, catalogueName(*m_table, m_row).toStdString(), {}}};
}

void RowDetails::refresh()
{
    const std::vector<PlanCopy> copies = this->copies();
    m_copy = copies.empty() ? std::string() : copies.front().uid;
    m_differences->setCopies(copies, m_document.resolved());
    showMark(copies);
    showText();
    fitList();
}

/// Long values are cut before the names of the fields are; sources stand beyond what is seen at first.
void RowDetails::fitList()
{
    const int width = m_list->viewport()->width(), most = std::max(m_look.px(60), width * 36 / 100);
    int rest = width;
    for (const int column : {DifferencesModel::InPlan, DifferencesModel::InCatalogue}) {
        m_list->setColumnWidth(column, std::min(contentWidth(*m_list, column), most));
        rest -= m_list->columnWidth(column);
    }
    m_list->setColumnWidth(DifferencesModel::Field, std::max(rest, m_look.px(60)));
    m_list->setColumnWidth(DifferencesModel::From, contentWidth(*m_list, DifferencesModel::From));
}

void RowDetails::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitList();
}

void RowDetails::showText()
{
    m_panel->setTitle(m_row ? catalogueName(*m_table, m_row) : tr("No row selected"));
    const QString html = m_row ? rowHtml(*m_table, m_row, m_look.theme()) : QString();
    m_text->document()->setDefaultFont(m_look.font(Type::Label));
    m_text->setHtml(html);
    const bool isDay = m_row && m_table->name == LoadProfileRow::table;
    m_day->setVisible(isDay);
    if (isDay)
        m_day->setHours(hoursOf(*static_cast<const LoadProfileRow*>(m_row)));
}

void RowDetails::showMark(const std::vector<PlanCopy>& copies)
{
    QStringList names;
    for (const PlanCopy& copy : copies)
        names << QString::fromStdString(copy.title);
    const bool usable = m_row && m_own.empty() && canUseInPlan(*m_table);
    const int differing = m_differences->rowCount();
    m_mark->setText(!copies.empty() ? tr("In the plan: %1").arg(names.join(QStringLiteral(", ")))
                    : usable        ? tr("Not in the plan")
                                    : QString());
    // a second node group or site of the same row makes sense, a second copy of a device does not
    m_use->setVisible(usable && (copies.empty() || m_table->name != AcceleratorRow::table));
    m_show->setVisible(!copies.empty());
    m_mark->setVisible(!m_mark->text().isEmpty());
    m_differ->setText(tr("%n field(s) differ", nullptr, differing));
    for (QWidget* part :
         {static_cast<QWidget*>(m_differ), static_cast<QWidget*>(m_take), static_cast<QWidget*>(m_list)})
        part->setVisible(differing > 0);
}

template <class T> bool RowDetails::wasDone(const Result<T>& done)
{
    emit refused(done ? QString() : errorText(done.error(), *m_document.resolved()));
    return done.has_value();
}

void RowDetails::use()
{
    if (m_row)
        wasDone(useInPlan(m_document, *m_table, m_row));
}

void RowDetails::take()
{
    if (m_row)
        wasDone(takeOver(m_document, catalogueName(*m_table, m_row).toStdString(), m_differences->checked()));
}

void RowDetails::goToCopy()
{
    const Plan& plan = *m_document.resolved();
    if (const RowRef row = findRow(plan, m_copy))
        emit goToRequested(QString::fromStdString(pathOf(plan, row, "name")));
}

} // namespace jw
