#include "views/workloads/day_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>

#include "catalogue/catalogue.h"
#include "views/common/look.h"
#include "views/common/number_text.h"
#include "views/common/panel.h"
#include "views/common/person_text.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/forms/catalogue_items.h"
#include "views/forms/entity_form.h"
#include "views/forms/field_state.h"
#include "views/workloads/day_cells.h"
#include "views/workloads/day_edits.h"
#include "views/workloads/day_table.h"
#include "views/workloads/run_edits.h"

namespace jw {
namespace {

constexpr int rowsAtOnce = 8; // of 24, so that the page stays in sight

const std::set<std::string>& ownFields()
{
    static const std::set<std::string> fields{"inputs.scaling", "inputs.min_replicas", "inputs.max_replicas"};
    return fields;
}

} // namespace

/// Made in the order of Tab.
DayPanel::DayPanel(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_catalogue(new QPushButton),
      m_paste(new QPushButton),
      m_copy(new QPushButton),
      m_flat(new QPushButton),
      m_leave(new QPushButton),
      m_words(new QLabel),
      m_hour(new QLabel),
      m_help(new QLabel),
      m_message(new QLabel),
      m_capacity(new QLabel),
      m_curve(new DayCurve(look)),
      m_load(new QLineEdit),
      m_table(new FigureView(look)),
      m_form(new EntityForm(document, look))
{
    build();
    connectParts();
    retranslate();
}

void DayPanel::build()
{
    for (QPushButton* button : {m_catalogue, m_paste, m_copy, m_flat, m_leave}) {
        button->setProperty("kind", QStringLiteral("link"));
        m_panel->addToHead(button);
    }
    for (QLabel* label : {m_words, m_help, m_message, m_capacity})
        label->setWordWrap(true);
    m_words->setProperty("type", QStringLiteral("label"));
    m_help->setProperty("type", QStringLiteral("small"));
    m_message->setProperty("type", QStringLiteral("worse"));
    m_capacity->setProperty("type", QStringLiteral("secondary"));
    m_hour->setProperty("type", QStringLiteral("label"));
    m_hour->setBuddy(m_load);
    m_load->setMaximumWidth(m_look.px(90));
    m_load->setAlignment(Qt::AlignRight);
    m_message->hide();
    m_table->setTwoLineHeads();
    makeDense(*m_table); // its columns are all seen at 1280 x 720
    m_table->setMaximumRows(rowsAtOnce);
    auto* row = new QHBoxLayout;
    row->addWidget(m_hour);
    row->addWidget(m_load);
    row->addWidget(m_help, 1);
    QVBoxLayout* body = m_panel->body();
    body->addWidget(m_words);
    body->addWidget(m_curve);
    body->addLayout(row);
    for (QWidget* part : {static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_table),
                          static_cast<QWidget*>(m_capacity)})
        body->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addWidget(m_panel);
    column->addWidget(m_form);
}

void DayPanel::connectParts()
{
    connect(m_catalogue, &QPushButton::clicked, this, [this] { pickFromCatalogue(); });
    connect(m_paste, &QPushButton::clicked, this, &DayPanel::paste);
    connect(m_copy, &QPushButton::clicked, this, &DayPanel::copy);
    connect(m_flat, &QPushButton::clicked, this, &DayPanel::makeFlat);
    connect(m_leave, &QPushButton::clicked, this, &DayPanel::leaveOut);
    connect(m_load, &QLineEdit::editingFinished, this, &DayPanel::typeLoad);
    connect(m_curve, &DayCurve::copyRequested, this, &DayPanel::copy);
    connect(m_curve, &DayCurve::pasteRequested, this, &DayPanel::paste);
    connect(m_curve, &DayCurve::hoursEdited, this, [this](const DayHours& hours, int gesture) {
        tell(setDay(m_document, m_workload, hours, "day|" + m_workload + '|' + std::to_string(gesture)));
    });
    connect(m_curve, &DayCurve::currentChanged, this, [this](int hourAt) {
        showHour();
        m_table->selectRow(hourAt);
    });
    connect(m_curve, &DayCurve::numberTyped, this, [this](const QString& first) {
        m_load->setFocus(Qt::OtherFocusReason);
        m_load->setText(first);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    m_curve->setCurrent(index.row());
            });
    connect(&m_document, &PlanDocument::planChanged, this, &DayPanel::refresh);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &DayPanel::refresh);
}

void DayPanel::retranslate()
{
    const auto name = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    m_panel->setTitle(tr("Requests through the day"));
    name(m_catalogue, tr("From the catalogue…"));
    name(m_paste, tr("Paste"));
    name(m_copy, tr("Copy"));
    name(m_flat, tr("Flat"));
    name(m_leave, tr("Leave out"));
    m_paste->setToolTip(tr("24 numbers of a spreadsheet in a row or a column, with their hours or without"));
    m_flat->setToolTip(tr("The same load at every hour"));
    m_help->setText(
        tr("Drag a bar, or choose an hour with the left and right arrow keys and change it with up "
           "and down by 1 % of the mean, with Shift by 10 %. The requests of the day stay the "
           "same."));
    m_table->setAccessibleName(tr("Hours of the day"));
    m_capacity->setToolTip(tr(
        "A replica-hour is a replica that is switched on for an hour. Busy: in which it works on a request "
        "or an item, as a share of all. Beyond the load: those that the day would not fill where each "
        "replica serves the most that it can within the promise, as a share of all."));
    m_form->setTitle(tr("Replicas through the day"));
    refresh();
    showService();
}

