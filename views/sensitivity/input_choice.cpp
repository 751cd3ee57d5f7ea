#include "views/sensitivity/input_choice.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

namespace jw {

InputChoice::InputChoice(May may, QWidget* parent)
    : QComboBox(parent),
      m_may(may),
      m_names(new InputNames(this))
{
    setModel(m_names);
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
        m_field = place < 0 ? std::nullopt
                            : std::optional(m_offered->inputs[static_cast<std::size_t>(place)].field);
        showField();
        emit fieldChosen();
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &InputChoice::typed);
    fill();
}

void InputChoice::setPlan(const PlanPtr& resolved)
{
    if (resolved != m_offered->plan)
        setInputs(inputsOf(resolved));
}

void InputChoice::setInputs(const OfferedInputsPtr& inputs)
{
    if (inputs == m_offered)
        return;
    m_offered = inputs;
    fill();
}

void InputChoice::fill()
{
    lineEdit()->setPlaceholderText(tr("Type part of its name"));
    const QSignalBlocker quiet(this);
    //: instead of an input of the plan
    m_names->setInputs(m_offered, m_may == May::BeNone ? tr("none") : QString());
    choose(m_field);
}

void InputChoice::choose(const std::optional<VaryingField>& field)
{
    m_field = field && m_offered->find(*field) ? field : std::nullopt;
    showField();
}

void InputChoice::showField()
{
    const auto found = m_field ? m_offered->find(*m_field) : std::nullopt;
    const int at = found ? none() + static_cast<int>(*found) : none() - 1;
    const QSignalBlocker quiet(this);
    setCurrentIndex(at);
    setEditText(itemText(at)); // whatever has been typed over it
    lineEdit()->home(false);   // a long name shows its beginning, which is the field
    setToolTip(itemData(at, Qt::ToolTipRole).toString());
}

/// What is typed and is no name chooses nothing; nothing at all chooses none.
void InputChoice::typed()
{
    const QAbstractItemView& list = *completer()->popup();
    if (list.isVisible() && list.currentIndex().isValid()) // it is chosen next, and must stay where it is
        return;
    const bool clears = m_may == May::BeNone && m_field && currentText().trimmed().isEmpty();
    if (clears)
        m_field.reset();
    showField();
    if (clears)
        emit fieldChosen();
}

/// The names are in another language now.
void InputChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QComboBox::changeEvent(event);
}

} // namespace jw
