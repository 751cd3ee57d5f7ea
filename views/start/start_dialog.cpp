#include "views/start/start_dialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>
#include <cassert>

#include "advisor/start_parts.h"
#include "views/advisor/request_field.h"
#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/common/words.h"
#include "views/forms/catalogue_items.h"

namespace jw {
namespace {

bool isRow(const FieldInfo& info) { return info.kind == FieldKind::Reference; }

/// A source on one line; what is cut is in its tool tip. Wrapped ones would take the room of the fields.
class SourceLine final : public QLabel {
public:
    explicit SourceLine(QWidget* parent) : QLabel(parent)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        style()->drawItemText(
            &painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(),
            fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()), foregroundRole());
    }
};

} // namespace

StartDialog::StartDialog(const Look& look, std::span<const FieldInfo> fields, void* given, QWidget* parent)
    : QDialog(parent),
      m_look(look),
      m_infos(fields),
      m_given(given),
      m_status(new QLabel(this)),
      m_job([this](Result<Plan> plan) { take(std::move(plan)); })
{
}

StartDialog::~StartDialog() = default;

void StartDialog::build(const QString& intro, int columns)
{
    auto* words = new QLabel(intro, this);
    for (QLabel* label : {words, m_status})
        label->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_look.px(16));
    grid->setVerticalSpacing(m_look.px(columns > 1 ? 4 : 10));
    for (const FieldInfo& info : m_infos) {
        m_fields.push_back(new RequestField(m_look, info, this));
        m_sources.push_back(columns > 1 ? new SourceLine(this) : new QLabel(this));
        m_sources.back()->setProperty("type", QStringLiteral("secondary"));
        m_sources.back()->setWordWrap(columns == 1);
        m_sources.back()->setTextFormat(Qt::PlainText);
    }
    addColumns(*grid, columns);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(m_look.px(12));
    column->addWidget(words);
    column->addLayout(grid);
    column->addStretch();
    column->addWidget(m_status);
    column->addWidget(buttonRow());
    connectFields();
    refresh();
    m_begin->setFocus(); // all has a default: Enter begins
}

StartDialog::Row StartDialog::catalogueRow(const std::string& id, std::string_view key)
{
    const Catalogue& catalogue = builtInCatalogue();
    const auto rowOf = [](const auto* row) { return row ? Row{catalogueText(row->name), row} : Row(); };
    if (key == "model")
        return rowOf(catalogue.findModel(id));
    if (key == "day")
        return rowOf(catalogue.findLoadProfile(id));
    if (key == "region")
        return rowOf(catalogue.findRegion(id));
    const Hardware hardware = startMachines(id, catalogue);
    return hardware.system ? rowOf(hardware.system) : rowOf(hardware.accelerator);
}

/// One column: sources beside the fields; more: below them.
void StartDialog::addColumns(QGridLayout& grid, int columns)
{
    const bool beside = columns == 1;
    grid.setColumnMinimumWidth(0, m_look.px(300));
    for (int column = beside ? 1 : 0; column < std::max(2, columns); ++column)
        grid.setColumnStretch(column, 1);
    const int count = static_cast<int>(m_fields.size()), rows = (count + columns - 1) / columns;
    for (int at = 0; at < count; ++at) {
        const auto i = static_cast<std::size_t>(at);
        const int row = 3 * (at % rows), column = at / rows;
        grid.addWidget(m_fields[i], row, column);
        grid.addWidget(m_sources[i], beside ? row : row + 1, beside ? 1 : column,
                       beside ? Qt::AlignBottom : Qt::AlignTop);
        grid.addWidget(&m_fields[i]->foot(), row + 2, column, 1, beside ? 2 : 1);
        grid.setRowMinimumHeight(row + 2, beside ? 0 : m_look.px(8)); // to the next field
    }
}