void DayPanel::setRow(const std::string& workload)
{
    if (workload != m_workload)
        tell(QString());
    m_workload = workload;
    hideOthers();
    m_form->setRow(workload);
    refresh();
}

/// The rest of the service stands in its own form.
void DayPanel::hideOthers()
{
    const Plan& plan = *m_document.resolved();
    std::set<std::string> others;
    for (const FormField& field : formFields(plan, findRow(plan, m_workload)))
        if (!ownFields().contains(field.field))
            others.insert(field.field);
    m_form->setHidden(std::move(others), ownFields());
}

void DayPanel::refresh()
{
    const Plan& plan = *m_document.resolved();
    if (!findRow(plan, m_workload))
        return;
    const bool some = hasDay(plan, m_workload), baseline = m_document.currentScenario() == 0;
    m_curve->setHours(dayOf(plan, m_workload));
    m_words->setText(some ? dayWords(m_curve->hours())
                          : tr("This service has no day of its own: its load is flat up to its peak factor. "
                               "Drag a bar, paste 24 numbers, or take a day from the catalogue."));
    m_leave->setVisible(some);
    m_leave->setEnabled(baseline);
    m_leave->setToolTip(baseline ? tr("No day: the peak factor counts")
                                 : tr("In the baseline only: a scenario changes single fields."));
    showHour();
}

void DayPanel::showHour()
{
    //: Head of a field: %1 is an hour such as 14:00
    m_hour->setText(tr("%1, over the mean").arg(clockText(m_curve->current())));
    m_load->setAccessibleName(m_hour->text());
    if (!m_load->isModified() || !m_load->hasFocus())
        m_load->setText(shortNumber(m_curve->load(m_curve->current())));
}

void DayPanel::typeLoad()
{
    if (!m_load->isModified() && m_load->text() == shortNumber(m_curve->load(m_curve->current())))
        return;
    const FieldInfo& info = fieldsOf<DayShape<double>>().front();
    const auto value = typedValue(info, m_load->text(), *m_document.plan(), personStyle());
    const double* load = value ? value->as<double>() : nullptr;
    m_load->setModified(false);
    if (!load || *load > DayCurve::mostLoad)
        tell(tr("The load of an hour is a number from 0 to %1: at 24 all requests of the day would come in "
                "it.")
                 .arg(DayCurve::mostLoad));
    else
        m_curve->setLoad(*load);
    showHour();
}

void DayPanel::setService(const std::optional<ServiceQuestion>& question,
                          const std::optional<ServiceAnswer>& answer, const QString& why)
{
    m_why = why;
    m_shown = nullptr;
    if (question && answer)
        m_shown = [q = *question, a = *answer] { return shownDay(q, a); };
    showService();
}

void DayPanel::setItems(const ItemQuestion& question)
{
    m_shown = [question] { return shownDay(question); };
    showService();
}

void DayPanel::showService()
{
    const auto shown = m_shown ? std::optional(m_shown()) : std::nullopt;
    m_table->setVisible(shown.has_value());
    m_curve->setMean(shown ? shown->mean : DayCurve::Mean());
    m_curve->setReplicas(shown ? std::optional(shown->replicas) : std::nullopt);
    if (shown)
        m_table->setTable(shown->table);
    m_capacity->setText(shown              ? shown->capacity
                        : !m_why.isEmpty() ? m_why
                                           : tr("Replicas, latency and power of each hour follow once the "
                                                "service is predicted."));
}

CataloguePicker& DayPanel::pickFromCatalogue()
{
    auto* picker =
        new CataloguePicker(m_look, tr("Day from the catalogue"), loadProfileItems(builtInCatalogue()), this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &CataloguePicker::picked, this, [this](const QString& id) {
        if (const LoadProfileRow* row = builtInCatalogue().findLoadProfile(id.toStdString()))
            tell(useLoadProfile(m_document, m_workload, *row));
    });
    picker->open();
    return *picker;
}

void DayPanel::paste()
{
    const PastedDay pasted = dayFrom(QGuiApplication::clipboard()->text(), personStyle());
    if (!pasted.fault.isEmpty())
        return tell(pasted.fault);
    tell(setDay(m_document, m_workload, pasted.hours));
}

void DayPanel::copy() const { QGuiApplication::clipboard()->setText(dayCells(m_curve->hours())); }

void DayPanel::makeFlat()
{
    DayHours flat{};
    flat.fill(1.0);
    tell(setDay(m_document, m_workload, flat));
}

void DayPanel::leaveOut() { tell(setRecord(m_document, m_workload, "inputs.day", false)); }

QString DayPanel::words() const { return m_words->text(); }

QString DayPanel::message() const { return m_message->isHidden() ? QString() : m_message->text(); }

void DayPanel::tell(const QString& fault)
{
    m_message->setText(fault);
    m_message->setVisible(!fault.isEmpty());
}

/// What was refused is not shown as if it were done.
void DayPanel::tell(const Result<void>& done)
{
    tell(done ? QString() : errorText(done.error(), *m_document.resolved()));
    refresh();
}

void DayPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
