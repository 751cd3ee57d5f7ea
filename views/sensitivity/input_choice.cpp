#include "views/sensitivity/input_choice.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

#include <algorithm>

#include "domain/edit.h"
#include "views/forms/field_state.h"
#include "views/sensitivity/input_words.h"

namespace jw {
namespace {

std::vector<VaryingField> numbersOf(const Plan& plan)
{
    std::vector<VaryingField> found;
    for (const TableInfo& table : tables())
        for (std::size_t at = 0; table.hasUid && at < table.size(plan); ++at) {
            const RowRef row{&table, at};
            for (const FormField& field : formFields(plan, row))
                if (canVary(row, *field.info) && fieldValue(plan, row, field.field).as<double>())
                    found.push_back({table.rowId(row.in(plan)), field.field});
        }
    return found;
}

} // namespace

InputChoice::InputChoice(May may, QWidget* parent) : QComboBox(parent), m_may(may)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    for (QAbstractItemView* list : {view(), completer()->popup()})
        list->setTextElideMode(Qt::ElideMiddle); // of "PUE · Ashburn" both ends say something
    connect(this, &QComboBox::activated, this, [this](int at) {
        const int place = at - none();
        m_field = place < 0 ? std::nullopt : std::optional(m_offered[static_cast<std::size_t>(place)]);
        showField();
        emit fieldChosen();
    });
    fill();
}

void InputChoice::setPlan(const PlanPtr& resolved)
{
    if (resolved == m_plan)
        return;
    m_plan = resolved;
    fill();
}

void InputChoice::fill()
{
    lineEdit()->setPlaceholderText(tr("Type part of its name"));
    m_offered = m_plan ? numbersOf(*m_plan) : std::vector<VaryingField>();
    QStringList names;
    if (m_may == May::BeNone)
        //: instead of an input of the plan
        names << tr("none");
    for (const VaryingField& each : m_offered)
        names << inputLabel(*m_plan, each);
    const QSignalBlocker quiet(this);
    clear();
    addItems(names);
    for (int at = none(); at < count(); ++at)
        setItemData(at, inputPath(*m_plan, m_offered[static_cast<std::size_t>(at - none())]),
                    Qt::ToolTipRole);
    choose(m_field);
}

void InputChoice::choose(const std::optional<VaryingField>& field)
{
    const bool offered = field && std::ranges::find(m_offered, *field) != m_offered.end();
    m_field = offered ? field : std::nullopt;
    showField();
}

void InputChoice::showField()
{
    const auto found = m_field ? std::ranges::find(m_offered, *m_field) : m_offered.end();
    const QSignalBlocker quiet(this);
    setCurrentIndex(found == m_offered.end() ? none() - 1
                                             : none() + static_cast<int>(found - m_offered.begin()));
    lineEdit()->home(false); // a long name shows its beginning, which is the field
    setToolTip(itemData(currentIndex(), Qt::ToolTipRole).toString());
}

/// The names are in another language now.
void InputChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QComboBox::changeEvent(event);
}

} // namespace jw