QWidget* StartDialog::buttonRow()
{
    auto* row = new QWidget(this);
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_begin = new QPushButton(tr("Make the plan"), row);
    m_begin->setProperty("kind", QStringLiteral("primary"));
    m_begin->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), row);
    cancel->setAutoDefault(false);
    buttons->addStretch();
    buttons->addWidget(m_begin);
    buttons->addWidget(cancel);
    connect(m_begin, &QPushButton::clicked, this, &StartDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &StartDialog::reject);
    return row;
}

void StartDialog::connectFields()
{
    for (const FieldInfo& info : m_infos)
        if (isRow(info))
            field(info.key).setPicker(tr("Choose…"), [this, key = info.key] { pick(key); });
        else
            connect(&field(info.key), &RequestField::edited, this, [this, &info] { takeValue(info); });
}

std::size_t StartDialog::placeOf(std::string_view key) const
{
    const auto at = std::ranges::find(m_infos, key, &FieldInfo::key);
    assert(at != m_infos.end());
    return static_cast<std::size_t>(at - m_infos.begin());
}

RequestField& StartDialog::field(std::string_view key) const { return *m_fields[placeOf(key)]; }

QLabel& StartDialog::source(std::string_view key) const { return *m_sources[placeOf(key)]; }

CataloguePicker& StartDialog::pick(std::string_view key)
{
    const FieldInfo& info = m_infos[placeOf(key)];
    CataloguePicker& picker = CataloguePicker::ask(m_look, field(key).title(), items(key), this);
    const Value id = info.get(m_given);
    if (const std::string* text = id.as<std::string>())
        picker.choose(QString::fromStdString(*text));
    connect(&picker, &CataloguePicker::picked, this, [this, &info](const QString& chosen) {
        (void)info.set(m_given, Value(chosen.toStdString()), std::string(info.key));
        refresh();
    });
    return picker;
}

/// What was typed or chosen; an emptied field takes its default again.
void StartDialog::takeValue(const FieldInfo& info)
{
    const Result<Value>& entry = field(info.key).entry();
    if (!entry)
        return;
    if (entry->isNull())
        takeDefault(info);
    else
        (void)info.set(m_given, *entry, std::string(info.key));
    refresh();
}

void StartDialog::takeDefault(const FieldInfo& info)
{
    const Value standard = defaults();
    if (const Value* usual = standard.find(info.key))
        (void)info.set(m_given, *usual, std::string(info.key));
}

void StartDialog::refresh()
{
    const Value record = shown();
    for (const FieldInfo& info : m_infos) {
        const Value* value = record.find(info.key);
        const Row chosen = isRow(info) ? row(info.key) : Row();
        field(info.key).setValue(value ? *value : Value(), chosen.name);
        //: %1 is where a figure is from, %2 a date
        const QString from = !isRow(info)    ? sourceText(info)
                             : chosen.source ? tr("%1, %2").arg(QString::fromStdString(chosen.source->source),
                                                                QString::fromStdString(chosen.source->asOf))
                                             : QString();
        source(info.key).setText(from);
        source(info.key).setToolTip(from);
    }
    tell({}, false);
}

void StartDialog::tell(const QString& words, bool bad)
{
    setStyled(*m_status, "type", bad ? QStringLiteral("worse") : QStringLiteral("secondary"));
    m_status->setText(words);
    m_begin->setEnabled(!isSearching());
}

void StartDialog::accept()
{
    const bool refused = std::ranges::any_of(m_fields, [](const RequestField* f) { return !f->entry(); });
    if (isSearching() || refused)
        return;
    m_job.start([begin = beginning()](const std::stop_token&) { return begin(); });
    tell(searching(), false);
}

void StartDialog::take(Result<Plan> plan)
{
    if (plan) {
        emit made(std::make_shared<const Plan>(std::move(*plan)));
        return QDialog::accept();
    }
    const FieldInfo* info = findField(m_infos, plan.error().field);
    tell(shownText(messageOf(plan.error(), info)), true);
    if (info)
        field(info->key).input()->setFocus(Qt::OtherFocusReason);
}

} // namespace jw
